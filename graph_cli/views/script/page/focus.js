// The keyboard's place on the page is never lost, and the first stop of the tabulator key leads to the facts.

let lastFocused = null;

function startFocus() {
  document.addEventListener("focusin", ({ target }) => {
    lastFocused = target;
  });
  byId("skip").addEventListener("click", toFacts);
  refreshFocus();
}

function refreshFocus() {
  byId("skip").textContent = word("skip");
  keepFocus();
}

/** Where a room was written anew, or a button switched off, go to what stands in its place. */
function keepFocus() {
  if (!lastFocused || isUsable(lastFocused)) return;
  const again = lastFocused.id && byId(lastFocused.id);
  const beside = lastFocused.closest("[role=toolbar]")?.querySelector("button:enabled");
  const next = [again, beside, byId("table-rows").querySelector("button[tabindex='0']"), canvas].find(isUsable);
  next?.focus({ preventScroll: true });
}

const isUsable = (item) => Boolean(item) && item.isConnected && !item.disabled && item.getClientRects().length > 0;

/** Go to the panel if it is open, or else to the table. */
function toFacts() {
  if (!panel.hidden) return panel.focus();
  change({ table: true }, { step: false });
  return byId("table-sheet").focus();
}
