// What is filtered at present, in a few words each: a press takes one filter away.

/** The filters that are on: a name, and what takes it away. */
function activeFilters() {
  const facets = FACETS.filter((facet) => state[facet] !== null)
    .map((facet) => ({ name: `${word(`facet_${facet}`)}: ${valueLabel(facet)}`, patch: { [facet]: null } }));
  const switched = OFF.filter((section) => state.off[section].length).map((section) =>
    ({ name: word(`off_${section}`, { names: namesOff(section) }), patch: { off: { ...state.off, [section]: [] } } }));
  return [...facets, ...timeFilters(), ...switched];
}

function timeFilters() {
  const { since, until, undated } = state;
  const open = since === null && until === null;
  return [
    ...(open ? [] : [{ name: spanText(since, until), patch: { since: null, until: null } }]),
    ...(undated ? [] : [{ name: word("dated_only"), patch: { undated: true } }]),
  ];
}

function spanText(since, until) {
  if (since === until) return String(since);
  return word(since === null ? "span_until" : until === null ? "span_since" : "span",
    { since: String(since), until: String(until) });
}

function valueLabel(facet) {
  const value = state[facet];
  if (facet === "commitment") return said(DATA.commitments[value]) ?? value;
  return facet === "basis" ? word(value) : labelOf(NODE.get(value));
}

/** What a section of the legend has switched off, by name; many by their number. */
function namesOff(section) {
  const slugs = state.off[section];
  return slugs.length > 2 ? String(slugs.length) : slugs.map((slug) => LABEL_OF[section](slug)).join(", ");
}

function chipRow() {
  const node = element("ul", { class: "chips", "aria-label": word("filters") });
  const show = () => {
    node.replaceChildren(...activeFilters().map(chip));
    node.hidden = !node.children.length;
  };
  return { node, show };
}

/** A press on a chip leaves the focus on the next one, or on the legend. */
function chip({ name, patch }, row) {
  const press = () => {
    change(patch);
    const rest = document.querySelectorAll("#legend .chips button");
    (rest[Math.min(row, rest.length - 1)] || document.querySelector("#legend > summary")).focus();
  };
  const title = word("remove_filter", { name });
  return element("li", {}, element("button", { type: "button", "aria-label": title, title, onclick: press },
    element("span", {}, name), icon(ICONS.close)));
}

/** Whether anything is kept from sight, so that a reset would bring it back. */
const isFiltered = () =>
  activeFilters().length > 0 || state.focus !== null || state.hidden.length > 0 || state.collapsed.length > 0;

/** How what is filtered looks, and the button that takes all filters away. */
function filterFoot() {
  const ways = ["faded", "gone"].map((value) => element("label", {},
    element("input", { type: "radio", name: "fade", value, onchange: () => change({ fade: value === "faded" }) }),
    element("span", {}, word(value))));
  const button = element("button", { type: "button", class: "reset", onclick: reset }, word("reset"));
  const choices = element("fieldset", {}, element("legend", {}, word("filtered")), ways);
  const node = element("div", { class: "filter-foot" }, choices, button);
  const show = () => {
    for (const input of node.querySelectorAll("input")) input.checked = (input.value === "faded") === state.fade;
    button.disabled = !isFiltered();
  };
  return { node, show };
}
