// Lines between nodes, painted in strokes of many lines each: one by one they would take most of a frame's time.

/** So many lines make a stroke: longer paths take more time than they save. */
const STROKE = 200;
/** An arrow is drawn where it is at least so many pixels long. */
const ARROW = 7;

/** How strong lines are that nobody looks for: where nodes stand in rows, lines run across, and stay behind. */
const RESTING = { network: 0.78 };

/** The course of an edge: from, to, and where it bends (`via`: null for a straight line). */
function courseOf(edge) {
  const from = standing.get(edge.from.id);
  const to = standing.get(edge.to.id);
  if (edge.from === edge.to) return loopAt(from);
  if (!edge.bend) return { from, to, via: null };
  const bend = TURNED ? -edge.bend : edge.bend;
  const via = { x: (from.x + to.x) / 2 - (to.y - from.y) * bend, y: (from.y + to.y) / 2 + (to.x - from.x) * bend };
  return { from, to, via };
}

/** A relation of a node to itself is a bow above it. */
function loopAt(node) {
  const reach = node.size * 3;
  return { from: { ...node, x: node.x - node.size / 2 }, to: { ...node, x: node.x + node.size / 2 },
    via: { x: node.x, y: node.y - 2 * reach } };
}

/** The middle of an edge as it is drawn. */
function middleOf({ from, to, via }) {
  if (!via) return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { x: (from.x + 2 * via.x + to.x) / 4, y: (from.y + 2 * via.y + to.y) / 4 };
}

/** The point and direction at which an edge meets the border of its end. */
function tipOf({ from, to, via }, grown) {
  const start = via || from;
  const length = Math.hypot(to.x - start.x, to.y - start.y) || 1;
  const [dx, dy] = [(to.x - start.x) / length, (to.y - start.y) / length];
  const away = Math.min(to.size * grown, length / 2);
  return { x: to.x - dx * away, y: to.y - dy * away, dx, dy };
}

/** The look of an edge in the present view; edges of one look are painted together. */
function lookOf(edge) {
  const here = isHovered("edge", edge.id) || isChosen("edge", edge.id);
  const { lit } = visible();
  const bright = lit !== null && lit.has(edge);
  const faded = !visible().passed.edges.has(edge);
  const opacity = faded ? 0.07 : lit === null || here ? (here ? 1 : RESTING[state.layout] ?? 0.4) : bright ? 1 : 0.08;
  const ink = here && edge.line !== "hoped" ? "--accent" : `--${edge.line}`;
  const { dashes, width } = DATA.lines[edge.line];
  return { ink, opacity, dashes, width: width + (here ? 1.2 : bright ? 0.6 : 0) };
}

/** Paint all edges, faint ones first. */
function paintEdges(ctx, scale) {
  const { edges } = visible();
  const looks = new Map();
  for (const edge of edges) {
    const look = lookOf(edge);
    const key = `${look.opacity} ${look.ink} ${look.width}`;
    if (!looks.has(key)) looks.set(key, { look, courses: [] });
    looks.get(key).courses.push(courseOf(edge));
  }
  for (const { look, courses } of [...looks.values()].sort((a, b) => a.look.opacity - b.look.opacity))
    paintCourses(ctx, courses, look, scale);
  paintLinks(ctx);
}

function paintLinks(ctx) {
  for (const [one, other, count] of visible().groups.length ? groupLinks() : []) paintLink(ctx, one, other, count);
}

function paintCourses(ctx, courses, { ink, opacity, dashes, width }, scale) {
  ctx.save();
  ctx.globalAlpha = opacity;
  ctx.strokeStyle = ctx.fillStyle = colour(ink);
  ctx.lineWidth = width * Math.max(1, 0.45 / scale);
  ctx.setLineDash(dashes);
  for (let start = 0; start < courses.length; start += STROKE) {
    ctx.beginPath();
    for (const course of courses.slice(start, start + STROKE)) trace(ctx, course);
    ctx.stroke();
  }
  const size = (4.6 + width) * Math.min(1.6, Math.max(1, 0.7 / scale));
  if (size * scale * 1.5 >= ARROW - 3) paintArrows(ctx, courses, size);
  ctx.restore();
}

function trace(ctx, { from, to, via }) {
  ctx.moveTo(from.x, from.y);
  if (via) ctx.quadraticCurveTo(via.x, via.y, to.x, to.y);
  else ctx.lineTo(to.x, to.y);
}

function paintArrows(ctx, courses, size) {
  ctx.beginPath();
  for (const course of courses) {
    const { x, y, dx, dy } = tipOf(course, boost);
    ctx.moveTo(x, y);
    ctx.lineTo(x - dx * size * 1.5 - dy * size * 0.5, y - dy * size * 1.5 + dx * size * 0.5);
    ctx.lineTo(x - dx * size * 1.5 + dy * size * 0.5, y - dy * size * 1.5 - dx * size * 0.5);
  }
  ctx.fill();
}

/** A line between two closed groups, as thick as there are edges between their members. */
function paintLink(ctx, one, other, count) {
  const [from, to] = [standing.get(one.id), standing.get(other.id)];
  if (!from || !to) return;
  ctx.save();
  ctx.globalAlpha = 0.35;
  ctx.strokeStyle = colour("--stated");
  ctx.lineWidth = (0.6 + Math.log2(count) / 3) / scaleNow();
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.restore();
}

/** The edge nearest to a point of the picture, if it is within reach. */
function edgeAt({ x, y }, reach) {
  let best = null;
  let least = reach;
  for (const edge of visible().edges) {
    const distance = distanceTo(courseOf(edge), x, y, least);
    if (distance < least) [best, least] = [edge, distance];
  }
  return best;
}

/** How far a point is from a course; a bow is followed in eight straight pieces. */
function distanceTo({ from, to, via }, x, y, reach) {
  const [left, right] = [Math.min(from.x, to.x, via?.x ?? to.x), Math.max(from.x, to.x, via?.x ?? to.x)];
  if (x < left - reach || x > right + reach) return Infinity;
  if (!via) return toPiece(from, to, x, y);
  let least = Infinity;
  let last = from;
  for (let step = 1; step <= 8; step += 1) {
    const t = step / 8;
    const next = {
      x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * via.x + t * t * to.x,
      y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * via.y + t * t * to.y,
    };
    least = Math.min(least, toPiece(last, next, x, y));
    last = next;
  }
  return least;
}

function toPiece(a, b, x, y) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(Math.max(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
