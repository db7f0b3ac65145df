// What stands above the table: how many facts it has, and how they are searched.

/** Write the table in the language of the page; its rows follow. */
function fillTable() {
  sheet.choices = { relation: "", document: "", basis: "" };
  byId("table").setAttribute("aria-labelledby", "table-title");
  byId("table").replaceChildren(divider(), tableBar(), element("div", { id: "table-sheet", role: "group", tabindex: 0,
    "aria-labelledby": "table-title" },
    rowsButton("table-before", true),
    element("table", { "aria-labelledby": "table-title" }, tableHead(), element("tbody", { id: "table-rows" })),
    element("p", { id: "table-empty", hidden: true }, word("table_empty")),
    rowsButton("table-after", false)));
  markSorted();
}

function tableBar() {
  const hide = () => change({ table: false }, { step: false });
  return element("div", { class: "bar" },
    element("h2", { id: "table-title" }, word("table_title")),
    element("p", { id: "table-count", role: "status" }),
    element("input", { type: "search", id: "table-search", "aria-label": word("table_search"),
      placeholder: word("table_search"), autocomplete: "off", spellcheck: "false", value: sheet.text,
      oninput: searchRows }),
    Object.keys(sheet.choices).map(tableSelect),
    element("label", {}, element("input", { type: "checkbox", id: "table-chosen", checked: sheet.onlyChosen,
      onchange: onlyChosen }), word("table_chosen")),
    sheet.nodeFacts ? null : element("button", { type: "button", id: "table-nodes", class: "plain",
      onclick: alsoNodes }, word("table_nodes")),
    element("button", { type: "button", class: "close tool", "aria-label": word("table_close"),
      title: word("table_close"), onclick: hide }, icon(ICONS.close)));
}

function tableSelect(column) {
  return element("select", { "data-column": column, "aria-label": word(`column_${column}`),
    onchange: ({ target }) => pickRows(column, target.value) });
}

function rowsButton(id, before) {
  return element("button", { id, type: "button", class: "more", hidden: true, onclick: () => showMore(before) },
    word(before ? "table_before" : "table_after", { rows: SHEET }));
}

function searchRows({ target }) {
  sheet.text = target.value;
  rework();
}

function pickRows(column, choice) {
  sheet.choices[column] = choice;
  rework();
}

function onlyChosen({ target }) {
  sheet.onlyChosen = target.checked;
  rework();
}

/** The facts of nodes come at the reader's wish where there are many. */
function alsoNodes({ target }) {
  sheet.nodeFacts = true;
  byId("table-search").focus();
  target.remove();
  if (!isInStep()) refill();
}

/** Offer in each select what the rows have, with how many of them have it. */
function fillSelects() {
  const { compare } = new Intl.Collator(state.language);
  for (const select of document.querySelectorAll("#table select")) {
    const { column } = select.dataset;
    const counts = countedCells(column);
    if (!counts.has(sheet.choices[column])) sheet.choices[column] = "";
    const options = [...counts].sort(([one], [other]) => compare(one, other))
      .map(([value, count]) => element("option", { value }, `${value} (${count})`));
    select.replaceChildren(element("option", { value: "" }, word(`table_any_${column}`)), ...options);
    select.value = sheet.choices[column];
  }
}

function countedCells(column) {
  const counts = new Map();
  for (const row of sheet.all)
    for (const value of cellValues(row, column)) if (value) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}
