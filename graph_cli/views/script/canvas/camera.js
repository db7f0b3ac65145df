// The camera: which part of the picture is on the screen, and how big.

const panel = byId("panel");
const scaleNow = () => network.getScale();
/** How much bigger than given nodes are drawn: more where the picture is small, so that a finger finds them. */
let boost = 1;

function boostFor(scale) {
  const step = Math.round(Math.log(0.85 / scale) / Math.log(1.2));
  return 1.2 ** Math.min(Math.max(step * 0.6, -3), crowded() ? 1 : 4);
}

/** How big a thing is drawn, in the measure of the picture; a group has one size on the screen, whatever the zoom. */
const drawnSize = ({ group, size }) => (group ? size / scaleNow() : size * boost);

/** In a crowd, signs that grow would cover each other. */
const crowded = () => standing.size > 600;

/** The part of the canvas that legend and panel leave free, in its own pixels. */
function freeBox() {
  const { width, height } = canvas.getBoundingClientRect();
  const open = panel.hidden ? { width: 0, height: 0 } : panel.getBoundingClientRect();
  const legend = byId("legend");
  const left = NARROW.matches || !legend.open ? 0 : legend.getBoundingClientRect().width + 14;
  return NARROW.matches
    ? { left: 0, top: 0, right: width, bottom: height - open.height }
    : { left, top: 0, right: width - open.width, bottom: height };
}

/** The scale at which a box fits into the free part of the canvas. */
function scaleFor({ width, height }) {
  const free = freeBox();
  const margin = NARROW.matches ? 36 : 64;
  return Math.min((free.right - free.left - 2 * margin) / Math.max(width, 1),
    (free.bottom - free.top - 2 * margin) / Math.max(height, 1));
}

/** Put a point of the picture into the middle of the free part of the canvas. */
function moveTo(point, scale, animated) {
  const free = freeBox();
  const { width, height } = canvas.getBoundingClientRect();
  const x = point.x + (width - free.left - free.right) / 2 / scale;
  const y = point.y + (height - free.top - free.bottom) / 2 / scale;
  const animation = animated && !STILL.matches && !crowded() && { duration: 350, easingFunction: "easeInOutQuad" };
  network.moveTo({ position: { x, y }, scale, animation });
}

/** Show all that stands on the canvas and is not faded, as big as it fits. */
function fit(animated) {
  if (state.picture !== "network") fitPicture();
  const shown = [...standing.values()].filter(({ node }) => !node || !isFaded(node));
  if (!shown.length) return;
  const box = boundsOf([...shown, ...guidePoints()]);
  moveTo(box.middle, Math.min(Math.max(scaleFor(box), 0.01), 1.6), animated);
}

/** Bring what was chosen by name into sight, with what touches it as far as that fits. */
function frame() {
  const ends = standingOf(state.chosen || state.path ? chosenOrWay() : []);
  if (!ends.length) return;
  const around = standingOf([...(visible().lit || [])]);
  const scale = Math.min(scaleFor(boundsOf(around)), 1.1);
  const legible = NARROW.matches ? 0.55 : 0.62;
  if (scale >= legible) moveTo(boundsOf(around).middle, scale, true);
  else moveTo(boundsOf(ends).middle, legible, true);
}

/** Move the view no more than it takes to get what was clicked, and its neighbours, out from under the panel. */
function uncover() {
  const ends = standingOf(state.chosen ? chosenItems() : []);
  const around = standingOf([...(visible().lit || [])]);
  if (!ends.length || isInSight(around)) return;
  const scale = scaleNow();
  const fits = scaleFor(boundsOf(around)) >= scale;
  if (fits || !isInSight(ends)) moveTo(boundsOf(fits ? around : ends).middle, scale, true);
}

const chosenOrWay = () => (state.path ? wayBetween(...state.path).nodes : chosenItems());
const standingOf = (items) => items.map(({ id }) => standing.get(id)).filter(Boolean);

function isInSight(items) {
  const { left, top, right, bottom } = freeBox();
  const inside = ({ x, y }) => x > left + 30 && x < right - 30 && y > top + 30 && y < bottom - 30;
  return items.map((item) => network.canvasToDOM(item)).every(inside);
}

function zoom(by) {
  if (state.picture !== "network") return zoomPicture(by);
  const scale = Math.min(Math.max(scaleNow() * by, 0.01), 6);
  network.moveTo({ scale, animation: STILL.matches ? false : { duration: 200, easingFunction: "easeInOutQuad" } });
}
