// The view: which part of the picture is on the screen, and how big.

/** The part of the canvas that legend and panel leave free, in its own pixels. */
function freeBox() {
  const { width, height } = canvas.getBoundingClientRect();
  const open = panel.hidden ? { width: 0, height: 0 } : panel.getBoundingClientRect();
  const legend = document.getElementById("legend");
  const left = NARROW.matches || !legend.open ? 0 : legend.getBoundingClientRect().width;
  return NARROW.matches
    ? { left: 0, top: 0, right: width, bottom: height - open.height }
    : { left, top: 0, right: width - open.width, bottom: height };
}

/** Bring what was chosen by name into sight, with what touches it as far as that fits. */
function frame(ends, lit) {
  const around = [...lit].filter((id) => DATA.entities[id]);
  const scale = Math.min(scaleFor(boundsOf(around)), 1.1);
  const legible = NARROW.matches ? 0.55 : 0.62;
  if (scale >= legible) moveTo(boundsOf(around).middle, scale, freeBox(), !STILL.matches);
  else moveTo(boundsOf(ends).middle, legible, freeBox(), !STILL.matches);
}

/** Move the view no more than it takes to get what was clicked, and its neighbours, out from under the panel. */
function uncover(ends, lit) {
  const around = [...lit].filter((id) => DATA.entities[id]);
  if (isInSight(around)) return;
  const scale = network.getScale();
  const fits = scaleFor(boundsOf(around)) >= scale;
  if (fits || !isInSight(ends)) moveTo(boundsOf(fits ? around : ends).middle, scale, freeBox(), !STILL.matches);
}

function isInSight(ids) {
  const { left, top, right, bottom } = freeBox();
  const inside = ({ x, y }) => x > left + 30 && x < right - 30 && y > top + 30 && y < bottom - 30;
  return ids.map((id) => network.canvasToDOM(network.getPosition(id))).every(inside);
}

/** The box around some nodes, in the measure of the network. */
function boundsOf(ids) {
  const places = ids.map((id) => network.getPosition(id));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { width: right - left, height: bottom - top, middle: { x: (left + right) / 2, y: (top + bottom) / 2 } };
}

/** The scale at which a box fits into the free part of the canvas. */
function scaleFor({ width, height }) {
  const free = freeBox();
  const margin = NARROW.matches ? 36 : 64;
  return Math.min((free.right - free.left - 2 * margin) / Math.max(width, 1),
    (free.bottom - free.top - 2 * margin) / Math.max(height, 1));
}

/** Put a point of the network into the middle of the free part of the canvas. */
function moveTo(point, scale, free, animated) {
  const { width, height } = canvas.getBoundingClientRect();
  const x = point.x + (width - free.left - free.right) / 2 / scale;
  const y = point.y + (height - free.top - free.bottom) / 2 / scale;
  const animation = animated && { duration: 350, easingFunction: "easeInOutQuad" };
  network.moveTo({ position: { x, y }, scale, animation });
}

/** Show all that is not hidden, as big as it fits. */
function fit(animated) {
  const shown = DATA.nodes.map(({ id }) => id).filter(isNodeShown);
  if (!shown.length) return;
  const box = boundsOf(shown);
  const scale = Math.min(Math.max(scaleFor(box), 0.05), 1.6);
  moveTo(box.middle, scale, freeBox(), animated && !STILL.matches);
}

/** How much bigger than given nodes are drawn: more where the picture is small, so that a finger finds them. */
function boostFor(scale) {
  const step = Math.round(Math.log(0.85 / scale) / Math.log(1.2));
  return 1.2 ** Math.min(Math.max(step * 0.6, -3), 4);
}

/** Keep the size of the nodes in step with the zoom. */
function resize() {
  const wanted = boostFor(network.getScale());
  if (wanted === boost) return;
  boost = wanted;
  nodes.update(DATA.nodes.map(({ id, size }) => ({ id, size: size * boost })));
}

function zoom(by) {
  const scale = Math.min(Math.max(network.getScale() * by, 0.05), 6);
  network.moveTo({ scale, animation: STILL.matches ? false : { duration: 200, easingFunction: "easeInOutQuad" } });
}

/** Save what the canvas shows, on paper of its own colour. */
function save() {
  const drawn = canvas.querySelector("canvas");
  const copy = element("canvas", { width: drawn.width, height: drawn.height });
  const ctx = copy.getContext("2d");
  ctx.fillStyle = colour("--paper");
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(drawn, 0, 0);
  element("a", { href: copy.toDataURL("image/png"), download: `${document.title}.png` }).click();
}
