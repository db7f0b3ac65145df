// Help: what the signs mean, and what mouse, finger and keyboard do.

/** What hands do, and what it does: the words of the page for both. */
const GESTURES = ["choose", "hover", "unfold", "move", "drag", "zoom", "panel"];
/** Keys, and the word for what they do. */
const KEYBOARD = [
  ["/", "help_search"], ["Esc", "help_close"], ["1 2 3", "help_depth"], ["A", "help_all"], ["E", "help_expand"],
  ["C", "help_collapse"], ["P", "help_path"], ["H", "help_hide"], ["+ − 0", "help_zoom_keys"],
  ["Ctrl Z", "undo"], ["Ctrl Y", "redo"], ["?", "help"],
];

/** Open the help above the page; Escape closes it, and nothing else. */
function openHelp() {
  const dialog = element("dialog", {
    id: "help", "aria-labelledby": "help-title",
    onkeydown: (event) => event.stopPropagation(),
    onclick: ({ target }) => target === dialog && dialog.close(),
    onclose: () => dialog.remove(),
  }, helpHead(), element("div", { class: "columns" }, signsHelp(), handsHelp(), keysHelp()));
  document.body.append(dialog);
  dialog.showModal();
}

function helpHead() {
  const press = ({ target }) => target.closest("dialog").close();
  return element("div", { class: "head" }, element("h2", { id: "help-title" }, word("help_title")),
    element("button", { type: "button", class: "close", "aria-label": word("close"), title: word("close"),
      onclick: press }, icon(ICONS.close)),
    element("p", {}, word("help_about")));
}

function signsHelp() {
  const kinds = Object.keys(DATA.kinds).map((kind) => [glyph(kind), ownText(DATA.kinds[kind].label)]);
  const lines = Object.keys(DATA.lines).map((line) => [lineSample(line), word(`about_${line}`)]);
  const rows = [...kinds, ...lines];
  return helpPart("help_signs", rows.map(([sign, text]) => element("li", {}, sign, element("span", {}, text))));
}

function handsHelp() {
  return helpPart("help_hands", GESTURES.map((name) => element("li", {},
    element("b", {}, word(`hand_${name}`)), element("span", {}, word(`help_${name}`)))));
}

function keysHelp() {
  return helpPart("help_keys", KEYBOARD.map(([keys, name]) => element("li", {},
    element("span", { class: "keys" }, keys.split(" ").map((key) => element("kbd", {}, key))),
    element("span", {}, word(name)))));
}

function helpPart(name, rows) {
  return element("section", { "data-part": name }, element("h3", {}, word(name)), element("ul", {}, rows));
}
