// What the reader has chosen, as one value that is replaced and never changed in place: so that it can be undone,
// written into the address, and read back from there.

const START = Object.freeze({
  language: DATA.language,
  picture: DATA.opening.picture, // network, map, timeline, matrix
  layout: DATA.opening.layout,
  matrix: "themes-places", // or actors-themes: what the matrix crosses
  table: false,
  chosen: null, // { type: "node" | "edge" | "path" | "cell", id }
  from: null, // the node from which a path is to be found
  path: null, // the two nodes between which the shortest path is shown
  focus: null, // the node whose neighbourhood is shown; null: all
  depth: 1,
  expanded: [], // nodes whose neighbours are shown too
  collapsed: [], // nodes whose leaves are folded away
  groups: [], // groups of a large network that are opened
  all: !LARGE, // whether the whole network is on the canvas
  hidden: [], // nodes that are hidden
  pins: {}, // where nodes were put: id to [x, y]
  off: { kinds: [], lines: [], relations: [] }, // what the legend has switched off
  theme: null, place: null, actor: null, document: null, commitment: null, basis: null, // what is narrowed to
  since: null, until: null, // years, both included
  undated: true, // whether what has no date stays
  fade: true, // whether what is filtered is faded, or else hidden
});

let state = START;
const past = [];
const future = [];
const listeners = [];

/** Call a function with the new and the old state whenever something has changed. */
function onChange(listener) {
  listeners.push(listener);
}

/** Replace parts of the state. What is no step of its own (`step: false`) is not undone by itself. */
function change(patch, { step = true } = {}) {
  const next = Object.freeze({ ...state, ...patch });
  if (same(next, state)) return;
  if (step) {
    past.push(state);
    future.length = 0;
  }
  become(next);
}

function become(next) {
  const before = state;
  state = next;
  for (const listener of listeners) listener(state, before);
}

function undo() {
  retrace(past, future);
}

function redo() {
  retrace(future, past);
}

/** Go one step back or forth; the language and the table are no steps, and stay. */
function retrace(steps, others) {
  if (!steps.length) return;
  others.push(state);
  become(Object.freeze({ ...steps.pop(), language: state.language, table: state.table }));
}

/** Put back all filters and what was hidden, expanded and folded; what is chosen stays. */
function reset() {
  const { off, theme, place, actor, document: source, commitment, basis, since, until, undated, fade } = START;
  const { focus, depth, expanded, collapsed, groups, all, hidden, path, from } = START;
  change({ off, theme, place, actor, document: source, commitment, basis, since, until, undated, fade,
    focus, depth, expanded, collapsed, groups, all, hidden, path, from });
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const without = (list, item) => list.filter((each) => each !== item);
const toggled = (list, item) => (list.includes(item) ? without(list, item) : [...list, item]);
