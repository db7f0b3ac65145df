// What stands on the canvas, what of it is faded, and what is bright: made of the state alone, once for each state.

let seen = { state: null, view: null };

/** The view of the present state: `nodes` and `edges` that are drawn, `faded` ones among them, and what is `lit`. */
function visible() {
  if (seen.state !== state) seen = { state, view: viewed() };
  return seen.view;
}

function viewed() {
  const there = present();
  const edges = there.size === NODES.length ? EDGES : edgesAmong(there);
  const passed = passing(there, edges);
  const kept = new Set([...sought()].filter((node) => there.has(node)));
  for (const node of kept) passed.nodes.add(node);
  const nodes = state.fade ? there : passed.nodes;
  const drawn = state.fade ? edges : [...passed.edges];
  return { nodes, edges: drawn, passed, lit: litAmong(passed), ...groupsInView() };
}

/** The closed groups, and, while something is narrowed, how many members of each pass (`members`: null for all). */
function groupsInView() {
  const groups = closedGroups();
  if (!groups.length || !(isNarrowed() || state.off.kinds.length)) return { groups, members: null };
  const members = new Map(groups.map((group) => [group, 0]));
  for (const { group } of passing(NODES, EDGES).nodes)
    if (members.has(GROUP.get(group))) members.set(GROUP.get(group), members.get(GROUP.get(group)) + 1);
  return { groups: state.fade ? groups : groups.filter((group) => members.get(group)), members };
}

function edgesAmong(nodes) {
  const found = [];
  for (const node of nodes)
    for (const edge of node.edges) if (edge.from === node && nodes.has(edge.to)) found.push(edge);
  return found;
}

/** The nodes and edges that stay bright: what is chosen and what touches it; null while nothing is chosen. */
function litAmong({ edges }) {
  if (state.path) {
    const way = wayBetween(...state.path);
    return way.nodes.length ? new Set([...way.nodes, ...way.edges]) : null;
  }
  if (!state.chosen) return null;
  const lit = new Set(chosenItems());
  if (state.chosen.type === "edge") return lit;
  for (const node of [...lit])
    for (const edge of node.edges) if (edges.has(edge)) [edge, edge.from, edge.to].forEach((each) => lit.add(each));
  return lit.size ? lit : null;
}

/** What is chosen, as nodes and edges. */
function chosenItems() {
  const { type, id } = state.chosen;
  if (type === "node") return [NODE.get(id)];
  if (type === "edge") return [EDGE.get(id), EDGE.get(id).from, EDGE.get(id).to];
  return type === "cell" ? cellNodes(id) : [];
}

const isChosen = (type, id) => state.chosen?.type === type && state.chosen.id === id;
const isFaded = (node) => !visible().passed.nodes.has(node);
const isDim = (item) => visible().lit !== null && !visible().lit.has(item);
