// Elements made of text, never of HTML: whatever a label holds, it is shown as it is written.

const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);

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
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A text's own direction, and its language where that is known: both may be others than the page's. */
const own = (language) => ({ lang: language || null, dir: "auto" });

/** An icon of the page: strokes in a box of 20 by 20. */
function icon(path) {
  return drawing("svg", { class: "icon", viewBox: "0 0 20 20", "aria-hidden": "true" }, drawing("path", { d: path }));
}

/** Give a file to the reader. */
function download(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Do some work when nothing else is to be done. */
const whenIdle = window.requestIdleCallback || ((work) => setTimeout(work, 30));

const DARK = window.matchMedia("(prefers-color-scheme: dark)");
const STILL = window.matchMedia("(prefers-reduced-motion: reduce)");
const NARROW = window.matchMedia("(max-width: 760px)");
const COARSE = window.matchMedia("(pointer: coarse)");
