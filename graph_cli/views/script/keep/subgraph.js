// What is shown, as values for other programs: the nodes and edges that pass all filters, in the order of the page.

const inOrder = (items) => [...items].sort((a, b) => a.index - b.index);
const keptNodes = () => inOrder(visible().passed.nodes).map(nodeRecord);
const keptEdges = () => inOrder(visible().passed.edges).map(edgeRecord);

function nodeRecord(node) {
  const labels = Object.fromEntries(DATA.spoken.map((language) => [language, labelIn(node, language)]));
  const names = new Set([...Object.values(labels), ...node.aliases]);
  names.delete(labelOf(node));
  const { x, y } = turnedRound(placeOf(node));
  const [latitude, longitude] = node.point || [null, null];
  return {
    id: node.id, kind: node.kind, label: labelOf(node), labels, aliases: [...names],
    date: node.date, commitment: node.commitment, position: { x, y }, latitude, longitude,
  };
}

const labelIn = ({ label }, language) => (Array.isArray(label) ? label[DATA.languages[language].labels] : label);

function edgeRecord(edge) {
  return {
    id: edge.id, source: edge.from.id, target: edge.to.id, relation: edge.relation, label: relationOf(edge),
    line: edge.line, receipt: receiptRecord(receiptOf(edge.receipt)),
  };
}

function receiptRecord(receipt) {
  if (!receipt) return null;
  const { quote, language, document: source, label, basis, wording, place } = receipt;
  return {
    quote, language, document: source?.id ?? null, documentLabel: label, basis,
    speaker: wording?.speaker ?? null, speakerLabel: wording ? said(wording.speakerLabel) || null : null,
    directness: wording?.directness ?? null, date: wording?.date ?? null, issued: source?.issued ?? null,
    sourceRow: place?.[0] ?? null, retrieved: place?.[1] ?? null,
  };
}

/** What is said of the graph that this is out of, as far as anything is. */
function editionRecord() {
  const { title, creators, licence } = DATA.edition;
  const record = { edition: title, creators, licence };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value.length > 0));
}

function jsonText() {
  const { language } = state;
  return `${JSON.stringify({ title: ownText(DATA.title), ...editionRecord(), language, nodes: keptNodes(), edges: keptEdges() }, null, 2)}\n`;
}
