"use strict";
/* YASGUI over the form for queries: it asks this server alone, completes what this graph has, shows answers as the form
   does, and keeps in the visitor's browser what was written. Where it cannot be begun, the form stays. */
(() => {
  const form = document.getElementById("sparql");
  if (!window.Yasgui) return;
  const { Yasqe, Yasr } = Yasgui;
  const endpoint = new URL(form.dataset.endpoint, location.href).href;
  const offered = JSON.parse(document.getElementById("offered").textContent);

  /* The editor would have other sites name classes and properties, and keeps prefixes that it once read. */
  const { prefixes, class: classes, property: properties } = Yasqe.Autocompleters;
  const begun = (terms) => (_, token) => terms.filter((term) => term.startsWith(token.autocompletionString));
  const reached = (editor) => { editor.getScrollerElement().tabIndex = 0; };
  Object.assign(prefixes, { get: () => offered.prefixes, persistenceId: null });
  Object.assign(classes, { get: begun(offered.classes), onInitialize: reached });
  Object.assign(properties, { get: begun(offered.properties) });

  /* The editor's own table takes what stands in a graph for markup. */
  class Answer {
    constructor(yasr) {
      Object.assign(this, { yasr, priority: 10, label: form.dataset.answer });
    }
    canHandleResults() { return Boolean(this.yasr.results); }
    getIcon() { return document.createElement("span"); }
    draw() {
      const { results, resultsEl } = this.yasr;
      const error = results.getError(), told = error?.text || error?.statusText || form.dataset.failed;
      const text = error ? told : results.getOriginalResponseAsString();
      resultsEl.replaceChildren(...window.janjiAnswer({ ok: !error, media: results.getContentType() || "", text }));
    }
    download(name = "answer") {
      const { results } = this.yasr;
      if (!results || results.getError() || !results.getVariables()?.length) return undefined;
      return { contentType: "text/csv", getData: () => results.asCsv(), filename: `${name}.csv`, title: "CSV" };
    }
  }
  for (const name of ["boolean", "error"]) {
    delete Yasr.plugins[name];
    delete Yasr.defaults.plugins[name];
  }
  Yasr.registerPlugin("table", Answer);

  const place = Object.assign(document.createElement("div"), { id: "editor" });
  form.before(place);
  new Yasgui(place, {
    requestConfig: { endpoint },
    copyEndpointOnNewTab: false,
    populateFromUrl: (tab) => ({ ...tab, requestConfig: { ...tab.requestConfig, endpoint } }),
    persistenceId: `janji ${endpoint}`,
    autofocus: false,
    yasqe: { value: form.elements.query.value, screenReaderLabel: form.querySelector("label").textContent },
  });
  /* A list of tabs may hold nothing but tabs. */
  place.querySelector(".addTab").setAttribute("role", "tab");
  form.hidden = true;
})();
