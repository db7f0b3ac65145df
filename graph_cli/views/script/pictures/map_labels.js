// Which places of the map are named: as many as have room, each in its turn.

const MOST_NAMED = 150;

/** The labels of the places that have one: first what is chosen, then what is bright, big and innermost. */
function placeLabels(drawn) {
  const free = freeBox();
  const room = roomAround(drawn);
  const labels = new Map();
  for (const each of inTurn(drawn).slice(0, MOST_NAMED)) {
    const fits = (box) => isWithin(box, free) && room.isFree(box, each.place, 0);
    const box = sides({ ...each, ring: false }, labelWidth(each), 16).find(fits);
    if (!box) continue;
    room.take({ ...box, owner: each.place, weight: Infinity });
    labels.set(each.place, box);
  }
  return labels;
}

/** What is taken already: by discs; a label may cross a ring. */
function roomAround(drawn) {
  const { width, height } = stageSize();
  const room = new Room({ right: width, bottom: height });
  for (const { place, x, y, radius, around: isRing } of drawn) {
    const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    if (!isRing) room.take({ ...box, owner: place, weight: 1 });
  }
  return room;
}

function inTurn(drawn) {
  const turn = ({ place, on, around: isRing, count }) =>
    Number([isChosen("node", place.id), on && !isDim(place), count > 0, !isRing].map(Number).join(""));
  return drawn.filter(({ place, on }) => on || isChosen("node", place.id))
    .map((each) => ({ ...each, turn: turn(each) }))
    .sort((a, b) => b.turn - a.turn || b.count - a.count);
}

const labelWidth = ({ place, count }) => textWidth(`${labelOf(place)}  ${count || ""}`, "600 13px") + 4;

function isWithin({ left, right, top, bottom }, free) {
  return left > free.left + 4 && right < free.right - 4 && top > 20 && bottom < free.bottom - 4;
}
