// The panel: what is known of what is chosen, and the receipt of each fact.

/** What the panel is made of, beside the language. */
const IN_PANEL = ["language", "chosen", "path", "from", "focus", "depth", "expanded", "collapsed", "hidden", "pins",
  "groups", "all"];

/** Where the reader was when the panel opened. */
let cameFrom = null;

function startPanel() {
  DARK.addEventListener("change", () => (panel.hidden ? null : fillPanel(panelContent())));
}

function refreshPanel(now, before) {
  if (IN_PANEL.every((key) => same(now[key], before[key])) && now.chosen?.type !== "cell") return;
  const content = panelContent();
  const isOther = !same(now.chosen, before.chosen) || !same(now.path, before.path);
  if (!content) leavePanel();
  else if (!isOther) fillPanel(content);
  else enterPanel(content);
}

/** Show something else: from its beginning, with the keyboard on it. */
function enterPanel(content) {
  if (panel.hidden) cameFrom = document.activeElement;
  panel.hidden = false;
  fillPanel(content);
  panel.scrollTop = 0;
  panel.focus({ preventScroll: true });
  if (NARROW.matches) foldLegend();
}

/** Close the panel; the keyboard goes back to where it was before. */
function leavePanel() {
  const wasHere = panel.contains(document.activeElement);
  panel.hidden = true;
  panel.replaceChildren();
  if (!wasHere) return;
  const start = markAgain(cameFrom);
  const back = start?.isConnected && start !== document.body ? start : byId("search");
  back.focus({ preventScroll: true });
}

/** Write the panel anew; the reader stays at the same line and on the same button. */
function fillPanel(content) {
  const { scrollTop } = panel;
  const stops = () => [...panel.querySelectorAll("button, a, summary")];
  const position = stops().indexOf(document.activeElement);
  panel.setAttribute("aria-label", word("panel"));
  panel.replaceChildren(closeButton(), ...content.filter(Boolean));
  panel.scrollTop = scrollTop;
  if (position >= 0) (stops()[position] || panel).focus({ preventScroll: true });
}

/** What the panel shows in the present state; null for nothing. */
function panelContent() {
  if (state.path) return pathPanel(...state.path);
  const { type, id } = state.chosen || {};
  if (type === "node") return nodePanel(NODE.get(id));
  if (type === "edge") return edgePanel(EDGE.get(id));
  if (type === "group") return groupPanel(GROUP.get(Number(id)));
  return type === "cell" ? cellPanel(id) : null;
}

function closeButton() {
  return element("button", { type: "button", class: "close", "aria-label": word("close"), title: word("close"),
    onclick: close }, icon(ICONS.close));
}

/** A node: its names, what a reader can do with it, its facts and its relations. */
function nodePanel(node) {
  const { aliases, date, edges } = node;
  return [
    element("p", { class: "kind" }, nodeGlyph(node), element("span", {}, kindOf(node)),
      date ? dated(date) : null, commitmentBadge(node)),
    element("h2", own(languageOfLabel(node)), labelOf(node)),
    aliases.length
      ? element("p", { class: "aliases" }, `${word("also")}: `, dotted(aliases.map((each) => element("bdi", {}, each)))) : null,
    issue(node),
    followActions(node),
    part("facts", factGroups(node)),
    part("outgoing", related(edges.filter(({ from }) => from === node), "to")),
    part("incoming", related(edges.filter(({ to, from }) => to === node && from !== node), "from")),
    identifier(node.id),
  ];
}

/** A relation: from where, to where, and its receipt. */
function edgePanel(edge) {
  return [
    element("p", { class: "kind" }, lineSample(edge.line), element("span", {}, word("relation"))),
    element("h2", { class: "way" }, nodeButton(edge.from), arrow(edge), nodeButton(edge.to)),
    part("receipt", [element("ul", {}, fact(null, receiptOf(edge.receipt), edge))]),
    identifier(edge.id),
  ];
}

const arrow = (edge, forth = true) =>
  element("span", { class: "arrow" }, forth ? `${relationOf(edge)} →` : `← ${relationOf(edge)}`);

/** Who wrote and published a document, where it is found, and how it is cited. */
function issue(node) {
  const source = node.kind === "document" ? DOCUMENT.get(node.id) : null;
  if (!source) return null;
  const makers = [source.authors.join(", "), source.publisher].filter(Boolean).join(" · ");
  return element("div", { class: "issue" }, makers ? element("p", {}, makers) : null,
    element("p", { class: "foot" }, source.url ? sourceLink(source.url) : null, citeButton(`${sourceNamed(source)}.`)));
}
