// Following the network: neighbourhoods that grow and fold step by step, and the shortest way between two nodes.

const SHARED = new Set(DATA.shared);

/** The nodes at most so many steps away; a concept or a place leads no further on, unless one began there. */
function neighbourhood(start, depth) {
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < depth; step += 1) {
    const near = new Set(edge.flatMap((node) => node.edges.map((each) => otherEnd(each, node))));
    edge = [...near].filter((node) => !found.has(node));
    for (const node of edge) found.add(node);
    edge = edge.filter(leadsOn);
  }
  return found;
}

const leadsOn = ({ id, kind }) => id.includes("/id/") && kind !== "place";

/** The nodes that hang on one node alone, among those that are there. */
function leavesOf(node, there) {
  return node.edges.map((edge) => otherEnd(edge, node)).filter((other) => other !== node && there.has(other)
    && other.edges.every((edge) => otherEnd(edge, other) === node || !there.has(otherEnd(edge, other))));
}

/** The nodes that are there before any filter: the neighbourhood, what was expanded, without what was folded. */
function present(now = state) {
  const focus = NODE.get(now.focus);
  const there = focus ? neighbourhood(focus, now.depth) : new Set(now.all || now.picture !== "network" ? NODES : opened());
  for (const id of now.expanded) for (const node of neighbourhood(NODE.get(id), 1)) there.add(node);
  for (const id of now.collapsed) for (const node of leavesOf(NODE.get(id), there)) there.delete(node);
  for (const node of sought(now)) there.add(node);
  for (const id of now.hidden) there.delete(NODE.get(id));
  return there;
}

/** What was asked for by name stands on the canvas, whatever else does. */
function sought({ chosen, path, all, collapsed } = state) {
  if (path) return wayBetween(...path).nodes;
  if (chosen?.type === "edge") return [EDGE.get(chosen.id).from, EDGE.get(chosen.id).to];
  if (chosen?.type !== "node") return [];
  const node = NODE.get(chosen.id);
  return LARGE && !all && !collapsed.includes(node.id) ? neighbourhood(node, 1) : [node];
}

/** The state with the neighbours of a node shown, and with what hangs on it folded away. */
const expanding = (id) => ({
  expanded: [...without(state.expanded, id), id], collapsed: without(state.collapsed, id),
});
const collapsing = (id) => ({
  collapsed: [...without(state.collapsed, id), id], expanded: without(state.expanded, id),
});

/** The nodes that come to stay when a node is expanded, and those that go when it is folded. */
const coming = (id) => missing({ ...state, ...expanding(id), chosen: null }, { ...state, chosen: null }, id);
const going = (id) => missing(state, { ...state, ...collapsing(id) }, id);

function missing(some, others, id) {
  const there = present(others);
  return [...present(some)].filter((node) => !there.has(node) && node.id !== id);
}

let ways = { key: "", way: { nodes: [], edges: [] } };

/** The cheapest way between two nodes; what both merely share (a theme, a place) is dearer than what is said of them. */
function wayBetween(start, end) {
  const key = `${start} ${end} ${state.hidden.join(" ")}`;
  if (ways.key !== key) ways = { key, way: searched(NODE.get(start), NODE.get(end), new Set(state.hidden)) };
  return ways.way;
}

function searched(start, end, hidden) {
  const came = new Map([[start, null]]);
  const done = new Set();
  const queues = [[start]];
  for (let cost = 0; cost < queues.length; cost += 1)
    for (const node of queues[cost] || []) {
      if (done.has(node)) continue;
      done.add(node);
      if (node === end) return traced(end, came);
      for (const edge of node.edges) reach(edge, otherEnd(edge, node), cost, { came, done, queues, hidden });
    }
  return { nodes: [], edges: [] };
}

/** Remember the first and cheapest edge to a node; `queues` holds the nodes by what it costs to reach them. */
function reach(edge, other, cost, { came, done, queues, hidden }) {
  if (done.has(other) || hidden.has(other.id)) return;
  const total = cost + (SHARED.has(edge.relation) ? 3 : 2);
  const known = came.get(other);
  if (known && known.total <= total) return;
  came.set(other, { edge, total });
  (queues[total] ??= []).push(other);
}

function traced(end, came) {
  const nodes = [end];
  const edges = [];
  for (let step = came.get(end); step; step = came.get(nodes[0])) {
    edges.unshift(step.edge);
    nodes.unshift(otherEnd(step.edge, nodes[0]));
  }
  return { nodes, edges };
}
