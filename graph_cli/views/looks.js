// How each node and edge looks: by its kind, by what is hidden, and by what is chosen or pointed at.

const same = (a, b) => Boolean(a && b && a.type === b.type && a.id === b.id);
const isNodeShown = (id) => !hidden.kinds.has(DATA.entities[id].kind);

function isEdgeShown(id) {
  const { line, relation, source, target } = DATA.relations[id];
  return !hidden.lines.has(line) && !hidden.relations.has(relation) && isNodeShown(source) && isNodeShown(target);
}

/** The nodes and edges that stay bright: the chosen one and what touches it; null while nothing is chosen. */
function bright() {
  if (!chosen) return null;
  const lit = new Set([chosen.id]);
  for (const [id, { source, target }] of Object.entries(DATA.relations)) {
    const touches = chosen.type === "edge" ? id === chosen.id : source === chosen.id || target === chosen.id;
    if (touches && isEdgeShown(id)) [id, source, target].forEach((each) => lit.add(each));
  }
  return lit;
}

function nodeLooks({ id, kind }, lit) {
  const drawn = kindColour(kind);
  const fill = DATA.kinds[kind].hollow ? colour("--paper") : drawn;
  return { id, color: { background: fill, border: drawn }, borderWidth: DATA.kinds[kind].hollow ? 1.8 : 1,
    hidden: !isNodeShown(id), opacity: lit && !lit.has(id) ? 0.13 : 1 };
}

function edgeLooks({ id, width }, lit) {
  const here = same(hovered, { type: "edge", id }) || same(chosen, { type: "edge", id });
  const { line } = DATA.relations[id];
  const name = here && line !== "hoped" ? "--accent" : `--${line}`;
  const opacity = lit ? (lit.has(id) ? 1 : 0.08) : 0.78;
  return { id, color: { color: colour(name), inherit: false, opacity: here ? 1 : opacity },
    width: width + (here ? 1.2 : lit && lit.has(id) ? 0.6 : 0), hidden: !isEdgeShown(id) };
}

let drawnBefore = new Map();

/** Give each node and edge its looks, touching only those whose looks have changed. */
function restyle() {
  const lit = bright();
  const now = new Map();
  const changes = (items, looks) => items.map((item) => looks(item, lit)).filter((look) => {
    const key = JSON.stringify(look);
    now.set(look.id, key);
    return drawnBefore.get(look.id) !== key;
  });
  nodes.update(changes(DATA.nodes, nodeLooks));
  edges.update(changes(DATA.edges, edgeLooks));
  drawnBefore = now;
}
