// How nodes and lines look: colours of the page, and of each kind; the shape says the kind without colour.

/** The corners of each shape in a box of 16 by 16, around (8, 8). */
const CORNERS = {
  square: "2.6,2.6 13.4,2.6 13.4,13.4 2.6,13.4",
  diamond: "8,1 15,8 8,15 1,8",
  triangle: "8,1.8 14.8,13.6 1.2,13.6",
  triangleDown: "8,14.2 14.8,2.4 1.2,2.4",
  hexagon: "1,8 4.5,1.9 11.5,1.9 15,8 11.5,14.1 4.5,14.1",
  star: "8,0.8 10,5.6 15.2,6 11.2,9.4 12.5,14.5 8,11.7 3.5,14.5 4.8,9.4 0.8,6 6,5.6",
};
/** The same as points in parts of the radius. */
const POINTS = Object.fromEntries(Object.entries(CORNERS).map(([shape, corners]) =>
  [shape, corners.split(" ").map((corner) => corner.split(",").map((value) => (value - 8) / 7))]));

/** A hope binds nobody: it is of a kind of its own, and looks like no pledge. */
const isHope = ({ kind }) => kind === "hope";

const colours = new Map();
DARK.addEventListener("change", () => colours.clear());

/** A colour of the style sheet, by the name of its custom property. */
function colour(name) {
  if (!colours.has(name)) colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return colours.get(name);
}

const inkOf = ({ light, dark }) => (DARK.matches ? dark : light);
/** The colour of a kind; where colours tell communities, the kinds have that of the ink alone. */
const kindColour = (kind) => (DATA.communities ? colour("--muted") : inkOf(DATA.kinds[kind]));
const nodeColour = (node) => (DATA.communities ? inkOf(DATA.communities[node.colour]) : kindColour(node.kind));

/** The looks of a kind's sign. */
function signOf(kind, ink = kindColour(kind)) {
  const { shape, hollow, dashed } = DATA.kinds[kind];
  return { shape, fill: hollow ? colour("--paper") : ink, stroke: ink, dashed };
}

const signOfNode = (node) => signOf(node.kind, nodeColour(node));

/** The sign of a kind beside a name, as in the picture. */
const glyph = (kind) => drawnSign(signOf(kind));

function drawnSign({ shape, fill, stroke, dashed }) {
  const looks = { fill, stroke, "stroke-width": 1.6, "stroke-linejoin": "round", "stroke-dasharray": dashed && "3 2" };
  const drawn = CORNERS[shape]
    ? drawing("polygon", { points: CORNERS[shape], ...looks })
    : drawing("circle", { cx: 8, cy: 8, r: 5.9, ...looks });
  return drawing("svg", { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": "true" }, drawn);
}

const nodeGlyph = (node) => drawnSign(signOfNode(node));

/** A sample of a kind of line, as in the picture. */
function lineSample(line) {
  const { dashes, width } = DATA.lines[line];
  const looks = { stroke: colour(`--${line}`), "stroke-width": width + 0.7, "stroke-dasharray": dashes.join(" ") };
  const drawn = drawing("line", { x1: 0, y1: 6, x2: 30, y2: 6, ...looks });
  return drawing("svg", { class: "sample", viewBox: "0 0 30 12", "aria-hidden": "true" }, drawn);
}
