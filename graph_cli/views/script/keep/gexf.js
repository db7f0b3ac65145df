// GEXF 1.2, for Gephi and its like: nodes and edges with what is known of them, where they stand and their colours.

const GEXF = "http://www.gexf.net/1.2draft";
const VIZ = `${GEXF}/viz`;
/** What has an element or an attribute of its own, and is not written among the other attributes. */
const ENDS = ["id", "label", "source", "target", "x", "y"];
const NUMBERS = ["latitude", "longitude"];

function gexfText() {
  const made = document.implementation.createDocument(GEXF, "gexf");
  const make = (name, attributes = {}, ...children) =>
    filled(made.createElementNS(name.startsWith("viz:") ? VIZ : GEXF, name), attributes, children);
  filled(made.documentElement, { version: "1.2" }, [
    make("meta", {}, make("creator", {}, "janji"), make("description", {}, ownText(DATA.title))),
    make("graph", { defaultedgetype: "directed", mode: "static" },
      columns(make, "node", NODE_CELLS), columns(make, "edge", EDGE_CELLS),
      make("nodes", {}, keptNodes().map((node) => nodeInGexf(make, node))),
      make("edges", {}, keptEdges().map((edge) => edgeInGexf(make, edge)))),
  ]);
  return xmlText(made);
}

/** A node with its looks; there y grows upwards. */
function nodeInGexf(make, node) {
  const { x, y } = node.position;
  return make("node", { id: node.id, label: node.label }, values(make, NODE_CELLS, node),
    make("viz:color", colourParts(NODE.get(node.id))), make("viz:size", { value: NODE.get(node.id).size }),
    make("viz:position", { x, y: -y, z: 0 }));
}

function edgeInGexf(make, edge) {
  const { id, source, target, label } = edge;
  return make("edge", { id, source, target, label, type: "directed" }, values(make, EDGE_CELLS, edge));
}

const others = (cells) => Object.keys(cells).filter((name) => !ENDS.includes(name));

function columns(make, type, cells) {
  return make("attributes", { class: type, mode: "static" }, others(cells).map((name) =>
    make("attribute", { id: name, title: name, type: NUMBERS.includes(name) ? "double" : "string" })));
}

function values(make, cells, record) {
  const known = others(cells).map((name) => [name, cells[name](record)]).filter(([, value]) => (value ?? "") !== "");
  return make("attvalues", {}, known.map(([name, value]) => make("attvalue", { for: name, value })));
}

function colourParts(node) {
  const [r, g, b] = nodeColour(node).match(/[\da-f]{2}/gi).map((part) => parseInt(part, 16));
  return { r, g, b, a: 1 };
}
