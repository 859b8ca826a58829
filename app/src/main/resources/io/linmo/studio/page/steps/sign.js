import { at, get, post, send, work } from "../server.js";
import { check, dropZone, field, fill, h, stepAddress } from "../dom.js";
import { say } from "../words.js";
import { mention, tell } from "../notices.js";
import { keeping } from "../keeping.js";
import { DocumentView } from "../document.js";

/** Step 6: a signature, its place on a document, and what the document's signatures are worth. */
export default async function sign({ hand, facts }) {
  const view = new SignView(hand, facts);
  return { content: view.content };
}

class SignView {
  ornaments = { underline: false, flourish: true, seal: null, vertical: false };
  seed = Math.floor(Math.random() * 1e6) + 1;
  signature = "";

  constructor(hand, facts) {
    this.hand = hand;
    this.kept = h("div", {});
    this.candidates = h("div", { role: "status" });
    this.document = new DocumentView(hand);
    this.content = [
      h("h1", {}, say("signTitle")),
      h("h2", {}, say("signOne")),
      facts.learned ? this.form() : h("div", { class: "empty" }, h("p", {}, say("signNeedHand")), h("p", {}, h("a", { class: "button main", href: stepAddress(hand, "learn") }, say("stepLearn")))),
      this.candidates,
      this.kept,
      this.photo(),
      h("h2", {}, say("signTwo")),
      this.document.content,
    ];
    this.show(facts.signatures);
  }

  form() {
    const name = h("input", { type: "text", required: true });
    name.value = this.hand;
    this.name = name;
    const button = h("button", { class: "main" }, say("signDraw"));
    const draw = async (event) => {
      event.preventDefault();
      button.disabled = true;
      try {
        const wish = { name: name.value, seed: this.seed, ...this.ornaments };
        const job = await work(post(at`hands/${this.hand}/candidates`, wish));
        this.seed += job.result.count;
        button.textContent = say("signAgain");
        this.drawn = wish.name;
        fill(this.candidates, this.choices(job));
      } catch (failure) {
        tell(failure);
      } finally {
        button.disabled = false;
      }
    };
    const set = (key, value = true) => (on) => (this.ornaments[key] = on ? value : value === true ? false : null);
    return h(
      "form",
      { onsubmit: draw },
      h("div", { class: "row" }, h("div", { class: "grow" }, field(say("signName"), name)), button),
      h(
        "div",
        { class: "row" },
        check(say("signFlourish"), true, set("flourish")),
        check(say("signUnderline"), false, set("underline")),
        check(say("signSeal"), false, set("seal", "")),
        check(say("signVertical"), false, set("vertical")),
      ),
    );
  }

  choices(job) {
    const buttons = job.result.candidates.map(({ words, runsOut }, index) => {
      const shorter = words === this.drawn.trim().replace(/\s+/g, " ") ? "" : say("signShorter", { words });
      const about = [shorter, runsOut ? say("signRunsOut") : ""].filter(Boolean).join(" · ");
      return h(
        "button",
        { class: "choice", type: "button", onclick: () => this.keep(job.id, index + 1) },
        h("img", { src: at`jobs/${job.id}/${index + 1 + ".svg"}`, alt: say("signCandidate", { n: index + 1 }) }),
        about ? h("span", { class: "small quiet" }, about) : null,
      );
    });
    return [h("p", { class: "quiet" }, say("signPick")), h("div", { class: "choices" }, buttons)];
  }

  async keep(job, number) {
    try {
      const kept = await post(at`hands/${this.hand}/signatures`, { job, number, as: this.drawn });
      this.signature = kept.kept;
      fill(this.candidates);
      this.show(kept.signatures);
    } catch (failure) {
      tell(failure);
    }
  }

  /** The kept signatures; the one that is chosen goes onto documents. */
  show(signatures) {
    this.signature = signatures.includes(this.signature) ? this.signature : (signatures[0] ?? "");
    this.document.use(this.signature);
    if (signatures.length === 0) {
      fill(this.kept);
      return;
    }
    const buttons = signatures.map((name) =>
      h(
        "button",
        {
          class: "choice",
          type: "button",
          "aria-pressed": String(name === this.signature),
          onclick: () => {
            this.signature = name;
            this.show(signatures);
          },
        },
        h("img", { src: at`hands/${this.hand}/signatures/${name}/svg`, alt: say("signKeptOne", { name }) }),
      ),
    );
    const saves = ["svg", "pdf", "png"].map((format) =>
      h(
        "a",
        { class: "button", href: `${at`hands/${this.hand}/signatures/${this.signature}/${format}`}?download=1`, download: `${this.signature}.${format}` },
        say("signSave", { format: format.toUpperCase() }),
      ),
    );
    fill(this.kept, h("h3", {}, say("signKept")), h("div", { class: "choices" }, buttons), h("div", { class: "row" }, saves), this.keeping());
  }

  keeping() {
    const changed = async (name = "") => {
      this.signature = name;
      this.show((await get(at`hands/${this.hand}`)).signatures);
    };
    return keeping({ name: this.signature, address: at`hands/${this.hand}/signatures/${this.signature}`, changed: (name) => changed(name).catch(tell) });
  }

  photo() {
    return h(
      "details",
      {},
      h("summary", {}, say("signPhoto")),
      dropZone({ words: say("signPhoto"), button: say("signPhotoDo"), accept: "image/*", multiple: false }, async ([file]) => {
        try {
          const signer = this.name?.value || this.hand;
          const address = `${at`hands/${this.hand}/signatures/photo`}?name=${encodeURIComponent(file.name)}&signer=${encodeURIComponent(signer)}`;
          const kept = await send(address, file);
          this.signature = kept.kept;
          this.show(kept.signatures);
          mention(say("signKeptOne", { name: kept.kept }));
        } catch (failure) {
          tell(failure);
        }
      }),
    );
  }
}
