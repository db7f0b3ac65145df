// The picture and what is chosen in it. Positions are given: nothing moves but the view. A screen that is higher
// than wide has the picture turned.

const hidden = { kinds: new Set(), lines: new Set(), relations: new Set() };
const captions = new Map(DATA.nodes.map(({ id, label }) => [id, label]));
const panel = document.getElementById("panel");
const canvas = document.getElementById("canvas");
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let chosen = null;
let hovered = null;
let boost = 1;

function overlay(ctx) {
  const lit = bright();
  const places = network.getPositions();
  const line = (id, always) => ({ id, always, label: DATA.relations[id].relation_label, middle: middleOf(id) });
  const isNamed = (id) => isEdgeShown(id) && (lit?.has(id) || hovered?.id === id);
  const named = DATA.edges.map(({ id }) => id).filter(isNamed);
  drawLabels(ctx, {
    scale: network.getScale(),
    free: freeBox(),
    nodes: DATA.nodes.filter(({ id }) => isNodeShown(id)).map(({ id, degree, size }) => ({
      id, degree, size: size * boost, ...places[id], rank: rankFor(id, lit), caption: captions.get(id),
      ring: same(chosen, { type: "node", id }),
    })),
    lines: named.map((id) => line(id, hovered?.id === id || same(chosen, { type: "edge", id }))),
  });
}

/** Whose label comes first: the chosen node's, the one pointed at, those that touch it; what is faded has none. */
function rankFor(id, lit) {
  if (same(chosen, { type: "node", id })) return 3;
  if (hovered?.id === id) return 2;
  if (!lit) return 0;
  return lit.has(id) ? 1 : -1;
}

/** The middle of an edge as it is drawn. vis-network tells it only from within. */
function middleOf(id) {
  return network.body.edges[id].edgeType.getPoint(0.5);
}

/** Choose a node or an edge: its facts in the panel, what touches it bright, its place in sight. */
function choose(type, id, { clicked = false } = {}) {
  if (!(type === "node" ? DATA.entities : DATA.relations)[id]) return;
  const ends = type === "node" ? [id] : [DATA.relations[id].source, DATA.relations[id].target];
  ends.forEach((end) => hidden.kinds.delete(DATA.entities[end].kind));
  chosen = { type, id };
  if (NARROW.matches) foldLegend();
  fillPanel();
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.focus({ preventScroll: true });
  remember(`#${type}=${encodeURIComponent(id)}`);
  refresh();
  if (clicked) uncover(ends, bright());
  else frame(ends, bright());
}

function fillPanel() {
  const lines = drawing("path", { d: "M5 5l10 10M15 5L5 15" });
  const cross = drawing("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, lines);
  const label = { "aria-label": DATA.words.close, title: DATA.words.close };
  const content = chosen.type === "node" ? nodePanel(chosen.id, choose) : edgePanel(chosen.id, choose);
  panel.replaceChildren(element("button", { type: "button", class: "close", ...label, onclick: close }, cross),
    ...content.filter(Boolean));
}

function close() {
  if (!chosen) return;
  chosen = null;
  panel.hidden = true;
  remember("#");
  refresh();
  document.getElementById("search").focus({ preventScroll: true });
}

function refresh() {
  pressLegend(hidden);
  restyle();
}

/** On a narrow screen the legend would hide the picture. */
function foldLegend() {
  document.getElementById("legend").open = !NARROW.matches;
}

/** The address names what is chosen, so that a link leads there and Back goes back. */
function remember(hash) {
  if (location.hash !== hash && !(hash === "#" && !location.hash)) location.hash = hash;
}

function recall() {
  const [, type, id] = /^#(node|edge)=(.*)$/.exec(location.hash) || [];
  const wanted = type ? { type, id: decodeURIComponent(id) } : null;
  if (wanted && !same(chosen, wanted)) choose(wanted.type, wanted.id);
  else if (!wanted && chosen) close();
}

function hover(type, id) {
  hovered = id === undefined ? null : { type, id };
  canvas.classList.toggle("over", hovered !== null);
  restyle();
  network.redraw();
}

/** What was clicked: a node, an edge, or, for a finger, the nearest node within its reach. */
function pressed({ nodes: [node], edges: [edge], pointer: { DOM } }) {
  if (node !== undefined) return choose("node", node, { clicked: true });
  const near = DATA.nodes.filter(({ id }) => isNodeShown(id)).map(({ id }) => {
    const { x, y } = network.canvasToDOM(network.getPosition(id));
    return { id, distance: Math.hypot(x - DOM.x, y - DOM.y) };
  }).sort((a, b) => a.distance - b.distance)[0];
  const reach = matchMedia("(pointer: coarse)").matches ? 22 : 9;
  if (near && near.distance < reach) return choose("node", near.id, { clicked: true });
  return edge === undefined ? close() : choose("edge", edge, { clicked: true });
}

const turned = canvas.clientHeight > 1.2 * canvas.clientWidth;
const placed = ({ x, y }) => (turned ? { x: y, y: x } : { x, y });
nodes.add(DATA.nodes.map(({ label, ...node }) => ({ ...node, ...placed(node), ...nodeLooks(node, null) })));
edges.add(DATA.edges.map((edge) => ({ ...edge, ...edgeLooks(edge, null) })));
const network = new vis.Network(canvas, { nodes, edges }, DATA.options);
foldLegend();
fillLegend(hidden, refresh);
startSearch((id) => choose("node", id));
fit(false);
resize();
network.on("afterDrawing", (ctx) => {
  overlay(ctx);
  requestAnimationFrame(resize);
});
network.on("click", pressed);
network.on("hoverNode", ({ node }) => hover("node", node));
network.on("blurNode", () => hover());
network.on("hoverEdge", ({ edge }) => hover("edge", edge));
network.on("blurEdge", () => hover());
document.getElementById("fit").addEventListener("click", () => fit(true));
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.35));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
document.getElementById("save").addEventListener("click", save);
window.addEventListener("hashchange", recall);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
  if (event.key === "/" && !event.target.closest("input")) {
    event.preventDefault();
    document.getElementById("search").focus();
  }
});
NARROW.addEventListener("change", foldLegend);
DARK.addEventListener("change", () => {
  fillLegend(hidden, refresh);
  restyle();
  if (chosen) fillPanel();
});
recall();

const onPage = ({ x, y }) => {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: x + left, y: y + top };
};

/** For scripts and tests: the network, and where on the page a node or the middle of an edge is. */
window.janji = Object.freeze({
  network,
  nodePoint: (id) => onPage(network.canvasToDOM(network.getPosition(id))),
  edgePoint: (id) => onPage(network.canvasToDOM(middleOf(id))),
});
