// The picture as it is kept: painted as on the screen, on paper of its own, with its title, its signs and its sources.

const printSize = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });

/**
 * Paint the network as the camera sees it, `ratio` times as big. `edges` paints the lines; `named` is called with each
 * thing that stands on the canvas and the function that paints it.
 */
function paintPrint(ctx, ratio, { edges = paintEdges, named = (item, paint) => paint() } = {}) {
  const size = printSize();
  const room = new Room({ right: size.width, bottom: size.height });
  const { x, y } = network.getViewPosition();
  const big = ratio * scaleNow();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintPaper(ctx, size);
  ctx.setTransform(big, 0, 0, big, (ratio * size.width) / 2 - big * x, (ratio * size.height) / 2 - big * y);
  paintGuides(ctx);
  edges(ctx, scaleNow());
  for (const item of standing.values()) named(item, () => paintItem(ctx, item, drawnSize(item)));
  const notes = [...heading(ctx, size), ...keyRows(size), ...foot(ctx, size)];
  for (const note of notes) room.take({ ...boxOf(ctx, note), owner: null, weight: Infinity });
  paintLabels(ctx, room);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const note of notes) paintNote(ctx, note);
}

function paintPaper(ctx, { width, height }) {
  ctx.fillStyle = colour("--paper");
  ctx.beginPath();
  ctx.moveTo(0, 0);
  for (const [x, y] of [[width, 0], [width, height], [0, height]]) ctx.lineTo(x, y);
  ctx.closePath();
  ctx.fill();
}

/** What stands at the margins: a text at a place, with the sign or the line that it explains. */
const NOTE = { x: 18, ink: "--ink", size: 12, weight: 450, sign: null, line: null };
const MARGIN = 16;

function heading(ctx, { width }) {
  const [family, size] = [getComputedStyle(document.querySelector("h1")).fontFamily, 18];
  const [title] = wrapped(ctx, ownText(DATA.title), `600 ${size}px ${family}`, width - 2 * MARGIN, 1);
  return [{ ...NOTE, text: title, y: MARGIN, size, weight: 600, family }];
}

/** What is shown, of how much, and out of which documents. */
function foot(ctx, { width, height }) {
  const font = `${NOTE.weight} 11px ${FONT}`;
  const text = [...editionParts(), byId("count").textContent, sourcesNamed()].join(" · ");
  const lines = wrapped(ctx, text, font, width - 2 * MARGIN, 3);
  return lines.map((line, row) => ({
    ...NOTE, text: line, ink: "--muted", size: 11, y: height - 12 - 15 * (lines.length - row),
  }));
}

/** What is said of the graph: its title where the picture has another one, who made it, and its licence. */
function editionParts() {
  const { title, creators, licenceName } = DATA.edition;
  return [title === ownText(DATA.title) ? "" : title, creators.join("; "), licenceName].filter(Boolean);
}

function sourcesNamed() {
  const numbers = new Set([...visible().passed.edges].map(documentOf).filter((number) => number >= 0));
  const names = [...numbers].sort((a, b) => a - b).map((number) => said(DATA.documents[number].label));
  if (!names.length) return word("print_no_source");
  return word(names.length > 1 ? "print_sources" : "print_source", { number: names.length, names: names.join("; ") });
}

/** A text in so many lines at most; what does not fit is left out with an ellipsis. */
function wrapped(ctx, text, font, width, most) {
  ctx.font = font;
  const lines = [""];
  for (const part of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${part}`.trim();
    if (ctx.measureText(`${longer} …`).width <= width) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(part);
    else return [...lines.slice(0, -1), `${lines.at(-1)} …`.trim()];
  }
  return lines;
}

/** The signs explained, where the legend explains them on the screen: those that the picture shows. */
function keyRows({ height }) {
  const { nodes, edges } = visible().passed;
  const kinds = keyed(Object.keys(DATA.kinds), new Set([...nodes].map(({ kind }) => kind)));
  const lines = keyed(Object.keys(DATA.lines), new Set([...edges].map(({ line }) => line)));
  const rows = [
    ...kinds.map((kind) => ({ text: ownText(DATA.kinds[kind].label), sign: signOf(kind) })),
    ...lines.map((line) => ({ text: word(line), line })),
    ...(DATA.communities || []).map((each) => ({ text: communityName(each), sign: communitySign(each) })),
  ];
  const shown = byId("legend").open && !NARROW.matches && 54 + 20 * rows.length < height - 70;
  return shown ? rows.map((row, number) => ({ ...NOTE, ...row, x: 46, y: 54 + 20 * number })) : [];
}

const keyed = (order, there) => order.filter((slug) => there.has(slug));

function noteFont({ weight, size, family = FONT }) {
  return `${weight} ${size}px ${family}`;
}

function boxOf(ctx, note) {
  ctx.font = noteFont(note);
  const { width } = ctx.measureText(note.text);
  return { left: MARGIN, top: note.y - 2, right: note.x + width, bottom: note.y + note.size + 4 };
}

function paintNote(ctx, note) {
  ctx.save();
  if (note.sign) paintKeySign(ctx, note);
  if (note.line) paintKeyLine(ctx, note);
  ctx.font = noteFont(note);
  ctx.lineJoin = "round";
  ctx.strokeStyle = colour("--paper");
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  write(ctx, note.text, note.x, note.y, note.ink);
  ctx.restore();
}

function paintKeySign(ctx, { y, sign }) {
  ctx.save();
  ctx.translate(28, y + 6);
  paintSign(ctx, sign, 6.5);
  ctx.restore();
}

function paintKeyLine(ctx, { y, line }) {
  const ends = { from: { x: 18, y: y + 6 }, to: { x: 38, y: y + 6, size: 0 }, via: null };
  paintCourses(ctx, [ends], { ink: `--${line}`, opacity: 1, ...DATA.lines[line] }, 1, false);
}
