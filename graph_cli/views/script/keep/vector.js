// The network as an SVG: the shapes and texts of the screen, each node and edge with a title that says what it is.

function vectorOfNetwork() {
  const pen = new Pen(printSize());
  pen.root.append(drawing("title", {}, ownText(DATA.title)), drawing("desc", {}, byId("count").textContent));
  const named = (item, paint) => pen.within(titled(item.node ? "node" : "group", item.id, aboutItem(item)), paint);
  paintPrint(pen, 1, { edges: paintEdgesOneByOne, named });
  return pen.root;
}

function titled(type, id, about) {
  return drawing("g", { class: type, "data-id": id }, drawing("title", {}, about));
}

/** Paint each edge by itself, faint ones first, so that each has its title. */
function paintEdgesOneByOne(pen, scale) {
  const looks = visible().edges.map((edge) => ({ edge, look: lookOf(edge) }));
  for (const { edge, look } of looks.sort((a, b) => a.look.opacity - b.look.opacity))
    pen.within(titled("edge", edge.id, aboutEdge(edge)), () => paintCourses(pen, [courseOf(edge)], look, scale, false));
  paintLinks(pen);
}

function aboutItem({ node, group }) {
  if (group) return groupLabel(group);
  const receipts = factsOf(node).map(({ receipt }) => receiptOf(receipt));
  return about(`${labelOf(node)} (${kindOf(node)})`, receipts.find((receipt) => receipt?.quote));
}

function aboutEdge(edge) {
  return about(`${labelOf(edge.from)} — ${relationOf(edge)} → ${labelOf(edge.to)}`, receiptOf(edge.receipt));
}

function about(name, receipt) {
  const quote = receipt?.quote ? `“${receipt.quote}”` : null;
  return [name, quote, receipt?.label].filter(Boolean).join("\n");
}
