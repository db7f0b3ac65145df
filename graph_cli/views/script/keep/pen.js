// A pen that draws as a canvas does and writes down shapes instead: what paints the screen makes an SVG with it.

/** What a canvas remembers by `save`, as far as this page uses it; its transform is a scale and a shift. */
const PEN = {
  fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, lineJoin: "miter", globalAlpha: 1, dashes: [],
  font: `450 12px ${FONT}`, textAlign: "left", textBaseline: "alphabetic", scale: 1, left: 0, top: 0,
};
const ALIGNED = { left: "start", center: "middle", right: "end" };

const rounded = (value) => Math.round(value * 100) / 100;

class Pen {
  constructor({ width, height }) {
    Object.assign(this, PEN);
    this.canvas = { width, height };
    this.root = drawing("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FONT, role: "img" });
    this.into = this.root;
    this.saved = [];
    this.ruler = element("canvas").getContext("2d");
  }

  /** Put all that is painted meanwhile into a group. */
  within(group, paint) {
    const outer = this.into;
    outer.append(group);
    this.into = group;
    paint();
    this.into = outer;
  }

  save() {
    this.saved.push(Object.fromEntries(Object.keys(PEN).map((name) => [name, this[name]])));
  }

  restore() {
    Object.assign(this, this.saved.pop());
  }

  setTransform(scale, _b, _c, _d, left, top) {
    Object.assign(this, { scale, left, top });
  }

  getTransform() {
    return { a: this.scale, d: this.scale, e: this.left, f: this.top };
  }

  translate(x, y) {
    this.left += x * this.scale;
    this.top += y * this.scale;
  }

  at(x, y) {
    return `${rounded(x * this.scale + this.left)} ${rounded(y * this.scale + this.top)}`;
  }

  beginPath() {
    this.path = "";
    this.shape = null;
  }

  moveTo(x, y) {
    this.path += `M${this.at(x, y)}`;
  }

  lineTo(x, y) {
    this.path += `${this.path ? "L" : "M"}${this.at(x, y)}`;
  }

  quadraticCurveTo(viaX, viaY, x, y) {
    this.path += `Q${this.at(viaX, viaY)} ${this.at(x, y)}`;
  }

  /** A circle: no other arc is painted on this page. */
  arc(x, y, radius) {
    const r = rounded(radius * this.scale);
    this.path += `M${this.at(x - radius, y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }

  closePath() {
    this.path += "Z";
  }

  setLineDash(dashes) {
    this.dashes = dashes;
  }

  fill() {
    this.shape = this.put("path", { d: this.path, fill: this.fillStyle });
  }

  /** Stroke the path; one that was filled just before gets its border. */
  stroke() {
    this.shape ??= this.put("path", { d: this.path, fill: "none" });
    filled(this.shape, this.stroked(), []);
  }

  stroked() {
    const dashes = this.dashes.map((length) => rounded(length * this.scale)).join(" ");
    return { stroke: this.strokeStyle, "stroke-width": rounded(this.lineWidth * this.scale),
      "stroke-dasharray": dashes || null, "stroke-linejoin": this.lineJoin === "miter" ? null : this.lineJoin };
  }

  measureText(text) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  /** A halo is stroked right before its text is filled: both become one text. */
  strokeText() {
    this.halo = { ...this.stroked(), "stroke-dasharray": null, "paint-order": "stroke" };
  }

  fillText(text, x, y) {
    const [, style, weight, size, family] = /^(italic )?(\d+) ([\d.]+)px (.+)$/s.exec(this.font);
    const big = size * this.scale;
    const baseline = y * this.scale + this.top + this.rise(`${weight} ${big}px ${family}`);
    this.put("text", {
      x: rounded(x * this.scale + this.left), y: rounded(baseline), fill: this.fillStyle, "font-size": rounded(big),
      "font-weight": weight, "font-style": style && "italic", "font-family": family === FONT ? null : family,
      "text-anchor": ALIGNED[this.textAlign], ...this.halo,
    }, text);
    this.halo = null;
  }

  /** How far the line on which letters stand is below the point where a text is put. */
  rise(font) {
    this.ruler.font = font;
    const [there, standing] = [this.textBaseline, "alphabetic"].map((baseline) => {
      this.ruler.textBaseline = baseline;
      return this.ruler.measureText("x").fontBoundingBoxAscent;
    });
    return standing - there;
  }

  put(name, attributes, ...children) {
    const opacity = this.globalAlpha === 1 ? null : this.globalAlpha;
    const made = drawing(name, { ...attributes, opacity }, ...children);
    this.into.append(made);
    return made;
  }
}
