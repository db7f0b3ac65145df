// The legend explains the signs and hides what one does not want to see.

/** Fill the legend: kinds of nodes, kinds of lines, relations; each entry switches a set on and off. */
function fillLegend(hidden, changed) {
  const relations = Object.values(DATA.relations);
  const named = new Map(relations.map(({ relation, relation_label }) => [relation, relation_label]));
  const byName = [...named].sort((a, b) => a[1].localeCompare(b[1], DATA.language));
  const lines = Object.keys(DATA.lines).filter((line) => relations.some((each) => each.line === line));
  const nodes = counted(Object.values(DATA.entities), "kind");
  const drawn = counted(relations, "line");
  const said = counted(relations, "relation");
  const entries = (set, rows) => rows.map((row) => entry(set, changed, ...row));
  document.querySelector("#legend .sections").replaceChildren(
    section("kinds", true, entries(hidden.kinds, Object.entries(DATA.kinds).map(
      ([kind, { label }]) => [kind, label, nodes.get(kind), glyph(kind), ""]))),
    section("lines", true, entries(hidden.lines, lines.map(
      (line) => [line, DATA.words[line], drawn.get(line), lineSample(line), DATA.words[`about_${line}`]]))),
    section("relations", false, entries(hidden.relations, byName.map(
      ([relation, label]) => [relation, label, said.get(relation), null, ""]))),
  );
}

/** Press and release the buttons as the sets are; something may have been shown again by being chosen. */
function pressLegend(hidden) {
  for (const button of document.querySelectorAll("#legend button")) {
    const set = hidden[button.closest("[data-section]").dataset.section];
    button.setAttribute("aria-pressed", String(!set.has(button.dataset.slug)));
  }
}

function counted(items, key) {
  const counts = new Map();
  for (const item of items) counts.set(item[key], (counts.get(item[key]) || 0) + 1);
  return counts;
}

function section(name, open, entries) {
  return element("details", { open, class: "section", "data-section": name },
    element("summary", {}, DATA.words[name]), element("ul", {}, entries));
}

function entry(set, changed, slug, label, count, sign, about) {
  const toggle = () => {
    if (!set.delete(slug)) set.add(slug);
    changed();
  };
  const title = [about, DATA.words.toggle].filter(Boolean).join("\n");
  const pressed = String(!set.has(slug));
  const attributes = { type: "button", "aria-pressed": pressed, "data-slug": slug, title, onclick: toggle };
  return element("li", {}, element("button", attributes, sign,
    element("span", { class: "name" }, label), element("span", { class: "number" }, String(count))));
}
