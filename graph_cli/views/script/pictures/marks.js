// Marks of a picture: each is a button, one of them is a stop of the Tab key, and arrows lead to the next.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A drawn mark that is pressed by the pointer, by Enter, or by the space bar. */
function mark(key, { label, looks, pressed, press }, ...children) {
  const byKey = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  };
  return drawing("g", { class: `mark ${looks}`, role: "button", tabindex: -1, "data-mark": key, "aria-label": label,
    "aria-pressed": String(pressed), onclick: press, onkeydown: byKey }, drawing("title", {}, label), ...children);
}

const marksOf = (holder) => [...holder.querySelectorAll("[data-mark]")];

const chosenMark = (holder) => holder.querySelector('[data-mark][aria-pressed="true"]:not(.sorter)');

/** Let one mark be the stop of the Tab key, and no other. */
function stopAt(holder, stop) {
  for (const each of holder.querySelectorAll('[data-mark][tabindex="0"]')) each.setAttribute("tabindex", -1);
  stop?.setAttribute("tabindex", 0);
}

/** Follow the arrow keys from mark to mark. */
function startMarks(holder) {
  holder.addEventListener("focusin", ({ target }) => {
    const entered = target.closest("[data-mark]");
    if (entered) stopAt(holder, entered);
  });
  holder.addEventListener("keydown", (event) => {
    const here = event.target.closest("[data-mark]");
    if (!here || !WAYS[event.key]) return;
    event.preventDefault();
    nextMark(here, marksOf(holder), WAYS[event.key])?.focus();
  });
}

/** The nearest mark in a direction; what lies aside of it counts as further. */
function nextMark(here, marks, [dx, dy]) {
  const start = centreOf(here);
  let [best, least] = [null, Infinity];
  for (const other of marks) {
    const { x, y } = centreOf(other);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (along > 1 && along + 2 * aside < least) [best, least] = [other, along + 2 * aside];
  }
  return best;
}

/** The middle of what a mark points with: its label does not count. */
function centreOf(marked) {
  const { left, top, width, height } = (marked.querySelector(".point") || marked).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Draw anew; the mark that had the focus has it again, and what was chosen is where Tab stops. */
function redrawMarks(holder, draw) {
  const focused = document.activeElement;
  const held = holder.contains(focused) ? focused.closest("[data-mark]")?.dataset.mark : undefined;
  draw();
  const marks = marksOf(holder);
  const again = held === undefined ? undefined : marks.find(({ dataset }) => dataset.mark === held);
  stopAt(holder, again || chosenMark(holder) || marks[0]);
  if (focused !== again) again?.focus({ preventScroll: true });
}

/** An element, or the mark that was drawn in its stead since. */
function markAgain(once) {
  return once?.dataset?.mark ? marksOf(document).find(({ dataset }) => dataset.mark === once.dataset.mark) : once;
}

const ruler = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** How wide a text is, in pixels. */
function textWidth(text, font) {
  const key = `${font} ${text}`;
  if (!widths.has(key)) {
    ruler.font = `${font} ${FONT}`;
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

/** How a mark of a node looks among the others: chosen, faded or dim. */
function looksOf(node, passes = !isFaded(node)) {
  if (isChosen("node", node.id)) return "chosen";
  if (!passes) return "faded";
  return isDim(node) ? "dim" : "";
}

/** A button below a list that is longer than what is shown of it. */
function growButton(number, press) {
  return element("button", { type: "button", class: "link more", onclick: press }, word("show_more", { number }));
}
