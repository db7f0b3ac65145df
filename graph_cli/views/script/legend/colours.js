// What colours and sizes mean, where they say something else than kinds and ties.

const HAS_LOOKS = Boolean(DATA.communities) || DATA.sized !== "ties";

function looksSection(open) {
  if (!HAS_LOOKS) return "";
  const notes = [DATA.communities && word("coloured"), word(`sized_${DATA.sized}`)].filter(Boolean);
  return legendSection("looks", open,
    [...notes.map((note) => element("p", {}, note)), element("ul", {}, (DATA.communities || []).map(communityRow))]);
}

const communityName = ({ label }) => (label === null ? word("other_communities") : said(label));

/** The sign that stands for a community, of no kind in particular. */
const communitySign = (community) => ({ shape: "dot", fill: inkOf(community), stroke: inkOf(community), dashed: false });

function communityRow(community) {
  const { fill, stroke } = communitySign(community);
  const dot = drawing("circle", { cx: 8, cy: 8, r: 5.9, fill, stroke });
  return element("li", { class: "community" },
    drawing("svg", { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": "true" }, dot),
    element("span", { class: "name" }, communityName(community)),
    element("span", { class: "number" }, numeral(community.count)));
}
