import { at, get, post, send, watch, work } from "../server.js";
import { dropZone, field, fill, h, select } from "../dom.js";
import { say } from "../words.js";
import { mention, tell } from "../notices.js";
import { recall, remember } from "../store.js";

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
  const show = (characters) => fill(found, results(hand, characters, show, go));
  let shown = false;
  const reload = () => get(at`hands/${hand}/characters`).then(show, tell);
  const stop = watch((job) => {
    if (shown && job.kind === "import" && job.hand === hand && job.state === "done") {
      reload();
    }
  });
  const order = readingOrder();
  await reload();
  shown = true;
  return {
    content: [
      h("h1", {}, say("paperTitle")),
      h("h2", {}, say("paperPrint")),
      h("p", {}, say("paperPrintIntro")),
      sheet(),
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
      found,
    ],
    leave: stop,
  };
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
    const wanted = set.value === "own" ? `chars:${characters.value}` : set.value;
    await keep(`api/template?set=${encodeURIComponent(wanted)}&paper=${size.value}`, `linmo-${set.value}.pdf`);
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

/** Keeps a file that the server makes, or says why it cannot. */
async function keep(address, name) {
  const reply = await fetch(address);
  if (!reply.ok) {
    tell(new Error((await reply.json()).message));
    return;
  }
  const url = URL.createObjectURL(await reply.blob());
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
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
    job.result.remarks.forEach(mention);
  } catch (failure) {
    tell(failure.message ? new Error(`${file.name}: ${failure.message}`) : failure);
  }
}

function results(hand, { characters, leftOut, gaps, pages }, show, go) {
  const sorted = [...characters].sort((a, b) => doubt(b) - doubt(a));
  const doubtful = characters.filter((one) => one.warnings.length > 0).length;
  const change = (address, value) => post(address, value).then(show, tell);
  return [
    h("h2", {}, say("paperCheck")),
    characters.length === 0 ? h("p", { class: "quiet" }, say("paperNone")) : h("p", {}, say("paperCheckIntro")),
    characters.length === 0
      ? null
      : h("p", { class: "quiet" }, say("paperCount", { n: characters.length }), doubtful ? ` · ${say("paperDoubtful", { n: doubtful })}` : ""),
    h("ul", { class: "tiles" }, sorted.map((one) => tile(hand, one, change))),
    pages.length === 0 || characters.length === 0
      ? null
      : h("details", {}, h("summary", {}, say("paperPages")), h("div", { class: "pages" }, pages.map((page) => sheetView(hand, page, characters)))),
    leftOut.length === 0 ? null : [h("h3", {}, say("leftOut")), h("ul", { class: "tiles" }, leftOut.map((one) => outTile(hand, one, change)))],
    gaps.length === 0
      ? null
      : h(
          "details",
          {},
          h("summary", {}, say("gapsTitle"), ` (${gaps.length})`),
          h("p", { class: "small quiet" }, say("gapsIntro")),
          h("ul", { class: "gaps" }, gaps.map((gap) => h("li", { title: gap.reason }, gap.character))),
        ),
    characters.length === 0 ? null : h("p", {}, h("button", { class: "main", type: "button", onclick: () => go(hand, "learn") }, say("next"))),
  ];
}

/** A page with a box about each character; a box leads to its tile. */
function sheetView(hand, page, characters) {
  const boxes = characters.filter((one) => one.place?.source === page.source && one.place.page === page.page).map((one) => {
    const [x, y, width, height] = one.place.box;
    const box = h(
      "button",
      {
        type: "button",
        class: one.warnings.length ? "box doubtful" : "box",
        "aria-label": say("labelOf", { character: one.character }),
        onclick: () => document.getElementById(tileId(one))?.focus(),
      },
      h("span", { "aria-hidden": "true" }, one.character),
    );
    Object.assign(box.style, {
      left: `${(x / page.width) * 100}%`,
      top: `${(y / page.height) * 100}%`,
      width: `${(width / page.width) * 100}%`,
      height: `${(height / page.height) * 100}%`,
    });
    return box;
  });
  return h("figure", { class: "page" }, h("div", {}, h("img", { src: at`hands/${hand}/pages/${page.file}`, alt: page.source }), boxes), h("figcaption", { class: "small quiet" }, page.source));
}

const tileId = (one) => `tile-${one.file}`;

/** Doubtful ones first, the least sure before the others. */
function doubt(one) {
  return (one.warnings.length > 0 ? 2 : 0) + 1 - one.confidence;
}

function tile(hand, one, change) {
  const label = h("input", { type: "text", "aria-label": say("labelOf", { character: one.character }), autocomplete: "off", spellcheck: "false", id: tileId(one) });
  label.value = one.character;
  label.addEventListener("focus", () => label.select());
  label.addEventListener("change", () => {
    const wanted = [...label.value.trim()];
    if (wanted.length === 1 && (wanted[0] !== one.character || one.warnings.length > 0)) {
      change(at`hands/${hand}/characters/${one.file}/label`, { character: wanted[0] });
    } else {
      label.value = one.character;
    }
  });
  return h(
    "li",
    { class: one.warnings.length ? "tile doubtful" : "tile" },
    picture(hand, "characters", one),
    h("button", { type: "button", "aria-label": say("leaveOut", { character: one.character }), onclick: () => change(at`hands/${hand}/characters/${one.file}/leave-out`) }, "✕"),
    label,
    one.warnings.map((why) => h("div", { class: "why" }, why)),
    one.warnings.length
      ? h("div", {}, h("a", { href: "#", class: "small", role: "button", onclick: (event) => {
          event.preventDefault();
          change(at`hands/${hand}/characters/${one.file}/label`, { character: one.character });
        } }, say("keep")))
      : null,
  );
}

function outTile(hand, one, change) {
  return h(
    "li",
    { class: "tile out" },
    picture(hand, "left-out", one),
    h("button", { type: "button", "aria-label": say("takeBack", { character: one.character }), onclick: () => change(at`hands/${hand}/left-out/${one.file}/take-back`) }, "↺"),
    h("span", {}, one.character),
  );
}

function picture(hand, folder, one) {
  const source = `${at`hands/${hand}/${folder}/${one.file}`}?${one.confidence}`;
  return h("div", { class: "picture" }, h("img", { src: source, alt: one.character, loading: "lazy" }));
}
