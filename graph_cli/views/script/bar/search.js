// The search box and its list of results, all by keyboard: the pattern of a combobox with a list.

const MOST = 12;
/** So many letters of a quote are shown around what was found in it. */
const AROUND = 90;

let results = [];
let active = -1;
let isReading = false;

function startSearch() {
  const box = byId("search");
  box.addEventListener("input", () => showResults());
  box.addEventListener("focus", () => {
    box.select();
    startReading();
  });
  box.addEventListener("blur", hideResults);
  box.addEventListener("keydown", pressedInSearch);
}

/** Begin to read: names now, quotes while nothing else is to be done; the list grows as they come. */
function startReading() {
  readNames();
  if (isReading || !(reading.blocks < BLOCKS.facts.length || reading.edges < EDGES.length)) return;
  isReading = true;
  const next = () => {
    isReading = readMore();
    if (byId("search").getAttribute("aria-expanded") === "true" || !byId("nothing").hidden) showResults(results[active]?.key);
    if (isReading) whenIdle(next);
  };
  whenIdle(next);
}

const KEYS_OF_SEARCH = {
  ArrowDown: () => (byId("results").hidden ? showResults() : markResult((active + 1) % results.length)),
  ArrowUp: () => (byId("results").hidden ? showResults() : markResult((active - 1 + results.length) % results.length)),
  Enter: () => !byId("results").hidden && active >= 0 && results[active].pick(),
  Escape: hideResults,
};

function pressedInSearch(event) {
  const press = KEYS_OF_SEARCH[event.key];
  if (!press || event.isComposing) return;
  if (event.key === "Escape" && byId("results").hidden && byId("nothing").hidden) return;
  event.preventDefault();
  event.stopPropagation();
  press();
}

/** Show what is found; `kept` names the result that stays marked while more of them come. */
function showResults(kept) {
  startReading();
  const typed = byId("search").value;
  results = tellApart(find(typed, MOST).map(resultOf));
  const isNothing = !results.length && indexedWords(typed).length > 0;
  if (isNothing) results = suggested(typed);
  byId("results").replaceChildren(...results.map(option));
  byId("results").hidden = !results.length;
  byId("nothing").hidden = !isNothing && !(isReading && indexedWords(typed).length);
  byId("nothing").textContent = isReading ? word("still_reading") : word("nothing");
  byId("search").setAttribute("aria-expanded", String(results.length > 0));
  markResult(results.length ? Math.max(results.findIndex(({ key }) => key === kept), 0) : -1);
}

function hideResults() {
  byId("results").hidden = byId("nothing").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
  markResult(-1);
}

function markResult(position) {
  active = position;
  const options = [...byId("results").children];
  options.forEach((item, row) => item.setAttribute("aria-selected", String(row === active)));
  if (active < 0) byId("search").removeAttribute("aria-activedescendant");
  else byId("search").setAttribute("aria-activedescendant", `result-${active}`);
  options[active]?.scrollIntoView({ block: "nearest" });
}

/** A result of the list: what it shows, and what picking it does. */
function resultOf({ item, field, text, language, words }) {
  const type = item.edges ? "node" : "edge";
  const node = type === "node" ? item : item.from;
  const name = type === "node" ? labelOf(item) : `${labelOf(item.from)} · ${relationOf(item)} · ${labelOf(item.to)}`;
  const pick = () => {
    byId("search").value = labelOf(node);
    hideResults();
    choose(type, item.id);
  };
  const shown = field === "label" && text === name ? null : marked(field === "quote" ? excerpt(text, words) : text, words);
  return { key: item.id, node, pick, sign: nodeGlyph(node), name, shown, quoted: field === "quote", language, sort: type === "node" ? kindOf(node) : word("relation") };
}

/** Results of the same name, with the place or body that each is connected to, and with its identifier. */
function tellApart(list) {
  return list.map((result) => {
    if (list.filter(({ name }) => name === result.name).length < 2) return result;
    const ends = result.node.edges.flatMap(({ from, to }) => [from, to]).filter((each) => each !== result.node);
    const where = ends.find(({ kind }) => kind === "place") || ends.find(({ kind }) => kind === "organization");
    const parts = [result.sort, where && labelOf(where), result.node.id.split("/").slice(-2).join("/")];
    return { ...result, sort: parts.filter(Boolean).join(" · ") };
  });
}

/** Where nothing has these words: the same with the nearest words that there are. */
function suggested(typed) {
  if (parseSearch(typed).phrases.length) return [];
  const words = indexedWords(typed).map((each) => (WORDS.has(each) ? each : nearestWord(each)));
  if (words.includes(null)) return [];
  const said = words.join(" ");
  const pick = () => {
    byId("search").value = said;
    showResults();
  };
  return find(said, 1).length ? [{ key: "suggestion", pick, sign: null, name: word("did_you_mean", { name: said }), shown: null, sort: "" }] : [];
}

function option({ pick, sign, name, shown, quoted, language, sort }, row) {
  const press = (event) => {
    event.preventDefault();
    pick();
  };
  const found = shown && element(quoted ? "q" : "small", own(language), shown);
  return element("li", { id: `result-${row}`, role: "option", "aria-selected": "false", onpointerdown: press },
    sign, element("span", { class: "name" }, element("bdi", {}, name), found), element("span", { class: "sort" }, sort));
}

/** A text with the words that were found in it marked. */
function marked(text, words) {
  return text.split(MARKABLE).map((part, index) =>
    (index % 2 && indexedWords(part).some((each) => words.has(each)) ? element("mark", {}, part) : part));
}

/** The part of a long quote around the first word that was found. */
function excerpt(text, words) {
  if (text.length <= AROUND) return text;
  const first = [...text.matchAll(new RegExp(MARKABLE, "gu"))].find(([part]) => indexedWords(part).some((each) => words.has(each)));
  const start = Math.max(0, (first?.index ?? 0) - AROUND / 3);
  const from = start ? text.indexOf(" ", start) + 1 || start : 0;
  return `${from ? "… " : ""}${text.slice(from, from + AROUND).trimEnd()}${from + AROUND < text.length ? " …" : ""}`;
}
