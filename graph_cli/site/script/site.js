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
  const scripts = new Map();
  const loaded = (file, what, name) => {
    if (!scripts.has(file)) scripts.set(file, new Promise((resolve) => {
      document.head.append(element("script", undefined, { src: `${root}search/${file}.js`, onload: resolve, onerror: resolve }));
    }));
    return scripts.get(file).then(() => parts.get(`${what} ${name}`));
  };
  const shard = (word) => (/^[a-z0-9]{1,2}$/.test(word.slice(0, 2)) ? `w-${word.slice(0, 2)}` : "w-");
  const wordsIn = async (word) => {
    const there = await loaded("shards", "shards", "");
    return there?.includes(shard(word)) ? (await loaded(shard(word), "words", shard(word)))?.[word] : undefined;
  };
  /* The texts that have a word in one of its forms, each with whether it stands there just so. */
  const addSteps = (found, steps, worth) => {
    let number = 0;
    for (const step of steps) {
      number += step;
      found.set(number, Math.max(worth, found.get(number) || 0));
    }
  };
  const having = async (word, isExact) => {
    const found = new Map(), known = await wordsIn(word);
    if (!known) return found;
    addSteps(found, known[1], 1);
    if (isExact) return found;
    for (const [, standing, inflected] of [known, ...await Promise.all(known[0].map(wordsIn))].filter(Boolean)) {
      addSteps(found, standing, 0);
      addSteps(found, inflected, 0);
    }
    return found;
  };
  /* Whether a part of a text is meant by a search, as far as the forms of its words have been read. */
  const formsRead = (word) => [word, ...(parts.get(`words ${shard(word)}`)?.[word]?.[0] || [])];
  const isMeant = (part, { words, phrases }) => {
    if (plainLetters(part).match(UNSPACED_RUN)) return phrases.some((phrase) => hasPhrase(part, phrase));
    const meant = new Set(words.flatMap(formsRead));
    return indexedWords(part).some((word) => formsRead(word).some((form) => meant.has(form)));
  };
  const marked = (text, query) => text.split(MARKABLE).map((part, index) =>
    (index % 2 && isMeant(part, query) ? element("mark", part) : part));
  const lotOf = async (what, file, size, number) => {
    const lot = Math.floor(number / size);
    return (await loaded(`${file}${lot}`, what, lot * size))?.[number - lot * size];
  };
  /* The best text of each entity that has one with all words and phrases; the texts are in the order of their worth,
     and those with more of the words as they stand come first. */
  const textsFound = async (query, most) => {
    const each = await Promise.all(query.words.map((word) => having(word, query.exact.has(word))));
    const standing = (number) => each.reduce((sum, found) => sum + found.get(number), 0);
    const all = [...each[0].keys()].filter((number) => each.every((found) => found.has(number)));
    all.sort((a, b) => standing(b) - standing(a) || a - b);
    const best = new Map();
    for (let start = 0; start < all.length && best.size < most; start += most) {
      const lot = all.slice(start, start + most).map((number) => lotOf("texts", "t", 250, number));
      for (const [entity, text] of (await Promise.all(lot)).filter(Boolean))
        if (best.size < most && !best.has(entity) && query.phrases.every((phrase) => hasPhrase(text, phrase))) best.set(entity, text);
    }
    return [...best];
  };
  const find = async (text, place, note) => {
    const query = parseSearch(text), most = 50;
    if (!text.trim()) return;
    const found = query.words.length ? await textsFound(query, most + 1) : [];
    const { suffix, labels } = document.documentElement.dataset;
    const said = (both) => both[Math.min(labels, both.length - 1)];
    const rows = await Promise.all(found.slice(0, most).map(([entity]) => lotOf("entities", "e", 1000, entity)));
    place.replaceChildren(...rows.map(([path, kind, names, described], row) => {
      const item = element("li"), matched = element("p", undefined, { dir: "auto" });
      item.append(element("a", said(names), { href: `${root}${path}${suffix}`, dir: "auto" }), " ");
      item.append(element("span", described ? `${said(kind)} · ${said(described)}` : said(kind), { className: "kind" }));
      matched.append(...marked(found[row][1], query));
      item.append(matched);
      return item;
    }));
    note.textContent = found.length ? "" : place.dataset.nothing.replace("{words}", text);
    if (found.length > most) note.textContent = place.dataset.best.replace("{count}", most);
  };
  const place = document.getElementById("found");
  if (place && !served) {
    const field = document.querySelector("#content [name=words]");
    field.value = new URLSearchParams(location.search).get("words") || "";
    find(field.value, place, document.getElementById("note"));
  }
})();
