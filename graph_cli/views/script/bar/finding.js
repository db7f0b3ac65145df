// What can be found: names at once, quotes block by block while nothing else is to be done. A text is found by its
// words, however they are inflected, and without regard to case, accents and punctuation.

/** Every text with what it leads to: `item` is a node or an edge, `field` is label, alias or quote; of a quote its
    language, where its document names one. */
const TEXTS = [];
/** In which texts each word stands, and which words share a stem. */
const WORDS = new Map();
const SAME_STEM = new Map();

function addText(item, field, text, language = null) {
  const number = TEXTS.push({ item, field, text, language }) - 1;
  for (const each of new Set(indexedWords(text))) {
    if (!WORDS.has(each)) addWord(each);
    WORDS.get(each).push(number);
  }
}

function addWord(each) {
  WORDS.set(each, []);
  for (const stem of new Set([each, ...(STEMS.get(each) || [])])) {
    if (!SAME_STEM.has(stem)) SAME_STEM.set(stem, []);
    SAME_STEM.get(stem).push(each);
  }
}

/** Read what is not read yet, at most one block of it; say whether something is left. */
const reading = { names: 0, blocks: 0, edges: 0, quotes: new Set() };
const PORTION_OF_EDGES = 5000;

function readNames() {
  for (; reading.names < NODES.length; reading.names += 1) {
    const node = NODES[reading.names];
    for (const label of new Set([].concat(node.label))) addText(node, "label", label);
    for (const alias of node.aliases) addText(node, "alias", alias);
  }
}

function readMore() {
  if (reading.blocks < BLOCKS.facts.length) readFacts(reading.blocks++);
  else if (reading.edges < EDGES.length) readEdges();
  return reading.blocks < BLOCKS.facts.length || reading.edges < EDGES.length;
}

function readFacts(number) {
  const size = DATA.blocks.facts;
  for (const node of NODES.slice(number * size, (number + 1) * size))
    for (const receipt of new Set(factsOf(node).map((fact) => fact.receipt))) addQuote(node, node, receipt);
}

function readEdges() {
  const last = Math.min(reading.edges + PORTION_OF_EDGES, EDGES.length);
  for (; reading.edges < last; reading.edges += 1) {
    const edge = EDGES[reading.edges];
    addQuote(edge, edge.from, edge.receipt);
  }
}

/** A quote leads to each node of which it shows something: by its facts, or else by the first edge from it. */
function addQuote(item, node, receipt) {
  const pair = `${node.index} ${receipt}`;
  if (receipt < 0 || reading.quotes.has(pair)) return;
  reading.quotes.add(pair);
  const quote = quoteOf(receipt);
  if (quote) addText(item, "quote", quote, receiptOf(receipt).language);
}

/** How well a word of a text answers one that was typed: as it stands, as its beginning, or inflected. */
const [EXACT, BEGINS, INFLECTED] = [0, 1, 2];

/** The words on this page that a typed word means, each with how well it answers. */
function meant(typed, isExact) {
  const found = new Map();
  if (isExact) return WORDS.has(typed) ? found.set(typed, EXACT) : found;
  for (const stem of stemsOf(typed, (each) => SAME_STEM.has(each)))
    for (const each of SAME_STEM.get(stem) || []) found.set(each, INFLECTED);
  for (const each of WORDS.keys()) if (each.startsWith(typed)) found.set(each, BEGINS);
  if (WORDS.has(typed)) found.set(typed, EXACT);
  return found;
}

/** Find nodes and edges whose texts have all the words and phrases that were typed, the best first. */
function find(typed, most) {
  const query = parseSearch(typed);
  const wanted = query.words.map((each) => meant(each, query.exact.has(each)));
  if (!wanted.length) return [];
  let found = null;
  for (const words of wanted) found = both(found, answering(words));
  for (const phrase of query.phrases) found = having(phrase, found);
  return [...found].map(([item, hits]) => ({ item, ...best(hits, fold(typed)) })).sort(ranking).slice(0, most)
    .map((result) => ({ ...result, words: new Set(wanted.flatMap((words) => [...words.keys()])) }));
}

/** For each node and edge the texts in which one of these words stands, with how well it answers. */
function answering(words) {
  const found = new Map();
  for (const [each, how] of words)
    for (const number of WORDS.get(each)) {
      const { item } = TEXTS[number];
      if (!found.has(item)) found.set(item, new Map());
      found.get(item).set(number, Math.min(how, found.get(item).get(number) ?? how));
    }
  return found;
}

/** What answers all words so far and the next one too; of each the worst answer in each text counts. */
function both(found, next) {
  if (!found) return next;
  const kept = new Map();
  for (const [item, hits] of found) {
    const more = next.get(item);
    if (!more) continue;
    const shared = [...hits].filter(([number]) => more.has(number)).map(([number, how]) => [number, Math.max(how, more.get(number))]);
    kept.set(item, new Map(shared.length ? shared : [...hits, ...more].map(([number]) => [number, INFLECTED])));
  }
  return kept;
}

/** Those that have a text with some words in a row, with their texts that have them. */
function having(phrase, found) {
  const kept = new Map();
  for (const [item, hits] of found) {
    const texts = [...hits].filter(([number]) => hasPhrase(TEXTS[number].text, phrase));
    if (texts.length) kept.set(item, new Map(texts));
  }
  return kept;
}

const FIELDS = { label: 0, alias: 10, quote: 30 };

/** The text that answers best, and how well: the whole label, its beginning, its words, an alias, a quote. */
function best(hits, typed) {
  const ranked = [...hits].map(([number, how]) => ({ ...TEXTS[number], rank: rankOf(TEXTS[number], how, typed) }));
  return ranked.reduce((a, b) => (b.rank < a.rank ? b : a));
}

function rankOf({ field, text }, how, typed) {
  const folded = fold(text);
  if (folded === typed && field !== "quote") return FIELDS[field] / 20;
  return FIELDS[field] + (folded.startsWith(typed) ? 1 : 2 + how) + (how === INFLECTED && field !== "quote" ? 15 : 0);
}

function ranking(a, b) {
  const relations = (item) => (item.edges ? item.edges.length : 0);
  return a.rank - b.rank || relations(b.item) - relations(a.item) || a.text.localeCompare(b.text, state.language);
}

/** The word of a name that is nearest to what was typed; null where nothing is near. */
function nearestWord(typed) {
  const most = typed.length > 5 ? 2 : 1;
  let [near, least] = [null, most + 1];
  for (const each of WORDS.keys()) {
    const distance = Math.abs(each.length - typed.length) <= most ? edits(each, typed) : Infinity;
    if (distance < least) [near, least] = [each, distance];
  }
  return near;
}

/** How many letters have to be added, dropped or replaced to make one word of another (Levenshtein 1966). */
function edits(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length];
}
