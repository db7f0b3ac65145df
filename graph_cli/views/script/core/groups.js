// The groups of a large network: what is not opened stands on the canvas as one sign for all its members.

/** The groups, biggest first; none in a network that is shown whole. */
const GROUPS = LARGE ? grouped() : [];

function grouped() {
  const groups = new Map();
  for (const node of NODES) {
    if (!groups.has(node.group)) groups.set(node.group, []);
    groups.get(node.group).push(node);
  }
  return [...groups].map(([number, members]) => {
    members.sort((a, b) => b.edges.length - a.edges.length);
    return { id: `group:${number}`, number, members };
  }).sort((a, b) => b.members.length - a.members.length);
}

const GROUP = new Map(GROUPS.map((group) => [group.number, group]));

/** The nodes of the groups that were opened. */
const opened = () => state.groups.flatMap((number) => GROUP.get(number)?.members || []);

/** The groups that stand closed on the canvas. */
const closedGroups = () => (state.all || state.focus ? [] : GROUPS.filter(({ number }) => !state.groups.includes(number)));

/** A group's name: its busiest members. */
const groupLabel = ({ members }) => members.slice(0, 2).map(labelOf).join(" · ");

/** How many members a group has: where something is narrowed, how many of them pass. */
function groupCount(group) {
  const all = group.members.length;
  const count = visible().members?.get(group);
  return count === undefined ? numeral(all) : `${numeral(count)} / ${numeral(all)}`;
}

const LINKS_OF_A_GROUP = 3;
let linksOnce = null;

/** How many edges lead from one group to another, of each group to the few that it is closest to: [group, group, count]. */
function groupLinks() {
  linksOnce ??= closest(allLinks());
  return linksOnce;
}

/** The strongest links of each group: all of them would hide the picture. */
function closest(links) {
  const kept = new Map(GROUPS.map((group) => [group, 0]));
  return links.sort((a, b) => b[2] - a[2]).filter(([one, other]) => {
    const isClose = kept.get(one) < LINKS_OF_A_GROUP || kept.get(other) < LINKS_OF_A_GROUP;
    for (const group of [one, other]) kept.set(group, kept.get(group) + 1);
    return isClose;
  });
}

function allLinks() {
  const counts = new Map();
  for (const { from, to } of EDGES) {
    if (from.group === to.group) continue;
    const key = Math.min(from.group, to.group) * 65_536 + Math.max(from.group, to.group);
    counts.set(key, (counts.get(key) || 0) + 1);
  }
  return [...counts].map(([key, count]) => [GROUP.get(Math.floor(key / 65_536)), GROUP.get(key % 65_536), count]);
}

/** The middle of a group's members, in the layout that is shown. */
function middleOfGroup({ members }) {
  const points = members.map(placeOf);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { x: mean("x"), y: mean("y") };
}
