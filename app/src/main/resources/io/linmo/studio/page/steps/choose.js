import { fontFor, forget } from "../fonts.js";
import { before, fill, h, stepAddress } from "../dom.js";
import { language, say } from "../words.js";
import { writesHan } from "../script.js";
import { inWords } from "../sentences.js";
import { tell } from "../notices.js";
import { at, get, post, work } from "../server.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const COMMON_HAN =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实";

/** Step 3: letters in the forms that the written ones leave open, and the characters to write next. */
export default async function choose({ hand, facts }) {
  if (!facts.learned) {
    return { content: before(say("chooseTitle"), say("chooseNeed"), say("stepLearn"), stepAddress(hand, "learn")) };
  }
  const { characters } = await get(at`hands/${hand}/characters`);
  const han = writesHan(characters);
  const forms = h("div", { role: "status" }, waiting());
  const next = h("div", { role: "status" }, waiting());
  const show = async (place, found) => {
    try {
      fill(place, await found);
    } catch (failure) {
      fill(place);
      tell(failure);
    }
  };
  show(forms, openForms(hand, facts.forms)).then(() => show(next, nextCharacters(hand, han)));
  return {
    content: [
      h("h1", {}, say("chooseTitle")),
      h("h2", {}, say("formsTitle")),
      forms,
      h("h2", {}, say("nextTitle")),
      next,
    ],
  };
}

const waiting = () => h("p", { class: "quiet waiting" }, say("chooseLooking"));

async function openForms(hand, chosen) {
  const job = await work(post(at`hands/${hand}/forms`, { language }));
  const { letters } = job.result;
  if (letters.length === 0) {
    return [h("p", {}, say("formsNone"))];
  }
  return [h("p", { class: "quiet" }, say("formsIntro")), h("div", { class: "forms" }, letters.map((letter) => new OpenLetter(hand, job.id, letter, chosen[letter.letter] ?? 0).content))];
}

/** A letter in its forms; a tap chooses one, another tap leaves it open again. */
class OpenLetter {
  constructor(hand, job, { letter, forms }, chosen) {
    this.hand = hand;
    this.letter = letter;
    this.buttons = forms.map((form) =>
      h(
        "button",
        {
          type: "button",
          class: "form",
          "aria-label": say("formOf", { n: form.number, letter, share: Math.round(100 * form.share) }),
          onclick: () => this.choose(this.chosen === form.number ? 0 : form.number),
        },
        h("img", { src: at`jobs/${job}/${form.file}`, alt: "" }),
        h("span", { class: "small quiet" }, `${Math.round(100 * form.share)} %`),
      ),
    );
    this.numbers = forms.map((form) => form.number);
    this.mark(chosen);
    this.content = h("div", { class: "letter", role: "group", "aria-label": letter }, h("span", { class: "which", "aria-hidden": "true" }, letter), this.buttons);
  }

  mark(chosen) {
    this.chosen = chosen;
    this.buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(this.numbers[index] === chosen)));
  }

  async choose(form) {
    const before = this.chosen;
    this.mark(form);
    try {
      await post(at`hands/${this.hand}/forms/${this.letter}`, { form });
      forget(this.hand);
    } catch (failure) {
      this.mark(before);
      tell(failure);
    }
  }
}

async function nextCharacters(hand, han) {
  const font = await fontFor(hand, han ? COMMON_HAN : LETTERS);
  const next = [...font.report.writeNext];
  if (next.length === 0) {
    return [h("p", {}, say("chooseNone"))];
  }
  const sheet = `api/template?set=${encodeURIComponent("chars:" + next.join(""))}&paper=a4`;
  return [
    h("p", { class: "quiet" }, say("chooseIntro")),
    h("ul", { class: "tiles" }, next.map((character) => tile(character, font.family))),
    h("p", {}, h("a", { class: "button", href: sheet, download: "linmo-next.pdf" }, say("chooseSheet"))),
    h("details", {}, h("summary", {}, say("chooseReport")), font.report.report.map((line) => h("p", { class: "small quiet" }, inWords(line)))),
  ];
}

function tile(character, family) {
  const drawn = h("span", { class: "glyph", "aria-hidden": "true" }, character);
  drawn.style.fontFamily = `"${family}"`;
  return h("li", { class: "tile" }, h("div", { class: "picture" }, drawn), h("span", {}, character));
}
