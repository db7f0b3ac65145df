// Texts of the interface with blanks: `{name}`, or `{nodes|node|nodes}`, in which the noun agrees with the number.

/** The categories of the Unicode CLDR: the forms of a noun stand in this order, of those that a language has. */
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

/** Fill the blanks of a text; a number is written, and its noun chosen, as a locale has it. */
function fillBlanks(template, blanks, locale) {
  return template.replace(/\{(\w+)((?:\|[^{}|]*)*)\}/g, (blank, key, nouns) => {
    const value = blanks[key] ?? blank;
    if (typeof value !== "number") return value;
    const text = new Intl.NumberFormat(locale).format(value), forms = nouns.split("|").slice(1);
    return forms.length ? `${text} ${forms[formOf(value, forms, new Intl.PluralRules(locale))]}` : text;
  });
}

function formOf(value, forms, rules) {
  const there = rules.resolvedOptions().pluralCategories;
  const category = CATEGORIES.filter((each) => there.includes(each)).indexOf(rules.select(value));
  return Math.min(category, forms.length - 1);
}
