// The data of the page as objects: nodes, edges, receipts, documents, and their texts in the language that is shown.

const DATA = JSON.parse(byId("data").textContent);

const longId = (id) => (id && id.startsWith("~") ? DATA.prefix + id.slice(1) : id);
const shortId = (id) => (id.startsWith(DATA.prefix) ? `~${id.slice(DATA.prefix.length)}` : id);

/** Which of the languages of labels goes with the language of the page. */
const labelsAt = () => DATA.languages[state.language].labels;

/** A label in the language of the page, or in one that stands in for it. */
function said(text) {
  return Array.isArray(text) ? text[labelsAt()] : text;
}

/** A text of the page itself in its language, such as its title. */
function ownText(text) {
  return Array.isArray(text) ? text[DATA.languages[state.language].own] : text;
}

/** The words of the interface, which may have fewer languages than the labels. */
const words = () => DATA.words[DATA.languages[state.language].words];

const locale = () => DATA.languages[state.language].locale;

/** A number in the language of the page. */
const numeral = (number) => new Intl.NumberFormat(locale()).format(number);

/** A word of the page itself, its `{blanks}` filled; in `{nodes|node|nodes}` the noun agrees with the number. */
function word(name, blanks = {}) {
  return fillBlanks(Object.hasOwn(words(), name) ? words()[name] : name, blanks, locale());
}

/** Every node: its columns, its number, and the edges that touch it. */
const NODES = DATA.nodes.id.map((id, index) => ({
  index, id: longId(id), kind: DATA.nodes.kind[index], label: DATA.nodes.label[index], language: DATA.nodes.language[index],
  aliases: DATA.nodes.aliases[index], date: DATA.nodes.date[index], commitment: DATA.nodes.commitment[index],
  bases: DATA.nodes.bases[index], point: DATA.nodes.point[index], group: DATA.nodes.group[index],
  size: DATA.nodes.size[index], colour: DATA.nodes.colour[index],
  edges: [],
}));
const NODE = new Map(NODES.map((node) => [node.id, node]));

/** Every edge: its ends as nodes; `line` is what it rests on, or hoped. */
const EDGES = DATA.edges.id.map((id, index) => {
  const edge = {
    index, id: longId(id), from: NODES[DATA.edges.from[index]], to: NODES[DATA.edges.to[index]],
    relation: DATA.edges.relation[index], receipt: DATA.edges.receipt[index], line: DATA.edges.line[index],
    bend: DATA.edges.bend[index],
  };
  edge.from.edges.push(edge);
  if (edge.to !== edge.from) edge.to.edges.push(edge);
  return edge;
});
const EDGE = new Map(EDGES.map((edge) => [edge.id, edge]));
const LARGE = NODES.length > DATA.whole;

const DOCUMENT = new Map(DATA.documents.map((source) => [source.id, source]));

const labelOf = (node) => said(node.label);
/** The language of the name of a document: that of its title, or where a curator named it, of the label. */
const languageOfTitle = (source) => (source?.titled ? source.language : said(NODE.get(source?.id)?.language) || null);
/** The language of a label, where it is another than that of the page. */
const languageOfLabel = (node) => (DOCUMENT.has(node.id) ? languageOfTitle(DOCUMENT.get(node.id)) : said(node.language) || null);
const relationOf = (edge) => said(DATA.edges.relations[edge.relation]);
const kindOf = (node) => ownText(DATA.kinds[node.kind].label);
const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from);

/** Blocks that are read when they are first asked for. */
const BLOCKS = { quotes: document.querySelectorAll("script.quotes"), facts: document.querySelectorAll("script.facts") };
const readBlocks = { quotes: [], facts: [] };

function block(name, number) {
  const read = readBlocks[name];
  read[number] ??= JSON.parse(BLOCKS[name][number].textContent);
  return read[number];
}

const quoteOf = (receipt) => block("quotes", Math.floor(receipt / DATA.blocks.quotes))[receipt % DATA.blocks.quotes];

/** What a receipt says by its number; null for none. `document` is null where sources are known by their names alone. */
function receiptOf(number) {
  if (number < 0) return null;
  const { document: documents, label, basis, wording } = DATA.receipts;
  const source = documents[number] < 0 ? null : DATA.documents[documents[number]];
  return {
    number, quote: quoteOf(number), document: source, label: said(source ? source.label : label[number]),
    language: DATA.receipts.language[number] ?? source?.language ?? null,
    quotation: DATA.receipts.quotation[number], place: DATA.receipts.place[number],
    basis: basis[number], wording: wording[number] < 0 ? null : DATA.wordings[wording[number]],
  };
}

/** The facts of a node in the language of the page: relation, value, number of the receipt. */
function factsOf(node) {
  const { texts, nodes } = block("facts", Math.floor(node.index / DATA.blocks.facts));
  const both = nodes[node.index % DATA.blocks.facts];
  const flat = Array.isArray(both[0]) || Array.isArray(both[1]) ? both[labelsAt()] : both;
  return Array.from({ length: flat.length / 3 }, (_, row) => ({
    relation: texts[flat[3 * row]], value: texts[flat[3 * row + 1]], receipt: flat[3 * row + 2],
  }));
}

/** The document of an edge's receipt, by its number; -1 for none. */
const documentOf = (edge) => (edge.receipt < 0 ? -1 : DATA.receipts.document[edge.receipt]);
const basisOf = (edge) => (edge.receipt < 0 ? "without" : DATA.receipts.basis[edge.receipt]);

/** Write a date as one reads it: a day, a month, a year, or a day without its year (`--11-12`). */
function readable(date) {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) || [];
  if (!month) return date;
  const parts = { year: year === "-" ? undefined : "numeric", month: "long", day: day && "numeric", timeZone: "UTC" };
  const moment = Date.UTC(year === "-" ? 2000 : Number(year), month - 1, day || 1);
  return new Intl.DateTimeFormat(locale(), parts).format(moment);
}
