// Which part of the map is on the screen: moved by dragging, by the wheel, by two fingers and by the bar's buttons.

/** The middle of the stage in degrees (longitudes are narrowed, so that both have one scale), and pixels a degree. */
let eye = null;

const NARROWING = Math.cos(middleLatitude() * Math.PI / 180);
const CLOSEST = 700;
/** All that there is to see, in degrees: the places with some room around them, and the land that is known. */
const FRAME = frameOf(MAPPED.map(({ point }) => point));

function frameOf(points) {
  if (!points.length) return { left: -180, right: 180, top: 85, bottom: -85 };
  const { left, right, top, bottom } = widened(boxOfPoints(points), 20);
  const box = DATA.outlines?.box || { left, right, top, bottom };
  return { left: Math.min(left, box.left), right: Math.max(right, box.right),
    top: Math.min(Math.max(top, box.top), 89), bottom: Math.max(Math.min(bottom, box.bottom), -89) };
}

function middleLatitude() {
  const latitudes = MAPPED.map(({ point }) => point[0]);
  return latitudes.length ? (Math.min(...latitudes) + Math.max(...latitudes)) / 2 : 0;
}

const stageSize = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });

/** Where a latitude and longitude are on the stage, in pixels. */
function onMap([latitude, longitude]) {
  const { width, height } = stageSize();
  const [x, y] = [longitude * NARROWING - eye.x, -latitude - eye.y];
  return { x: x * eye.scale + width / 2, y: y * eye.scale + height / 2 };
}

/** The longitude and latitude of a point of the stage. */
function degreesAt(x, y) {
  const { width, height } = stageSize();
  return [((x - width / 2) / eye.scale + eye.x) / NARROWING, -((y - height / 2) / eye.scale + eye.y)];
}

/** Show a box of degrees in the part of the stage that legend and panel leave free. */
function lookAt({ left, right, top, bottom }) {
  const free = freeBox();
  const room = { width: free.right - free.left - (NARROW.matches ? 40 : 120), height: free.bottom - free.top - 140 };
  const scale = Math.min(room.width / ((right - left) * NARROWING), room.height / (top - bottom));
  centre([(top + bottom) / 2, (left + right) / 2], Math.max(scale, 1));
}

/** Put a point into the middle of what is free. */
function centre([latitude, longitude], scale) {
  const free = freeBox();
  const { width, height } = stageSize();
  const aside = { x: (width - free.left - free.right) / 2 / scale, y: (height - free.top - free.bottom) / 2 / scale };
  eye = { x: longitude * NARROWING + aside.x, y: -latitude + aside.y, scale };
}

/** Show the places that count something, with at least some degrees of land around. */
function fitMap() {
  const points = shownPlaces().filter(({ on }) => on).map(({ place }) => place.point);
  lookAt(points.length ? widened(boxOfPoints(points)) : FRAME);
  paintMap();
}

function boxOfPoints(points) {
  const [latitudes, longitudes] = [points.map(([latitude]) => latitude), points.map(([, longitude]) => longitude)];
  return { left: Math.min(...longitudes), right: Math.max(...longitudes),
    top: Math.max(...latitudes), bottom: Math.min(...latitudes) };
}

/** A box with some room around, and at least so many degrees across. */
function widened({ left, right, top, bottom }, least = 5) {
  const [across, down] = [Math.max((least - right + left) / 2, 0.8), Math.max((0.8 * least - top + bottom) / 2, 0.8)];
  return { left: left - across, right: right + across, top: top + down, bottom: bottom - down };
}

/** The scale at which all is in sight: there is nothing beyond it. */
function furthest() {
  const { width, height } = stageSize();
  return 0.8 * Math.min(width / (FRAME.right - FRAME.left), height / (FRAME.top - FRAME.bottom));
}

/** Come closer to a point of the stage, or go away from it. */
function zoomMap(by, at = middleOfFree()) {
  const scale = Math.min(Math.max(eye.scale * by, Math.min(furthest(), eye.scale)), CLOSEST);
  const { width, height } = stageSize();
  const [dx, dy] = [at.x - width / 2, at.y - height / 2];
  eye = { x: eye.x + dx / eye.scale - dx / scale, y: eye.y + dy / eye.scale - dy / scale, scale };
  paintMap();
}

function middleOfFree() {
  const { left, right, top, bottom } = freeBox();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function panMap(dx, dy) {
  const within = (value, least, most) => Math.min(Math.max(value, least), most);
  eye = { ...eye, x: within(eye.x - dx / eye.scale, FRAME.left * NARROWING, FRAME.right * NARROWING),
    y: within(eye.y - dy / eye.scale, -FRAME.top, -FRAME.bottom) };
  paintMap();
}

/** Bring a place into what is free, if it is not there. */
function reveal(place) {
  const { x, y } = onMap(place.point);
  const { left, right, top, bottom } = freeBox();
  if (x < left + 40 || x > right - 40 || y < top + 40 || y > bottom - 60) centre(place.point, eye.scale);
}

/** Let the drawing be dragged and zoomed; a drag is no click. */
function moveByHand(drawn) {
  const fingers = new Map();
  let dragged = false;
  const spread = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  drawn.addEventListener("pointerdown", (event) => {
    dragged = false;
    fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY, from: [event.offsetX, event.offsetY] });
  });
  drawn.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const [dx, dy] = [event.offsetX - finger.x, event.offsetY - finger.y];
    const apart = fingers.size === 2 ? spread() : 0;
    if (!dragged && Math.hypot(event.offsetX - finger.from[0], event.offsetY - finger.from[1]) < 4) return;
    dragged = true;
    drawn.setPointerCapture(event.pointerId);
    Object.assign(finger, { x: event.offsetX, y: event.offsetY });
    if (apart) zoomMap(spread() / apart, finger);
    else panMap(dx, dy);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"])
    drawn.addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
  drawn.addEventListener("click", (event) => dragged && event.stopPropagation(), true);
  drawn.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomMap(1.0015 ** -event.deltaY, { x: event.offsetX, y: event.offsetY });
  }, { passive: false });
}
