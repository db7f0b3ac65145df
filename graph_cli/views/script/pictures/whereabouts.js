// Where statements stand: the places that they name, and the places around those.

const placeAbove = new Map(EDGES.filter(({ relation }) => relation === "within").map(({ from, to }) => [from, to]));

/** A place and those around it, from the inside out. */
function chainOf(place) {
  const chain = new Set();
  for (let each = place; each && !chain.has(each); each = placeAbove.get(each)) chain.add(each);
  return [...chain];
}

/** The distinct nodes to which a node's own edges lead, as far as they pass a test. */
function endsOf(node, test) {
  return [...new Set(node.edges.filter((edge) => edge.from === node && test(edge)).map(({ to }) => to))];
}

const aroundOnce = new Map();

/** The places that a statement names, with all those around them. */
function placesAround(statement) {
  if (!aroundOnce.has(statement)) aroundOnce.set(statement, new Set(placesOf(statement).flatMap(chainOf)));
  return aroundOnce.get(statement);
}

const placesOf = (statement) => endsOf(statement, ({ to }) => to.kind === "place");

/** How many statements stand in each place and all within it, each counted once, and those that name no place. */
function countedByPlace(statements) {
  const counts = new Map();
  const nowhere = [];
  for (const statement of statements) {
    const around = placesAround(statement);
    for (const place of around) counts.set(place, (counts.get(place) || 0) + 1);
    if (!around.size) nowhere.push(statement);
  }
  return { counts, nowhere };
}
