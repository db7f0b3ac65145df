// Facts and their receipts: what is known, in whose words, where it stands, and on what it rests.

/** So many facts of one relation are written at first. */
const ROWS = 24;

/** A part of the panel with its heading; nothing where it would be empty. */
function part(name, content) {
  if (!content.length) return null;
  return element("section", { "data-part": name }, element("h3", {}, word(name)), content);
}

function gatheredBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return [...groups];
}

/** Facts of one relation under its name; `make` writes one. Of very many the first ones, and a button for the rest. */
function group(name, rows, make) {
  const number = rows.length > 1 ? element("span", { class: "number" }, numeral(rows.length)) : null;
  const list = element("ul", {}, rows.slice(0, ROWS).map(make));
  const others = rows.slice(ROWS);
  const more = others.length ? moreButton(others.length, () => list.append(...others.map(make))) : null;
  return element("div", { class: "group" }, element("h4", {}, name, number), list, more);
}

function moreButton(number, press) {
  const pressed = ({ target }) => {
    press();
    const next = target.previousElementSibling.children[ROWS].querySelector("button, a");
    target.remove();
    next?.focus();
  };
  return element("button", { type: "button", class: "small more", onclick: pressed }, word("more", { number }));
}

/** The relations of a node, one way, by their names. */
function related(edges, end) {
  return gatheredBy(edges, relationOf).map(([label, rows]) =>
    group(label, rows, (edge) => fact(nodeButton(edge[end]), receiptOf(edge.receipt), edge)));
}

/** The facts of a node that are no relations. */
function factGroups(node) {
  return gatheredBy(factsOf(node), ({ relation }) => relation).map(([relation, rows]) =>
    group(relation, rows, (row) => nodeFact(node, row)));
}

/** A fact of a node. Where it is a saying, its value is who said it and when, and its relation is how. */
function nodeFact(node, { relation, value, receipt: number }) {
  const receipt = receiptOf(number);
  const isSaying = Boolean(receipt?.wording) && said(receipt.wording.directnessLabel) === relation;
  const shown = isSaying || !value ? null : element("p", { class: "value", dir: "auto" }, value);
  return fact(shown, receipt, null, { subject: node, known: isSaying ? ["directness"] : [] });
}

/** One fact and its receipt. `known` names what of its wording is said beside it already. */
function fact(value, receipt, edge = null, { subject = edge?.from, known = [] } = {}) {
  if (!receipt || !(receipt.quote || receipt.label || receipt.basis))
    return element("li", { class: "fact" }, value, element("p", { class: "unproven" }, word("unproven")));
  const hoped = edge?.line === "hoped" || Boolean(subject && isHope(subject));
  const told = edge?.relation === "speaker" ? ["speaker"] : known;
  return element("li", { class: `fact ${receipt.basis}${hoped ? " hoped" : ""}` }, value,
    receipt.quote === null ? null : element("blockquote", own(receipt.language), receipt.quote),
    receipt.wording && wordingLine(receipt.wording, told),
    sourceLine(receipt), footLine(receipt, subject, hoped));
}

/** Whose words they are, how they are given, and when they were said. */
function wordingLine({ speaker, speakerLabel, directness, directnessLabel, date }, known) {
  const name = said(speakerLabel);
  const parts = [
    name && !known.includes("speaker") && linkTo(speaker, name),
    !known.includes("directness")
      && element("span", { class: "directness", title: meaning(directness) }, said(directnessLabel)),
    date && dated(date, "said_on"),
  ].filter(Boolean);
  return parts.length ? element("p", { class: "said" }, dotted(parts)) : null;
}

/** Parts of a line with dots between them. */
const dotted = (parts) => parts.flatMap((each, number) => (number ? [" · ", each] : [each]));

/** A date, and what happened then; one without its year is none for machines. */
function dated(date, about = null) {
  const datetime = /^\d/.test(date) ? date : null;
  return element("time", { datetime, title: about && word(about) }, readable(date));
}

/** The document where it stands, when that was issued, in which of its quotations; or the row of a reference source,
 * and when that was read. Nothing without a source. */
function sourceLine({ document: source, label, quotation, place }) {
  if (!label) return null;
  const cited = element("cite", own(languageOfTitle(source)), source ? linkTo(source.id, label) : label);
  const parts = [cited, source?.issued && dated(source.issued, "issued_on"), quotation && quotationName(quotation),
    ...(place ? placeParts(place) : [])];
  return element("p", { class: "source" }, dotted(parts.filter(Boolean)));
}

/** Where in a reference source something stands, and when it was read there. */
const placeParts = (place) => placeTexts(place).map((text) => element("span", { class: "place" }, text));

/** Which of the quotations of a document a quote is part of. */
const quotationName = ([number, count]) => element("span", { class: "quotation" }, word("quotation", { number, count }));

/** On what it rests, how binding it is, and the ways to its source and its citation. */
function footLine(receipt, subject, hoped) {
  const citation = citationOf(receipt);
  return element("p", { class: "foot" }, basisBadge(receipt), commitmentBadge(subject, hoped),
    element("span", { class: "ways" }, receipt.document?.url ? sourceLink(receipt.document.url) : null,
      citation ? citeButton(citation) : null));
}

function sourceLink(url) {
  return element("a", { href: url, class: "small", target: "_blank", rel: "noopener noreferrer", title: url },
    word("source"), icon(ICONS.out));
}

/** What a slug of the vocabulary means, if the page has words for it. */
const meaning = (slug) => words()[`about_${slug}`];

/** On what it rests; nothing where that is not known. */
function basisBadge({ basis }) {
  return basis ? element("span", { class: `badge ${basis}`, title: meaning(basis) }, word(basis)) : null;
}

/** How binding a promise is; a hope, and whatever is only hoped for, looks like no pledge. */
function commitmentBadge(subject, hoped = Boolean(subject && isHope(subject))) {
  const commitment = subject?.commitment;
  if (hoped) return element("span", { class: "badge hoped", title: meaning("hoped") }, word("hoped"));
  if (!commitment) return null;
  return element("span", { class: "badge commitment", title: meaning(commitment) }, said(DATA.commitments[commitment]));
}

/** A name: of a node of this page a button that chooses it. */
function linkTo(id, name) {
  if (!NODE.has(id)) return element("span", {}, name);
  return element("button", { type: "button", class: "link", onclick: () => choose("node", id) }, name);
}

function nodeButton(node) {
  const press = () => choose("node", node.id);
  return element("button", { type: "button", class: "link node", title: kindOf(node), onclick: press },
    nodeGlyph(node), element("span", own(languageOfLabel(node)), labelOf(node)));
}

function identifier(id) {
  return element("p", { class: "identifier" }, `${word("identifier")}: `, element("code", {}, id));
}
