// What a reader can do with a node, an edge or the picture; the rooms of the page call these.

/** Choose a node, an edge, a group or a cell: its facts in the panel, what touches it bright. */
function choose(type, id, { clicked = false } = {}) {
  if (type === "node" && state.from && state.from !== id) return showPath(state.from, id);
  change({ chosen: { type, id }, path: null, hidden: type === "node" ? without(state.hidden, id) : state.hidden });
  if (state.picture !== "network") return undefined;
  return clicked ? uncover() : frame();
}

const chooseItem = (type, id) => choose(type, id, { clicked: true });

function close() {
  if (state.chosen || state.path || state.from) change({ chosen: null, path: null, from: null });
}

/** Show the neighbourhood of a node alone, so many steps deep; null shows all again. */
function focusOn(id, depth = state.depth) {
  change({ focus: id, depth, expanded: [], collapsed: [], picture: "network" });
  fit(true);
}

/** Show the neighbours of a node too. */
function expand(id) {
  change(expanding(id));
}

/** Fold away what hangs on a node alone. */
function collapse(id) {
  change(collapsing(id));
}

function hide(id) {
  change({ hidden: [...without(state.hidden, id), id], chosen: null, path: null });
}

function pin(id) {
  const { [id]: pinned, ...others } = state.pins;
  const { x, y } = turnedRound(placeOf(NODE.get(id)));
  change({ pins: pinned ? others : { ...state.pins, [id]: [Math.round(x), Math.round(y)] } });
}

/** Begin a path at a node: the next one that is chosen ends it. */
function beginPath(id) {
  change({ from: id });
}

function showPath(start, end) {
  change({ from: null, path: [start, end], chosen: null, picture: "network" });
  frame();
}

/** Open a group of a large network. */
function openGroup(number) {
  change({ groups: [...state.groups, number], chosen: null });
}

/** Put the whole network on the canvas. */
function showAll() {
  change({ all: true, focus: null });
  return drawn.then(() => fit(false));
}
