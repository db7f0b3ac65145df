// The signs of nodes and groups. vis-network draws them while the picture is still; for a print of a moving picture
// they are stamped from signs that were drawn once.

const SPRITE = 48;

/** How vis-network draws a node: by the function that paints its sign. */
function visNode({ id, x, y }) {
  return { id, x, y, shape: "custom", ctxRenderer: drawnByVis };
}

function drawnByVis({ ctx, id }) {
  const item = standing.get(id);
  const size = drawnSize(item);
  return { drawNode: () => paintItem(ctx, item, size), nodeDimensions: { width: 2 * size, height: 2 * size } };
}

function opacityOf({ node, group }) {
  if (group && visible().members?.get(group) === 0) return 0.13;
  if (group) return visible().lit && !isChosen("group", String(group.number)) ? 0.4 : 1;
  if (isFaded(node)) return 0.1;
  return isDim(node) ? 0.13 : 1;
}

function paintItem(ctx, item, size) {
  ctx.save();
  ctx.globalAlpha = opacityOf(item);
  ctx.translate(item.x, item.y);
  if (item.group) paintGroup(ctx, size);
  else paintSign(ctx, signOfNode(item.node), size);
  if (item.node && state.pins[item.node.id]) paintPin(ctx, size);
  ctx.restore();
}

function paintSign(ctx, { shape, fill, stroke, dashed }, size) {
  ctx.fillStyle = fill;
  ctx.strokeStyle = stroke;
  ctx.lineWidth = Math.max(1.8, size / 9);
  ctx.lineJoin = "round";
  ctx.beginPath();
  if (POINTS[shape]) for (const [x, y] of POINTS[shape]) ctx.lineTo(x * size, y * size);
  else ctx.arc(0, 0, size * 0.9, 0, 2 * Math.PI);
  ctx.closePath();
  ctx.fill();
  if (dashed) ctx.setLineDash([size / 2.6, size / 4]);
  ctx.stroke();
}

/** A group is a ring around a disc. */
function paintGroup(ctx, size) {
  ctx.fillStyle = colour("--wash");
  ctx.strokeStyle = colour("--muted");
  ctx.lineWidth = size / 9;
  for (const [radius, filled] of [[1, true], [0.72, false]]) {
    ctx.beginPath();
    ctx.arc(0, 0, size * radius, 0, 2 * Math.PI);
    if (filled) ctx.fill();
    ctx.stroke();
  }
}

/** A dot above a node that the reader has put where it is. */
function paintPin(ctx, size) {
  ctx.fillStyle = colour("--ink");
  ctx.beginPath();
  ctx.arc(0, -size - 3, 2.4, 0, 2 * Math.PI);
  ctx.fill();
}

const sprites = new Map();
DARK.addEventListener("change", () => sprites.clear());

/** A sign drawn once, to be stamped. */
function sprite(node) {
  const key = `${node.kind} ${node.colour}`;
  if (!sprites.has(key)) {
    const drawn = element("canvas", { width: 2 * SPRITE, height: 2 * SPRITE });
    const ctx = drawn.getContext("2d");
    ctx.translate(SPRITE, SPRITE);
    paintSign(ctx, signOfNode(node), SPRITE * 0.85);
    sprites.set(key, drawn);
  }
  return sprites.get(key);
}

/** Stamp all signs, as a large picture has them while it moves. */
function stampNodes(ctx) {
  for (const item of standing.values()) {
    if (item.group) {
      paintItem(ctx, item, drawnSize(item));
      continue;
    }
    const reach = drawnSize(item) / 0.85;
    ctx.globalAlpha = opacityOf(item);
    ctx.drawImage(sprite(item.node), item.x - reach, item.y - reach, 2 * reach, 2 * reach);
  }
  ctx.globalAlpha = 1;
}
