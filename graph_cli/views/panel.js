// The panel: what is known of a node or of a relation, and the receipt of each fact.

/** Show a node's names, facts and relations. */
function nodePanel(id, choose) {
  const { kind, label, aliases, date, facts } = DATA.entities[id];
  const relations = Object.values(DATA.relations);
  return [
    element("p", { class: "kind" }, glyph(kind), DATA.kinds[kind].label,
      date ? element("time", { datetime: date }, readable(date)) : null),
    element("h2", {}, label),
    aliases.length ? element("p", { class: "aliases" }, `${DATA.words.also}: ${aliases.join(" · ")}`) : null,
    part("facts", grouped(facts, "relation").map(([relation, rows]) => group(relation,
      rows.map((row) => fact(element("p", { class: "value" }, row.other), row.receipt, null, choose))))),
    part("outgoing", related(relations.filter(({ source }) => source === id), "target", choose)),
    part("incoming", related(relations.filter(({ target }) => target === id), "source", choose)),
    identifier(id),
  ];
}

/** Show one relation: from where, to where, and its receipt. */
function edgePanel(id, choose) {
  const { source, target, relation_label, receipt, line } = DATA.relations[id];
  return [
    element("p", { class: "kind" }, lineSample(line), DATA.words.relation),
    element("h2", { class: "path" }, nodeButton(source, choose),
      element("span", { class: "arrow" }, `${relation_label} →`), nodeButton(target, choose)),
    part("receipt", [element("ul", {}, fact(null, receipt, line, choose))]),
    identifier(id),
  ];
}

/** Write a date as one reads it: a day, a month, a year, or a day without its year (`--11-12`). */
function readable(date) {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) || [];
  if (!month) return date;
  const parts = { year: year === "-" ? undefined : "numeric", month: "long", day: day && "numeric", timeZone: "UTC" };
  const moment = Date.UTC(year === "-" ? 2000 : Number(year), month - 1, day || 1);
  return new Intl.DateTimeFormat(DATA.language === "en" ? "en-GB" : DATA.language, parts).format(moment);
}

function part(name, content) {
  if (!content.length) return null;
  return element("section", { "data-part": name }, element("h3", {}, DATA.words[name]), content);
}

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) || []), row]);
  return [...groups];
}

function group(name, items) {
  const number = items.length > 1 ? element("span", { class: "number" }, String(items.length)) : null;
  return element("div", { class: "group" }, element("h4", {}, name, number), element("ul", {}, items));
}

function related(relations, end, choose) {
  return grouped(relations, "relation_label").map(([label, rows]) => group(label,
    rows.map((row) => fact(nodeButton(row[end], choose), row.receipt, row.line, choose))));
}

/** One fact and its receipt: the quote, the document, and on what it rests. */
function fact(value, receipt, line, choose) {
  const looks = line || (receipt && receipt.basis) || "reference";
  const unproven = () => element("p", { class: "unproven" }, DATA.words.unproven);
  if (!receipt) return element("li", { class: "fact" }, value, unproven());
  return element("li", { class: `fact ${looks}` }, value,
    receipt.quote === null ? null : element("blockquote", {}, receipt.quote),
    element("p", { class: "source" }, badge(receipt.basis), looks === "hoped" ? badge("hoped") : null,
      documentName(receipt, choose)));
}

function badge(basis) {
  const about = DATA.words[`about_${basis}`] || null;
  return element("span", { class: `badge ${basis}`, title: about }, DATA.words[basis] || basis);
}

function documentName({ document: id, document_label }, choose) {
  if (!DATA.entities[id]) return element("cite", {}, document_label);
  const attributes = { type: "button", class: "link", onclick: () => choose("node", id) };
  return element("cite", {}, element("button", attributes, document_label));
}

function nodeButton(id, choose) {
  const { kind, label } = DATA.entities[id];
  const press = () => choose("node", id);
  const attributes = { type: "button", class: "link node", title: DATA.kinds[kind].label, onclick: press };
  return element("button", attributes, glyph(kind), element("span", {}, label));
}

function identifier(id) {
  return element("p", { class: "identifier" }, `${DATA.words.identifier}: `, element("code", {}, id));
}
