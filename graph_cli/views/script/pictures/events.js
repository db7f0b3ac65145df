// What has a date: what was said, what happened, which documents were issued; and what has none.

const LANES = ["said", "happened", "issued"];
const LANE_OF = { promise: "said", hope: "said", claim: "said", development: "happened", document: "issued" };

let datedEventsOnce = null;

/** Every date of every node that may stand on the timeline, and the nodes that have none with a year. */
function datedEvents() {
  if (datedEventsOnce) return datedEventsOnce;
  const events = [];
  const undated = [];
  for (const node of NODES) {
    if (!LANE_OF[node.kind] && !node.date) continue;
    const lane = LANE_OF[node.kind] || "happened";
    const dates = [...new Set(datesOf(node))];
    const spans = dates.map((date) => ({ node, lane, date, span: spanOf(date) })).filter(({ span }) => span);
    events.push(...spans);
    if (!spans.length) undated.push({ node, lane, date: dates[0] || null });
  }
  datedEventsOnce = { events, undated };
  return datedEventsOnce;
}

/** A node's own date; of a promise, hope or claim, the dates on which it was said. */
function datesOf(node) {
  if (LANE_OF[node.kind] !== "said") return [node.date].filter(Boolean);
  const receipts = [...node.edges.filter(({ from }) => from === node), ...factsOf(node)].map(({ receipt }) => receipt);
  const said = receipts.map((receipt) => saidOn({ receipt }));
  return [node.date, ...said].filter(Boolean);
}
