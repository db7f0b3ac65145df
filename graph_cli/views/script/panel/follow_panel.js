// What a reader can do with a node from its panel: see its neighbourhood, unfold and fold it, begin a path, move it.

const DEPTHS = [1, 2, 3];

/** The actions of a node. */
function followActions(node) {
  return element("section", { class: "follow", "data-part": "follow", "aria-label": word("follow") },
    depthChoice(node), element("div", { class: "actions" }, growth(node), placing(node)));
}

/** How many steps of its neighbourhood are shown, or all. */
function depthChoice({ id }) {
  const shown = state.focus === id ? state.depth : null;
  const depths = DEPTHS.map((depth) => element("button", { type: "button", "aria-pressed": String(depth === shown),
    "aria-label": word("depth", { depth }), title: word("depth", { depth }), "aria-keyshortcuts": depth,
    onclick: () => focusOn(id, depth) }, String(depth)));
  const all = element("button", { type: "button", "aria-pressed": String(!state.focus), title: word("about_no_focus"),
    onclick: () => focusOn(null) }, word("no_focus"));
  return element("div", { class: "depths", role: "group", "aria-label": word("neighbourhood") },
    element("span", {}, word("neighbourhood")), depths, all);
}

/** Unfolding and folding, each with how many nodes come or go. */
function growth({ id }) {
  const [comes, goes] = [coming(id).length, going(id).length];
  return [
    action("expand", () => expand(id), { key: "e", number: comes && `+${comes}`, off: !comes }),
    action("collapse", () => collapse(id), { key: "c", number: goes && `−${goes}`, off: !goes }),
  ];
}

function placing({ id }) {
  const begun = state.from === id;
  const pinned = Boolean(state.pins[id]);
  return [
    action("path_from", () => beginPath(begun ? null : id), { key: "p", pressed: begun }),
    action(pinned ? "unpin" : "pin", () => pin(id), { pressed: pinned }),
    action("hide", () => hide(id), { key: "h" }),
  ];
}

/** A button for an action; one that would do nothing stays within the keyboard's reach, and says so. */
function action(name, press, { key = null, number = null, pressed, off = false } = {}) {
  return element("button", { type: "button", class: "action", "data-action": name, title: word(`about_${name}`),
    "aria-keyshortcuts": key, "aria-pressed": pressed === undefined ? null : String(pressed),
    "aria-disabled": off ? "true" : null, onclick: off ? () => {} : press },
    icon(ICONS[name]), word(name), number ? element("span", { class: "number" }, number) : null);
}

/** The keys that do the same with the node that is chosen. */
const FOLLOW_KEYS = {
  ...Object.fromEntries(DEPTHS.map((depth) => [depth, () => withChosen((id) => focusOn(id, depth))])),
  a: () => state.focus && focusOn(null),
  e: () => withChosen((id) => coming(id).length && expand(id)),
  c: () => withChosen((id) => going(id).length && collapse(id)),
  p: () => withChosen(beginPath),
  h: () => withChosen(hide),
};

function withChosen(act) {
  if (state.chosen?.type === "node" && !state.path) act(state.chosen.id);
}
