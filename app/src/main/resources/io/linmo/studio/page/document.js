import { at, get, post, send } from "./server.js";
import { check, dropZone, field, fill, h, select } from "./dom.js";
import { say } from "./words.js";
import { tell } from "./notices.js";

const POINTS = { least: 24, most: 600, usual: 150 };
const VERDICTS = { whole: "verdictWhole", "earlier-version": "verdictEarlier", changed: "verdictChanged", unchecked: "verdictUnchecked", "not-signed": "verdictNot" };

let pdfjs;

/** The library that shows PDF files, loaded when the first is opened. */
async function library() {
  if (!pdfjs) {
    pdfjs = await import("./pdfjs/build/pdf.min.mjs");
    pdfjs.GlobalWorkerOptions.workerSrc = new URL("./pdfjs/build/pdf.worker.min.mjs", import.meta.url).href;
  }
  return pdfjs;
}

const base = (folder) => new URL(`./pdfjs/${folder}/`, import.meta.url).href;

/** A document on the page, with a signature that can be moved about on it. */
export class DocumentView {
  signature = "";
  page = 1;
  place = { x: 0.55, y: 0.8 };
  width = POINTS.usual;
  field = "";
  date = "";
  placed = false;
  history = [];

  constructor(hand) {
    this.hand = hand;
    this.shown = h("div", {});
    this.content = h(
      "div",
      {},
      dropZone({ words: say("signDrop"), button: say("signDropDo"), accept: "application/pdf,.pdf", multiple: false }, ([file]) => this.open(file)),
      this.shown,
    );
  }

  /** Chooses the signature that goes onto the document; empty for none. */
  use(signature) {
    this.placed &&= this.signature === signature;
    this.signature = signature;
    if (this.pdf) {
      this.show();
    }
  }

  async open(file) {
    try {
      this.history = [];
      this.placed = false;
      await this.load(await send(`${at`documents`}?name=${encodeURIComponent(file.name)}`, file));
    } catch (failure) {
      tell(failure);
    }
  }

  async load(facts) {
    const { getDocument } = await library();
    const task = getDocument({
      url: new URL(at`documents/${facts.id}`, document.baseURI).href,
      cMapUrl: base("cmaps"),
      standardFontDataUrl: base("standard_fonts"),
      wasmUrl: base("wasm"),
      isEvalSupported: false,
    });
    this.pdf = await task.promise;
    this.facts = facts;
    this.page = Math.min(this.page, this.pdf.numPages);
    this.field = facts.fields.some((one) => one.name === this.field && !one.signed) ? this.field : "";
    await this.show();
  }

  async show() {
    const page = await this.pdf.getPage(this.page);
    const view = page.getViewport({ scale: 1 });
    const scale = Math.min(1.5, (this.shown.clientWidth || 600) / view.width);
    const sharp = page.getViewport({ scale: scale * Math.min(3, window.devicePixelRatio || 1) });
    const canvas = h("canvas", { "aria-label": `${this.facts.name}, ${say("signPage")} ${this.page}`, role: "img" });
    canvas.width = sharp.width;
    canvas.height = sharp.height;
    canvas.style.width = `${view.width * scale}px`;
    await page.render({ canvasContext: canvas.getContext("2d"), canvas, viewport: sharp }).promise;
    this.size = { width: view.width, height: view.height };
    const sheet = h("div", { class: "document" }, canvas, this.signature && !this.field && !this.placed ? this.stamp(canvas) : null);
    fill(this.shown, this.pages(), h("div", { class: "columns two" }, h("div", {}, sheet), this.controls()));
  }

  pages() {
    const turn = (by) => {
      this.page = Math.max(1, Math.min(this.pdf.numPages, this.page + by));
      this.show().catch(tell);
    };
    return h(
      "div",
      { class: "row middle" },
      h("strong", {}, this.facts.name),
      h("button", { type: "button", "aria-label": say("signBefore"), disabled: this.page === 1, onclick: () => turn(-1) }, "‹"),
      h("span", {}, `${say("signPage")} ${this.page} ${say("signPageOf", { n: this.pdf.numPages })}`),
      h("button", { type: "button", "aria-label": say("signAfter"), disabled: this.page === this.pdf.numPages, onclick: () => turn(1) }, "›"),
    );
  }

