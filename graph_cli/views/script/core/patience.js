// Long work in short spells: in between the page gets its turn, so that it never seems to sleep.

/** So many milliseconds make a spell of work, and so many rows are sorted at once. */
const SPELL = 12;
const RUN = 500;

let turns = 0;

/** Begin a turn of work, and return how it rests: work that a later turn has overtaken rests for ever. */
function newTurn() {
  turns += 1;
  const turn = turns;
  let since = performance.now();
  return async () => {
    if (performance.now() - since > SPELL) {
      await new Promise((done) => setTimeout(done));
      since = performance.now();
    }
    if (turn !== turns) await new Promise(() => {});
  };
}

/** Make something of each item; `make` returns a list. */
async function gatheredPatiently(items, make, rest) {
  const made = [];
  for (let start = 0; start < items.length; start += RUN) {
    for (const item of items.slice(start, start + RUN)) for (const each of make(item)) made.push(each);
    await rest();
  }
  return made;
}

/** Sort a copy; what compares equal keeps its order. */
async function sortedPatiently(items, compare, rest) {
  let runs = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    await rest();
  }
  while (runs.length > 1) {
    const longer = [];
    for (let pair = 0; pair < runs.length; pair += 2)
      longer.push(await merged(runs[pair], runs[pair + 1] || [], compare, rest));
    runs = longer;
  }
  return runs[0] || [];
}

async function merged(one, other, compare, rest) {
  const all = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    all.push(compare(one[left], other[right]) <= 0 ? one[left++] : other[right++]);
    if (all.length % RUN === 0) await rest();
  }
  return all.concat(one.slice(left), other.slice(right));
}
