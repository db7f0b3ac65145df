"use strict";
/* What a query is answered, as elements of a page: rows, a truth, triples, or what went wrong. What comes from the graph
   is written as text, never as markup. */
window.janjiAnswer = (() => {
  /* Of more rows than this no browser makes a table at once. */
  const MOST = 10_000;
  const element = (name, text, properties = {}) =>
    Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text }, properties);

  /* A server tells its own identifiers itself, whatever address they begin with. What follows may look like another
     address, so it is said to be a path. */
  const words = document.getElementById("sparql").dataset, { base } = words, { root, locale } = document.documentElement.dataset;
  const told = (iri) => (base && iri.startsWith(base) ? `${root}./${iri.slice(base.length)}` : iri);
  const cell = (term) => {
    const td = element("td");
    if (term?.type === "uri" && /^https?:/.test(term.value)) td.append(element("a", term.value, { href: told(term.value) }));
    else td.textContent = term ? term.value : "";
    return td;
  };
  const table = (answer) => {
    const made = element("table"), head = made.createTHead().insertRow(), body = made.createTBody();
    for (const name of answer.head.vars) head.append(element("th", name, { scope: "col" }));
    for (const row of answer.results.bindings.slice(0, MOST)) {
      body.insertRow().append(...answer.head.vars.map((name) => cell(row[name])));
    }
    const scroll = element("div", undefined, { className: "scroll", tabIndex: 0, ariaLabel: "SPARQL" });
    scroll.setAttribute("role", "region");
    scroll.append(made);
    return scroll;
  };
  /* A server tells what went wrong as a problem in JSON, an engine in words. */
  const detail = (text) => {
    try {
      return JSON.parse(text).detail || text;
    } catch {
      return text;
    }
  };

  return ({ ok, media, text }) => {
    if (!ok) return [element("p", detail(text), { className: "error" })];
    if (!media.includes("sparql-results")) return [element("pre", text, { tabIndex: 0 })];
    const answer = JSON.parse(text);
    if ("boolean" in answer) return [element("p", String(answer.boolean))];
    const count = answer.results.bindings.length;
    const said = fillBlanks(words[count > MOST ? "most" : "rows"], { count, most: MOST }, locale);
    return [element("p", said), table(answer)];
  };
})();
