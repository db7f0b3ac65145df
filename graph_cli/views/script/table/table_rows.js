// The head and the rows of the table. Each row has one button: it chooses what the row tells of.

const SORT_ICON = "M6 12.5l4-5 4 5";

/** Write the head: each column can be sorted by. */
function tableHead() {
  return element("thead", {}, element("tr", {}, COLUMNS.map((column) =>
    element("th", { scope: "col", "data-column": column },
      element("button", { type: "button", title: aboutColumn(column), onclick: () => sortBy(column) },
        word(`column_${column}`), icon(SORT_ICON))))));
}

function aboutColumn(column) {
  const sorts = word("sort_by", { column: word(`column_${column}`) });
  return column === "date" ? `${word("about_date")}\n${sorts}` : sorts;
}

function sortBy(column) {
  sheet.reversed = sheet.column === column && !sheet.reversed;
  sheet.column = column;
  markSorted();
  rework();
}

function markSorted() {
  for (const cell of document.querySelectorAll("#table th[data-column]")) {
    const here = cell.dataset.column === sheet.column;
    cell.setAttribute("aria-sort", here ? (sheet.reversed ? "descending" : "ascending") : "none");
  }
}

/** Draw the rows from `first` to `last`, and ways to the ones before and after them. */
function drawRows() {
  const { rows, first, last } = sheet;
  byId("table-rows").replaceChildren(...rows.slice(first, last).map((row, place) => tableRow(row, first + place)));
  byId("table-before").hidden = first === 0;
  byId("table-after").hidden = last >= rows.length;
  byId("table-empty").hidden = rows.length > 0;
  byId("table-count").textContent = word(rows.length === sheet.all.length ? "table_count" : "table_count_of",
    { rows: rows.length, all: sheet.all.length });
}

function tableRow(row, number) {
  const looks = row.edge?.line || row.receipt?.basis || "reference";
  const cell = (name, ...content) => element("td", { class: name, dir: "auto" }, content);
  return element("tr", { "data-number": number, class: looks, onclick: () => chooseRow(row) },
    element("th", { scope: "row" }, element("button", { type: "button", tabindex: -1, "aria-pressed": "false" },
      nodeGlyph(row.node), element("span", own(languageOfLabel(row.node)), row.subject))),
    cell("relation", row.relation),
    cell("object", row.edge && nodeGlyph(row.edge.to), row.object),
    cell("quote", row.quote && element("q", own(row.receipt.language), row.quote)),
    cell("document", row.document && element("cite", own(languageOfTitle(row.receipt.document)), row.document)),
    cell("date", row.date && dated(row.date)),
    cell("speaker", row.speaker),
    cell("basis", ...row.bases.map(basisInRow)));
}

const basisInRow = (basis) => element("span", { class: `badge ${basis}`, title: meaning(basis) }, word(basis));

function chooseRow({ edge, item }) {
  return edge ? choose("edge", edge.id) : choose("node", item.id);
}

/** Mark the rows of what is chosen, and bring them into sight. */
function markChosen() {
  const isPicked = chosenTest();
  const place = isPicked ? sheet.rows.findIndex(isPicked) : -1;
  if (place >= 0 && !sheet.rows.slice(sheet.first, sheet.last).some(isPicked)) {
    [sheet.first, sheet.last] = [Math.max(0, place - 5), place + SHEET];
    drawRows();
  }
  const marked = markRows();
  if (marked.length && !marked.some(isRowInSight)) bringIntoSight(marked[0]);
}

/** Mark the drawn rows of what is chosen, and return them. */
function markRows() {
  const isPicked = chosenTest() || (() => false);
  const drawnRows = [...byId("table-rows").children];
  for (const row of drawnRows) {
    const told = sheet.rows[row.dataset.number];
    row.classList.toggle("chosen", isPicked(told));
    const pressed = isChosen(told.edge ? "edge" : "node", told.item.id);
    row.querySelector("button").setAttribute("aria-pressed", String(pressed));
  }
  const marked = drawnRows.filter((row) => row.classList.contains("chosen"));
  stopAtRow(byId("table-rows").querySelector("tr:focus-within") || marked[0] || drawnRows[0]);
  return marked;
}

/** The tabulator key stops at one row; from there the arrow keys go on. */
function stopAtRow(row) {
  for (const button of byId("table-rows").querySelectorAll("button[tabindex='0']")) button.tabIndex = -1;
  if (row) row.querySelector("button").tabIndex = 0;
}

/** The part of the sheet that the rows may be seen in. */
function rowsInSight() {
  const box = byId("table-sheet");
  return { top: box.scrollTop + box.querySelector("thead").offsetHeight, bottom: box.scrollTop + box.clientHeight };
}

function isRowInSight({ offsetTop, offsetHeight }) {
  const { top, bottom } = rowsInSight();
  return offsetTop >= top - 2 && offsetTop + Math.min(offsetHeight, 40) <= bottom;
}

function bringIntoSight(row) {
  const { top, bottom } = rowsInSight();
  byId("table-sheet").scrollTop += row.offsetTop - top - (row.offsetTop < top ? 0 : (bottom - top) / 3);
}

const ROW_STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/** Go from row to row by the arrow keys. */
function walkRows(event) {
  const row = event.target.closest("#table-rows tr");
  const step = ROW_STEPS[event.key];
  if (!row || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const rows = [...row.parentElement.children];
  const next = rows[Math.min(Math.max(rows.indexOf(row) + step, 0), rows.length - 1)];
  goToRow(next);
}

function goToRow(row) {
  stopAtRow(row);
  row.querySelector("button").focus({ preventScroll: true });
  if (!isRowInSight(row)) bringIntoSight(row);
}
