// The rows of the table: one for each edge and for each fact of a node, as texts in the language of the page.

const COLUMNS = ["subject", "relation", "object", "quote", "document", "date", "speaker", "basis"];

/** Rows once made are kept, by the number of their edge or node, until the page speaks another language. */
let kept = { language: null, edges: [], facts: [] };

function keptRows() {
  if (kept.language !== state.language) kept = { language: state.language, edges: [], facts: [] };
  return kept;
}

/** The row of an edge, as a list of one. */
function rowsOfEdge(edge) {
  const { edges } = keptRows();
  edges[edge.index] ??= [{
    item: edge, edge, node: edge.from,
    subject: labelOf(edge.from), relation: relationOf(edge), object: labelOf(edge.to),
    ...provenance(receiptOf(edge.receipt), edge.line === "hoped" || isHope(edge.from)),
  }];
  return edges[edge.index];
}

/** The rows of what is known of a node itself, as far as the filters leave its document and basis on. */
function rowsOfNode(node) {
  const { facts } = keptRows();
  facts[node.index] ??= factsOf(node).map(({ relation, value, receipt }) => ({
    item: node, edge: null, node, subject: labelOf(node), relation, object: value,
    ...provenance(receiptOf(receipt), isHope(node)),
  }));
  return facts[node.index].filter(factPasses);
}

/** A fact has to fit what an edge has to fit. */
function factPasses({ receipt }) {
  if (!receipt) return !state.basis;
  if (state.off.lines.includes(receipt.basis) || (state.basis && receipt.basis !== state.basis)) return false;
  return !state.document || !receipt.document || receipt.document.id === state.document;
}

/** The cells that say how it is known; the date is that of the wording, or else of the document. */
function provenance(receipt, hoped) {
  const bases = [receipt?.basis, hoped && "hoped"].filter(Boolean);
  return {
    receipt, bases, basis: bases.map((each) => word(each)).join(", "),
    quote: receipt?.quote ?? "", document: receipt?.label ?? "",
    date: receipt?.wording?.date ?? receipt?.document?.issued ?? "",
    speaker: said(receipt?.wording?.speakerLabel) ?? "",
  };
}

/** What a select of the table finds in a row. */
const cellValues = (row, column) => (column === "basis" ? row.bases.map((each) => word(each)) : [row[column]]);

/** The whole row as one folded text. */
function foldedRow(row) {
  row.folded ??= ` ${fold(COLUMNS.map((column) => row[column]).join(" "))} ${fold(readable(row.date))}`;
  return row.folded;
}

/** Order by one column in the language of the page; what is empty comes last, whichever way it is sorted. */
function rowOrder(column, reversed) {
  const { compare } = new Intl.Collator(state.language, { numeric: true });
  return ({ [column]: one }, { [column]: other }) => {
    if (!one || !other) return Number(!one) - Number(!other);
    return reversed ? compare(other, one) : compare(one, other);
  };
}

/** A test for the rows of what is chosen: an edge, what touches a node, the steps of a path; null for nothing. */
function chosenTest() {
  if (!state.chosen && !state.path) return null;
  const items = new Set(state.path ? wayBetween(...state.path).edges : pickedItems());
  if (state.path || state.chosen.type === "edge") return ({ item }) => items.has(item);
  return ({ item, edge }) => items.has(item) || (edge !== null && (items.has(edge.from) || items.has(edge.to)));
}

function pickedItems() {
  const { type, id } = state.chosen;
  if (type === "edge") return [EDGE.get(id)];
  return type === "group" ? GROUP.get(Number(id))?.members || [] : chosenItems();
}
