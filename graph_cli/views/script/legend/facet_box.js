// A box to type in, with a list beneath it: for a facet of many choices.

function facetBox(facet, choices) {
  const name = word(`facet_${facet}`);
  const list = element("ul", { id: `choices-${facet}`, role: "listbox", "aria-label": name, hidden: true });
  const input = element("input", { id: `facet-${facet}`, type: "text", role: "combobox", placeholder: word("any"),
    "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off",
    spellcheck: "false" });
  const box = { facet, choices, list, input, counts: new Map(), found: [] };
  input.addEventListener("input", () => openBox(box, input.value));
  input.addEventListener("click", () => openAtChoice(box));
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", () => shutBox(box));
  input.addEventListener("keydown", (event) => keyInBox(box, event));
  const show = (counts) => {
    box.counts = counts;
    if (list.hidden) shutBox(box);
  };
  return { control: element("div", { class: "box" }, input, list), show };
}

/** List the choices whose names hold all that is typed; with nothing typed all of them, and none as the first. */
function openBox(box, typed) {
  const wanted = fold(typed).split(" ");
  const holding = box.choices.filter(({ label }) => wanted.every((part) => fold(label).includes(part)));
  box.found = fold(typed) ? holding : [choice(null, word("any")), ...box.choices];
  box.list.replaceChildren(...box.found.map((each, row) => boxRow(box, each, row)));
  box.list.hidden = !box.found.length;
  box.input.setAttribute("aria-expanded", String(!box.list.hidden));
  markInBox(box, 0);
}

/** List all choices, with what is chosen marked. */
function openAtChoice(box) {
  openBox(box, "");
  markInBox(box, Math.max(box.found.findIndex(({ value }) => value === state[box.facet]), 0));
}

function boxRow(box, each, row) {
  const press = (event) => {
    event.preventDefault();
    pickInBox(box, each);
  };
  const count = each.value === null ? null : numeral(box.counts.get(each.value) || 0);
  return element("li", { id: `${box.list.id}-${row}`, role: "option", "aria-selected": "false",
    "data-depth": each.depth || null, onpointerdown: press },
  element("span", { class: "name" }, each.label), count && element("span", { class: "number" }, count));
}

function markInBox({ list, input }, row) {
  const rows = [...list.children];
  rows.forEach((each, number) => each.setAttribute("aria-selected", String(number === row)));
  if (!rows[row]) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", rows[row].id);
  return rows[row].scrollIntoView({ block: "nearest" });
}

const markedInBox = ({ list }) => [...list.children].findIndex((each) => each.getAttribute("aria-selected") === "true");

function moveInBox(box, by) {
  if (box.list.hidden) openAtChoice(box);
  else markInBox(box, (markedInBox(box) + by + box.found.length) % box.found.length);
}

function pickInBox(box, each) {
  box.list.hidden = true;
  narrowTo(box.facet, each.value);
  shutBox(box);
  box.input.select();
}

/** Shut the list; the box shows again what is chosen. */
function shutBox({ facet, choices, list, input }) {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
  input.value = choices.find(({ value }) => value === state[facet])?.label ?? "";
}

function keyInBox(box, event) {
  const open = !box.list.hidden;
  const keys = {
    ArrowDown: () => moveInBox(box, 1),
    ArrowUp: () => moveInBox(box, -1),
    Enter: open && (() => pickInBox(box, box.found[markedInBox(box)])),
    Escape: open && (() => shutBox(box)),
  };
  if (!keys[event.key] || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  keys[event.key]();
}
