// What the keyboard does anywhere on the page.

const KEYS = {
  "/": () => byId("search").focus(),
  "+": () => zoom(1.35),
  "-": () => zoom(1 / 1.35),
  0: () => fit(true),
  z: undo,
  y: redo,
  t: () => change({ table: !state.table }, { step: false }),
  "?": () => openHelp(),
  ...FOLLOW_KEYS,
};

function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    const typing = event.target.closest("input, select, textarea");
    const command = event.ctrlKey || event.metaKey;
    if (typing || event.altKey || (command && !"zy".includes(event.key.toLowerCase()))) return undefined;
    const press = event.key.toLowerCase() === "z" && event.shiftKey ? redo : KEYS[event.key.toLowerCase()];
    if (!press) return undefined;
    event.preventDefault();
    return press();
  });
}
