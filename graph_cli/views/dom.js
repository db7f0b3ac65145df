// Elements made of text, never of HTML: whatever a label holds, it is shown as it is written.

const DATA = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";

/** Make an element with attributes (`on…` as listeners) and children: elements, texts, or nothing. */
function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function drawing(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** The corners of each shape in a box of 16 by 16, drawn as vis-network draws it. */
const CORNERS = {
  square: "2.6,2.6 13.4,2.6 13.4,13.4 2.6,13.4",
  diamond: "8,1 15,8 8,15 1,8",
  triangle: "8,1.8 14.8,13.6 1.2,13.6",
  triangleDown: "8,14.2 14.8,2.4 1.2,2.4",
  hexagon: "1,8 4.5,1.9 11.5,1.9 15,8 11.5,14.1 4.5,14.1",
  star: "8,0.8 10,5.6 15.2,6 11.2,9.4 12.5,14.5 8,11.7 3.5,14.5 4.8,9.4 0.8,6 6,5.6",
};

/** The sign of a kind, as in the picture. */
function glyph(kind) {
  const { shape, hollow } = DATA.kinds[kind];
  const colour = kindColour(kind);
  const looks = { fill: hollow ? "none" : colour, stroke: colour, "stroke-width": 1.6, "stroke-linejoin": "round" };
  const drawn = CORNERS[shape]
    ? drawing("polygon", { points: CORNERS[shape], ...looks })
    : drawing("circle", { cx: 8, cy: 8, r: 5.9, ...looks });
  return drawing("svg", { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": "true" }, drawn);
}

/** A sample of a kind of line, as in the picture. */
function lineSample(line) {
  const { dashes, width } = DATA.lines[line];
  const looks = { stroke: colour(`--${line}`), "stroke-width": width + 0.7, "stroke-dasharray": dashes.join(" ") };
  const drawn = drawing("line", { x1: 0, y1: 6, x2: 30, y2: 6, ...looks });
  return drawing("svg", { class: "sample", viewBox: "0 0 30 12", "aria-hidden": "true" }, drawn);
}

const DARK = window.matchMedia("(prefers-color-scheme: dark)");
const STILL = window.matchMedia("(prefers-reduced-motion: reduce)");
const NARROW = window.matchMedia("(max-width: 760px)");

const colours = new Map();
DARK.addEventListener("change", () => colours.clear());

/** A colour of the style sheet, by the name of its custom property. */
function colour(name) {
  if (!colours.has(name)) colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return colours.get(name);
}

function kindColour(kind) {
  return DARK.matches ? DATA.kinds[kind].dark : DATA.kinds[kind].light;
}
