// The bar at the top: the title, how much is shown, and the tools.

const ICONS = {
  undo: "M7 5L3 9l4 4M3 9h9a5 5 0 0 1 0 10h-2", redo: "M13 5l4 4-4 4M17 9H8a5 5 0 0 0 0 10h2",
  zoomIn: "M10 4v12M4 10h12", zoomOut: "M4 10h12", fit: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M8 8v8", keep: "M10 3v9M6 9l4 4 4-4M4 17h12",
  close: "M5 5l10 10M15 5L5 15", out: "M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8",
  copy: "M7 7h9v9H7zM4 13V4h9",
  expand: "M10 10m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M10 2v3M10 15v3M2 10h3M15 10h3",
  collapse: "M10 10m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3 3l3.5 3.5M17 3l-3.5 3.5M3 17l3.5-3.5M17 17l-3.5-3.5",
  path_from: "M4 16m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M16 4m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6 15c5-1 3-9 8-10",
  pin: "M7 3h6M8 3v5l-3 4h10l-3-4V3M10 12v6", unpin: "M7 3h6M8 3v5l-3 4h10l-3-4V3M10 12v6M3 3l14 14",
  hide: "M2 10c4-6 12-6 16 0c-4 6-12 6-16 0zM3 17L17 3",
  help: "M7 7.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M10 15.8v.2",
};

/** The tools of the bar: a name (its word, and its key), an icon, and what a press does. */
const TOOLS = [
  ["undo", ICONS.undo, undo, "Control+Z"],
  ["redo", ICONS.redo, redo, "Control+Y"],
  ["zoom_in", ICONS.zoomIn, () => zoom(1.35), "+"],
  ["zoom_out", ICONS.zoomOut, () => zoom(1 / 1.35), "-"],
  ["fit", ICONS.fit, () => fit(true), "0"],
  ["table", ICONS.table, () => change({ table: !state.table }, { step: false }), "t"],
  ["help", ICONS.help, () => openHelp(), "?"],
];

function toolButton([name, path, press, key]) {
  const id = name.replace("_", "-");
  return element("button", { id: `tool-${id}`, type: "button", class: "tool", title: word(name), "aria-label": word(name),
    "aria-keyshortcuts": key, onclick: press }, icon(path));
}

function startBar() {
  fillBar();
}

/** Write the bar in the language of the page. */
function fillBar() {
  document.documentElement.lang = DATA.languages[state.language].words;
  document.title = [...new Set([ownText(DATA.title), DATA.edition.title])].filter(Boolean).join(" – ");
  document.querySelector("h1").textContent = ownText(DATA.title);
  byId("search").placeholder = word("search");
  for (const [id, name] of [["search", "search"], ["results", "results"], ["tools", "tools"], ["canvas", "canvas"]])
    byId(id).setAttribute("aria-label", word(name));
  byId("nothing").textContent = word("nothing");
  byId("tools").replaceChildren(pictureChoice(), ...TOOLS.map(toolButton), keepButton(), languageButton());
  refreshTools();
}

/** A choice among the pictures and layouts that this page has. */
function pictureChoice() {
  const option = (value, name) => element("option", { value, selected: value === shownPicture() }, word(name));
  const layouts = Object.keys(DATA.layouts).map((layout) => option(`network ${layout}`, `layout_${layout}`));
  const pictures = PICTURES.map((picture) => option(picture, `picture_${picture}`));
  const isShown = (name) => Object.hasOwn(DATA.layouts, name.replace("layout ", ""));
  const empty = DATA.empty.filter((name) => !isShown(name)).map(emptyOption);
  const pick = ({ target }) => {
    const [picture, layout] = target.value.split(" ");
    change({ picture, layout: layout || state.layout });
    fit(false);
  };
  return element("select", { id: "picture-choice", "aria-label": word("pictures"), onchange: pick }, layouts, pictures, empty);
}

/** A picture or layout that would show nothing, and why; it cannot be chosen. */
function emptyOption(name) {
  const label = word(name.startsWith("layout ") ? name.replace(" ", "_") : `picture_${name}`);
  return element("option", { disabled: true }, `${label} – ${word(`empty_${name}`)}`);
}

const shownPicture = () => (state.picture === "network" ? `network ${state.layout}` : state.picture);

function languageButton() {
  const languages = Object.keys(DATA.languages);
  const other = languages[(languages.indexOf(state.language) + 1) % languages.length], { name } = DATA.languages[other];
  const press = () => change({ language: other }, { step: false });
  return element("button", { id: "tool-language", type: "button", class: "tool text", lang: other, title: name,
    "aria-label": name, onclick: press }, other.toUpperCase());
}

/** Say how much is shown, of how much there is. */
function countShown() {
  const { passed, groups } = visible();
  const [nodes, edges] = [passed.nodes.size, passed.edges.size];
  if (groups.length) {
    byId("count").textContent = word("count", { nodes: NODES.length, edges: EDGES.length });
    return;
  }
  const all = nodes === NODES.length && edges === EDGES.length;
  byId("count").textContent = word(all ? "count" : "count_of", { nodes, edges, all_nodes: NODES.length, all_edges: EDGES.length });
}

function refreshBar(now, before) {
  if (now.language !== before.language) fillBar();
  else refreshTools();
}

/** Bring the tools in step with the state. */
function refreshTools() {
  byId("tool-undo").disabled = !past.length;
  byId("tool-redo").disabled = !future.length;
  byId("tool-table").setAttribute("aria-pressed", String(state.table));
  byId("picture-choice").value = shownPicture();
  countShown();
}
