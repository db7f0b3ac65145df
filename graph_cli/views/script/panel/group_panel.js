// A group of a large network that stands on the canvas as one sign: who is in it, and the way into it.

/** So many of its members are named. */
const BUSIEST = 12;

function groupPanel({ number, members }) {
  const open = state.groups.includes(number);
  return [
    element("p", { class: "kind" }, element("span", {}, word("group"))),
    element("h2", {}, word("group_of", { number: members.length })),
    open ? null : element("p", { class: "opening" }, element("button",
      { type: "button", class: "action", onclick: () => openGroup(number) }, icon(ICONS.expand), word("open_group"))),
    part("members", [element("ul", { class: "members" }, membersByKind(members))]),
    part("busiest", [element("ul", { class: "members" }, members.slice(0, BUSIEST).map(busyRow))]),
  ];
}

function membersByKind(members) {
  const kinds = new Map(gatheredBy(members, ({ kind }) => kind));
  return Object.keys(DATA.kinds).filter((kind) => kinds.has(kind)).map((kind) => element("li", {}, glyph(kind),
    element("span", { class: "name" }, ownText(DATA.kinds[kind].label)),
    element("span", { class: "number" }, numeral(kinds.get(kind).length))));
}

function busyRow(node) {
  return element("li", {}, nodeButton(node),
    element("span", { class: "number" }, word("relations_of", { number: node.edges.length })));
}
