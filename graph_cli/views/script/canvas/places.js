// Where everything stands. Positions are computed when the page is written; what the reader moved stays where it was
// put. A screen that is higher than wide has the picture turned.

const canvas = byId("canvas");
const TURNED = canvas.clientHeight > 1.2 * canvas.clientWidth;
const turnedRound = ({ x, y }) => (TURNED ? { x: y, y: x } : { x, y });

/** The place of a node in the layout that is shown. */
function placeOf(node) {
  const pin = state.pins[node.id];
  const { at } = DATA.layouts[state.layout];
  return turnedRound(pin ? { x: pin[0], y: pin[1] } : { x: at[2 * node.index], y: at[2 * node.index + 1] });
}

/** Everything that stands on the canvas, by its identifier: its place, and the size of its sign. */
const standing = new Map();

/** Put down what stands on the canvas now; return what came and what went. */
function putDown() {
  const { nodes, groups } = visible();
  const now = [...nodes].map((node) => ({ id: node.id, node, size: node.size, ...placeOf(node) }))
    .concat(groups.map((group) => ({ id: group.id, group, size: groupSize(group), ...middleOfGroup(group) })));
  const came = now.filter(({ id, x, y }) => standing.get(id)?.x !== x || standing.get(id)?.y !== y);
  const ids = new Set(now.map(({ id }) => id));
  const gone = [...standing.keys()].filter((id) => !ids.has(id));
  for (const id of gone) standing.delete(id);
  for (const each of now) standing.set(each.id, each);
  return { came, gone };
}

const groupSize = ({ members }) => Math.min(5 + 0.75 * Math.sqrt(members.length), 40);

/** The box around some things on the canvas. */
function boundsOf(items) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of items) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  const { left, right, top, bottom } = box;
  return { ...box, width: right - left, height: bottom - top, middle: { x: (left + right) / 2, y: (top + bottom) / 2 } };
}
