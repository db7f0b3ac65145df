// What the map cannot show, and other lists of nodes beside a picture.

/** What the map cannot show: places whose coordinates are not known, and statements that name no place. */
function offMap(open) {
  const { nowhere, counts } = placeCounts();
  const places = [...visible().passed.nodes].filter(({ kind, point }) => kind === "place" && !point);
  const group = (name, nodes) => nodes.length > 0 && element("div", {},
    element("h3", {}, word(name, { number: nodes.length })), nodeList(nodes, (node) => counts.get(node)));
  return element("details", { class: "off-map note", open, hidden: !places.length && !nowhere.length },
    element("summary", {}, word("off_map", { places: places.length, statements: nowhere.length })),
    group("off_map_places", places), group("off_map_statements", nowhere));
}

const LISTED_AT_ONCE = 60;

/** A list of nodes as buttons, each with a number or a text beside it; a long list grows by a press. */
function nodeList(nodes, besideOf = () => null) {
  const written = (beside) => (typeof beside === "number" ? numeral(beside) : beside);
  const entry = (node) => element("li", {}, nodeButton(node),
    besideOf(node) ? element("span", { class: "number" }, written(besideOf(node))) : null);
  const list = element("ul", { class: "node-list" }, nodes.slice(0, LISTED_AT_ONCE).map(entry));
  if (nodes.length <= LISTED_AT_ONCE) return list;
  let shown = LISTED_AT_ONCE;
  const more = growButton(nodes.length - shown, () => {
    list.append(...nodes.slice(shown, shown + 10 * LISTED_AT_ONCE).map(entry));
    shown += 10 * LISTED_AT_ONCE;
    if (shown >= nodes.length) more.remove();
    else more.textContent = word("show_more", { number: nodes.length - shown });
  });
  return element("div", {}, list, more);
}
