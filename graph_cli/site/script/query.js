"use strict";
/* The page on which a query is written: it is answered in place, by the server or, without one, by an engine that reads
   the whole graph into the browser. */
(() => {
  const form = document.getElementById("sparql"), place = document.getElementById("answer");
  const field = form.elements.query, button = form.querySelector("button"), note = document.getElementById("note");

  const fromServer = async (query, signal) => {
    const response = await fetch(new URL(form.dataset.endpoint, location.href), {
      method: "POST",
      headers: { "content-type": "application/sparql-query", accept: "application/sparql-results+json, text/turtle;q=0.9" },
      body: query,
      signal,
    });
    return { ok: response.ok, media: response.headers.get("content-type") || "", text: await response.text() };
  };

  /* One engine is begun, at the first query; where a query is stopped it ends, and another one begins at the next. */
  let engine = null;
  const ended = () => {
    engine.terminate();
    engine = null;
  };
  const fromEngine = (query, signal) => new Promise((resolve, reject) => {
    if (location.protocol === "file:") return reject(new Error(form.dataset.disk));
    engine ??= new Worker(new URL(form.dataset.engine, location.href), { type: "module" });
    engine.onerror = () => {
      ended();
      reject(new Error(form.dataset.failed));
    };
    engine.onmessage = ({ data }) => {
      if ("loaded" in data) note.textContent = form.dataset.loading.replace("{size}", Math.ceil(data.loaded / 1e6));
      else resolve(data);
    };
    signal.onabort = () => {
      ended();
      reject(signal.reason);
    };
    engine.postMessage({ query, graph: new URL(form.dataset.graph, location.href).href });
  });

  /* While a query is answered, the button stops it. */
  const ask = form.dataset.endpoint ? fromServer : fromEngine;
  let asked = null;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (asked) return asked.abort(new Error(form.dataset.stopped));
    asked = new AbortController();
    const { textContent } = button;
    button.textContent = form.dataset.stop;
    const failed = (error) => ({ ok: false, text: error instanceof TypeError ? form.dataset.failed : error.message });
    place.replaceChildren(...window.janjiAnswer(await ask(field.value, asked.signal).catch(failed)));
    asked = null;
    button.textContent = textContent;
    note.textContent = "";
  });
  if (form.dataset.engine) field.value = new URLSearchParams(location.search).get("query") || field.value;
})();
