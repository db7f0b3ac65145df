// The clipboard. A page that is opened from disk, or within a frame, may not be given it: then the text is put into
// a field that nobody sees, and copied from there as a reader would.

/** Copy a text; return whether it could be copied. */
async function copyText(text) {
  return await handedOver(text) || copiedFromField(text);
}

async function handedOver(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copiedFromField(text) {
  const reader = document.activeElement;
  const field = element("textarea", { class: "unseen", "aria-hidden": "true", tabindex: -1, readonly: true });
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  reader?.focus({ preventScroll: true });
  return copied;
}
