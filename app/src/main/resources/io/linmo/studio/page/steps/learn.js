import { at, post, watch, work } from "../server.js";
import { field, fill, h, stepAddress } from "../dom.js";
import { say } from "../words.js";
import { tell } from "../notices.js";

/** Step 2: whose hand it is, and learning it. */
export default async function learn({ hand, facts, go }) {
  if (facts.characters === 0) {
    return { content: [h("h1", {}, say("learnTitle")), h("p", {}, say("learnNeed")), back(hand)] };
  }
  const progress = h("div", {});
  const mine = h("input", { type: "radio", name: "whose", value: "mine", required: true });
  const other = h("input", { type: "radio", name: "whose", value: "other" });
  const consent = h("input", { type: "text", placeholder: say("learnConsentHint"), "aria-label": say("learnConsent") });
  const start = h("button", { class: "main" }, say(facts.learned ? "learnAgain" : "learnStart"));
  consent.addEventListener("input", () => (other.checked = true));
  const stop = watch((job) => {
    if (job.kind === "learn" && job.hand === hand) {
      start.disabled = ["waiting", "running"].includes(job.state);
      fill(progress, state(job, go));
    }
  });
  const begin = async (event) => {
    event.preventDefault();
    try {
      await work(post(at`hands/${hand}/learn`, mine.checked ? { mine: true } : { consent: consent.value }));
    } catch (failure) {
      tell(failure);
    }
  };
  return {
    content: [
      h("h1", {}, say("learnTitle")),
      h(
        "form",
        { onsubmit: begin },
        h(
          "fieldset",
          {},
          h("legend", {}, say("learnWhose")),
          h("p", {}, h("label", {}, mine, say("learnMine"))),
          h("p", {}, h("label", {}, other, say("learnOther"))),
          field(say("learnConsent"), consent),
        ),
        h("p", { class: "quiet" }, say("learnTime")),
        start,
      ),
      progress,
    ],
    leave: stop,
  };
}

function back(hand) {
  return h("p", {}, h("a", { href: stepAddress(hand, "paper") }, say("stepPaper")));
}

function state(job, go) {
  const picture = job.files.includes("preview.png")
    ? h(
        "figure",
        {},
        h("div", { class: "paper" }, h("img", { src: `${at`jobs/${job.id}/preview.png`}?${Math.round(job.share * 1000)}`, alt: say("learnPreview") })),
        h("figcaption", { class: "small quiet" }, say("learnPreview")),
      )
    : null;
  if (job.state === "running") {
    return [picture, h("button", { type: "button", onclick: () => post(at`jobs/${job.id}/finish`).catch(tell) }, say("learnNow"))];
  }
  if (job.state === "done") {
    return [
      h("p", {}, say("learnDone", { n: job.result.written })),
      picture,
      job.result.notes.length
        ? h("details", {}, h("summary", {}, say("learnNotes")), h("ul", {}, job.result.notes.map((note) => h("li", { class: "small" }, note))))
        : null,
      h("button", { class: "main", type: "button", onclick: () => go(job.hand, "try") }, say("next")),
    ];
  }
  return [];
}
