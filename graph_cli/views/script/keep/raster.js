// Pictures made of pixels, twice as many as the screen has.

const TWICE = 2;

function rasterOfNetwork() {
  const { width, height } = printSize();
  const made = element("canvas", { width: TWICE * width, height: TWICE * height });
  paintPrint(made.getContext("2d"), TWICE);
  return made;
}

/** Paint an SVG, as the browser shows it. */
async function rasterOf(vector) {
  const [width, height] = ["width", "height"].map((name) => TWICE * Number(vector.getAttribute(name)));
  const image = element("img", { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xmlText(vector))}` });
  await image.decode();
  const made = element("canvas", { width, height });
  made.getContext("2d").drawImage(image, 0, 0, width, height);
  return made;
}

const pngOf = (made) => new Promise((done) => made.toBlob(done, "image/png"));
