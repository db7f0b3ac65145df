// Tables for spreadsheets, by RFC 4180: the columns are those of `janji export spreadsheet`, and where nodes stand.

/** What stands in each column of a node, and of an edge; what is not known is empty. */
const NODE_CELLS = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  label: ({ label }) => label,
  aliases: ({ aliases }) => aliases.join(" | "),
  date: ({ date }) => date,
  commitment: ({ commitment }) => commitment,
  ...Object.fromEntries(DATA.spoken.map((language) => [`label_${language}`, ({ labels }) => labels[language]])),
  latitude: ({ latitude }) => latitude,
  longitude: ({ longitude }) => longitude,
  x: ({ position }) => position.x,
  y: ({ position }) => position.y,
};
const EDGE_CELLS = {
  id: ({ id }) => id,
  source: ({ source }) => source,
  target: ({ target }) => target,
  relation: ({ relation }) => relation,
  label: ({ label }) => label,
  quote: ({ receipt }) => receipt?.quote,
  document: ({ receipt }) => receipt?.document || receipt?.documentLabel,
  basis: ({ receipt }) => receipt?.basis,
  line: ({ line }) => line,
  document_label: ({ receipt }) => receipt?.documentLabel,
  speaker: ({ receipt }) => receipt?.speaker,
  speaker_label: ({ receipt }) => receipt?.speakerLabel,
  directness: ({ receipt }) => receipt?.directness,
  said_on: ({ receipt }) => receipt?.date,
  issued: ({ receipt }) => receipt?.issued,
  source_label: ({ source }) => labelOf(NODE.get(source)),
  target_label: ({ target }) => labelOf(NODE.get(target)),
  quote_language: ({ receipt }) => receipt?.language,
  source_row: ({ receipt }) => receipt?.sourceRow,
  retrieved_on: ({ receipt }) => receipt?.retrieved,
};

/** The records as a table, with a mark by which spreadsheets know that it is UTF-8. */
function csvText(cells, records) {
  return sheetText([Object.keys(cells), ...records.map((record) => Object.values(cells).map((cell) => cell(record)))]);
}

function sheetText(rows) {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;
}

/** One cell, quoted where it must be; no text is a formula to a spreadsheet. A number is what it is. */
function cellText(value) {
  const text = typeof value === "string" ? value.replace(/^(?=[=+\-@\t\r])/, "'") : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The matrix as it is shown. */
function matrixText() {
  const rows = [...document.querySelectorAll("#picture table tr")];
  return sheetText(rows.map(({ cells }) => [...cells].map((cell) => textsIn(cell).join(" / "))));
}

/** The texts of an element, without those that are only for the eye. */
function textsIn(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? [node.data.trim()] : [];
  return node.getAttribute("aria-hidden") === "true" ? [] : [...node.childNodes].flatMap(textsIn);
}
