// The choices of each facet, in the order in which they are read, and how many statements each would leave.

/** What can be chosen of a facet: value, label, how deep it stands in a tree, the group under which it is listed. */
function choicesOf(facet) {
  const values = new Set();
  for (const statement of statements().values()) for (const value of statement[facet]) values.add(value);
  if (facet === "commitment") return byLabel([...values].map((slug) => choice(slug, said(DATA.commitments[slug]))));
  if (facet === "basis")
    return Object.keys(DATA.lines).filter((line) => values.has(line)).map((line) => choice(line, word(line)));
  const nodes = [...values].map((id) => NODE.get(id)).filter(Boolean);
  return facet === "actor" ? actorChoices(nodes) : treeChoices(nodes, ABOVE[facet] || (() => []));
}

const choice = (value, label, more = {}) => ({ value, label, depth: 0, group: null, ...more });

function byLabel(choices) {
  const { compare } = new Intl.Collator(state.language);
  return choices.sort((a, b) => compare(a.label, b.label));
}

/** Actors by their kind, in the order of the legend. */
function actorChoices(nodes) {
  return Object.keys(DATA.kinds).flatMap((kind) => byLabel(nodes.filter((node) => node.kind === kind)
    .map((node) => choice(node.id, labelOf(node), { group: kindOf(node) }))));
}

/** Each node beneath what it is a part of. */
function treeChoices(nodes, aboveOf) {
  const there = new Set(nodes);
  const below = new Map([[undefined, []]]);
  for (const node of nodes) {
    const above = aboveOf(node).find((other) => there.has(other));
    if (!below.has(above)) below.set(above, []);
    below.get(above).push(node);
  }
  const choices = (above, depth) =>
    byLabel((below.get(above) || []).map((node) => choice(node.id, labelOf(node), { depth, node })));
  const branch = (above, depth) => choices(above, depth).flatMap((each) => [each, ...branch(each.node, depth + 1)]);
  return branch(undefined, 0);
}

/** How many statements would pass with each choice of a facet, and in each year, while all else stays as it is. */
function tally() {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const years = new Map();
  const off = new Set(state.off.kinds);
  for (const statement of statements().values()) {
    if (off.has(statement.node.kind)) continue;
    const missed = FACETS.filter((facet) => !fitsFacet(statement, facet));
    if (!missed.length) for (const year of statement.years.size ? statement.years : [null]) addOne(years, year);
    if (missed.length > 1 || !fitsTime(statement)) continue;
    for (const facet of missed.length ? missed : FACETS)
      for (const value of statement[facet]) addOne(counts[facet], value);
  }
  return { ...counts, years };
}

const addOne = (counts, key) => counts.set(key, (counts.get(key) || 0) + 1);

/** One facet as a labelled row: a short list as the browser's own, a long one as a box to type in. */
function facetRow(facet) {
  const choices = choicesOf(facet);
  if (!choices.length) return null;
  const { control, show } = choices.length > MOST_OPTIONS ? facetBox(facet, choices) : facetSelect(facet, choices);
  const node = element("div", { class: "facet", "data-facet": facet },
    element("label", { for: `facet-${facet}` }, word(`facet_${facet}`)), control);
  return { node, show: (counts) => show(counts[facet]) };
}

/** A list with more choices than this is a box to type in. */
const MOST_OPTIONS = 40;
const narrowTo = (facet, value) => change({ [facet]: value || null });
const indented = ({ label, depth }) => "\u2003".repeat(depth) + label;

function facetSelect(facet, choices) {
  const options = new Map(choices.map((each) => [each, element("option", { value: each.value })]));
  const grouped = [...new Set(choices.map(({ group }) => group))].map((group) => {
    const within = choices.filter((each) => each.group === group).map((each) => options.get(each));
    return group ? element("optgroup", { label: group }, within) : within;
  });
  const pick = ({ target }) => narrowTo(facet, target.value);
  const control = element("select", { id: `facet-${facet}`, onchange: pick },
    element("option", { value: "" }, word("any")), grouped.flat());
  const show = (counts) => {
    for (const [each, made] of options)
      showOption(made, each, counts.get(each.value) || 0, state[facet] === each.value);
    control.value = state[facet] ?? "";
  };
  return { control, show };
}

/** What is chosen is not indented: it stands alone while the list is shut. */
function showOption(made, each, count, chosen) {
  setText(made, `${chosen ? each.label : indented(each)} (${count})`);
  made.disabled = !count && !chosen;
}

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
