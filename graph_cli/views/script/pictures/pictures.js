// The other pictures of the same network: each fills the same place, and chooses what the canvas would choose.

const picture = byId("picture");

/** The pictures: how they are drawn, and what the bar's buttons do to them. */
const ROOMS = {
  map: { draw: drawMap, show: revealOnMap, zoom: zoomMap, fit: fitMap },
  timeline: { draw: drawTimeline, show: scrollToChosen, zoom: zoomTimeline, fit: fitTimeline },
  matrix: { draw: drawMatrix, show: scrollToChosen, zoom: zoomMatrix, fit: fitMatrix },
};
/** Those that have something to show. */
const PICTURES = Object.keys(ROOMS).filter((name) => !DATA.empty.includes(name));

function startPictures() {
  startMarks(picture);
  DARK.addEventListener("change", () => drawPicture());
  const sized = new ResizeObserver(() => drawPicture());
  for (const each of [byId("stage"), byId("legend"), panel]) sized.observe(each);
  if (state.picture !== "network" && !PICTURES.includes(state.picture)) change({ picture: "network" }, { step: false });
  else refreshPicture(state, START);
}

/** Show the picture in place of the canvas, in step with the state. */
function refreshPicture(now, before) {
  const entered = picture.className !== now.picture;
  byId("stage").classList.toggle("pictured", now.picture !== "network");
  picture.className = now.picture;
  picture.hidden = now.picture === "network";
  if (picture.hidden) return backToCanvas();
  if (entered) picture.scrollTo(0, 0);
  drawPicture(entered);
  if (entered || !same(now.chosen, before.chosen)) ROOMS[now.picture].show();
  return undefined;
}

let canvasSeen = false;

/** Show the canvas; a page that opened with another picture has not looked at it yet. */
function backToCanvas() {
  if (!picture.firstChild) {
    canvasSeen = true;
    return;
  }
  picture.replaceChildren();
  if (!canvasSeen) fit(false);
  canvasSeen = true;
}

function drawPicture(entered = false) {
  if (picture.hidden || state.picture === "network") return;
  leaveRoom();
  redrawMarks(picture, () => ROOMS[state.picture].draw(entered));
}

/** Tell the style sheet what legend and panel leave free. */
function leaveRoom() {
  const { left, right, bottom } = freeBox();
  const { width, height } = stageSize();
  const legend = byId("legend");
  const top = legend.open || NARROW.matches ? 0 : legend.offsetTop + legend.offsetHeight;
  const room = { top, left: left && left + 10, right: width - right, bottom: height - bottom };
  for (const [side, value] of Object.entries(room)) picture.style.setProperty(`--${side}`, `${Math.round(value)}px`);
}

function scrollToChosen() {
  chosenMark(picture)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const emptyNote = (name) => element("p", { class: "empty" }, word(name));

const zoomPicture = (by) => !picture.hidden && ROOMS[state.picture].zoom(by);
const fitPicture = () => !picture.hidden && ROOMS[state.picture].fit();
