// The way between two nodes, step by step, each with its receipt.

function pathPanel(start, end) {
  const { nodes, edges } = wayBetween(start, end);
  const length = word(edges.length > 1 ? "steps" : "one_step", { number: edges.length });
  return [
    element("p", { class: "kind" }, icon(ICONS.path_from), element("span", {}, word("path")),
      edges.length ? element("span", { class: "length" }, length) : null),
    element("h2", { class: "way" }, nodeButton(NODE.get(start)), nodeButton(NODE.get(end))),
    edges.length
      ? element("ol", { class: "steps" }, edges.map((edge, number) => pathStep(edge, nodes[number])))
      : element("p", { class: "no-way" }, word(state.hidden.length ? "no_way_beside_hidden" : "no_way")),
  ];
}

/** One step in the order of the path; its arrow points as the relation does. */
function pathStep(edge, from) {
  const value = element("div", { class: "way" },
    nodeButton(from), arrow(edge, edge.from === from), nodeButton(otherEnd(edge, from)));
  return fact(value, receiptOf(edge.receipt), edge);
}
