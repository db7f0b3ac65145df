// What is narrowed to. A statement (a promise, hope, program, claim or development) passes if it fits everything that was
// chosen, by the rules of the graph's own questions; anything else passes with the statements that it stands beside.

const isStatement = ({ kind }) => DATA.kinds[kind].statement;
const FACETS = ["theme", "place", "actor", "document", "commitment", "basis"];
const isActor = ({ kind }) => DATA.kinds[kind].actor;

/** The relations by which a statement has a theme, a place and an actor: who only voices a promise is not its actor. */
const FACET_RELATIONS = {
  theme: new Set(["theme", "about"]),
  place: new Set(["place", "about"]),
  actor: new Set(["promisor", "wisher", "runBy", "initiatedBy", "claimant", "actor"]),
};
/** Who has one of these roles on a ticket is a member of it. */
const MEMBERSHIPS = new Set(["candidate", "running-mate", "incumbent", "officeholder"]);

/** What a place, theme or actor counts for too: what a place is within, broader themes, the members of a ticket. */
const ABOVE = {
  place: (place) => place.edges.filter(({ from, relation }) => from === place && relation === "within")
    .map(({ to }) => to),
  theme: (theme) => (DATA.broader[theme.index] || []).map((index) => NODES[index]),
  actor: (actor) => (actor.kind !== "ticket" ? []
    : actor.edges.filter(({ to, relation }) => to === actor && MEMBERSHIPS.has(relation)).map(({ from }) => from)),
};

const isTimed = () => state.since !== null || state.until !== null || !state.undated;
const isNarrowed = () => isTimed() || FACETS.some((facet) => state[facet] !== null);

let statementsOnce = null;

/** Every statement, by its node: for each facet the set of values that it has, and its years. */
function statements() {
  statementsOnce ??= new Map(NODES.filter(isStatement)
    .map((node) => [node, statementOf(node)]));
  return statementsOnce;
}

function statementOf(node) {
  const own = node.edges.filter(({ from, relation }) => from === node && relation !== "speaker");
  return {
    node,
    theme: facetValues(own, "theme", ({ kind }) => kind === "theme"),
    place: facetValues(own, "place", ({ kind }) => kind === "place"),
    actor: facetValues(own, "actor", isActor),
    document: new Set(own.map(documentOf).filter((number) => number >= 0).map((number) => DATA.documents[number].id)),
    commitment: new Set(node.commitment ? [node.commitment] : []),
    // Its own basis, as in the questions, whatever its values rest on; these where its own is not known.
    basis: new Set(node.bases.length ? node.bases : own.map(basisOf)),
    years: yearsOf(node),
  };
}

function facetValues(edges, facet, isOne) {
  const fitting = edges.filter(({ relation, to }) => FACET_RELATIONS[facet].has(relation) && isOne(to));
  return new Set(fitting.flatMap(({ to }) => countsFor(facet, to)));
}

const countsForOnce = new Map();

/** The identifiers that a node counts for: its own, and those of all above it. */
function countsFor(facet, node) {
  if (!countsForOnce.has(node)) {
    const found = new Set([node]);
    for (const each of found) for (const above of ABOVE[facet](each)) found.add(above);
    countsForOnce.set(node, [...found].map(({ id }) => id));
  }
  return countsForOnce.get(node);
}

/** The years of a node: its own date, and when what is known of it was said. */
function yearsOf(node) {
  const dates = [node.date, ...node.edges.filter(({ from }) => from === node).map(saidOn)];
  return new Set(dates.map((date) => /^\d{4}/.exec(date || "")?.[0]).filter(Boolean).map(Number));
}

function saidOn({ receipt }) {
  const wording = receipt < 0 ? -1 : DATA.receipts.wording[receipt];
  return wording < 0 ? null : DATA.wordings[wording].date;
}

/** The places within a place, itself included. */
function placesWithin(id) {
  const found = new Set([NODE.get(id)]);
  for (const place of found)
    for (const edge of place.edges) if (edge.relation === "within" && edge.to === place) found.add(edge.from);
  return found;
}

const fitsFacet = (statement, facet) => state[facet] === null || statement[facet].has(state[facet]);

function fitsTime({ years }) {
  if (!years.size) return state.undated;
  const [since, until] = [state.since ?? -Infinity, state.until ?? Infinity];
  for (const year of years) if (year >= since && year <= until) return true;
  return false;
}

const fits = (statement) => fitsTime(statement) && FACETS.every((facet) => fitsFacet(statement, facet));

/** Whether an edge stands in no document: what reference sources say is there beside each. */
const isOfReference = (edge) => documentOf(edge) < 0 || basisOf(edge) === "reference";

/** A test of what an edge itself has to fit: its document and its basis, and what the legend leaves on. */
function edgeTest() {
  const [lines, relations] = [new Set(state.off.lines), new Set(state.off.relations)];
  return (edge) => !lines.has(edge.line) && !relations.has(edge.relation)
    && (!state.basis || basisOf(edge) === state.basis)
    && (!state.document || isOfReference(edge) || DATA.documents[documentOf(edge)].id === state.document);
}

/** The nodes and edges that pass, of those that are there. */
function passing(nodes, edges) {
  const kinds = new Set(state.off.kinds);
  const on = kinds.size ? new Set([...nodes].filter((node) => !kinds.has(node.kind))) : new Set(nodes);
  const edgePasses = edgeTest();
  const passed = isNarrowed() ? narrowed(on, edgePasses) : on;
  const between = edges.filter((edge) => passed.has(edge.from) && passed.has(edge.to) && edgePasses(edge));
  return { nodes: passed, edges: new Set(between) };
}

function narrowed(on, edgePasses) {
  const passed = new Set();
  for (const [node, statement] of statements()) {
    if (!on.has(node) || !fits(statement)) continue;
    passed.add(node);
    for (const edge of node.edges) {
      const other = otherEnd(edge, node);
      if (on.has(other) && !isStatement(other) && edgePasses(edge)) passed.add(other);
    }
  }
  for (const node of named()) if (on.has(node)) passed.add(node);
  return passed;
}

/** What is narrowed to by name: it passes even where nothing is said of it. */
function named() {
  const nodes = [state.theme, state.actor, state.document].map((id) => NODE.get(id));
  return state.place ? [...nodes, ...placesWithin(state.place)] : nodes;
}
