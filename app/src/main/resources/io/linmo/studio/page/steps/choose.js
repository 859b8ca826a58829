import { fontFor } from "../fonts.js";
import { h, fill } from "../dom.js";
import { say } from "../words.js";
import { writesHan } from "../script.js";
import { tell } from "../notices.js";
import { get, at } from "../server.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const COMMON_HAN =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实";

/** Step 3: the characters whose writing would improve the font most, as tiles and as a sheet. */
export default async function choose({ hand, facts }) {
  if (!facts.learned) {
    return { content: [h("h1", {}, say("chooseTitle")), h("p", {}, say("chooseNeed"))] };
  }
  const place = h("div", {});
  const button = h("button", { class: "main", type: "button" }, say("chooseLook"));
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      fill(place, await found(hand));
    } catch (failure) {
      tell(failure);
    } finally {
      button.disabled = false;
    }
  });
  return { content: [h("h1", {}, say("chooseTitle")), h("p", {}, say("chooseIntro")), button, place] };
}

async function found(hand) {
  const { characters } = await get(at`hands/${hand}/characters`);
  const han = writesHan(characters);
  const font = await fontFor(hand, han ? COMMON_HAN : LETTERS);
  const next = [...font.report.writeNext];
  if (next.length === 0) {
    return [h("p", {}, say("chooseNone"))];
  }
  const sheet = `api/template?set=${encodeURIComponent("chars:" + next.join(""))}&paper=a4`;
  return [
    h("ul", { class: "tiles" }, next.map((character) => tile(character, font.family))),
    h("a", { class: "button", href: sheet, download: "linmo-next.pdf" }, say("chooseSheet")),
    font.report.report.map((line) => h("p", { class: "small quiet" }, line)),
  ];
}

function tile(character, family) {
  const drawn = h("span", { class: "glyph", "aria-hidden": "true" }, character);
  drawn.style.fontFamily = `"${family}"`;
  return h("li", { class: "tile" }, h("div", { class: "picture" }, drawn), h("span", {}, character));
}
