// The legend explains the signs, switches kinds, lines and relations on and off, and narrows to what is chosen.

const OFF = ["kinds", "lines", "relations"];
const LABEL_OF = {
  kinds: (kind) => ownText(DATA.kinds[kind].label),
  lines: (line) => word(line),
  relations: (slug) => said(DATA.edges.relations[slug]),
};
const SIGN_OF = { kinds: glyph, lines: lineSample, relations: () => null };

/** The parts of the legend; each has a `node`, and a `show` that brings it in step with the state. */
let legendParts = [];

function startLegend() {
  showEdition();
  foldLegend();
  // The picture and the search come first: what the legend says is written into it a moment later.
  network.once("afterDrawing", () => whenIdle(() => (legendParts.length ? undefined : fillLegend())));
  NARROW.addEventListener("change", foldLegend);
  DARK.addEventListener("change", fillLegend);
}

/** Beneath the legend: of which graph this is a picture, who made it, and its licence. */
function showEdition() {
  const { title, creators, licence, licenceName } = DATA.edition;
  const link = licence && element("a", { href: licence, rel: "license noopener noreferrer", target: "_blank" }, licenceName);
  const parts = [title, creators.join("; "), link].filter(Boolean);
  byId("edition").replaceChildren(...dotted(parts.map((each) => element("bdi", {}, each))));
  byId("edition").hidden = !parts.length;
}

/** On a narrow screen the legend would hide the picture. */
function foldLegend() {
  byId("legend").open = !NARROW.matches;
}

function refreshLegend(now, before) {
  if (now.language !== before.language) fillLegend();
  else showLegend();
  if (filterKey(now) === filterKey(before)) return;
  const { nodes } = passingNow();
  byId("spoken").textContent = word("shown", { nodes: nodes.size, all: NODES.length });
}

const filterKey = ({ off, since, until, undated, ...now }) =>
  JSON.stringify([off, since, until, undated, FACETS.map((facet) => now[facet])]);

function fillLegend() {
  const wasOpen = (name) => document.querySelector(`#legend [data-section="${name}"]`)?.open;
  const chips = chipRow();
  const foot = filterFoot();
  const rows = OFF.map(legendRows);
  const facets = [...FACETS.map(facetRow), yearsPart()].filter(Boolean);
  legendParts = [chips, ...rows.flat(), ...facets, foot];
  document.querySelector("#legend .sections").replaceChildren(chips.node, looksSection(wasOpen("looks") ?? true),
    ...OFF.map((name, place) => legendSection(name, wasOpen(name) ?? name !== "relations",
      element("ul", {}, rows[place].map(({ node }) => node)))),
    facets.length ? legendSection("narrow", wasOpen("narrow") ?? true, facets.map(({ node }) => node)) : "", foot.node);
  showLegend();
}

function showLegend() {
  const counts = { ...tally(), ...countsOf(passingNow()) };
  for (const { show } of legendParts) show(counts);
  const filters = activeFilters().length;
  document.querySelector("#legend > summary").replaceChildren(word("legend"),
    filters ? element("span", { class: "on", title: word("filters") }, String(filters)) : "");
}

function legendSection(name, open, content) {
  return element("details", { open, class: "section", "data-section": name },
    element("summary", {}, word(name)), content);
}

/** What passes at present: of all that is on the canvas, and of what closed groups hold. */
const passingNow = () => (closedGroups().length ? passing(NODES, EDGES) : visible().passed);

const WHOLE = countsOf({ nodes: NODES, edges: EDGES });

function countsOf({ nodes, edges }) {
  return { kinds: countedBy(nodes, "kind"), lines: countedBy(edges, "line"), relations: countedBy(edges, "relation") };
}

function countedBy(items, key) {
  const counts = new Map();
  for (const item of items) addOne(counts, item[key]);
  return counts;
}

const countText = (count, all) => (count === all ? numeral(all) : `${numeral(count)} / ${numeral(all)}`);

/** The rows of one section: what the page has, in the order in which it is drawn. */
function legendRows(section) {
  const slugs = [...WHOLE[section].keys()];
  const label = LABEL_OF[section];
  const order = { kinds: Object.keys(DATA.kinds), lines: Object.keys(DATA.lines) }[section]
    || slugs.sort((a, b) => label(a).localeCompare(label(b), state.language));
  return order.filter((slug) => WHOLE[section].has(slug)).map((slug) => legendRow(section, slug));
}

/** A kind, line or relation: its sign, its name, how many pass, and a switch. */
function legendRow(section, slug) {
  const all = WHOLE[section].get(slug);
  const number = element("span", { class: "number" });
  const press = () => change({ off: { ...state.off, [section]: toggled(state.off[section], slug) } });
  const about = { lines: `about_${slug}`, kinds: isHope({ kind: slug }) && "about_hoped" }[section];
  const title = [about ? word(about) : "", word("toggle")].filter(Boolean).join("\n");
  const button = element("button", { type: "button", "data-slug": slug, title, onclick: press },
    SIGN_OF[section](slug), element("span", { class: "name" }, LABEL_OF[section](slug)), number);
  const show = (counts) => {
    button.setAttribute("aria-pressed", String(!state.off[section].includes(slug)));
    setText(number, countText(counts[section].get(slug) || 0, all));
  };
  return { node: element("li", {}, button), show };
}
