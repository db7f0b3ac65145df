// The canvas: vis-network holds the camera, the nodes and the pointer; lines and labels are painted at its call.

/** More nodes than these move as a print, and have their labels when the picture is still. */
const MANY = 1200;
/** The picture is still when it has not moved for so many milliseconds. */
const RESTS = 140;
/** So many nodes are put on the canvas in one frame. */
const PORTION = 1500;

const visNodes = new vis.DataSet(putDown().came.map(visNode));
const network = new vis.Network(canvas, { nodes: visNodes, edges: new vis.DataSet() }, DATA.options);
let hovered = null;
let moving = false;
let lastMove = 0;

const isHovered = (type, id) => hovered?.type === type && hovered.id === id;

/** Bring the canvas in step with the view: what came is put down, what went is taken away, the rest is painted anew. */
function refreshCanvas() {
  if (state.picture !== "network") return Promise.resolve();
  const { came, gone } = putDown();
  if (gone.length) visNodes.remove(gone);
  if (came.length <= PORTION) visNodes.update(came.map(visNode));
  else return inPortions(came);
  network.redraw();
  return Promise.resolve();
}

let arriving = 0;

/** Put down many nodes frame by frame, so that the page stays awake; a later change ends it. */
async function inPortions(came) {
  arriving += 1;
  const turn = arriving;
  for (let start = 0; start < came.length && turn === arriving; start += PORTION) {
    const portion = came.slice(start, start + PORTION).filter(({ id }) => standing.has(id));
    visNodes.update(portion.map(visNode));
    await new Promise((done) => setTimeout(done));
  }
  network.redraw();
}

/** Follow the pointer: what is under it is named. In a crowd only nodes are. */
function hover(type, id) {
  const next = id === undefined ? null : { type, id };
  if (same(next, hovered)) return;
  hovered = next;
  canvas.classList.toggle("over", hovered !== null);
  if (standing.size <= MANY) network.redraw();
}

function hoverAt(event) {
  if (event.buttons) return;
  const point = network.DOMtoCanvas({ x: event.offsetX, y: event.offsetY });
  const item = itemAt(point, 0);
  if (item) return hover(item.group ? "group" : "node", item.id);
  hover("edge", standing.size > MANY ? undefined : edgeAt(point, 5 / scaleNow())?.id);
}

/** What was clicked: a node, a group, an edge, or, for a finger, the nearest node within its reach. */
function pressed({ nodes: [id], pointer }) {
  const item = standing.get(id) || itemAt(pointer.canvas, (COARSE.matches ? 22 : 9) / scaleNow());
  if (item?.group) return chooseItem("group", String(item.group.number));
  if (item) return chooseItem("node", item.id);
  const edge = edgeAt(pointer.canvas, (COARSE.matches ? 14 : 6) / scaleNow());
  return edge ? chooseItem("edge", edge.id) : close();
}

/** The node or group nearest to a point of the picture: under it, or within reach of it. */
function itemAt({ x, y }, reach) {
  let [best, least] = [null, Infinity];
  for (const item of standing.values()) {
    const distance = Math.hypot(item.x - x, item.y - y);
    if (distance < least && distance < Math.max(drawnSize(item), reach)) [best, least] = [item, distance];
  }
  return best;
}

/** A node that was dragged stays where it was put. */
function dropped({ nodes: [id] }) {
  if (!NODE.has(id)) return;
  const { x, y } = turnedRound(network.getPosition(id));
  change({ pins: { ...state.pins, [id]: [Math.round(x), Math.round(y)] } });
}

function dragged({ nodes: [id] }) {
  const item = standing.get(id);
  if (item) Object.assign(item, network.getPosition(id));
}

/** While a large picture moves, vis-network leaves its nodes to a print of them; when it rests all is drawn again. */
function moves() {
  lastMove = performance.now();
  if (moving || standing.size <= MANY) return;
  moving = true;
  network.renderer.dragging = true;
  rest();
}

function rest() {
  if (performance.now() - lastMove < RESTS) return requestAnimationFrame(rest);
  moving = false;
  dropPlate();
  network.renderer.dragging = false;
  return network.redraw();
}

let lastCamera = "";

function beforeDrawing(ctx) {
  if (state.picture !== "network") return;
  const { x, y } = network.getViewPosition();
  const camera = `${x} ${y} ${scaleNow()}`;
  if (lastCamera && camera !== lastCamera) moves();
  lastCamera = camera;
  boost = boostFor(scaleNow());
  if (moving) return paintPlate(ctx);
  paintGuides(ctx);
  paintEdges(ctx, scaleNow());
  if (network.renderer.dragging) stampNodes(ctx);
  return undefined;
}

function afterDrawing(ctx) {
  if (moving) lastMove = performance.now();
  else paintLabels(ctx);
}

function startCanvas() {
  network.on("beforeDrawing", beforeDrawing);
  network.on("afterDrawing", afterDrawing);
  network.on("click", pressed);
  network.on("dragging", dragged);
  network.on("dragEnd", dropped);
  network.on("doubleClick", ({ nodes: [id] }) => (NODE.has(id) ? expand(id) : undefined));
  canvas.addEventListener("pointermove", hoverAt);
  canvas.addEventListener("pointerleave", () => hover());
}
