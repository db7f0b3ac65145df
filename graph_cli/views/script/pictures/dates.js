// Dates on an axis: the days that a date covers, and where the axis has its ticks.

const DAY = 86_400_000;

/** The beginning of a day, in milliseconds; years before 100 are years before 100. */
function dayOf(year, month = 0, day = 1) {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** What a date covers: a day, or all of a month or a year (`whole`); null for one that has no year. */
function spanOf(date) {
  const [, year, month, day] = (/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date || "") || []).map(Number);
  if (year === undefined) return null;
  const start = dayOf(year, (month || 1) - 1, day || 1);
  if (day) return { start, end: start + DAY, whole: false };
  return { start, end: month ? dayOf(year, month) : dayOf(year + 1), whole: true };
}

/** What an axis has to cover, with some air at both ends. */
function axisOf(spans) {
  let [start, end] = [Infinity, -Infinity];
  for (const span of spans) [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
  const air = Math.max((end - start) * 0.04, 12 * DAY);
  return { start: start - air, end: end + air };
}

const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const TICK = 62;

/** The ticks of an axis, so many pixels long: months, or years, or so many of them. */
function ticksOf({ start, end }, pixels) {
  const perMonth = pixels / ((end - start) / (30.44 * DAY));
  const step = MONTHS.find((months) => months * perMonth >= TICK) || MONTHS.at(-1);
  if (perMonth >= 7 * TICK) return weeksOf(start, end);
  const first = new Date(start);
  const ticks = [];
  let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  for (let at = monthAt(month); at < end; at = monthAt(month)) {
    if (at >= start) ticks.push({ at, text: tickText(at, step), year: month % 12 === 0 });
    month += step;
  }
  return ticks;
}

const monthAt = (month) => dayOf(Math.floor(month / 12), month % 12);

function weeksOf(start, end) {
  const ticks = [];
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  const format = new Intl.DateTimeFormat(locale(), parts);
  for (let at = Math.ceil(start / (7 * DAY)) * 7 * DAY; at < end; at += 7 * DAY)
    ticks.push({ at, text: format.format(at), year: false });
  return ticks;
}

/** January is named by its year. */
function tickText(at, step) {
  const month = new Date(at).getUTCMonth();
  const parts = step >= 12 || month === 0 ? { year: "numeric" } : { month: "short" };
  return new Intl.DateTimeFormat(locale(), { ...parts, timeZone: "UTC" }).format(at);
}
