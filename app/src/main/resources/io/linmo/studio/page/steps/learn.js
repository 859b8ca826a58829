import { at, post, watch, work } from "../server.js";
import { before, field, fill, h, stepAddress } from "../dom.js";
import { duration, say } from "../words.js";
import { inWords } from "../sentences.js";
import { tell } from "../notices.js";

/** Step 2: whose hand it is, and learning it. */
export default async function learn({ hand, facts, go }) {
  if (facts.characters === 0) {
    return { content: before(say("learnTitle"), say("learnNeed"), say("stepPaper"), stepAddress(hand, "paper")) };
  }
  const view = new LearningView(go);
  const mine = h("input", { type: "radio", name: "whose", value: "mine", required: true });
  const other = h("input", { type: "radio", name: "whose", value: "other" });
  const consent = h("input", { type: "text", placeholder: say("learnConsentHint"), "aria-label": say("learnConsent") });
  const start = h("button", { class: "main" }, say(facts.learned ? "learnAgain" : "learnStart"));
  consent.addEventListener("input", () => (other.checked = true));
  const stop = watch((job) => {
    if (job.kind === "learn" && job.hand === hand) {
      start.disabled = ["waiting", "running"].includes(job.state);
      view.update(job);
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
        facts.stoppedEarly ? h("p", { class: "quiet" }, say("learnWasStopped")) : null,
        start,
      ),
      view.content,
    ],
    leave: stop,
  };
}

/** What has been learned so far: a sentence, the characters that were held back, and what to do about it. */
class LearningView {
  constructor(go) {
    this.go = go;
    this.sentence = h("img", { alt: say("learnSentence") });
    this.compared = h("img", { alt: say("learnPreview") });
    this.big = h("figure", { hidden: true }, h("div", { class: "paper sentence" }, this.sentence), h("figcaption", { class: "small quiet" }, say("learnSentence")));
    this.small = h("details", { hidden: true }, h("summary", {}, say("learnCompare")), h("div", { class: "paper" }, this.compared), h("p", { class: "small quiet" }, say("learnPreview")));
    this.stand = h("div", {});
    this.content = h("div", { class: "learning" }, this.big, this.stand, this.small);
  }

  update(job) {
    for (const [file, image, frame] of [["sentence.png", this.sentence, this.big], ["preview.png", this.compared, this.small]]) {
      if (job.files.includes(file)) {
        const source = `${at`jobs/${job.id}/${file}`}?${job.revision}`;
        if (image.getAttribute("src") !== source) {
          image.setAttribute("src", source);
        }
        frame.hidden = false;
      }
    }
    if (job.state === "running") {
      const left = job.secondsLeft === undefined ? "" : say("timeLeft", { time: duration(job.secondsLeft) });
      if (this.running !== job.id) {
        this.running = job.id;
        this.left = h("span", { class: "quiet" });
        fill(this.stand, h("div", { class: "row middle" }, h("button", { type: "button", onclick: () => post(at`jobs/${job.id}/finish`).catch(tell) }, say("learnNow")), this.left));
      }
      this.left.textContent = left;
    } else if (job.state === "done") {
      this.running = "";
      fill(
        this.stand,
        h("p", {}, say(job.result.stoppedEarly ? "learnStopped" : "learnDone", { n: job.result.written })),
        h("p", {}, h("button", { class: "main", type: "button", onclick: () => this.go(job.hand, "choose") }, say("next"))),
        job.result.notes.length
          ? h("details", {}, h("summary", {}, say("learnNotes")), h("ul", {}, job.result.notes.map((note) => h("li", { class: "small" }, inWords(note)))))
          : null,
      );
    } else {
      this.running = "";
      fill(this.stand);
    }
  }
}
