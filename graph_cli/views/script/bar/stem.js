// Inflected words and their stems, Indonesian and English: the stems of the words on this page were found when it was
// written; a word that is typed and stands nowhere loses its affixes until a known stem is left.

const STEMS = new Map(Object.entries(DATA.stems));
const PREFIXES = ["", "memper", "diper", "meng", "meny", "men", "mem", "me", "peng", "peny", "pen", "pem", "per", "pe",
  "ber", "ter", "di", "ke", "se"];
const SUFFIXES = ["", "nya", "kan", "an", "i", "lah", "kah", "ing", "ed", "es", "s", "er", "ers"];
/** The first letter that a prefix swallows: menulis is of tulis. */
const SWALLOWED = { meng: "k", peng: "k", meny: "s", peny: "s", men: "t", pen: "t", mem: "p", pem: "p" };

/** The stems of a word: of one that stands nowhere the longest rest that is a stem of others. */
function stemsOf(word, isStem) {
  if (STEMS.has(word)) return STEMS.get(word);
  if (isStem(word)) return [word];
  const rests = [...restsOf(word)].filter(isStem).sort((a, b) => b.length - a.length);
  return rests.slice(0, 1);
}

function* restsOf(word) {
  for (const prefix of PREFIXES.filter((each) => word.startsWith(each)))
    for (const suffix of SUFFIXES.filter((each) => word.endsWith(each))) {
      const rest = word.slice(prefix.length, word.length - suffix.length);
      if (rest.length < 3) continue;
      yield rest;
      if (SWALLOWED[prefix]) yield SWALLOWED[prefix] + rest;
    }
}
