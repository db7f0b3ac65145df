// The timeline: what was said, what happened and what was issued, each where its date is; a month or a year is a bar.

const LANE_TOP = 34;
const ROW = 27;
const LANE_ROWS = 14;
const EDGE_OF_TIME = 18;

/** How much wider than the screen the axis is, and how many rows a lane may have: a reader can have more of both. */
let timeStretch = 1;
let timeRows = LANE_ROWS;

function zoomTimeline(by) {
  const middle = (picture.scrollLeft + picture.clientWidth / 2) / picture.scrollWidth;
  timeStretch = Math.min(Math.max(timeStretch * by, 1), 60);
  drawPicture();
  picture.scrollLeft = middle * picture.scrollWidth - picture.clientWidth / 2;
}

function fitTimeline() {
  timeStretch = 1;
  drawPicture();
}

/** The events and undated nodes that are to be seen. */
function shownOf(items) {
  const { nodes, passed } = visible();
  return items.filter(({ node }) => (state.fade ? nodes : passed.nodes).has(node));
}

function drawTimeline() {
  const { events, undated } = datedEvents();
  const shown = shownOf(events);
  const width = Math.max(innerWidthOf(picture), NARROW.matches ? 680 : 320) * timeStretch;
  picture.replaceChildren(shown.length ? timeDrawing(shown, Math.round(width)) : emptyNote("nothing_dated"),
    ...[undatedList(shownOf(undated))].filter(Boolean));
  picture.onscroll = keepHeadings;
  keepHeadings();
}

function innerWidthOf(holder) {
  const { paddingLeft, paddingRight } = getComputedStyle(holder);
  return holder.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

function timeDrawing(shown, width) {
  const axis = axisOf(shown.map(({ span }) => span));
  const onAxis = (at) => EDGE_OF_TIME + ((at - axis.start) / (axis.end - axis.start)) * (width - 2 * EDGE_OF_TIME);
  let top = LANE_TOP;
  const lanes = [];
  for (const name of LANES) {
    const lane = laneDrawing(name, shown.filter((event) => event.lane === name), { onAxis, top, width });
    if (!lane) continue;
    lanes.push(lane.drawn);
    top = lane.bottom;
  }
  const ticks = ticksOf(axis, width);
  const height = top + 6;
  const about = { class: "timeline", role: "group", "aria-label": word("timeline_about") };
  return drawing("svg", { ...about, width, height, viewBox: `0 0 ${width} ${height}` },
    tickLines(ticks, onAxis, top), lanes, axisDrawing(ticks, onAxis, width));
}

function tickLines(ticks, onAxis, bottom) {
  return drawing("g", { class: "ticks", "aria-hidden": "true" }, ticks.map(({ at, year }) =>
    drawing("line", { class: year && "year", x1: onAxis(at), x2: onAxis(at), y1: LANE_TOP - 6, y2: bottom })));
}

/** The names of the ticks: they stay in sight when one scrolls down. */
function axisDrawing(ticks, onAxis, width) {
  return drawing("g", { class: "axis", "aria-hidden": "true" },
    drawing("rect", { width, height: LANE_TOP - 6 }),
    drawing("line", { x2: width, y1: LANE_TOP - 6, y2: LANE_TOP - 6 }),
    ticks.map(({ at, text, year }) =>
      drawing("text", { class: year && "year", x: onAxis(at), y: 18, "text-anchor": "middle" }, text)));
}

/** One lane: its heading, and its events in rows; null for a lane that has none. */
function laneDrawing(name, events, { onAxis, top, width }) {
  if (!events.length) return null;
  const along = events.map((event) => onTheAxis(event, onAxis));
  const { placed, left } = inRows(along, width);
  const first = top + (left ? 66 : 32);
  const bottom = first + (Math.max(...placed.map(({ row }) => row)) + 1) * ROW + (left ? ROW : 0);
  const heading = drawing("text", { class: "heading", x: EDGE_OF_TIME, y: top + 20 }, word(`lane_${name}`),
    drawing("tspan", { class: "count", dx: 7 }, numeral(new Set(events.map(({ node }) => node)).size)));
  const drawn = drawing("g", { class: "lane" }, left ? density(along, top + 32, width) : null, heading,
    placed.map((event) => eventMark(event, first + event.row * ROW + ROW / 2)),
    left ? moreRows(left, bottom - ROW / 2) : null,
    drawing("line", { class: "floor", x2: width, y1: bottom, y2: bottom }));
  return { bottom, drawn };
}

/** A sign where the day is, or a bar as long as the month or year, with the sign beside its label. */
function eventMark({ node, date, span, from, to, text, before }, y) {
  const { stroke } = signOfNode(node);
  const signAt = span.whole ? (before ? from - 11 : to + 11) : from;
  const pressed = isChosen("node", node.id);
  const textAt = signAt + (pressed ? 16 : 12) * (before ? -1 : 1);
  const label = `${readable(date)}: ${labelOf(node)} (${kindOf(node)})`;
  const bar = { class: "span", x: from, y: y - 6, width: to - from, height: 12, rx: 6, fill: stroke, stroke };
  const press = () => choose("node", node.id);
  return mark(`${node.id} ${date}`, { label, looks: looksOf(node), pressed, press },
    span.whole && drawing("rect", bar),
    pressed && drawing("circle", { class: "halo", cx: signAt, cy: y, r: 11.5 }),
    drawing("g", { class: "point", transform: `translate(${signAt - 8} ${y - 8})` }, ...nodeGlyph(node).childNodes),
    drawing("text", { x: textAt, y: y + 4.5, "text-anchor": before ? "end" : "start" }, text));
}

/** Say how many events a lane has no row for; a press gives it more rows. */
function moreRows(number, y) {
  const press = () => {
    timeRows *= 2;
    drawPicture();
  };
  return mark(`more ${y}`, { label: word("show_more", { number }), looks: "more", pressed: false, press },
    drawing("text", { class: "point", x: EDGE_OF_TIME, y: y + 4 }, word("show_more", { number })));
}

/** Axis and headings stay in sight while the picture is scrolled. */
function keepHeadings() {
  picture.querySelector("svg .axis")?.setAttribute("transform", `translate(0 ${picture.scrollTop})`);
  for (const heading of picture.querySelectorAll("svg .heading, svg .more text"))
    heading.setAttribute("x", picture.scrollLeft + EDGE_OF_TIME);
}

/** What has no date, or none with a year, in the same lanes. */
function undatedList(undated) {
  if (!undated.length) return null;
  const lanes = gatheredBy(undated, ({ lane }) => lane).sort(([a], [b]) => LANES.indexOf(a) - LANES.indexOf(b));
  return element("section", { class: "undated" },
    element("h2", {}, word("timeline_undated", { number: undated.length })),
    element("p", {}, word("about_undated")), lanes.map(([lane, items]) => undatedLane(lane, items)));
}

function undatedLane(lane, items) {
  const known = new Map(items.map(({ node, date }) => [node, date && readable(date)]));
  const nodes = [...known.keys()].sort((a, b) => Boolean(known.get(b)) - Boolean(known.get(a)) || a.index - b.index);
  const number = element("span", { class: "number" }, numeral(nodes.length));
  return element("div", {}, element("h3", {}, word(`lane_${lane}`), number),
    nodeList(nodes, (node) => known.get(node)));
}
