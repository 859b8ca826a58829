import { at, get, listen, post, watch } from "./server.js";
import { fill, h, select, stepAddress } from "./dom.js";
import { duration, language, names, say, speak } from "./words.js";
import { recall, remember } from "./store.js";
import { notify, settled, tell } from "./notices.js";
import hands from "./steps/hands.js";
import paper from "./steps/paper.js";
import learn from "./steps/learn.js";
import choose from "./steps/choose.js";
import tryOut from "./steps/try.js";
import take from "./steps/take.js";
import sign from "./steps/sign.js";

/** The steps in their order; each draws itself into the page for one hand. */
const STEPS = { paper, learn, choose, try: tryOut, take, sign };
const TITLES = { paper: "stepPaper", learn: "stepLearn", choose: "stepChoose", try: "stepTry", take: "stepTake", sign: "stepSign" };

const $ = (id) => document.getElementById(id);
let leave = () => {};
let drawing = 0;

/** Where the page is: #/hand/step; nothing for the list of hands. */
function place() {
  const [hand = "", step = "paper"] = location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);
  return { hand, step: step in STEPS ? step : "paper" };
}

function go(hand, step) {
  location.hash = stepAddress(hand, step);
}

async function draw() {
  const turn = ++drawing;
  leave();
  leave = () => {};
  const { hand, step } = place();
  document.title = hand ? `${hand} · ${say(TITLES[step])} · Linmo` : say("title");
  head(hand);
  steps(hand, step);
  const main = $("step");
  main.replaceChildren();
  try {
    const view = hand ? await STEPS[step]({ hand, facts: await get(at`hands/${hand}`), go }) : await hands({ go, draw });
    if (turn !== drawing) {
      view.leave?.();
      return;
    }
    leave = view.leave ?? leave;
    fill(main, view.content);
  } catch (failure) {
    tell(failure);
    if (hand && turn === drawing) {
      fill(main, h("p", {}, failure.message), h("p", {}, h("a", { href: "#/" }, say("handsTitle"))));
    }
  }
}

function head(hand) {
  const languages = select(Object.entries(names), language, (other) => {
    speak(other);
    draw();
  });
  languages.setAttribute("aria-label", say("language"));
  const looks = select(
    [["system", say("lookSystem")], ["light", say("lookLight")], ["dark", say("lookDark")]],
    recall("look", "system"),
    (look) => {
      remember("look", look);
      dress();
    },
  );
  looks.setAttribute("aria-label", say("look"));
  fill(
    $("head"),
    h("a", { class: "mark", href: "#/" }, h("img", { src: "icon.svg", alt: "" }), hand || say("title")),
    languages,
    looks,
  );
  document.querySelector(".skip").textContent = say("skip");
  document.querySelector(".skip").onclick = (event) => {
    event.preventDefault();
    $("step").focus();
  };
}

function dress() {
  const look = recall("look", "system");
  if (look === "system") {
    delete document.documentElement.dataset.look;
  } else {
    document.documentElement.dataset.look = look;
  }
}

function steps(hand, current) {
  const nav = $("steps");
  nav.hidden = !hand;
  nav.setAttribute("aria-label", say("stepsLabel"));
  fill(
    nav,
    h(
      "ol",
      {},
      Object.keys(STEPS).map((step, index) =>
        h(
          "li",
          {},
          h(
            "a",
            { href: stepAddress(hand, step), "aria-current": step === current ? "step" : null },
            h("span", { class: "number", "aria-hidden": "true" }, index + 1),
            " ",
            say(TITLES[step]),
          ),
        ),
      ),
    ),
  );
  nav.querySelector("[aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
}

/** The bar of work under way, at the foot of the page. */
const running = new Map();

function showWork(job) {
  if (["waiting", "running"].includes(job.state)) {
    running.set(job.id, job);
  } else {
    running.delete(job.id);
  }
  fill($("work"), [...running.values()].slice(0, 3).map(bar));
}

function bar(job) {
  const name = say("work" + job.kind[0].toUpperCase() + job.kind.slice(1), { hand: job.hand, about: job.about || job.hand });
  const left = job.secondsLeft === undefined ? "" : say("timeLeft", { time: duration(job.secondsLeft) });
  const progress = h("progress", { max: 1, "aria-label": name });
  if (job.state === "running" && job.share > 0) {
    progress.value = job.share;
  }
  return h(
    "div",
    { class: "job" },
    h("span", { class: "words" }, name, left ? ` · ${left}` : ""),
    progress,
    h("button", { class: "plain", type: "button", onclick: () => post(at`jobs/${job.id}/cancel`).catch(tell) }, say("cancel")),
  );
}

dress();
watch(showWork);
listen((there) => notify("offline", there ? "" : say("offline")));
window.addEventListener("hashchange", () => {
  settled();
  draw();
  $("step").focus({ preventScroll: true });
});
post("api/rehearsal").catch(() => {});
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => event.preventDefault());
draw();
