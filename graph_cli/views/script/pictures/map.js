// The map: places where they lie, each as big as what is said of it, on outlines that the page carries.

const MAPPED = NODES.filter(({ kind, point }) => kind === "place" && point);
const MOST_PLACES = 600;
/** The radius of the biggest mark, as a part of the shorter side of the stage, and in pixels at most. */
const BIGGEST = { part: 0.045, most: 27 };
/** The radius of a mark that can still be seen, in pixels. */
const LEAST = 5;

/** The statements that pass, by the places that they name. */
let atPlaces = { view: null, counts: new Map(), nowhere: [] };

function placeCounts() {
  const view = visible();
  if (atPlaces.view !== view) {
    const statements = [...view.passed.nodes].filter(isStatement);
    atPlaces = { view, ...countedByPlace(statements) };
  }
  return atPlaces;
}

/** The places to be drawn, biggest first; one that holds a statement passes with it. */
function shownPlaces() {
  const { nodes, passed } = visible();
  const { counts } = placeCounts();
  const on = (place) => passed.nodes.has(place) || (counts.has(place) && !state.off.kinds.includes("place"));
  return MAPPED.map((place) => ({ place, count: counts.get(place) || 0, on: on(place) }))
    .filter((each) => (each.on || (state.fade && nodes.has(each.place))) && !state.hidden.includes(each.place.id))
    .sort((a, b) => b.count - a.count || a.place.index - b.place.index).slice(0, MOST_PLACES);
}

let mapDrawn = null;

/** Draw the map, and what is not on it. */
function drawMap(entered) {
  if (entered || !mapDrawn) {
    mapDrawn = drawing("svg", { class: "map", role: "group" });
    moveByHand(mapDrawn);
    mapDrawn.addEventListener("click", ({ target }) => !target.closest("[data-mark]") && close());
  }
  const open = picture.querySelector(".off-map")?.open || false;
  picture.replaceChildren(mapDrawn, offMap(open));
  if (eye) paintMap();
  else fitMap();
}

/** Paint what moves with the camera: all but the outlines, which are only put elsewhere. */
function paintMap() {
  const size = stageSize();
  const free = freeBox();
  mapDrawn.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  mapDrawn.setAttribute("aria-label", word("map_about"));
  const { x, y } = onMap([0, 0]);
  land()?.setAttribute("transform", `translate(${x} ${y}) scale(${eye.scale * NARROWING / 100} ${eye.scale / 100})`);
  redrawMarks(picture, () => mapDrawn.replaceChildren(...[land()].filter(Boolean),
    drawing("g", { class: "graticule", "aria-hidden": "true" }, graticule(size, free)),
    drawing("g", { class: "places" }, placeMarks(size)),
    drawing("g", { class: "scale", "aria-hidden": "true" }, scaleBar(free))));
}

/** The marks with their labels: small ones above big ones, so that each can be pressed. */
function placeMarks({ width, height }) {
  const shown = shownPlaces();
  const most = Math.max(...shown.map(({ count }) => count), 1);
  const drawn = shown.map((each) => ({ ...each, ...onMap(each.place.point), ...signOfPlace(each, most) }))
    .filter(({ x, y }) => x > -40 && y > -40 && x < width + 40 && y < height + 40);
  const labels = placeLabels(drawn);
  return drawn.sort((a, b) => b.radius - a.radius || a.place.index - b.place.index)
    .map((each) => placeMark(each, labels.get(each.place)));
}

/** A place that holds others is a ring, one that does not is a disc; its area is what it counts. */
function signOfPlace({ place, count }, most) {
  const { width, height } = stageSize();
  const biggest = Math.min(BIGGEST.part * Math.min(width, height), BIGGEST.most);
  const ring = place.edges.some(({ relation, to, from }) => relation === "within" && to === place && from.point);
  return { around: ring, radius: Math.max(biggest * Math.sqrt(count / most), LEAST) + (ring ? 4 : 0) };
}

function placeMark({ place, count, on, around, radius, x, y }, label) {
  const name = word(count ? "map_mark" : "map_empty", { place: labelOf(place), count });
  const looks = `${around ? "around" : "within"} ${placeAbove.has(place) ? "" : "outermost"} ${looksOf(place, on)}`;
  const pressed = isChosen("node", place.id);
  return mark(place.id, { label: name, looks, pressed, press: () => choose("node", place.id) },
    drawing("circle", { class: "reach", cx: x, cy: y, r: Math.max(radius, 12) }),
    pressed && drawing("circle", { class: "halo", cx: x, cy: y, r: radius + 4.5 }),
    drawing("circle", { class: "point", cx: x, cy: y, r: radius }),
    label && drawing("text", { x: label.anchor, y: label.top + 12, "text-anchor": LABEL_ANCHORS[label.align] },
      labelOf(place), count ? drawing("tspan", { class: "count", dx: 6 }, numeral(count)) : null));
}

const LABEL_ANCHORS = { left: "start", center: "middle", right: "end" };

/** A place that was chosen by name is brought into sight. */
function revealOnMap() {
  const chosen = state.chosen?.type === "node" ? NODE.get(state.chosen.id) : null;
  if (!chosen?.point || !eye) return;
  reveal(chosen);
  paintMap();
}
