// What the matrix crosses: themes with places, actors with themes; in each cell the promises and programs of both, and
// beside them, never counted among them, the hopes.

const isCounted = ({ kind }) => DATA.kinds[kind].bound;
const ACTING = new Set([...DATA.binding, "wisher"]);

const themesOf = (statement) => endsOf(statement, ({ relation }) => relation === "theme");
const actorsOf = (statement) => endsOf(statement, ({ relation }) => ACTING.has(relation));

/** The column of a place: the regency or city that it is or lies in, or else itself (a province, the country). */
function columnOf(place) {
  const chain = chainOf(place);
  return chain[Math.max(chain.length - 3, 0)];
}

const columnsOf = (statement) => [...new Set(placesOf(statement).map(columnOf))];

/** The matrices: of which nodes a statement belongs to the rows, and of which to the columns. */
const MATRICES = {
  "themes-places": { rows: themesOf, columns: columnsOf },
  "actors-themes": { rows: actorsOf, columns: themesOf },
};

const crossings = {};

/** All of one matrix: rows of cells, each cell with its statements. */
function crossing(name) {
  crossings[name] ??= crossed(MATRICES[name]);
  return crossings[name];
}

function crossed({ rows, columns }) {
  const found = { rows: new Map(), columns: new Map(), outside: [] };
  for (const node of NODES.filter((each) => isCounted(each) || isHope(each))) {
    const [down, across] = [rows(node), columns(node)];
    if (!down.length || !across.length) isCounted(node) && found.outside.push(node);
    else for (const row of down) for (const column of across) put(found, row, column, node);
  }
  return found;
}

function put({ rows, columns }, row, column, node) {
  if (!rows.has(row)) rows.set(row, { cells: new Map(), all: new Set() });
  if (!columns.has(column)) columns.set(column, { all: new Set() });
  const { cells, all } = rows.get(row);
  if (!cells.has(column)) cells.set(column, []);
  cells.get(column).push(node);
  all.add(node);
  columns.get(column).all.add(node);
}

/** A cell is named by its row and its column. */
const cellId = (row, column) => `${shortId(row.id)}|${shortId(column.id)}`;

/** The row, the column and the statements of a cell; null for a name of none. */
function cellOf(id) {
  const [row, column] = id.split("|").map((short) => NODE.get(longId(short)));
  for (const name of Object.keys(MATRICES)) {
    const statements = crossing(name).rows.get(row)?.cells.get(column);
    if (statements) return { row, column, statements };
  }
  return null;
}

const cellNodes = (id) => cellOf(id)?.statements || [];
