import { at, send } from "./server.js";
import { check, dropZone, field, fill, h, select } from "./dom.js";
import { inWords } from "./sentences.js";
import { newKey } from "./key.js";
import { say } from "./words.js";
import { tell } from "./notices.js";
import { POINTS, Stamp } from "./stamp.js";
import { verdict } from "./verdict.js";

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
  turn = 0;
  field = "";
  date = "";
  placed = false;
  history = [];

  constructor(hand) {
    this.hand = hand;
    this.ink = new Stamp();
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
    this.ink.address = at`hands/${this.hand}/signatures/${signature}/ink`;
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
    const pdf = await task.promise;
    this.task?.destroy();
    this.task = task;
    this.pdf = pdf;
    this.facts = facts;
    this.page = Math.min(this.page, this.pdf.numPages);
    this.field = facts.fields.some((one) => one.name === this.field && !one.signed) ? this.field : "";
    await this.show();
  }

  /** Draws the page; of several that are asked for in haste, the last. */
  async show() {
    const turn = ++this.turn;
    const page = await this.pdf.getPage(this.page);
    const view = page.getViewport({ scale: 1 });
    const scale = Math.min(1.5, (this.shown.clientWidth || 600) / view.width);
    const sharp = page.getViewport({ scale: scale * Math.min(3, window.devicePixelRatio || 1) });
    const canvas = h("canvas", { "aria-label": `${this.facts.name}, ${say("signPage")} ${this.page}`, role: "img" });
    canvas.width = sharp.width;
    canvas.height = sharp.height;
    canvas.style.width = `${view.width * scale}px`;
    await page.render({ canvasContext: canvas.getContext("2d"), canvas, viewport: sharp }).promise;
    if (turn !== this.turn) {
      return;
    }
    this.ink.size = { width: view.width, height: view.height };
    const sheet = h("div", { class: "document" }, canvas, this.signature && !this.field && !this.placed ? this.ink.over(canvas) : null);
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

  controls() {
    const save = h("a", { class: "button", href: `${at`documents/${this.facts.id}`}?download=1`, download: this.facts.name }, say("signSaveDocument"));
    const verdict = h("div", { role: "status" });
    return h(
      "div",
      {},
      this.facts.kind ? h("p", { role: "status" }, say("signDone", { kind: inWords(this.facts.kind) })) : null,
      this.facts.remarks.map((remark) => h("p", { class: "small quiet" }, inWords(remark))),
      this.signature ? (this.placed ? this.another() : this.placing()) : h("p", { class: "quiet" }, say("signNeed")),
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
    const width = h("input", { type: "number", min: String(POINTS.least), max: String(POINTS.most) });
    width.value = this.ink.width;
    width.addEventListener("change", () => this.ink.resize(Number(width.value)));
    this.ink.resized = (points) => (width.value = points);
    const empty = this.facts.fields.filter((one) => !one.signed);
    const where = select(
      [["", say("signFieldFree")], ...empty.map((one) => [one.name, say("signFieldNamed", one)])],
      this.field,
      (name) => {
        this.field = name;
        this.show().catch(tell);
      },
    );
    const pages = this.pdf.numPages > 1 && !this.field ? this.pageChoice() : null;
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
        await this.apply(key, pages?.value() ?? String(this.page));
      } catch (failure) {
        tell(failure);
      } finally {
        put.disabled = false;
      }
    };
    const form = h(
      "form",
      { onsubmit: act },
      this.field ? null : h("p", { class: "small quiet" }, say("signDrag")),
      empty.length ? field(say("signField"), where) : null,
      this.field ? null : field(say("signSize"), width),
      pages?.content,
      h("p", {}, check(say("signDate"), Boolean(this.date), (on) => (dated.hidden = !on)), dated),
      key.content,
      put,
    );
    return [form, key.maker];
  }

  /** On which pages the ink goes: the one that is seen, all, or some by their numbers. */
  pageChoice() {
    const numbers = h("input", { type: "text", placeholder: "1,4-6", "aria-label": say("signPagesSome"), hidden: true });
    const which = select([["this", say("signPagesThis")], ["all", say("signPagesAll")], ["some", say("signPagesSome")]], "this", (choice) => {
      numbers.hidden = choice !== "some";
    });
    const value = () => ({ this: String(this.page), all: "all", some: numbers.value.trim() || String(this.page) })[which.value];
    return { content: h("div", {}, field(say("signPages"), which), numbers), value };
  }

  /** The key of a digital signature; its password is read once and not kept. */
  key() {
    const file = h("input", { type: "file", accept: ".p12,.pfx" });
    const password = h("input", { type: "password", autocomplete: "off" });
    const chosen = h("p", { class: "small", role: "status" });
    let made = null;
    file.addEventListener("change", () => {
      made = null;
      fill(chosen);
    });
    const take = (key) => {
      made = key;
      file.value = "";
      fill(chosen, say("keyMade", { name: key.name }));
      content.open = true;
      password.focus();
    };
    const key = () => made ?? file.files[0];
    const content = h(
      "details",
      {},
      h("summary", {}, say("signKey")),
      h("p", { class: "small quiet" }, say("signKeyIntro")),
      field(say("signKeyFile"), file),
      chosen,
      field(say("signPassword"), password),
    );
    return {
      content,
      maker: newKey(take),
      name: () => (content.open ? (key()?.name ?? "") : ""),
      body: () => {
        if (!content.open || !key()) {
          return new Blob([]);
        }
        const words = new TextEncoder().encode(password.value);
        password.value = "";
        return new Blob([new Uint8Array([words.length >> 8, words.length & 0xff]), words, key()]);
      },
    };
  }

  async apply(key, pages) {
    const wish = { hand: this.hand, signature: this.signature, date: this.date, keyName: key.name() };
    if (this.field) {
      wish.field = this.field;
    } else {
      Object.assign(wish, { page: pages }, this.ink.corner());
    }
    const done = await send(`${at`documents/${this.facts.id}/stamp`}?wish=${encodeURIComponent(JSON.stringify(wish))}`, key.body());
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
      fill(place, await verdict(this.facts.id));
    } catch (failure) {
      tell(failure);
    }
  }
}
