// How names and words are compared: without regard to case, accents and punctuation, as the command line does it
// (ontology/text/names.py and queries/text/fulltext_words.py say what the ranges are).

const IGNORED = new RegExp("["
  + "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5"
  + "\u05c7\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
  + "\u00ad\u061c\u0640\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+", "gu");
const UNSPACED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1a20-\u1aaf\u1b00-\u1b7f\ua980-\ua9df\uaa60-\uaa7f"
  + "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
const NUMBER = "(?<![0-9][.,])(?:[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+(?:\\.[0-9]+)?)|[0-9]+[.,][0-9]+)"
  + "(?![.,]?[0-9])";
const WORD = new RegExp(`${NUMBER}|\\p{Nd}+|[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nl}\\p{No}])+`, "gu");
const UNSPACED_RUN = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*`, "gu");
/** A part of a text that may be a word as it is marked: a number keeps the signs within it. */
const MARKABLE = /((?:[\p{L}\p{N}\p{M}]|(?<=\d)[.,](?=\d))+)/u;
const QUOTED = /["“”„«]([^"“”„«»]*)["“”»]/gu;

const plainLetters = (text) =>
  text.normalize("NFKD").replace(IGNORED, "").toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");

/** Fold a name as the command line does: what is typed need not have the accents of what is meant. */
function fold(name) {
  return plainLetters(name).normalize("NFC").replace(/[^\p{L}\p{N}\p{M}.]+/gu, " ").trim();
}

/** A number without signs between its thousands; its decimals after a dot, without noughts at their end. */
function plainNumber(number) {
  const whole = /^(?:[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+)(?![0-9])|\p{Nd}+)/u.exec(number)[0];
  const decimals = number.slice(whole.length + 1).replace(/0+$/, "");
  return whole.replace(/[.,]/g, "") + (decimals && `.${decimals}`);
}

/** The words of a text as the index of texts has them: a number is one, however its thousands are parted. */
function indexedWords(text) {
  return (plainLetters(text).match(WORD) || []).map((each) => (/^\p{Nd}/u.test(each) ? plainNumber(each) : each));
}

/** What is searched for: words, those of them that have to stand in a text just so, and which have to follow each other. */
function parseSearch(text) {
  const quoted = [...text.matchAll(QUOTED)].map((match) => indexedWords(match[1]));
  const runs = (plainLetters(text).match(UNSPACED_RUN) || []).map(indexedWords);
  return {
    words: [...new Set(indexedWords(text))],
    exact: new Set(quoted.flat()),
    phrases: [...quoted, ...runs].filter((phrase) => phrase.length > 1),
  };
}

/** Whether a text has some words in a row. */
function hasPhrase(text, phrase) {
  const there = indexedWords(text);
  return there.some((_, at) => phrase.every((each, step) => there[at + step] === each));
}
