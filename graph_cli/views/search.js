// Search by label and alias, without regard to case, accents and punctuation; all by keyboard.

const MOST = 12;

/** Fold a name as the command line does: what is typed need not have the accents of what is meant. */
function fold(name) {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, " ").trim();
}

const INDEX = Object.values(DATA.entities).map(({ id, label, aliases }) => ({
  id, label, names: [label, ...aliases].map((name) => ({ name, folded: fold(name) })),
}));

/** Find the nodes that have all the words in one of their names; names that begin so come first. */
function find(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  const found = [];
  for (const { id, label, names } of INDEX) {
    const ranks = names.map(({ folded }) => rankOf(folded, wanted));
    const best = Math.min(...ranks);
    if (best < Infinity) found.push({ id, label, rank: best, as: names[ranks.indexOf(best)].name });
  }
  return found.sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, DATA.language)).slice(0, MOST);
}

function rankOf(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  return wanted.split(" ").every((word) => name.includes(word)) ? 3 : Infinity;
}

/** Bring the search box to life; `choose` is called with the node that was picked. */
function startSearch(choose) {
  const box = document.getElementById("search");
  const list = document.getElementById("results");
  const nothing = document.getElementById("nothing");
  let results = [];
  let active = -1;

  const mark = (position) => {
    active = position;
    [...list.children].forEach((item, row) => item.setAttribute("aria-selected", String(row === active)));
    if (active < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", `result-${active}`);
    list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  const show = () => {
    results = find(box.value);
    list.replaceChildren(...results.map((result, row) => option(result, row, pick)));
    list.hidden = !results.length;
    nothing.hidden = Boolean(results.length) || !fold(box.value);
    box.setAttribute("aria-expanded", String(!list.hidden));
    mark(results.length ? 0 : -1);
  };
  const hide = () => {
    list.hidden = nothing.hidden = true;
    box.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const pick = (id) => {
    box.value = DATA.entities[id].label;
    hide();
    choose(id);
  };
  const keys = {
    ArrowDown: () => (list.hidden ? show() : mark((active + 1) % results.length)),
    ArrowUp: () => (list.hidden ? show() : mark((active - 1 + results.length) % results.length)),
    Enter: () => !list.hidden && active >= 0 && pick(results[active].id),
    Escape: hide,
  };
  box.addEventListener("input", show);
  box.addEventListener("focus", () => box.select());
  box.addEventListener("blur", hide);
  box.addEventListener("keydown", (event) => {
    if (!keys[event.key] || event.isComposing) return;
    if (event.key === "Escape" && list.hidden && nothing.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
}

function option({ id, label, as }, row, pick) {
  const { kind } = DATA.entities[id];
  const press = (event) => {
    event.preventDefault();
    pick(id);
  };
  return element("li", { id: `result-${row}`, role: "option", "aria-selected": "false", onpointerdown: press },
    glyph(kind), element("span", { class: "name" }, label, as === label ? null : element("small", {}, as)),
    element("span", { class: "sort" }, DATA.kinds[kind].label));
}
