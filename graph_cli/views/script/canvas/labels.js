// Labels of one size at every zoom, each only where there is room: what is selected first, then the busiest nodes.

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const CELL = 64;
/** How many characters a line of a caption has, and how many labels are tried at most. */
const WIDTH = 21;
const MOST_LABELS = 400;

/** Remembers which parts of the screen are taken; a grid keeps the question cheap. */
class Room {
  constructor({ left = 0, right, bottom }) {
    this.left = left;
    this.right = right;
    this.bottom = bottom;
    this.cells = new Map();
  }

  *keys({ left, top, right, bottom }) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield x * 65_536 + y;
  }

  take(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  isInside({ left, top, right, bottom }) {
    return left > this.left + 2 && top > 2 && right < this.right - 2 && bottom < this.bottom - 2;
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

/** Draw the labels over the finished picture, each of one size whatever the zoom, where there is room. */
function paintLabels(ctx, room = new Room(freeBox())) {
  const to = ctx.getTransform();
  const ratio = to.a / scaleNow();
  const onScreen = ({ x, y }) => ({ x: (to.a * x + to.e) / ratio, y: (to.d * y + to.f) / ratio });
  const screen = { width: ctx.canvas.width / ratio, height: ctx.canvas.height / ratio };
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.lineJoin = "round";
  ctx.strokeStyle = colour("--paper");
  const items = [...standing.values()].map((item) => ({ ...labelled(item), ...onScreen(item) }))
    .filter(({ x, y }) => x > -80 && y > -40 && x < screen.width + 80 && y < screen.height + 40);
  for (const item of items) room.take(around(item));
  for (const box of headingBoxes(ctx, onScreen)) room.take(box);
  for (const item of items.filter((each) => each.ring)) drawRing(ctx, item);
  for (const item of items.sort((a, b) => b.rank - a.rank || b.degree - a.degree).slice(0, MOST_LABELS))
    drawNodeLabel(ctx, room, item);
  for (const edge of namedEdges())
    drawLineLabel(ctx, room, { id: edge.id, label: relationOf(edge), ...onScreen(middleOf(courseOf(edge))),
      always: isHovered("edge", edge.id) || isChosen("edge", edge.id) });
  ctx.restore();
}

/** The edges whose relations are named: what is bright, and what is pointed at. */
function namedEdges() {
  const { lit, passed } = visible();
  const bright = lit ? [...lit].filter((each) => passed.edges.has(each)) : [];
  const under = hovered?.type === "edge" ? [EDGE.get(hovered.id)] : [];
  return [...new Set([...bright.slice(0, MOST_LABELS), ...under])].filter((edge) => standing.has(edge.from.id) && standing.has(edge.to.id));
}

/** What the label of a node or group is to be: its text, how much it weighs, whether it stands out. */
function labelled(item) {
  const { id, node, group } = item;
  const radius = drawnSize(item) * scaleNow();
  const common = { id, radius, ring: false };
  if (group) return { ...common, degree: group.members.length, rank: isHovered("group", id) ? 2 : 0,
    caption: captioned(`${groupCount(group)} · ${groupLabel(group)}`) };
  return { ...common, degree: node.edges.length, rank: rankOfLabel(node), caption: captioned(labelOf(node)),
    ring: isChosen("node", id) || state.from === id };
}

/** Whose label comes first: the chosen node's, the one pointed at, those that touch it; what is faded has none. */
function rankOfLabel(node) {
  if (isChosen("node", node.id)) return 3;
  if (isHovered("node", node.id) || isCurrent(node.id)) return 2;
  if (isFaded(node)) return -1;
  const { lit } = visible();
  return lit === null ? 0 : lit.has(node) ? 1 : -1;
}

const captions = new Map();

/** A label as it fits beside a node: two short lines, the rest is for the panel. */
function captioned(label) {
  if (!captions.has(label)) captions.set(label, brokenUp(label));
  return captions.get(label);
}

function brokenUp(label) {
  const lines = [""];
  for (const part of label.slice(0, 200).split(/\s+/)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${part}` : part;
    if (longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else if (lines.length < 2 && lines.at(-1)) lines.push(part.slice(0, WIDTH));
    else return [...lines.slice(0, -1), `${(lines.at(-1) || part).slice(0, WIDTH - 2)} …`].join("\n");
  }
  return lines.join("\n");
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
  const chosen = firstFitting(sides(node, width, height), fits, node.rank > 1);
  if (!chosen) return;
  room.take({ ...chosen, owner: node.id, weight: Infinity });
  ctx.textAlign = chosen.align;
  ctx.textBaseline = "top";
  lines.forEach((line, row) => write(ctx, line, chosen.anchor, chosen.top + row * (size + 2), "--ink"));
}

/** The first place that fits; what has to be named stands at the first place, whether it fits or not. */
function firstFitting(places, fits, isNeeded) {
  let first = null;
  for (const place of places) {
    if (fits(place)) return place;
    first ??= place;
  }
  return isNeeded ? first : null;
}

/** The places where a label may stand: below, right, left, above, then at the corners. */
function* sides({ x, y, radius, ring }, width, height) {
  const gap = radius + (ring ? 10 : 4);
  const aside = gap * 0.75;
  const at = (left, top, align, anchor) => ({ left, top, right: left + width, bottom: top + height, align, anchor });
  yield at(x - width / 2, y + gap, "center", x);
  yield at(x + gap, y - height / 2, "left", x + gap);
  yield at(x - gap - width, y - height / 2, "right", x - gap);
  yield at(x - width / 2, y - gap - height, "center", x);
  yield at(x + aside, y + aside, "left", x + aside);
  yield at(x - aside - width, y + aside, "right", x - aside);
  yield at(x + aside, y - aside - height, "left", x + aside);
  yield at(x - aside - width, y - aside - height, "right", x - aside);
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
