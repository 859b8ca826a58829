import { at, get, post, work } from "../server.js";
import { before, check, download, field, fill, h, select, stepAddress } from "../dom.js";
import { say } from "../words.js";
import { writesHan } from "../script.js";
import { inWords } from "../sentences.js";
import { tell } from "../notices.js";
import { recall, remember } from "../store.js";

const SETS = [
  ["latin", "takeSetLatin"],
  ["ascii", "takeSetAscii"],
  ["gb2312+han-punctuation", "takeSetGb"],
  ["gb2312+han-punctuation+latin", "takeSetGbLatin"],
  ["8105+han-punctuation", "takeSet8105"],
  ["kana", "takeSetKana"],
];

/** Step 5: fonts, letters, animations and single glyphs to keep. */
export default async function take({ hand, facts }) {
  if (!facts.learned) {
    return { content: before(say("takeTitle"), say("takeNeed"), say("stepLearn"), stepAddress(hand, "learn")) };
  }
  const { characters } = await get(at`hands/${hand}/characters`);
  const han = writesHan(characters);
  const usual = han ? "gb2312+han-punctuation" : "latin";
  return {
    content: [h("h1", {}, say("takeTitle")), font(hand, usual), letter(hand), animation(hand), plotter(hand, usual), glyphs(hand, usual)],
  };
}

/** A button that is idle while its work is done. */
function doing(words, action, main = false) {
  const button = h("button", { type: "button", class: main ? "main" : null }, words);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await action();
    } catch (failure) {
      tell(failure);
    } finally {
      button.disabled = false;
    }
  });
  return button;
}

function sets(usual) {
  return select(SETS.map(([key, words]) => [key, say(words)]), usual);
}

function font(hand, usual) {
  const family = h("input", { type: "text", maxlength: "60" });
  family.value = hand;
  const set = sets(usual);
  const result = h("div", { role: "status" });
  const make = async (format) => {
    const job = await work(post(at`hands/${hand}/font`, { set: set.value, family: family.value, format }));
    const name = `${family.value || hand}.${format}`;
    download(`${at`jobs/${job.id}/font.${format}`}?as=${encodeURIComponent(name)}`, name);
    fill(result, fontFacts(hand, job));
  };
  return h(
    "section",
    {},
    h("h2", {}, say("takeFont")),
    h("p", { class: "quiet" }, say("takeFontIntro")),
    h("div", { class: "row" }, field(say("takeFamily"), family), field(say("takeSet"), set)),
    h("div", { class: "row" }, doing(say("takeSave", { format: "TTF" }), () => make("ttf"), true), doing(say("takeSave", { format: "WOFF2" }), () => make("woff2"))),
    result,
    h("p", {}, h("strong", {}, say("takeInstall")), " ", say(install())),
  );
}

/** How a font is installed on the system that the browser runs on. */
function install() {
  const system = navigator.userAgent;
  return /Windows/.test(system) ? "takeInstallWindows" : /Mac OS/.test(system) ? "takeInstallMac" : "takeInstallLinux";
}

function fontFacts(hand, job) {
  const { report, findings } = job.result;
  const specimen = async () => {
    const done = await work(post(at`hands/${hand}/specimen`, { job: job.id, format: "html" }));
    download(`${at`jobs/${done.id}/specimen.html`}?as=${encodeURIComponent(hand + ".html")}`, `${hand}.html`);
  };
  return [
    h("p", {}, findings.length ? say("takeFindings") : say("takeSound")),
    findings.length ? h("ul", {}, findings.map((one) => h("li", {}, inWords(`${one.found}; ${one.remedy}`)))) : null,
    report.map((line) => h("p", { class: "small quiet" }, inWords(line))),
    doing(say("takeSpecimen"), specimen),
  ];
}

function letter(hand) {
  const text = h("textarea", {});
  text.value = recall(`letter.${hand}`, "");
  text.addEventListener("input", () => remember(`letter.${hand}`, text.value));
  const page = select([["a4", "A4"], ["a5", "A5"], ["letter", "Letter"]], "a4");
  let vertical = false;
  const write = async () => {
    const wish = { text: text.value, format: "pdf", page: page.value, vertical, seed: Math.floor(Math.random() * 1e6) + 1 };
    const job = await work(post(at`hands/${hand}/text`, wish));
    download(`${at`jobs/${job.id}/text.pdf`}?as=${encodeURIComponent("letter.pdf")}`, "letter.pdf");
  };
  return h(
    "section",
    {},
    h("h2", {}, say("takeLetter")),
    h("p", { class: "quiet" }, say("takeLetterIntro")),
    field(say("takeLetterText"), text),
    h("div", { class: "row middle" }, field(say("takePage"), page), check(say("takeVertical"), false, (on) => (vertical = on)), doing(say("takeWrite"), write)),
  );
}

function animation(hand) {
  const text = h("input", { type: "text" });
  text.value = hand;
  const result = h("div", {});
  const draw = async () => {
    const job = await work(post(at`hands/${hand}/text`, { text: text.value, format: "svg", animate: true }));
    const file = at`jobs/${job.id}/text.svg`;
    fill(
      result,
      h("div", { class: "paper" }, h("img", { src: file, alt: text.value })),
      h("p", {}, h("a", { class: "button", href: `${file}?as=animation.svg`, download: "animation.svg" }, say("takeSave", { format: "SVG" }))),
    );
  };
  return h(
    "section",
    {},
    h("h2", {}, say("takeAnimation")),
    h("p", { class: "quiet" }, say("takeAnimationIntro")),
    h("div", { class: "row" }, field(say("takeLetterText"), text), doing(say("takeAnimationDo"), draw)),
    result,
  );
}

function plotter(hand, usual) {
  const text = h("input", { type: "text" });
  text.value = hand;
  const set = sets(usual);
  const line = async (format) => {
    const job = await work(post(at`hands/${hand}/text`, { text: text.value, format, singleLine: true }));
    const name = `${hand}-lines.${format}`;
    download(`${at`jobs/${job.id}/text.${format}`}?as=${encodeURIComponent(name)}`, name);
  };
  const font = async () => {
    const job = await work(post(at`hands/${hand}/line-font`, { set: set.value, family: hand }));
    const name = `${hand}-line-font.svg`;
    download(`${at`jobs/${job.id}/lines.svg`}?as=${encodeURIComponent(name)}`, name);
  };
  return h(
    "section",
    {},
    h("h2", {}, say("takePlotter")),
    h("p", { class: "quiet" }, say("takePlotterIntro")),
    h(
      "div",
      { class: "row" },
      h("div", { class: "grow" }, field(say("takeLetterText"), text)),
      doing(say("takePlotterText", { format: "SVG" }), () => line("svg")),
      doing(say("takePlotterText", { format: "HPGL" }), () => line("hpgl")),
    ),
    h("div", { class: "row" }, field(say("takeSet"), set), doing(say("takePlotterFont"), font)),
  );
}

function glyphs(hand, usual) {
  const set = sets(usual);
  const draw = async () => {
    const job = await work(post(at`hands/${hand}/glyphs`, { set: set.value, format: "svg" }));
    const name = `${hand}-glyphs.zip`;
    download(`${at`jobs/${job.id}/glyphs.zip`}?as=${encodeURIComponent(name)}`, name);
  };
  return h(
    "section",
    {},
    h("h2", {}, say("takeGlyphs")),
    h("p", { class: "quiet" }, say("takeGlyphsIntro")),
    h("div", { class: "row" }, field(say("takeSet"), set), doing(say("takeGlyphsDo"), draw)),
  );
}
