// Notices on the stage: what keeps the picture from showing all, and the way back.

function refreshNotices() {
  byId("notices").replaceChildren(...notices().map(([text, undoing, press]) => element("p", { class: "notice" },
    element("span", {}, text), element("button", { type: "button", class: "small", onclick: press }, word(undoing)))));
}

/** What there is to say: a sentence, the name of the way back, and what that does. */
function notices() {
  const { from, focus, depth, hidden, collapsed, groups, all } = state;
  const label = (id) => labelOf(NODE.get(id));
  const many = (name, ids, undoing, patch) => [word(name, { number: ids.length }), undoing, () => change(patch)];
  return [
    from && [word("path_begun", { label: label(from) }), "cancel", () => beginPath(null)],
    focus && [word("focused", { label: label(focus), depth }), "show_all", () => focusOn(null)],
    hidden.length && many("hidden_nodes", hidden, "show_them", { hidden: [] }),
    collapsed.length && many("folded_nodes", collapsed, "unfold_them", { collapsed: [] }),
    closedGroups().length && [word("in_groups", { groups: GROUPS.length, nodes: NODES.length }), "show_all", showAll],
    groups.length && !focus && !all && many("opened_groups", groups, "close_them", { groups: [] }),
  ].filter(Boolean);
}
