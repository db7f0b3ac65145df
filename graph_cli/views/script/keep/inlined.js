// Another picture of the page as an SVG of its own: what the style sheet says of its shapes is written into them.

/** What a style sheet may say of a shape; what is said of a group holds for its members too. */
const INHERITED = [
  "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap",
  "stroke-linejoin", "paint-order", "font-family", "font-size", "font-style", "font-weight", "letter-spacing",
  "text-anchor", "visibility",
];
const OWN = { opacity: "1", "dominant-baseline": "auto", "vector-effect": "none", "clip-path": "none" };
/** What belongs to the page and not to the picture. */
const PAGE = ["class", "style", "tabindex", "role", "aria-label", "aria-pressed", "aria-selected"];
/** The height of the strips above and below the picture, for its title and its sources. */
const STRIP = { above: 48, below: 66 };

/** The picture that is shown beside the network's own; null where it is no drawing. */
const pictureDrawing = () => document.querySelector("#picture > svg");

function vectorOfPicture() {
  const at = [picture.scrollLeft, picture.scrollTop];
  scrollPicture(0, 0);
  const made = printOfPicture(pictureDrawing());
  scrollPicture(...at);
  return made;
}

/** What follows the scrolling of a picture does so at once. */
function scrollPicture(left, top) {
  picture.scrollTo(left, top);
  picture.onscroll?.();
}

function printOfPicture(shown) {
  const { width, height } = shown.getBoundingClientRect();
  const size = { width: Math.round(width), height: Math.round(height) + STRIP.above + STRIP.below };
  const pen = new Pen(size);
  pen.root.append(drawing("title", {}, ownText(DATA.title)), drawing("desc", {}, byId("count").textContent));
  paintPaper(pen, size);
  const inner = inlined(shown, getComputedStyle(document.body));
  pen.root.append(filled(inner, { x: 0, y: STRIP.above, width, height }, []));
  for (const note of [...heading(pen, size), ...foot(pen, size)]) paintNote(pen, note);
  return pen.root;
}

/** A copy of a shape with all that is in it, its looks written into attributes; null for what is not displayed. */
function inlined(shape, around) {
  const looks = getComputedStyle(shape);
  if (looks.display === "none") return null;
  const copy = shape.cloneNode(false);
  for (const name of PAGE) copy.removeAttribute(name);
  const usual = { ...Object.fromEntries(INHERITED.map((name) => [name, around.getPropertyValue(name)])), ...OWN };
  for (const [name, value] of Object.entries(usual))
    if (looks.getPropertyValue(name) !== value) copy.setAttribute(name, looks.getPropertyValue(name));
  for (const child of shape.childNodes) {
    const kept = child instanceof Element ? inlined(child, looks) : child.cloneNode();
    if (kept) copy.append(kept);
  }
  return copy;
}
