// The span of years that is narrowed to: two thumbs on one line, beneath the number of statements in each year.

/** The first and the last year of any statement; null where none has a date. */
function yearsThere() {
  const years = [...statements().values()].flatMap((statement) => [...statement.years]);
  return years.length ? { first: Math.min(...years), last: Math.max(...years) } : null;
}

function yearsPart() {
  const there = yearsThere();
  if (!there) return null;
  const bars = yearBars(there);
  const ends = there.first < there.last ? [yearThumb("since", there), yearThumb("until", there)] : [];
  const undated = element("input", { type: "checkbox", onchange: ({ target }) => change({ undated: target.checked }) });
  const text = element("span", {});
  const line = element("div", { class: "thumbs" }, element("span", { class: "between" }), ends);
  const show = ({ years }) => {
    showBars(bars, years, there);
    showThumbs(line, ends, there);
    undated.checked = state.undated;
    setText(text, word("undated", { count: years.get(null) || 0 }));
  };
  const span = element("p", { class: "ends", "aria-hidden": "true" }, element("span", {}), element("span", {}));
  line.append(span);
  const picture = ends.length ? [bars, line] : element("p", { class: "only" }, String(there.first));
  return { show, node: element("div", { class: "years", role: "group", "aria-label": word("years") },
    element("p", { class: "title" }, word("years")), picture, element("label", { class: "check" }, undated, text)) };
}

/** One end of the span; at the end of the line it bounds nothing. A drag is one step back. */
function yearThumb(name, { first, last }) {
  const isFirst = name === "since";
  let dragging = false;
  const move = ({ target }) => {
    const year = Number(target.value);
    const bounded = isFirst ? Math.min(year, state.until ?? last) : Math.max(year, state.since ?? first);
    const free = bounded === (isFirst ? first : last);
    change({ [name]: free ? null : bounded }, { step: !dragging });
    target.value = bounded;
    dragging = true;
  };
  const drop = () => {
    dragging = false;
  };
  return element("input", { type: "range", min: first, max: last, step: 1, "aria-label": word(name),
    oninput: move, onchange: drop });
}

function showThumbs(line, ends, { first, last }) {
  if (!ends.length) return;
  const shown = [state.since ?? first, state.until ?? last].map((year) => Math.min(Math.max(year, first), last));
  const part = (year) => (year - first) / (last - first);
  shown.forEach((year, end) => {
    ends[end].value = year;
    setText(line.querySelectorAll(".ends span")[end], String(year));
  });
  line.style.setProperty("--from", part(shown[0]));
  line.style.setProperty("--to", part(shown[1]));
}

const BAR_HEIGHT = 28;

function yearBars({ first, last }) {
  const marks = Array.from({ length: last - first + 1 }, (_, index) =>
    drawing("line", { x1: index, x2: index, y1: BAR_HEIGHT, "data-year": first + index }, drawing("title")));
  const width = Math.min(Math.max(150 / Math.max(last - first, 1), 2), 14);
  const box = `0 0 ${Math.max(last - first, 1)} ${BAR_HEIGHT}`;
  const looks = { viewBox: box, preserveAspectRatio: "none", "stroke-width": width };
  return drawing("svg", { class: "bars", role: "img", ...looks }, marks);
}

/** Draw how many statements each year has; what is outside the span is pale. */
function showBars(bars, years, { first, last }) {
  const most = Math.max(1, ...[...years].map(([year, count]) => (year === null ? 0 : count)));
  for (const mark of bars.children) {
    const year = Number(mark.dataset.year);
    const count = years.get(year) || 0;
    const inside = year >= (state.since ?? first) && year <= (state.until ?? last);
    mark.setAttribute("y2", BAR_HEIGHT - (count && 3 + (BAR_HEIGHT - 3) * (count / most)));
    mark.setAttribute("class", inside ? "inside" : "outside");
    setText(mark.firstChild, `${year}: ${count}`);
  }
  const parts = [...bars.children].map((mark) => mark.textContent).filter((text) => !text.endsWith(": 0"));
  bars.setAttribute("aria-label", word("statements_by_year", { years: parts.join(", ") }));
}
