"use strict";
/* What a page can do more with a script: rows are narrowed down, names are completed, words are found.
   What comes from the graph is written as text, never as markup. */
(() => {
  const root = document.documentElement.dataset.root;
  const served = "served" in document.documentElement.dataset;

  const element = (name, text, properties = {}) =>
    Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text }, properties);

  /* Rows that have what is written are shown. */
  const narrow = (filter) => {
    const rows = [...document.querySelectorAll("table.answer tbody tr")].map((row) => [row, plainLetters(row.textContent)]);
    filter.hidden = rows.length < 8;
    filter.querySelector("input").addEventListener("input", (event) => {
      const words = plainLetters(event.target.value).split(/\s+/);
      for (const [row, text] of rows) row.hidden = !words.every((word) => text.includes(word));
    });
  };
  for (const filter of document.querySelectorAll(".filter")) narrow(filter);

  /* Without a server, what is asked stands in the address alone: the same page in another language is asked the same. */
  if (!served) for (const link of document.querySelectorAll("[hreflang]")) {
    link.setAttribute("href", link.getAttribute("href") + location.search);
  }

  /* A published site sends an identifier to the first part of a document's page: what it tells may be on a later one. */
  const seek = async (address) => {
    const response = await fetch(address).catch(() => null);
    const page = new DOMParser().parseFromString((await response?.text()) || "", "text/html");
    const next = page.querySelector(".pager [rel=next]")?.getAttribute("href");
    if (page.getElementById(location.hash.slice(1))) location.replace(new URL(location.hash, address));
    else if (next) seek(new URL(next, address));
  };
  const onward = document.querySelector(".pager [rel=next]");
  const isQuoted = /^#(evidence|target)-[\w-]+$/.test(location.hash);
  if (!served && isQuoted && onward && !document.getElementById(location.hash.slice(1))) seek(new URL(onward.href));

  /* The address of an answer has what was filled in, and nothing else. */
  for (const form of document.querySelectorAll("form.question")) form.addEventListener("submit", () => {
    const empty = [...form.elements].filter((field) => field.name && !field.value && !field.disabled);
    for (const field of empty) field.disabled = true;
    setTimeout(() => { for (const field of empty) field.disabled = false; });
  });

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

  /* Without a server, what is found is read from scripts, since a page on a disk may load nothing else. */
  const parts = new Map();
  window.janjiFound = (what, name, content) => parts.set(`${what} ${name}`, content);
  const loaded = (file, what, name) => new Promise((resolve) => {
    const done = () => resolve(parts.get(`${what} ${name}`));
    if (parts.has(`${what} ${name}`)) return done();
    const script = element("script", undefined, { src: `${root}search/${file}.js`, onload: done, onerror: done });
    document.head.append(script);
  });
  const shard = (word) => (/^[a-z0-9]{1,2}$/.test(word.slice(0, 2)) ? `w-${word.slice(0, 2)}` : "w-");
  const wordsIn = async (word) => {
    const there = await loaded("shards", "shards", "");
    return there?.includes(shard(word)) ? (await loaded(shard(word), "words", shard(word)))?.[word] : undefined;
  };
  /* The entities that have a word in one of its forms, each with what that is worth: a name more than a quote. */
  const having = async (word) => {
    const found = new Map(), known = await wordsIn(word);
    for (const form of known ? known[0] : []) {
      const [, named, quoted] = (await wordsIn(form)) || [[], [], []];
      const exact = form === word ? 1 : 0;
      for (const number of quoted) found.set(number, Math.max(found.get(number) || 0, 1 + exact));
      for (const number of named) found.set(number, Math.max(found.get(number) || 0, 3 + exact));
    }
    return found;
  };
  const find = async (text, place, note) => {
    const words = [...new Set(indexedWords(text))];
    if (!words.length) return;
    const each = await Promise.all(words.map(having)), most = 50;
    const worth = (number) => each.reduce((sum, found) => sum + found.get(number), 0);
    const all = [...each[0].keys()].filter((number) => each.every((found) => found.has(number)));
    const best = all.sort((a, b) => worth(b) - worth(a) || a - b).slice(0, most);
    const { suffix, labels } = document.documentElement.dataset;
    const said = (both) => both[Math.min(labels, both.length - 1)];
    const rows = await Promise.all(best.map(async (number) => {
      const file = Math.floor(number / 1000);
      const entities = await loaded(`e${file}`, "entities", file * 1000);
      return entities[number - file * 1000];
    }));
    place.replaceChildren(...rows.map(([path, kind, names, described]) => {
      const item = element("li");
      item.append(element("a", said(names), { href: `${root}${path}${suffix}`, dir: "auto" }), " ");
      item.append(element("span", described ? `${said(kind)} · ${said(described)}` : said(kind), { className: "kind" }));
      return item;
    }));
    note.textContent = best.length ? "" : place.dataset.nothing.replace("{words}", text);
    if (all.length > most) note.textContent = place.dataset.best.replace("{count}", most);
  };
  const place = document.getElementById("found");
  if (place && !served) {
    const field = document.querySelector("#content [name=words]");
    field.value = new URLSearchParams(location.search).get("words") || "";
    find(field.value, place, document.getElementById("note"));
  }
})();
