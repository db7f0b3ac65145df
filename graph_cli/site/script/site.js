"use strict";
/* What a page can do more with a script: rows are narrowed down, names are completed, a query is answered in place.
   What comes from the graph is written as text, never as markup. */
(() => {
  const root = document.documentElement.dataset.root;
  const served = "served" in document.documentElement.dataset;

  const element = (name, text, properties = {}) =>
    Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text }, properties);

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /* Rows that have what is written are shown. */
  const narrow = (filter) => {
    const rows = [...document.querySelectorAll("table.answer tbody tr")].map((row) => [row, folded(row.textContent)]);
    filter.hidden = rows.length < 8;
    filter.querySelector("input").addEventListener("input", (event) => {
      const words = folded(event.target.value).split(/\s+/);
      for (const [row, text] of rows) row.hidden = !words.every((word) => text.includes(word));
    });
  };
  for (const filter of document.querySelectorAll(".filter")) narrow(filter);

  /* Names of the graph are offered while one writes. */
  const complete = (field, number) => {
    const list = element("datalist", undefined, { id: `names-${number}` });
    field.after(list);
    field.setAttribute("list", list.id);
    let asked = "";
    field.addEventListener("input", async () => {
      asked = field.value;
      const address = new URL(`${root}suggest.json`, location.href);
      address.search = new URLSearchParams({
        prefix: asked, type: field.dataset.suggest, lang: document.documentElement.lang,
      });
      const response = asked.length > 1 ? await fetch(address) : null;
      if (!response?.ok || asked !== field.value) return;
      const found = await response.json();
      const label = field.name === "words" ? "label" : "value";
      list.replaceChildren(...found.map((one) => element("option", one.label, { value: one[label], label: one.label })));
    });
  };
  if (served) [...document.querySelectorAll("[data-suggest]")].forEach(complete);

  /* A query is answered on the page that it is written on. */
  const cell = (term) => {
    const td = element("td");
    if (term?.type === "uri" && /^https?:/.test(term.value)) td.append(element("a", term.value, { href: term.value }));
    else td.textContent = term ? term.value : "";
    return td;
  };
  const table = (answer) => {
    const made = element("table"), head = made.createTHead().insertRow(), body = made.createTBody();
    for (const name of answer.head.vars) head.append(element("th", name, { scope: "col" }));
    for (const row of answer.results.bindings) body.insertRow().append(...answer.head.vars.map((name) => cell(row[name])));
    const scroll = element("div", undefined, { className: "scroll", tabIndex: 0, ariaLabel: "SPARQL" });
    scroll.setAttribute("role", "region");
    scroll.append(made);
    return scroll;
  };
  const answered = async (form, place) => {
    const response = await fetch(new URL(form.dataset.endpoint, location.href), {
      method: "POST",
      headers: { "content-type": "application/sparql-query", accept: "application/sparql-results+json, text/turtle;q=0.9" },
      body: form.elements.query.value,
    });
    const text = await response.text(), media = response.headers.get("content-type") || "";
    if (!response.ok) {
      const told = media.includes("json") ? JSON.parse(text).detail : text;
      return place.replaceChildren(element("p", told, { className: "error" }));
    }
    const answer = media.includes("sparql-results") ? JSON.parse(text) : null;
    if (!answer) return place.replaceChildren(element("pre", text, { tabIndex: 0 }));
    if ("boolean" in answer) return place.replaceChildren(element("p", String(answer.boolean)));
    return place.replaceChildren(element("p", String(answer.results.bindings.length)), table(answer));
  };
  const form = document.getElementById("sparql");
  if (form && served) form.addEventListener("submit", (event) => {
    event.preventDefault();
    answered(form, document.getElementById("answer"));
  });
})();
