// Keeping what is seen: a menu of the link, the picture and the data.

/** Why something cannot be kept at present: the name of the word that says so, or null. */
const noPicture = () => (state.picture === "network" || pictureDrawing() ? null : "no_picture");
const noLink = () => (location.protocol === "about:" ? "no_link" : null);
const vectorNow = () => (state.picture === "network" ? vectorOfNetwork() : vectorOfPicture());

/** What can be kept: its word, what the press does, and why that may be impossible. */
const KEEPS = [
  ["copy_link", copyLink, noLink],
  ["keep_png", async () => download(fileName("png"), "image/png", await pngOf(await rasterNow())), noPicture],
  ["keep_svg", () => download(fileName("svg"), "image/svg+xml", xmlText(vectorNow())), noPicture],
  ["keep_json", () => download(fileName("json"), "application/json", jsonText())],
  ["keep_nodes", () => download(fileName("csv", "nodes"), "text/csv", csvText(NODE_CELLS, keptNodes()))],
  ["keep_edges", () => download(fileName("csv", "edges"), "text/csv", csvText(EDGE_CELLS, keptEdges()))],
  ["keep_gexf", () => download(fileName("gexf"), "application/gexf+xml", gexfText())],
];
const KEEP_MATRIX = ["keep_matrix", () => download(fileName("csv", "matrix"), "text/csv", matrixText())];

const rasterNow = () => (state.picture === "network" ? rasterOfNetwork() : rasterOf(vectorOfPicture()));

/** A name for a file that every system takes: letters, digits and hyphens of the title. */
function fileName(ending, part) {
  const title = fold(ownText(DATA.title)).replace(/[^a-z0-9]+/g, "-").replace(/^(janji)?-*/, "").slice(0, 60);
  return `${["janji", title.replace(/-+$/, ""), part].filter(Boolean).join("-")}.${ending}`;
}

/** Copy the address of what is seen now; say whether that was possible. */
async function copyLink() {
  replaceAddress(addressOf(state));
  const outcome = word(await copyText(location.href) ? "link_copied" : "link_not_copied");
  for (const told of [byId("spoken"), document.querySelector("[data-keep=copy_link]")]) told.textContent = outcome;
}

function keepButton() {
  const button = toolButton(["keep", ICONS.keep, () => (byId("keep").hidden ? openKeep() : closeKeep()), null]);
  return filled(button, { "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": "keep" }, []);
}

function startKeep() {
  const menu = byId("keep");
  menu.addEventListener("keydown", keepKey);
  document.addEventListener("pointerdown", ({ target }) => {
    if (!menu.hidden && !menu.contains(target) && !target.closest("#tool-keep")) closeKeep({ focus: false });
  });
}

function openKeep() {
  const menu = byId("keep");
  const entries = state.picture === "matrix" ? [...KEEPS, KEEP_MATRIX] : KEEPS;
  menu.setAttribute("aria-label", word("keep"));
  menu.replaceChildren(...entries.map(keepEntry));
  menu.hidden = false;
  const button = byId("tool-keep").getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(button.left, window.innerWidth - menu.offsetWidth - 12))}px`;
  byId("tool-keep").setAttribute("aria-expanded", "true");
  menu.firstElementChild.focus();
}

function closeKeep({ focus = true } = {}) {
  byId("keep").hidden = true;
  byId("tool-keep").setAttribute("aria-expanded", "false");
  if (focus) byId("tool-keep").focus();
}

function keepEntry([name, press, whyNot = () => null]) {
  const why = whyNot();
  const pick = async () => {
    if (why) return;
    await press();
    if (name !== "copy_link") closeKeep();
  };
  return element("li", { role: "menuitem", tabindex: "-1", "data-keep": name, "aria-disabled": why && "true",
    title: why && word(why), onclick: pick }, word(name));
}

/** Arrows, Home and End move; Enter and the space bar press; Escape and Tab close. */
function keepKey(event) {
  const entries = [...byId("keep").children];
  const here = entries.indexOf(document.activeElement);
  const to = (row) => entries.at(row % entries.length).focus();
  const keys = {
    ArrowDown: () => to(here + 1), ArrowUp: () => to(here - 1), Home: () => to(0), End: () => to(-1),
    Enter: () => entries[here]?.click(), " ": () => entries[here]?.click(),
    Escape: () => closeKeep(), Tab: () => closeKeep(),
  };
  event.stopPropagation();
  if (!keys[event.key]) return;
  if (event.key !== "Tab") event.preventDefault();
  keys[event.key]();
}
