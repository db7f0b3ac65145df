// The keyboard on the canvas: the arrow keys go from node to node, with Alt along the relations. The node that is come
// to has a ring, and is named to those who listen.

const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

let current = null;

const isCurrent = (id) => current === id && canvas.contains(document.activeElement);

function startWalk() {
  canvas.firstElementChild.removeAttribute("tabindex");
  canvas.addEventListener("keydown", walk);
  canvas.addEventListener("focus", () => standing.has(current) && arrive(standing.get(current)));
  canvas.addEventListener("blur", () => network.redraw());
  network.on("afterDrawing", paintCurrent);
}

function walk(event) {
  const item = standing.get(current);
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (STEPS[event.key]) step(STEPS[event.key], event.altKey);
  else if (item && (event.key === "Enter" || event.key === " ")) chooseStanding(item);
  else if (item && event.key === "Escape") leaveWalk();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function chooseStanding({ id, group }) {
  if (group) chooseItem("group", String(group.number));
  else chooseItem("node", id);
}

function leaveWalk() {
  current = null;
  network.redraw();
}

/** Go to the nearest node in a direction; along the relations only to where one leads. */
function step(direction, along) {
  const from = standing.get(current);
  if (!from) return arrive(firstStop());
  if (!along || from.group) return arrive(nearestTowards(from, direction, stops(), 1));
  const edges = from.node.edges.filter((edge) => visible().passed.edges.has(edge));
  const beside = new Map(edges.map((edge) => [otherEnd(edge, from.node).id, edge]));
  const next = nearestTowards(from, direction, standingOf([...beside.keys()].map((id) => ({ id }))), 4);
  return arrive(next, beside.get(next?.id));
}

/** What the walk may stop at: the groups, and the nodes that are not faded. */
const stops = () => [...standing.values()].filter(({ node }) => !node || !isFaded(node));

/** Begin at what is chosen, or else in the middle of what is seen. */
function firstStop() {
  const [chosen] = standingOf(state.chosen ? chosenItems() : []);
  const middle = network.getViewPosition();
  const far = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
  return chosen || stops().reduce((best, item) => (!best || far(item) < far(best) ? item : best), null);
}

/** The nearest of some things within a cone around a direction; what lies aside counts as farther away. */
function nearestTowards(from, [right, down], items, width) {
  let [best, least] = [null, Infinity];
  for (const item of items) {
    const [dx, dy] = [item.x - from.x, item.y - from.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down - dy * right);
    const cost = ahead + 2 * aside;
    if (item !== from && ahead > 0 && aside <= ahead * width && cost < least) [best, least] = [item, cost];
  }
  return best;
}

function arrive(item, edge = null) {
  if (!item) return;
  current = item.id;
  if (!isInSight([item])) moveTo(item, scaleNow(), true);
  network.redraw();
  speak(spokenName(item, edge));
}

function spokenName({ node, group }, edge) {
  if (group) return word("spoken_group", { label: groupLabel(group), members: group.members.length });
  const relations = node.edges.filter((each) => visible().passed.edges.has(each)).length;
  const name = word("spoken_node", { label: labelOf(node), kind: kindOf(node), relations });
  return edge ? `${relationOf(edge)}: ${name}` : name;
}

/** Say something to those who listen to the page. */
function speak(text) {
  byId("spoken").textContent = text;
}

/** The ring around the current node: in two colours, so that it is seen on every ground. */
function paintCurrent(ctx) {
  const item = standing.get(current);
  if (!item || !isCurrent(current)) return;
  const scale = scaleNow();
  ctx.save();
  ctx.beginPath();
  ctx.arc(item.x, item.y, drawnSize(item) + 7 / scale, 0, 2 * Math.PI);
  for (const [name, width] of [["--paper", 6], ["--ink", 3]]) {
    ctx.strokeStyle = colour(name);
    ctx.lineWidth = width / scale;
    ctx.stroke();
  }
  ctx.restore();
}