  /** The ink on the page: dragged by a pointer, moved by the arrow keys. */
  stamp(canvas) {
    const image = h("img", { src: at`hands/${this.hand}/signatures/${this.signature}/ink`, alt: "", draggable: "false" });
    const stamp = h("button", { type: "button", class: "stamp", "aria-label": say("signStampLabel") }, image);
    const put = () => {
      const share = this.width / this.size.width;
      const high = stamp.offsetHeight / (canvas.clientHeight || 1);
      this.place.x = Math.max(0, Math.min(1 - share, this.place.x));
      this.place.y = Math.max(0, Math.min(1 - high, this.place.y));
      stamp.style.width = `${share * 100}%`;
      stamp.style.left = `${this.place.x * 100}%`;
      stamp.style.top = `${this.place.y * 100}%`;
    };
    let from;
    stamp.addEventListener("pointerdown", (event) => {
      stamp.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY, place: { ...this.place } };
    });
    stamp.addEventListener("pointermove", (event) => {
      if (from) {
        this.place.x = from.place.x + (event.clientX - from.x) / canvas.clientWidth;
        this.place.y = from.place.y + (event.clientY - from.y) / canvas.clientHeight;
        put();
      }
    });
    stamp.addEventListener("pointerup", () => (from = undefined));
    stamp.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 0.002 : 0.01;
      const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (event.key in moves) {
        event.preventDefault();
        this.place.x += moves[event.key][0];
        this.place.y += moves[event.key][1];
      } else if (event.key === "+" || event.key === "-") {
        this.resize(this.width * (event.key === "+" ? 1.05 : 1 / 1.05));
      }
      put();
    });
    image.addEventListener("load", put);
    this.put = put;
    this.ink = stamp;
    put();
    return stamp;
  }

  resize(width) {
    this.width = Math.round(Math.max(POINTS.least, Math.min(POINTS.most, width)));
    if (this.widthBox) {
      this.widthBox.value = this.width;
    }
  }

  controls() {
    const save = h("a", { class: "button", href: `${at`documents/${this.facts.id}`}?download=1`, download: this.facts.name }, say("signSaveDocument"));
    const verdict = h("div", { role: "status" });
    return h(
      "div",
      {},
      this.facts.kind ? h("p", { role: "status" }, say("signDone", { kind: this.facts.kind })) : null,
      this.facts.remarks.map((remark) => h("p", { class: "small quiet" }, remark)),
      this.signature ? (this.placed ? this.another() : this.placing()) : null,
      h(
        "div",
        { class: "row" },
        this.history.length ? [save, h("button", { type: "button", class: "plain", onclick: () => this.back() }, say("signUndo"))] : null,
      ),
      h("h3", {}, say("verifyTitle")),
      h("button", { type: "button", onclick: () => this.verify(verdict) }, say("verifyDo")),
      verdict,
    );
  }

  another() {
    const again = () => {
      this.placed = false;
      this.show().catch(tell);
    };
    return h("p", {}, h("button", { type: "button", onclick: again }, say("signAnother")));
  }

  placing() {
    this.widthBox = h("input", { type: "number", min: String(POINTS.least), max: String(POINTS.most) });
    this.widthBox.value = this.width;
    this.widthBox.addEventListener("change", () => {
      this.resize(Number(this.widthBox.value));
      this.put?.();
    });
    const empty = this.facts.fields.filter((one) => !one.signed);
    const where = select(
      [["", say("signFieldFree")], ...empty.map((one) => [one.name, say("signFieldNamed", one)])],
      this.field,
      (name) => {
        this.field = name;
        this.show().catch(tell);
      },
    );
    const date = h("input", { type: "text", "aria-label": say("signDateText") });
    date.value = this.date || new Date().toLocaleDateString();
    const dated = h("span", { hidden: !this.date }, date);
    const key = this.key();
    const put = h("button", { class: "main" }, say("signDo"));
    const act = async (event) => {
      event.preventDefault();
      put.disabled = true;
      try {
        this.date = dated.hidden ? "" : date.value;
        await this.apply(await key.wish());
      } catch (failure) {
        tell(failure);
      } finally {
        put.disabled = false;
      }
    };
    return h(
      "form",
      { onsubmit: act },
      this.field ? null : h("p", { class: "small quiet" }, say("signDrag")),
      empty.length ? field(say("signField"), where) : null,
      this.field ? null : field(say("signSize"), this.widthBox),
      h("p", {}, check(say("signDate"), Boolean(this.date), (on) => (dated.hidden = !on)), dated),
      key.content,
      put,
    );
  }

  /** The key of a digital signature; its password is read once and not kept. */
  key() {
    const file = h("input", { type: "file", accept: ".p12,.pfx" });
    const password = h("input", { type: "password", autocomplete: "off" });
    const content = h(
      "details",
      {},
      h("summary", {}, say("signKey")),
      h("p", { class: "small quiet" }, say("signKeyIntro")),
      field(say("signKeyFile"), file),
      field(say("signPassword"), password),
    );
    return {
      content,
      wish: async () => {
        if (!content.open || !file.files.length) {
          return {};
        }
        const bytes = new Uint8Array(await file.files[0].arrayBuffer());
        const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
        const wish = { key: btoa(text), keyName: file.files[0].name, password: password.value };
        password.value = "";
        return wish;
      },
    };
  }

  async apply(key) {
    const wish = { hand: this.hand, signature: this.signature, date: this.date, ...key };
    if (this.field) {
      wish.field = this.field;
    } else {
      const high = this.ink.offsetHeight / this.ink.parentElement.clientHeight;
      wish.page = String(this.page);
      wish.width = this.width;
      wish.x = this.place.x * this.size.width;
      wish.y = Math.max(0, (1 - this.place.y - high) * this.size.height);
    }
    const done = await post(at`documents/${this.facts.id}/stamp`, wish);
    this.history.push(this.facts);
    this.placed = true;
    await this.load(done);
  }

  back() {
    this.placed = false;
    this.load(this.history.pop()).catch(tell);
  }

  async verify(place) {
    try {
      const report = await get(at`documents/${this.facts.id}/verdict`);
      fill(
        place,
        h(
          "div",
          { class: "verdict" },
          h("p", {}, h("strong", {}, say(VERDICTS[report.verdict] ?? "verdictUnchecked"))),
          report.signatures.map((one) => [
            h("p", {}, `${one.level}: ${say("verdictSigner", one)}`),
            [...one.problems, ...one.changes].map((line) => h("p", { class: "small quiet" }, line)),
          ]),
        ),
      );
    } catch (failure) {
      tell(failure);
    }
  }
}
