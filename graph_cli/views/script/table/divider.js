// The bar between the picture and the table: drawn by the pointer, or moved by the arrow keys.

/** The height of the table in parts of a hundred: the least, the most, and a step of the keyboard. */
const SHARE = { least: 15, most: 80, step: 5 };
let share = NARROW.matches ? 46 : 38;

function divider() {
  const bar = element("div", { id: "table-divider", role: "separator", tabindex: 0, "aria-orientation": "horizontal",
    "aria-label": word("table_height"), "aria-controls": "table",
    "aria-valuemin": SHARE.least, "aria-valuemax": SHARE.most,
    onkeydown: stepDivider, onpointerdown: ({ target, pointerId }) => target.setPointerCapture(pointerId),
    onpointermove: drawDivider });
  showShare(bar);
  return bar;
}

function showShare(bar) {
  byId("table").style.height = `${share}%`;
  bar.setAttribute("aria-valuenow", share);
}

function setShare(percent) {
  share = Math.min(Math.max(Math.round(percent), SHARE.least), SHARE.most);
  showShare(byId("table-divider"));
  network.setSize();
  network.redraw();
}

function stepDivider(event) {
  const steps = { ArrowUp: share + SHARE.step, ArrowDown: share - SHARE.step, Home: SHARE.least, End: SHARE.most };
  if (!(event.key in steps)) return;
  event.preventDefault();
  setShare(steps[event.key]);
}

function drawDivider({ target, pointerId, clientY }) {
  if (!target.hasPointerCapture(pointerId)) return;
  const { bottom, height } = byId("table").parentElement.getBoundingClientRect();
  setShare(((bottom - clientY) / height) * 100);
}
