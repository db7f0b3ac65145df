// What lies beneath the places of the map: land, degrees and a bar of kilometres.

const KILOMETRES = 111.32; // of a degree of latitude
let landOnce = null;

/** The outlines as two drawn paths, in hundredths of a degree; null where none are known of the land around. */
function land() {
  if (!DATA.outlines) return null;
  landOnce ??= drawing("g", { class: "land" }, ["neighbours", "rings"].map((name) =>
    drawing("path", { class: name, "fill-rule": "evenodd", d: DATA.outlines[name].map(ringPath).join("") })));
  return landOnce;
}

function ringPath([x, y, ...steps]) {
  const parts = [];
  for (let at = 0; at < steps.length; at += 2) parts.push(`${steps[at]},${-steps[at + 1]}`);
  return `M${x},${-y}l${parts.join(" ")}z`;
}

/** The lines of whole degrees, with their names along the top and the right. */
function graticule({ width, height }, free) {
  const step = [0.5, 1, 2, 5, 10].find((each) => each * eye.scale >= 90) || 20;
  const [left, top] = degreesAt(0, 0);
  const [right, bottom] = degreesAt(width, height);
  const drawn = [];
  for (const longitude of multiples(left, right, step)) {
    const { x } = onMap([0, longitude]);
    drawn.push(drawing("line", { x1: x, x2: x, y1: 0, y2: height }));
    if (x > free.left + 30 && x < free.right - 60)
      drawn.push(drawing("text", { x: x + 4, y: 14 }, degrees(longitudeOf(longitude), "east", "west")));
  }
  for (const latitude of multiples(bottom, top, step)) {
    const { y } = onMap([latitude, 0]);
    drawn.push(drawing("line", { x1: 0, x2: width, y1: y, y2: y, class: latitude === 0 && "equator" }));
    const at = { x: free.right - 6, y: y - 4, "text-anchor": "end" };
    if (y > 30 && y < free.bottom - 90) drawn.push(drawing("text", at, degrees(latitude, "north", "south")));
  }
  return drawn;
}

function multiples(from, to, step) {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(Math.floor(to / step) - first + 1, 0) }, (_, index) => (first + index) * step);
}

/** A longitude as it is named, also where the map goes on beyond 180 degrees. */
const longitudeOf = (value) => ((value + 540) % 360 + 360) % 360 - 180;

function degrees(value, positive, negative) {
  const number = new Intl.NumberFormat(locale()).format(Math.abs(value));
  return value === 0 ? "0°" : `${number}° ${word(value > 0 ? positive : negative)}`;
}

/** Whence the outlines are; with their address where there is room, and null where none are in sight. */
function sourceOfLand({ left, right }) {
  if (!isLandInSight()) return null;
  const { source } = DATA.outlines;
  return right - left < 820 && !NARROW.matches ? source.split(", http")[0] : source;
}

function isLandInSight() {
  if (!DATA.outlines) return false;
  const { width, height } = stageSize();
  const [[left, top], [right, bottom]] = [degreesAt(0, 0), degreesAt(width, height)];
  const { box } = DATA.outlines;
  return left < box.right && right > box.left && bottom < box.top && top > box.bottom;
}

/** A bar as long as a round number of kilometres, and whence the outlines are. */
function scaleBar(free) {
  const perKilometre = eye.scale / KILOMETRES;
  const power = 10 ** Math.floor(Math.log10(130 / perKilometre));
  const length = [5, 2, 1].find((each) => each * power * perKilometre <= 130) * power;
  const [right, y] = [free.right - 16, free.bottom - (NARROW.matches ? 18 : 34)];
  const foot = free.bottom - (NARROW.matches ? 66 : 14);
  const left = right - length * perKilometre;
  return [
    drawing("path", { class: "bar", d: `M${left},${y - 5}V${y}H${right}V${y - 5}` }),
    drawing("text", { x: (left + right) / 2, y: y - 8, "text-anchor": "middle" }, `${length} km`),
    sourceOfLand(free) && drawing("text", { x: right, y: foot, "text-anchor": "end" }, sourceOfLand(free)),
  ];
}
