// The rows of the timeline: labels do not collide, and where there are too many all years have their share.

const LONGEST = 58;
/** No more events than these are drawn one by one. */
const MOST_EVENTS = 2000;

/** Where an event is on the axis: a day is a point, a month or a year goes from its beginning to its end. */
function onTheAxis(event, onAxis) {
  const { start, end, whole } = event.span;
  const from = onAxis(whole ? start : (start + end) / 2);
  return { ...event, from, to: whole ? Math.max(onAxis(end), from + 6) : from };
}

/** What an event takes up with its label; a label that would end outside stands before its mark. */
function measured(event, width) {
  const { node, from, to } = event;
  const text = shortened(labelOf(node));
  const wide = textWidth(text, "450 12.5px") + 26;
  const before = to + wide > width - 4 && from - wide > 4;
  const [left, right] = before ? [from - wide, to + 10] : [from - 10, to + wide];
  return { ...event, text, before, left, right };
}

/** A label no longer than a line of the timeline, cut between words. */
function shortened(label) {
  if (label.length <= LONGEST) return label;
  const cut = label.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))} …`;
}

/** Put each event into the first row that has room for it; where not all find room, those that do are of all years. */
function inRows(events, width) {
  const tried = mixed(events).slice(0, MOST_EVENTS).map((event) => measured(event, width));
  const inOrder = settled([...tried].sort((a, b) => a.left - b.left || a.node.index - b.node.index));
  const placed = inOrder.length === events.length ? inOrder : settled(tried);
  return { placed, left: events.length - placed.length };
}

function settled(events) {
  const rows = [];
  const placed = [];
  for (const event of events) {
    const isBeside = ({ left, right }) => right + 10 < event.left || event.right + 10 < left;
    let row = rows.findIndex((taken) => taken.every(isBeside));
    if (row < 0 && rows.length < timeRows) row = rows.push([]) - 1;
    if (row < 0) continue;
    rows[row].push(event);
    placed.push({ ...event, row });
  }
  return placed;
}

/** The same events in an order that has nothing to do with their dates, and is always the same. */
function mixed(events) {
  const turn = ({ node }) => Math.imul(node.index + 1, 2_654_435_761) >>> 0;
  return [...events].sort((a, b) => turn(a) - turn(b));
}

const BIN = 20;

/** How many events there are along the axis, where not all of them have a row; a month or a year counts all along. */
function density(events, top, width) {
  const bins = new Array(Math.ceil(width / BIN)).fill(0);
  for (const { from, to } of events) {
    const [first, last] = [Math.floor(from / BIN), Math.floor(to / BIN)];
    for (let bin = first; bin <= last; bin += 1) bins[bin] += 1 / (last - first + 1);
  }
  const most = Math.max(...bins);
  return drawing("g", { class: "density", "aria-hidden": "true" }, bins.map((number, bin) => {
    const height = (24 * number) / most;
    const bar = { x: bin * BIN + 1, width: BIN - 2, y: top + 26 - height, height };
    return number > 0 && drawing("rect", bar);
  }));
}
