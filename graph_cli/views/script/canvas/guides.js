// The headings and rules of a layout, beneath its nodes.

const guides = () => DATA.layouts[state.layout].guides;
const guideText = ({ text, node }) => (node ? labelOf(NODE.get(longId(node))) : said(text));

const headingOf = (guide) => captioned(guideText(guide)).replace("\n", " ");

/** The points that the guides take up, so that they are in sight too. */
function guidePoints() {
  if (state.focus || !state.all) return [];
  return guides().flatMap(({ x, y, to }) => [{ x, y }, ...(to ? [{ x: to[0], y: to[1] }] : [])]).map(turnedRound);
}

const HEADING = 13;
const headingFont = (scale) => `600 ${HEADING / scale}px ${FONT}`;

/** The room that the headings take on the screen: no label may cover them. */
function headingBoxes(ctx, onScreen) {
  if (state.focus) return [];
  ctx.font = headingFont(1);
  return guides().filter(guideText).map((guide) => {
    const { x, y } = onScreen(turnedRound(guide));
    const half = ctx.measureText(headingOf(guide)).width / 2;
    return { left: x - half, top: y - HEADING - 2, right: x + half, bottom: y + 2, owner: null, weight: Infinity };
  });
}

function paintGuides(ctx) {
  if (!guides().length || state.focus) return;
  const scale = scaleNow();
  ctx.save();
  ctx.strokeStyle = colour("--rule");
  ctx.fillStyle = colour("--muted");
  ctx.lineWidth = 1 / scale;
  ctx.font = headingFont(scale);
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  for (const guide of guides()) paintGuide(ctx, guide);
  ctx.restore();
}

function paintGuide(ctx, guide) {
  const { x, y } = turnedRound(guide);
  if (guide.to) {
    const end = turnedRound({ x: guide.to[0], y: guide.to[1] });
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(end.x, end.y);
    ctx.stroke();
  }
  if (guideText(guide)) ctx.fillText(headingOf(guide), x, y);
}
