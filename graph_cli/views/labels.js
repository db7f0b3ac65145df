// Labels of one size at every zoom, each only where there is room: what is selected first, then the busiest nodes.

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const CELL = 64;

/** Remembers which parts of the screen are taken; a grid keeps the question cheap. */
class Room {
  constructor({ right, bottom }) {
    this.right = right;
    this.bottom = bottom;
    this.cells = new Map();
  }

  *keys({ left, top, right, bottom }) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield `${x},${y}`;
  }

  take(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  isInside({ left, top, right, bottom }) {
    return left > 2 && top > 2 && right < this.right - 2 && bottom < this.bottom - 2;
  }

  /** Say whether a box may stand here; it may cover what counts for much less than itself, as a leaf of a hub. */
  isFree(box, owner, weight = 0) {
    for (const key of this.keys(box))
      for (const other of this.cells.get(key) || [])
        if (other.owner !== owner && other.weight * 4 >= weight && box.left < other.right && other.left < box.right
          && box.top < other.bottom && other.top < box.bottom) return false;
    return true;
  }
}

/** Draw the labels over the finished picture. `view` says what is shown, how busy it is, and what is chosen. */
function drawLabels(ctx, view) {
  const to = ctx.getTransform();
  const ratio = to.a / view.scale;
  const onScreen = ({ x, y }) => ({ x: (to.a * x + to.e) / ratio, y: (to.d * y + to.f) / ratio });
  const screen = { width: ctx.canvas.width / ratio, height: ctx.canvas.height / ratio };
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.lineJoin = "round";
  ctx.strokeStyle = colour("--paper");
  const room = new Room(view.free);
  const nodes = view.nodes.map((node) => ({ ...node, ...onScreen(node), radius: node.size * view.scale }))
    .filter(({ x, y }) => x > -80 && y > -40 && x < screen.width + 80 && y < screen.height + 40);
  for (const node of nodes) room.take(around(node));
  for (const node of nodes.filter((each) => each.ring)) drawRing(ctx, node);
  for (const node of nodes.sort((a, b) => b.rank - a.rank || b.degree - a.degree)) drawNodeLabel(ctx, room, node);
  for (const line of view.lines) drawLineLabel(ctx, room, { ...line, ...onScreen(line.middle) });
  ctx.restore();
}

function around({ id, x, y, radius, degree }) {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius, owner: id, weight: degree };
}

function drawRing(ctx, { x, y, radius }) {
  ctx.save();
  ctx.strokeStyle = colour("--accent");
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.arc(x, y, radius + 6, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.restore();
}

function drawNodeLabel(ctx, room, node) {
  if (!node.caption || node.rank < 0) return;
  const big = node.degree >= 12 || node.rank > 1;
  const size = big ? 13 : 12;
  ctx.font = `${big ? 600 : 450} ${size}px ${FONT}`;
  const lines = node.caption.split("\n");
  const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
  const height = lines.length * (size + 2);
  const air = node.rank ? 1 : 4;
  const weight = big ? node.degree : 0;
  const fits = (each) => room.isInside(each) && room.isFree(padded(each, air), node.id, weight);
  const box = sides(node, width, height).find(fits);
  const chosen = box || (node.rank > 1 ? sides(node, width, height)[0] : null);
  if (!chosen) return;
  room.take({ ...chosen, owner: node.id, weight: Infinity });
  ctx.textAlign = chosen.align;
  ctx.textBaseline = "top";
  lines.forEach((line, row) => write(ctx, line, chosen.anchor, chosen.top + row * (size + 2), "--ink"));
}

/** The places where a label may stand: below, right, left, above, then at the corners. */
function sides({ x, y, radius, ring }, width, height) {
  const gap = radius + (ring ? 10 : 4);
  const aside = gap * 0.75;
  const at = (left, top, align, anchor) => ({ left, top, right: left + width, bottom: top + height, align, anchor });
  return [
    at(x - width / 2, y + gap, "center", x),
    at(x + gap, y - height / 2, "left", x + gap),
    at(x - gap - width, y - height / 2, "right", x - gap),
    at(x - width / 2, y - gap - height, "center", x),
    at(x + aside, y + aside, "left", x + aside),
    at(x - aside - width, y + aside, "right", x - aside),
    at(x + aside, y - aside - height, "left", x + aside),
    at(x - aside - width, y - aside - height, "right", x - aside),
  ];
}

function padded({ left, top, right, bottom }, by) {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Write a relation on the middle of its line; one that was chosen or is pointed at may stand above or below it. */
function drawLineLabel(ctx, room, { id, label, x, y, always }) {
  ctx.font = `italic ${always ? 600 : 450} ${always ? 12 : 11}px ${FONT}`;
  const width = ctx.measureText(label).width;
  const at = (shift) => ({ left: x - width / 2, top: y + shift - 7, right: x + width / 2, bottom: y + shift + 7 });
  const shifts = always ? [0, -16, 16, -32, 32, -48, 48] : [0];
  const shift = shifts.find((each) => room.isFree(at(each), id));
  if (shift === undefined && !always) return;
  room.take({ ...at(shift || 0), owner: id, weight: Infinity });
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  write(ctx, label, x, y + (shift || 0), always ? "--accent" : "--muted");
}

function write(ctx, text, x, y, ink) {
  ctx.lineWidth = 4;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour(ink);
  ctx.fillText(text, x, y);
}
