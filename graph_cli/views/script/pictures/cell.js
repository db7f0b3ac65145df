// A cell of the matrix in the panel: its promises, programs and hopes, and why they belong there.

/** Show the statements of a cell with their receipts; null for a cell that there is not. */
function cellPanel(id) {
  const cell = cellOf(id);
  if (!cell) return null;
  const { row, column, statements } = cell;
  const passing = statements.filter((node) => !isFaded(node));
  return [
    element("p", { class: "kind" }, `${kindOf(row)} × ${kindOf(column)}`),
    element("h2", { class: "path" }, nodeButton(row), nodeButton(column)),
    element("p", { class: "aliases" }, cellTally(passing)),
    ...inKinds(passing).map(([kind, nodes]) => element("section", { "data-part": kind },
      element("h3", {}, word(`${kind}s`)), nodes.map((node) => statementInCell(node, row, column)))),
  ];
}

/** Promises before programs, and hopes last. */
function inKinds(nodes) {
  const order = ["promise", "program", "hope"];
  return gatheredBy(nodes, ({ kind }) => kind).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
}

/** A statement, and what ties it to the row and to the column: one quote stands for both where it is the same. */
function statementInCell(node, row, column) {
  const leadsTo = (target) => node.edges.filter((edge) => edge.from === node && chainOf(edge.to).includes(target));
  const ties = [...leadsTo(row), ...leadsTo(column)];
  const receipts = gatheredBy(ties.filter(({ receipt }) => receipt >= 0), ({ receipt }) => receipt);
  return element("div", { class: "in-cell" }, nodeButton(node),
    element("ul", {}, receipts.map(([receipt, edges]) => fact(tieNames(edges), receiptOf(receipt), edges[0]))));
}

function tieNames(edges) {
  const names = edges.map((edge) => `${relationOf(edge)}: ${labelOf(edge.to)}`);
  return element("p", { class: "value", dir: "auto" }, [...new Set(names)].join(" · "));
}

/** How many promises and how many programs, and how many hopes where there are some. */
function cellTally(statements) {
  const number = (kind) => statements.filter((node) => node.kind === kind).length;
  const tally = word("cell_tally", { promises: number("promise"), programs: number("program") });
  return number("hope") ? `${tally} · ${word("hope_tally", { hopes: number("hope") })}` : tally;
}
