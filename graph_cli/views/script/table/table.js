// The table: the facts of what passes, one a row, in step with the picture. How it is sorted and searched is the
// reader's working of the table and no part of the state.

/** So many rows are drawn at once. */
const SHEET = 200;

/** How the table is worked: the rows are in `rows`, those from `first` to before `last` are drawn. */
const sheet = {
  text: "", choices: { relation: "", document: "", basis: "" }, onlyChosen: false, nodeFacts: !LARGE,
  column: null, reversed: false, all: [], rows: [], first: 0, last: SHEET,
};

function startTable() {
  byId("table").addEventListener("keydown", walkRows);
  fillTable();
}

function refreshTable(now, before) {
  if (now.language !== before.language) fillTable();
  if (now.table !== before.table) openTable();
  if (!now.table) return;
  if (!isInStep()) refill();
  else if (!same([now.chosen, now.path], [before.chosen, before.path])) markChosen();
}

/** Give the canvas the room that the table leaves, at once: what follows is framed in it. */
function openTable() {
  if (byId("table").contains(document.activeElement)) byId("tool-table").focus();
  byId("table").hidden = !state.table;
  network.setSize();
  network.redraw();
}

let source = { nodes: new Set(), edges: new Set(), besides: null };

/** Whether the rows are made of what is shown now; if not, that is what they are to be made of next. */
function isInStep() {
  const { language, basis, document: from, off, chosen, path } = state;
  const picked = sheet.onlyChosen && [chosen, path];
  const besides = JSON.stringify([language, basis, from, off.lines, sheet.nodeFacts, picked]);
  const { nodes, edges } = visible().passed;
  const inStep = source.besides === besides && sameSet(source.nodes, nodes) && sameSet(source.edges, edges);
  source = { nodes, edges, besides };
  return inStep;
}

const sameSet = (one, other) => one === other || (one.size === other.size && [...one].every((each) => other.has(each)));

/** Make the rows anew, spell by spell. */
async function refill() {
  const rest = newTurn();
  const facts = await gatheredPatiently([...source.edges], rowsOfEdge, rest);
  const more = sheet.nodeFacts ? await gatheredPatiently([...source.nodes], rowsOfNode, rest) : [];
  sheet.all = [...facts, ...more];
  fillSelects();
  await narrowRows(rest);
  showFirst();
}

/** Search, sort and draw the rows that there are. */
async function rework() {
  await narrowRows(newTurn());
  showFirst();
}

async function narrowRows(rest) {
  const words = fold(sheet.text).split(" ").filter(Boolean);
  const isPicked = sheet.onlyChosen ? chosenTest() : null;
  const fits = (row) => (!isPicked || isPicked(row))
    && Object.entries(sheet.choices).every(([column, choice]) => !choice || cellValues(row, column).includes(choice))
    && words.every((each) => foldedRow(row).includes(each));
  const rows = await gatheredPatiently(sheet.all, (row) => (fits(row) ? [row] : []), rest);
  sheet.rows = sheet.column ? await sortedPatiently(rows, rowOrder(sheet.column, sheet.reversed), rest) : rows;
}

/** Draw the rows from the top, or, where something is chosen, so that it is in sight. */
function showFirst() {
  [sheet.first, sheet.last] = [0, SHEET];
  drawRows();
  byId("table-sheet").scrollTop = 0;
  markChosen();
}

/** Draw more rows, before or after those that are drawn, and go on there. */
function showMore(before) {
  const box = byId("table-sheet");
  const below = box.scrollHeight - box.scrollTop;
  const next = before ? sheet.first - 1 : sheet.last;
  if (before) sheet.first = Math.max(0, sheet.first - SHEET);
  else sheet.last += SHEET;
  drawRows();
  markRows();
  if (before) box.scrollTop = box.scrollHeight - below;
  goToRow(byId("table-rows").children[next - sheet.first]);
}
