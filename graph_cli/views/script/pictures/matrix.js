// The matrix: how many promises and programs there are of each theme in each place, or of each actor on each theme.

const MOST_ROWS = 80;
const MOST_COLUMNS = 60;
const SHADES = 5;

/** By what rows and columns are in order, and how many there are: the reader's, for as long as the page is open. */
let sorting = { rows: "total", columns: "total" };
let matrixSize = { rows: MOST_ROWS, columns: MOST_COLUMNS };
let grain = 1;

function zoomMatrix(by) {
  grain = Math.min(Math.max(grain * (by > 1 ? 1.1 : 1 / 1.1), 0.75), 1.6);
  drawPicture();
}

function fitMatrix() {
  grain = 1;
  drawPicture();
}

function drawMatrix() {
  const scrolled = [picture.scrollLeft, picture.scrollTop];
  const { rows, columns, outside } = crossing(state.matrix);
  const lines = ordered(rows, sorting.rows);
  const heads = ordered(columns, sorting.columns);
  const table = matrixTable(lines.slice(0, matrixSize.rows), heads.slice(0, matrixSize.columns));
  table.style.setProperty("--grain", grain);
  const head = element("div", { class: "matrix-head" }, matrixChoice(), element("p", {}, word("about_totals")));
  picture.replaceChildren(head, lines.length ? table : emptyNote("nothing_counted"),
    ...[moreLines("rows", lines), moreLines("columns", heads), outsideNote(outside)].filter(Boolean));
  picture.scrollTo(...scrolled);
}

/** How many are counted: hopes never are. */
const counts = (nodes) => [...nodes].filter((node) => isCounted(node) && !isFaded(node)).length;

/** How many hopes stand beside a number: the style sheet writes them behind it, with their sign. */
const hopesBeside = (nodes) =>
  ({ "data-hopes": [...nodes].filter((node) => isHope(node) && !isFaded(node)).length || null });

/** The rows or columns in order; those of which nothing passes come last, or not at all. */
function ordered(lines, by) {
  const known = [...lines].map(([node, { all, cells }]) =>
    ({ node, all, cells, total: counts(all), shown: [...all].some((each) => !isFaded(each)), label: labelOf(node) }));
  const byLabel = (a, b) => a.label.localeCompare(b.label, state.language);
  const there = visible().nodes;
  return known.filter(({ shown, all }) => shown || (state.fade && [...all].some((node) => there.has(node))))
    .sort((a, b) => (by === "total" ? b.total - a.total : Boolean(b.shown) - Boolean(a.shown)) || byLabel(a, b));
}

/** The choice between the two matrices. */
function matrixChoice() {
  const choice = (name) => element("label", {}, element("input", { type: "radio", name: "matrix", value: name,
    checked: name === state.matrix, onchange: () => change({ matrix: name }) }), word(`matrix_${name}`));
  return element("fieldset", {}, element("legend", { class: "unseen" }, word("matrix_choice")),
    Object.keys(MATRICES).map(choice));
}

function matrixTable(lines, heads) {
  const [down, across] = state.matrix.split("-");
  const most = Math.max(...lines.flatMap(({ cells }) => [...cells.values()].map(counts)), 1);
  const wide = heads.length > 8;
  return element("table", { class: wide ? "upright" : "" },
    element("caption", { class: "unseen" }, word("matrix_about")),
    element("thead", {}, element("tr", {},
      element("th", { scope: "col", class: "corner", "aria-sort": sorting.rows === "label" ? "ascending" : "none" },
        sorter("rows", "label", word(`axis_${down}`)), sorter("columns", "label", word(`axis_${across}`))),
      element("th", { scope: "col", class: "total", "aria-sort": sorting.rows === "total" ? "descending" : "none" },
        sorter("rows", "total", word("total"))),
      heads.map(({ node, shown }) => element("th", { scope: "col", class: shown ? "" : "faded" }, headButton(node))))),
    element("tbody", {}, totalsRow(heads, lines), lines.map((line) => matrixRow(line, heads, most))));
}

/** A header that puts the rows, or the columns, in order. */
function sorter(which, by, text) {
  const here = sorting[which] === by;
  const press = () => {
    sorting = { ...sorting, [which]: by };
    drawPicture();
  };
  const sign = element("span", { class: "arrow", "aria-hidden": "true" }, which === "rows" ? "↓" : "→");
  return element("button", { type: "button", class: "sorter", "data-mark": `sort ${which} ${by}`, onclick: press,
    "aria-pressed": String(here), title: word(`sort_${which}_${by}`) }, text, sign);
}

function headButton(node) {
  const pressed = isChosen("node", node.id);
  const press = () => choose("node", node.id);
  return element("button", { type: "button", class: "head", "data-mark": node.id, "aria-pressed": String(pressed),
    title: labelOf(node), onclick: press }, element("span", { dir: "auto" }, labelOf(node)));
}

/** The totals of the columns: each statement is counted once. */
function totalsRow(heads, lines) {
  const all = new Set(lines.flatMap((line) => [...line.all]));
  return element("tr", { class: "totals" },
    element("th", { scope: "row" }, sorter("columns", "total", word("total"))),
    element("td", { class: "total", ...hopesBeside(all) }, String(counts(all))),
    heads.map(({ all: each, shown, total }) =>
      element("td", { class: shown ? "" : "faded", ...hopesBeside(each) }, String(total))));
}

function matrixRow({ node, all, cells, total, shown }, heads, most) {
  return element("tr", { class: shown ? "" : "faded" }, element("th", { scope: "row" }, headButton(node)),
    element("td", { class: "total", ...hopesBeside(all) }, String(total)),
    heads.map((head) => matrixCell(node, head.node, cells.get(head.node) || [], most)));
}

/** A cell with its number; where nothing is known there is nothing to press, and nothing is said. */
function matrixCell(row, column, statements, most) {
  const passing = statements.filter((node) => !isFaded(node));
  if (!passing.length && !(statements.length && state.fade))
    return element("td", { title: word("none_known", { row: labelOf(row), column: labelOf(column) }) });
  const id = cellId(row, column);
  const label = `${labelOf(row)}, ${labelOf(column)}: ${cellTally(passing.length ? passing : statements)}`;
  const looks = ["cell", `shade-${Math.ceil((counts(passing) / most) * SHADES)}`, passing.length ? "" : "faded",
    passing.some((node) => isChosen("node", node.id)) ? "holds" : ""].join(" ");
  const pressed = String(isChosen("cell", id));
  return element("td", {}, element("button", { type: "button", class: looks, "data-mark": id, title: label,
    "aria-label": label, "aria-pressed": pressed, ...hopesBeside(passing), onclick: () => choose("cell", id) },
    String(passing.length ? counts(passing) : statements.filter(isCounted).length)));
}

function moreLines(which, lines) {
  if (lines.length <= matrixSize[which]) return null;
  return element("p", {}, element("button", { type: "button", class: "link more", onclick: () => {
    matrixSize = { ...matrixSize, [which]: matrixSize[which] * 2 };
    drawPicture();
  } }, word(`more_${which}`, { number: lines.length - matrixSize[which] })));
}

/** Promises and programs that have no row or no column are counted, and can be read. */
function outsideNote(outside) {
  const passing = outside.filter((node) => !isFaded(node));
  if (!passing.length) return null;
  const summary = element("summary", {}, word(`outside_${state.matrix}`, { number: passing.length }));
  return element("details", { class: "note" }, summary, nodeList(passing));
}
