import { at, get, post, save, send, watch, work } from "../server.js";
import { dropZone, field, fill, h, select } from "../dom.js";
import { inWords } from "../sentences.js";
import { say } from "../words.js";
import { mention, tell } from "../notices.js";
import { recall, remember } from "../store.js";
import { pageView, tileId } from "../pages.js";

const SETS = [
  ["minimal", "setMinimal"],
  ["latin", "setLatin"],
  ["hanzi-64", "setHanzi64"],
  ["hanzi-200", "setHanzi200"],
  ["hanzi-775", "setHanzi775"],
  ["own", "setOwn"],
];

/** Step 1: a sheet to print, its photos, and the characters that were found on them. */
export default async function paper({ hand, go }) {
  const found = h("div", {});
  const live = new LiveView();
  const show = (characters, next) => {
    const focused = next ?? document.activeElement?.id;
    fill(found, results(hand, characters, show, go));
    if (focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  };
  let shown = false;
  const reload = () => get(at`hands/${hand}/characters`).then(show, tell);
  const stop = watch(async (job) => {
    if (!shown || job.kind !== "import" || job.hand !== hand) {
      return;
    }
    if (job.state === "done") {
      await reload();
    }
    live.update(job);
  });
  const order = readingOrder();
  await reload();
  shown = true;
  return {
    content: [
      h("h1", {}, say("paperTitle")),
      h(
        "div",
        { class: "pair" },
        h("section", {}, h("h2", {}, say("paperPrint")), h("p", { class: "quiet" }, say("paperPrintIntro")), sheet()),
        h(
          "section",
          {},
          h("h2", {}, say("paperRead")),
          dropZone(
            {
              words: say("paperDrop"),
              note: say("paperDropNote"),
              button: say("chooseFiles"),
              accept: "image/*,.svg,application/pdf,.heic,.heif,.tif,.tiff,.webp",
            },
            (files) => files.forEach((file) => read(hand, file, order.value())),
          ),
          order.content,
        ),
      ),
      live.content,
      found,
    ],
    leave: stop,
  };
}

/** The page that is being read, and what was found on it so far. */
class LiveView {
  job = "";
  tiles = "";

  constructor() {
    this.picture = h("img", { alt: "" });
    this.list = h("ul", { class: "tiles small-tiles" });
    this.content = h("div", { class: "live", hidden: true }, h("div", { class: "live-page" }, this.picture), this.list);
  }

  async update(job) {
    if (job.state !== "running") {
      if (job.id === this.job) {
        this.content.hidden = true;
      }
      return;
    }
    if (job.id !== this.job) {
      this.job = job.id;
      this.tiles = "";
      this.list.replaceChildren();
      this.picture.removeAttribute("src");
    }
    if (job.files.includes("page.jpg") && !this.picture.src) {
      this.picture.src = at`jobs/${job.id}/page.jpg`;
      this.content.hidden = false;
      if (!document.activeElement?.closest(".tile")) {
        this.content.scrollIntoView({ block: "nearest" });
      }
    }
    const state = `${job.id} ${job.revision}`;
    if (job.files.includes("found.json") && this.tiles !== state) {
      this.tiles = state;
      const found = await get(at`jobs/${job.id}/found.json`).catch(() => []);
      // Another page, or a later state of this one, may have come meanwhile.
      if (this.tiles !== state || this.job !== job.id) {
        return;
      }
      fill(
        this.list,
        found.map((one) =>
          h(
            "li",
            { class: one.doubtful ? "tile doubtful" : "tile" },
            h("div", { class: "picture" }, h("img", { src: at`jobs/${job.id}/${one.file}`, alt: one.character })),
            one.character ? h("span", {}, one.character) : null,
          ),
        ),
      );
    }
  }
}

function sheet() {
  const set = select(SETS.map(([key, words]) => [key, say(words)]), recall("set", "minimal"), (value) => {
    remember("set", value);
    own.hidden = value !== "own";
  });
  const characters = h("input", { type: "text" });
  const own = field(say("setOwnLabel"), characters);
  own.hidden = set.value !== "own";
  own.classList.add("grow");
  const size = select([["a4", "A4"], ["letter", "Letter"]], recall("paper", "a4"), (value) => remember("paper", value));
  const fetchSheet = async () => {
    if (set.value === "own" && !characters.value.trim()) {
      mention(say("setOwnEmpty"));
      characters.focus();
      return;
    }
    const wanted = set.value === "own" ? `chars:${characters.value}` : set.value;
    await save(`api/template?set=${encodeURIComponent(wanted)}&paper=${size.value}`, `linmo-${set.value}.pdf`).catch(tell);
  };
  return h(
    "div",
    { class: "row" },
    field(say("paperSet"), set),
    own,
    field(say("paperSize"), size),
    h("button", { type: "button", onclick: fetchSheet }, say("download")),
  );
}

/** For pages that are not Linmo's: which characters they hold, in reading order, or what they say. */
function readingOrder() {
  const kind = select([["order", say("paperSeparate")], ["text", say("paperFree")]], "order");
  const characters = h("textarea", { spellcheck: "false" });
  const content = h(
    "details",
    {},
    h("summary", {}, say("paperOther")),
    field(say("paperKind"), kind),
    field(say("paperOrder"), characters, say("paperOrderNote")),
  );
  const value = () => (content.open && characters.value.trim() ? { [kind.value]: characters.value.trim() } : {});
  return { content, value };
}

async function read(hand, file, order) {
  try {
    const wish = new URLSearchParams({ name: file.name, ...order });
    const job = await work(send(`${at`hands/${hand}/pages`}?${wish}`, file, 200));
    mention(say("paperFound", job.result));
    job.result.remarks.forEach((remark) => mention(inWords(remark)));
  } catch (failure) {
    tell(failure.message ? new Error(`${file.name}: ${failure.message}`) : failure);
  }
}

function results(hand, { characters, leftOut, gaps, pages }, show, go) {
  if (characters.length === 0 && leftOut.length === 0) {
    return [];
  }
  const sorted = [...characters].sort((a, b) => doubt(b) - doubt(a) || a.character.codePointAt(0) - b.character.codePointAt(0));
  const doubtful = characters.filter((one) => one.warnings.length > 0).length;
  const change = (address, value, next) => post(address, value).then((all) => show(all, next), tell);
  return [
    h("h2", {}, say("paperCheck")),
    h("p", { class: "quiet" }, say("paperCount", { n: characters.length }), doubtful ? ` · ${say("paperDoubtful", { n: doubtful })}` : "", ` · ${say("paperCheckIntro")}`),
    h("ul", { class: "tiles" }, sorted.map((one, index) => tile(hand, one, sorted[index + 1], change))),
    leftOut.length === 0 ? null : [h("h3", {}, say("leftOut")), h("ul", { class: "tiles" }, leftOut.map((one) => outTile(hand, one, change)))],
    pages.length === 0
      ? null
      : [
          h("h3", {}, say("paperPages")),
          h("p", { class: "small quiet" }, say("paperPagesIntro")),
          h("div", { class: "pages" }, pages.map((page) => pageView(hand, page, characters, show))),
        ],
    gaps.length === 0
      ? null
      : h(
          "details",
          {},
          h("summary", {}, say("gapsTitle"), ` (${gaps.length})`),
          h("p", { class: "small quiet" }, say("gapsIntro")),
          h("ul", { class: "gaps" }, gaps.map((gap) => h("li", { title: inWords(gap.reason) }, gap.character))),
        ),
    h("p", { class: "onward" }, h("button", { class: "main", type: "button", onclick: () => go(hand, "learn") }, say("next"))),
  ];
}

/** Doubtful ones first, the least sure before the others; the rest by code point. */
function doubt(one) {
  return one.warnings.length > 0 ? 2 - one.confidence : 0;
}

/** A picture with its label; another key typed into it relabels the picture and goes on to the next. */
function tile(hand, one, next, change) {
  const label = h("input", { type: "text", "aria-label": say("labelOf", { character: one.character }), autocomplete: "off", spellcheck: "false", id: tileId(one) });
  label.value = one.character;
  const relabel = async (character) => {
    label.readOnly = true; // until the picture is drawn anew, under its new name
    await change(at`hands/${hand}/characters/${one.file}/label`, { character }, next && tileId(next));
    label.readOnly = false;
  };
  const written = () => [...label.value.normalize("NFC").trim()];
  const typed = () => {
    const wanted = written();
    if (!label.readOnly && wanted.length === 1 && wanted[0] !== one.character) {
      relabel(wanted[0]);
    }
  };
  label.addEventListener("focus", () => label.select());
  label.addEventListener("input", (event) => event.isComposing || typed());
  label.addEventListener("compositionend", typed);
  label.addEventListener("blur", () => (label.value = one.character));
  label.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && written().length !== 1) {
      event.preventDefault();
      mention(say("labelOne"));
      label.value = one.character;
    } else if (event.key === "Enter" && one.warnings.length > 0) {
      event.preventDefault();
      relabel(one.character);
    } else if (event.key === "Delete") {
      event.preventDefault();
      change(at`hands/${hand}/characters/${one.file}/leave-out`, {}, next && tileId(next));
    }
  });
  return h(
    "li",
    { class: one.warnings.length ? "tile doubtful" : "tile" },
    picture(hand, "characters", one),
    h("button", { type: "button", "aria-label": say("leaveOut", { character: one.character }), title: say("leaveOut", { character: one.character }), onclick: () => change(at`hands/${hand}/characters/${one.file}/leave-out`) }, "✕"),
    label,
    one.warnings.map((why) => h("div", { class: "why" }, inWords(why))),
    one.warnings.length ? h("button", { type: "button", class: "right", onclick: () => relabel(one.character) }, say("keep")) : null,
  );
}

function outTile(hand, one, change) {
  return h(
    "li",
    { class: "tile out" },
    picture(hand, "left-out", one),
    h("button", { type: "button", "aria-label": say("takeBack", { character: one.character }), title: say("takeBack", { character: one.character }), onclick: () => change(at`hands/${hand}/left-out/${one.file}/take-back`) }, "↺"),
    h("span", {}, one.character),
  );
}

function picture(hand, folder, one) {
  const source = `${at`hands/${hand}/${folder}/${one.file}`}?${one.confidence}`;
  return h("div", { class: "picture" }, h("img", { src: source, alt: one.character, loading: "lazy" }));
}
