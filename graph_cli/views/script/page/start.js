// The page comes to life: every room is filled, the address is read, and from then on each follows the state.

let drawn = Promise.resolve();

onChange((now, before) => {
  remember(now, before);
  drawn = refreshCanvas();
  refreshPanel(now, before);
  refreshNotices();
  refreshPicture(now, before);
  refreshLegend(now, before);
  refreshBar(now, before);
  refreshTable(now, before);
  refreshFocus();
});

startCanvas();
startBar();
startSearch();
startLegend();
startTable();
startWalk();
startFocus();
startKeys();
startPanel();
startKeep();
openAddress();
startPictures();
refreshNotices();
DARK.addEventListener("change", () => become(state));

const onPage = ({ x, y }) => {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: x + left, y: y + top };
};

/** For scripts and tests: the network, the state, and where on the page a node or the middle of an edge is. */
window.janji = Object.freeze({
  network,
  showAll,
  state: () => state,
  visible: () => {
    const { passed, groups } = visible();
    const ids = (items) => [...items].map(({ id }) => id);
    return { nodes: ids(passed.nodes), edges: ids(passed.edges), groups: groups.map((each) => [each.id, groupCount(each)]) };
  },
  nodePoint: (id) => onPage(network.canvasToDOM(standing.get(id))),
  edgePoint: (id) => onPage(network.canvasToDOM(middleOf(courseOf(EDGE.get(id))))),
});
network.once("afterDrawing", () => performance.mark("janji:usable"));
