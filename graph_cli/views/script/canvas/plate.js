// A large picture moves as a print of itself: nodes and lines are printed once, with room on all sides, and until the
// print no longer covers the screen only its place and size change.

/** How much more than the screen a print holds, on each side, in parts of the screen. */
const MARGIN_OF_PLATE = 0.35;
/** A print is stretched no more than so much before it is made anew. */
const STRETCH = 2;

let plate = null;

/** Paint the picture while it moves. */
function paintPlate(ctx) {
  const shown = boxOnScreen();
  if (!plate || !isCovered(shown)) plate = printed(shown);
  const { box, drawn } = plate;
  ctx.drawImage(drawn, box.left, box.top, box.width, box.height);
}

function dropPlate() {
  plate = null;
}

/** What of the picture is on the screen, in its own measure. */
function boxOnScreen() {
  const { x, y } = network.getViewPosition();
  const scale = scaleNow();
  const [width, height] = [canvas.clientWidth / scale, canvas.clientHeight / scale];
  return { left: x - width / 2, top: y - height / 2, width, height, scale };
}

/** Whether the print holds all nodes that are on the screen, at about the size at which it was made. */
function isCovered({ left, top, width, height, scale }) {
  const { box, all } = plate;
  const stretch = scale / box.scale;
  const [right, bottom] = [left + width, top + height];
  const inside = Math.max(left, all.left) >= box.left && Math.max(top, all.top) >= box.top
    && Math.min(right, all.right) <= box.left + box.width && Math.min(bottom, all.bottom) <= box.top + box.height;
  return inside && stretch < STRETCH && stretch > 1 / STRETCH;
}

function printed({ left, top, width, height, scale }) {
  const margin = MARGIN_OF_PLATE;
  const box = { left: left - margin * width, top: top - margin * height, width: width * (1 + 2 * margin),
    height: height * (1 + 2 * margin), scale };
  const drawn = element("canvas", { width: Math.ceil(box.width * scale), height: Math.ceil(box.height * scale) });
  const ctx = drawn.getContext("2d");
  ctx.setTransform(scale, 0, 0, scale, -box.left * scale, -box.top * scale);
  paintGuides(ctx);
  paintEdges(ctx, scale);
  stampNodes(ctx);
  return { box, drawn, all: boundsOf(standing.values()) };
}
