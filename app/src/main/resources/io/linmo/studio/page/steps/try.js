import { at, get, post, work } from "../server.js";
import { before, check, dial, field, fill, h, select, stepAddress } from "../dom.js";
import { say } from "../words.js";
import { writesHan } from "../script.js";
import { notify, tell } from "../notices.js";
import { fontFor, forget } from "../fonts.js";
import { recall, remember } from "../store.js";

/** After the last key, in milliseconds, before characters that the font lacks are drawn. */
const PAUSE = 350;

/** Step 4: a text box in the hand itself. */
export default async function tryOut({ hand, facts }) {
  if (!facts.learned) {
    return { content: before(say("tryTitle"), say("tryNeed"), say("stepLearn"), stepAddress(hand, "learn")) };
  }
  forget(hand);
  const { hands } = await get("api/state");
  const { characters } = await get(at`hands/${hand}/characters`);
  const han = writesHan(characters);
  const view = new TryView(hand, hands, recall(`text.${hand}`, say(han ? "trySampleHan" : "trySample")));
  view.refresh();
  return { content: view.content, leave: () => view.leave() };
}

class TryView {
  dials = { weight: 1, slant: 0, neatness: 0 };
  liveliness = 0.5;
  other = "";
  timer = 0;
  turn = 0;

  constructor(hand, hands, text) {
    this.hand = hand;
    this.box = h("div", {
      class: "try",
      contenteditable: "plaintext-only",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": say("tryText"),
      spellcheck: "false",
    });
    this.box.textContent = text;
    this.box.addEventListener("input", () => this.changed());
    this.missing = h("p", { class: "quiet", role: "status" });
    this.second = h("div", { class: "try", hidden: true, "aria-hidden": "true" });
    this.alive = h("div", {});
    const others = hands.filter((one) => one.learned && one.name !== hand).map((one) => [one.name, one.name]);
    this.content = [
      h("h1", {}, say("tryTitle")),
      h("p", { class: "small quiet" }, say("tryText")),
      this.box,
      this.second,
      h(
        "p",
        { class: "legend" },
        h("span", {}, h("span", { class: "swatch" }), say("tryWritten")),
        h("span", {}, h("span", { class: "swatch drawn" }), say("tryDrawn")),
        check(say("tryTint"), recall("tint", false), (on) => {
          remember("tint", on);
          this.tint();
        }),
        check(say("tryVertical"), false, (on) => {
          this.box.classList.toggle("vertical", on);
          this.second.classList.toggle("vertical", on);
        }),
      ),
      this.missing,
      h(
        "div",
        { class: "dials" },
        this.dial("tryWeight", "weight", { min: 0.5, max: 2, step: 0.05, value: 1 }),
        this.dial("trySlant", "slant", { min: -20, max: 20, step: 1, value: 0, show: (x) => `${x}°` }),
        this.dial("tryNeatness", "neatness", { min: -1, max: 1, step: 0.1, value: 0 }),
      ),
      others.length
        ? field(say("tryCompare"), select([["", say("tryCompareNone")], ...others], "", (name) => this.compare(name)))
        : null,
      h("h2", {}, say("tryAlive")),
      h("p", { class: "quiet" }, say("tryAliveIntro")),
      h(
        "div",
        { class: "row middle" },
        h("div", { class: "grow" }, dial(say("tryLiveliness"), { min: 0, max: 1, step: 0.05, value: 0.5 }, (x) => (this.liveliness = x))),
        h("button", { type: "button", onclick: () => this.write(false) }, say("tryAliveDo")),
        h("button", { type: "button", onclick: () => this.write(true) }, say("tryAnimate")),
      ),
      this.alive,
    ];
  }

  dial(words, name, settings) {
    return dial(say(words), settings, (value) => {
      this.dials[name] = value;
      this.later();
    });
  }

  changed() {
    remember(`text.${this.hand}`, this.box.textContent);
    this.second.textContent = this.box.textContent;
    this.tint();
    this.tellMissing();
    const lacks = [...this.box.textContent.normalize("NFC")].some((c) => c.trim() && !this.font?.tried.has(c));
    if (lacks) {
      this.later();
    }
  }

  tellMissing() {
    const missing = [...(this.font?.missing ?? [])].filter((c) => this.box.textContent.includes(c));
    this.missing.textContent = missing.length ? say("tryMissing", { characters: missing.join(" ") }) : "";
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), PAUSE);
  }

  async refresh() {
    const turn = ++this.turn;
    try {
      const font = await fontFor(this.hand, this.box.textContent, this.dials);
      if (turn !== this.turn) {
        return;
      }
      this.font = font;
      this.box.style.fontFamily = `"${font.family}", var(--sans)`;
      this.tint();
      this.tellMissing();
      if (this.other) {
        await this.compare(this.other);
      }
    } catch (failure) {
      tell(failure);
    }
  }

  async compare(name) {
    this.other = name;
    this.second.hidden = !name;
    this.second.textContent = this.box.textContent;
    if (name) {
      try {
        const font = await fontFor(name, this.box.textContent, this.dials);
        this.second.style.fontFamily = `"${font.family}", var(--sans)`;
      } catch (failure) {
        tell(failure);
      }
    }
  }

  /** Marks what was drawn, without touching the text. */
  tint() {
    if (!("highlights" in CSS)) {
      return;
    }
    CSS.highlights.delete("drawn");
    if (!recall("tint", false) || !this.font) {
      return;
    }
    const ranges = [];
    const walker = document.createTreeWalker(this.box, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data;
      let offset = 0;
      for (const character of text) {
        if (this.font.drawn.has(character)) {
          const range = new Range();
          range.setStart(walker.currentNode, offset);
          range.setEnd(walker.currentNode, offset + character.length);
          ranges.push(range);
        }
        offset += character.length;
      }
    }
    CSS.highlights.set("drawn", new Highlight(...ranges));
  }

  async write(animate) {
    const wish = {
      text: this.box.textContent,
      format: "svg",
      animate,
      liveliness: this.liveliness,
      vertical: this.box.classList.contains("vertical"),
      measure: 900,
      seed: Math.floor(Math.random() * 1e6) + 1,
      ...this.dials,
    };
    try {
      const job = await work(post(at`hands/${this.hand}/text`, wish));
      fill(this.alive, h("div", { class: "paper" }, h("img", { src: at`jobs/${job.id}/text.svg`, alt: this.box.textContent })));
    } catch (failure) {
      tell(failure);
    }
  }

  leave() {
    clearTimeout(this.timer);
    this.turn++;
    CSS.highlights?.delete("drawn");
    notify("failure", "");
  }
}
