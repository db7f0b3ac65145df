// XML as text: escaped by the browser, and without the characters that XML has no way to write.

/** All but the characters of XML 1.0 (section 2.2). */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xmlText(root) {
  const text = new XMLSerializer().serializeToString(root);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(NO_XML, "")}\n`;
}
