import { h } from "./dom.js";
import { say } from "./words.js";

/** Width of the ink in points. */
export const POINTS = { least: 24, most: 600, usual: 150 };

/** A signature's ink over a page: dragged by a pointer, moved by the arrow keys. */
export class Stamp {
  /** Of the ink as SVG, without a margin. */
  address = "";

  /** Of the page, in points. */
  size = { width: 1, height: 1 };

  /** Of the ink's upper left corner, as shares of the page. */
  place = { x: 0.55, y: 0.8 };

  width = POINTS.usual;

  /** Is told of a new width. */
  resized = () => {};

  /** A button with the ink on it, for the sheet that the canvas lies in. */
  over(canvas) {
    this.canvas = canvas;
    const image = h("img", { src: this.address, alt: "", draggable: "false" });
    this.button = h("button", { type: "button", class: "stamp", "aria-label": say("signStampLabel") }, image);
    let from;
    this.button.addEventListener("pointerdown", (event) => {
      this.button.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY, place: { ...this.place } };
    });
    this.button.addEventListener("pointermove", (event) => {
      if (from) {
        this.place.x = from.place.x + (event.clientX - from.x) / canvas.clientWidth;
        this.place.y = from.place.y + (event.clientY - from.y) / canvas.clientHeight;
        this.put();
      }
    });
    this.button.addEventListener("pointerup", () => (from = undefined));
    this.button.addEventListener("keydown", (event) => this.key(event));
    image.addEventListener("load", () => this.put());
    this.put();
    return this.button;
  }

  key(event) {
    const step = event.shiftKey ? 0.002 : 0.01;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key in moves) {
      event.preventDefault();
      this.place.x += moves[event.key][0];
      this.place.y += moves[event.key][1];
      this.put();
    } else if (event.key === "+" || event.key === "-") {
      this.resize(this.width * (event.key === "+" ? 1.05 : 1 / 1.05));
    }
  }

  resize(width) {
    this.width = Math.round(Math.max(POINTS.least, Math.min(POINTS.most, width)));
    this.resized(this.width);
    this.put();
  }

  /** Height of the ink as a share of the page's. */
  high() {
    return this.button.offsetHeight / (this.canvas.clientHeight || 1);
  }

  put() {
    const share = this.width / this.size.width;
    this.place.x = Math.max(0, Math.min(1 - share, this.place.x));
    this.place.y = Math.max(0, Math.min(1 - this.high(), this.place.y));
    Object.assign(this.button.style, {
      width: `${share * 100}%`,
      left: `${this.place.x * 100}%`,
      top: `${this.place.y * 100}%`,
    });
  }

  /** The lower left corner in points from that of the page, and the width. */
  corner() {
    return {
      x: this.place.x * this.size.width,
      y: Math.max(0, (1 - this.place.y - this.high()) * this.size.height),
      width: this.width,
    };
  }
}
