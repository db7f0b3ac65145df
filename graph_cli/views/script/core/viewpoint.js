// Where the reader looks from: the address names that too, once it is not where the page itself began.

/** How long the camera rests before the address is written, in milliseconds. */
const RESTED = 300;

/** The address and the camera with which the page began, and where the camera was last seen. */
let begun = { parts: "", camera: "" };
let lastSeen = "";
let resting = null;

/** The camera as an address writes it: the middle of the picture, as it stands on a wide screen, and the scale. */
function cameraText() {
  const { x, y } = turnedRound(network.getViewPosition());
  const tenths = (value) => Math.round(value * 10) / 10;
  return `${tenths(x)},${tenths(y)},${Number(scaleNow().toPrecision(4))}`;
}

/** The camera as a part of the address: none where the rest of the address leads to it by itself. */
function cameraWritten({ picture }, parts) {
  const camera = cameraText();
  return picture !== "network" || same({ parts, camera }, begun) ? "" : `camera=${camera}`;
}

/** The camera of an address; null where it has none that can be used. */
function cameraIn(fragment) {
  const [x, y, scale, ...more] = (new URLSearchParams(fragment).get("camera") || "").split(",").map(Number);
  const near = Math.abs(x) <= FAR && Math.abs(y) <= FAR && scale >= 0.01 && scale <= 10;
  return near && !more.length ? { position: turnedRound({ x, y }), scale } : null;
}

/** Look as an address says; without a camera of its own, at all or at what is chosen. */
function lookAs(fragment) {
  const camera = cameraIn(fragment);
  if (camera) {
    network.moveTo({ ...camera, animation: false });
    return;
  }
  fit(false);
  if (state.chosen || state.path) frame();
}

/** From now on every move of the camera is written into the address when it has come to rest. */
function startViewpoint() {
  lastSeen = cameraText();
  if (!cameraIn(location.hash.slice(1))) begun = { parts: written(state), camera: lastSeen };
  network.on("afterDrawing", cameraSeen);
}

function cameraSeen() {
  const now = cameraText();
  if (now === lastSeen) return;
  lastSeen = now;
  clearTimeout(resting);
  resting = setTimeout(() => replaceAddress(addressOf(state)), RESTED);
}
