// A citation as researchers write it, in the language of the page: “quote”. Authors, title, publisher, date, address;
// [how it was said, on what it rests]. What is not known is left out.

/** The citation of a receipt; empty where it names neither words nor a source. */
function citationOf({ quote, document: source, label, basis, wording, place }) {
  const words = quote === null ? "" : `“${quote}”.`;
  const manner = [...(wording ? saidHow(wording) : []), basis && word(basis)].filter(Boolean).join(", ");
  const named = [source ? sourceNamed(source) : label, ...(place ? placeTexts(place) : [])].filter(Boolean).join(", ");
  if (!words && !named) return "";
  return [words, [named, manner && `[${manner}]`].filter(Boolean).join("; ")].filter(Boolean).join(" ");
}

/** The row of a reference source, and when it was read, as far as these are said. */
const placeTexts = ([row, retrieved]) =>
  [row && word("source_row", { row }), retrieved && word("retrieved_on", { date: readable(retrieved) })].filter(Boolean);

/** A document as it is named in a citation. */
function sourceNamed({ authors, label, publisher, issued, url }) {
  return [authors.join(", "), said(label), publisher, issued && readable(issued), url].filter(Boolean).join(", ");
}

/** How, by whom and when something was said, as far as that is known. */
function saidHow({ speakerLabel, directness, directnessLabel, date }) {
  const manner = words()[`cited_${directness}`] || said(directnessLabel);
  return [manner, said(speakerLabel), date && readable(date)];
}

/** A button that copies a citation, and says for a while that it did. */
function citeButton(citation) {
  const name = element("span", {}, word("cite"));
  const press = async () => {
    name.textContent = word((await copyText(citation)) ? "copied" : "not_copied");
    speak(name.textContent);
    setTimeout(() => (name.textContent = word("cite")), 2000);
  };
  return element("button", { type: "button", class: "small cite", title: word("about_cite"), onclick: press },
    icon(ICONS.copy), name);
}
