// The address names the whole state, so that a copied link shows the same picture and Back goes back.

const PLAIN = ["picture", "matrix", "layout", "language", "commitment", "basis", "since", "until"];
const NAMED = ["focus", "from", "theme", "place", "actor", "document"];
const LISTED = ["expanded", "collapsed", "hidden"];
const FLAGS = ["table", "all", "undated", "fade"];
const SETS = ["kinds", "lines", "relations"];

/** Write what differs from the start, in the order of reading: what is chosen first. */
function written(now) {
  const parts = new URLSearchParams();
  if (now.chosen) parts.set(now.chosen.type, shortId(now.chosen.id));
  else if (DATA.opening.focus) parts.set("node", "");
  for (const name of PLAIN) if (now[name] !== START[name]) parts.set(name, now[name] ?? "");
  for (const name of NAMED) if (now[name] !== START[name]) parts.set(name, now[name] ? shortId(now[name]) : "");
  for (const name of FLAGS) if (now[name] !== START[name]) parts.set(name, now[name] ? "yes" : "no");
  for (const name of LISTED) for (const id of now[name]) parts.append(name, shortId(id));
  for (const name of SETS) for (const slug of now.off[name]) parts.append(`no-${name}`, slug);
  for (const number of now.groups) parts.append("open", number);
  if (now.depth !== START.depth) parts.set("depth", now.depth);
  for (const id of now.path || []) parts.append("path", shortId(id));
  for (const [id, [x, y]] of Object.entries(now.pins)) parts.append("pin", `${x},${y},${shortId(id)}`);
  return parts.toString().replaceAll("%2F", "/").replaceAll("%7E", "~").replaceAll("%3A", ":").replaceAll("%2C", ",");
}

/** Read a state from an address; what names nothing on this page is left out. */
function readAddress(fragment) {
  const parts = new URLSearchParams(fragment);
  const known = (short) => (NODE.has(longId(short)) ? longId(short) : null);
  const all = (name) => [...new Set(parts.getAll(name).map(known).filter(Boolean))];
  const next = { ...START, chosen: chosenIn(parts) };
  for (const name of PLAIN) if (parts.has(name)) next[name] = parts.get(name) || null;
  for (const name of NAMED) if (parts.has(name)) next[name] = known(parts.get(name));
  for (const name of FLAGS) if (parts.has(name)) next[name] = parts.get(name) === "yes";
  for (const name of LISTED) next[name] = all(name);
  next.off = Object.fromEntries(SETS.map((name) => [name, offIn(parts, name)]));
  next.groups = [...new Set(parts.getAll("open").map(Number))].filter((number) => GROUP.has(number));
  next.depth = DEPTHS.find((depth) => String(depth) === parts.get("depth")) ?? START.depth;
  next.path = all("path").length === 2 ? all("path") : null;
  next.pins = Object.fromEntries(parts.getAll("pin").map(pinIn).filter(Boolean));
  return sound(next);
}

function chosenIn(parts) {
  if (NODE.has(longId(parts.get("node")))) return { type: "node", id: longId(parts.get("node")) };
  if (EDGE.has(longId(parts.get("edge")))) return { type: "edge", id: longId(parts.get("edge")) };
  if (GROUP.has(Number(parts.get("group") || NaN))) return { type: "group", id: String(Number(parts.get("group"))) };
  return cellOf(parts.get("cell") || "") ? { type: "cell", id: parts.get("cell") } : null;
}

function offIn(parts, name) {
  const there = { kinds: DATA.kinds, lines: DATA.lines, relations: DATA.edges.relations }[name];
  return [...new Set(parts.getAll(`no-${name}`))].filter((slug) => Object.hasOwn(there, slug));
}

/** Nothing stands further from the middle than this, whatever an address asks for. */
const FAR = 100_000;

function pinIn(text) {
  const [, x, y, id] = /^(-?\d{1,6}),(-?\d{1,6}),(.+)$/.exec(text) || [];
  if (!NODE.has(longId(id)) || Math.max(Math.abs(x), Math.abs(y)) > FAR) return null;
  return [longId(id), [Number(x), Number(y)]];
}

/** Replace what an address may not ask for by how the page starts. */
function sound(next) {
  if (!Object.hasOwn(DATA.languages, next.language)) next.language = START.language;
  if (!Object.hasOwn(DATA.layouts, next.layout)) next.layout = START.layout;
  if (!["network", ...PICTURES].includes(next.picture)) next.picture = START.picture;
  if (!Object.hasOwn(MATRICES, next.matrix)) next.matrix = START.matrix;
  if (!Object.hasOwn(DATA.commitments, next.commitment)) next.commitment = null;
  if (!DATA.receipts.basis.includes(next.basis)) next.basis = null;
  if (!LARGE) next.all = true;
  for (const name of ["since", "until"]) next[name] = /^\d{4}$/.test(next[name]) ? Number(next[name]) : null;
  return Object.freeze(next);
}

/** The address of a state as it is looked at now. */
function addressOf(now) {
  const parts = written(now);
  return `#${[parts, cameraWritten(now, parts)].filter(Boolean).join("&")}`;
}

let remembered = location.hash;
let following = false;

/** Write the address after a change: a new choice is a new entry of the history, all else replaces the last. */
function remember(now, before) {
  if (following) return;
  if (same(now.chosen, before.chosen)) {
    replaceAddress(addressOf(now));
    return;
  }
  replaceAddress(addressOf(before));
  location.hash = addressOf(now);
  remembered = location.hash;
}

/**
 * Write the address in place of the last one, unless a new one was just typed that is still to be followed. Within a
 * frame that has no address of its own nothing can be replaced: then there is no link to copy.
 */
function replaceAddress(fragment) {
  if (fragment === (location.hash || "#") || location.hash !== remembered) return;
  try {
    history.replaceState(null, "", fragment);
  } catch {
    return;
  }
  remembered = location.hash;
}

/** Go to a state and a camera that the history has already. */
function follow(fragment, asked, options) {
  following = true;
  change(asked, options);
  following = false;
  lookAs(fragment);
}

/** Follow an address that was typed, or gone back to. */
function recall() {
  if (location.hash === remembered) return;
  remembered = location.hash;
  follow(remembered.slice(1), readAddress(remembered.slice(1)));
}

/** Open what the address names, or else what the page is to open with. */
function openAddress() {
  const { focus } = DATA.opening;
  const fragment = location.hash.slice(1);
  const asked = focus ? { chosen: { type: "node", id: focus } } : {};
  follow(fragment, fragment ? readAddress(fragment) : asked, { step: false });
  startViewpoint();
  replaceAddress(addressOf(state));
  window.addEventListener("hashchange", recall);
}
