import { h } from "./dom.js";
import { inWords } from "./sentences.js";
import { language, say } from "./words.js";

const shown = new Map();

/**
 * Shows a sentence until it is closed; one with the same key takes its place, none takes it away.
 *
 * @param more further elements beside the sentence
 */
export function notify(key, words, more = []) {
  shown.get(key)?.remove();
  shown.delete(key);
  if (words) {
    const notice = h(
      "div",
      { class: "notice" },
      h("span", {}, words),
      more,
      h("button", { type: "button", "aria-label": say("close"), onclick: () => notify(key, "") }, "✕"),
    );
    shown.set(key, notice);
    document.getElementById("notices").append(notice);
  }
}

/** A failure in the words of the page, or said to be in English where it has none for it. */
function inOwnWords(message) {
  const words = inWords(message);
  return words === message && language === "zh" && !/\p{sc=Han}/u.test(message) ? say("inEnglish", { message }) : words;
}

/** Shows a failure; cancelled work needs no words. */
export function tell(failure) {
  if (failure.message) {
    notify("failure", failure.message === "offline" ? say("offline") : inOwnWords(failure.message));
  }
}

/** Takes the last failure away: what was asked for since has been done, or the page shows another step. */
export function settled() {
  notify("failure", "");
}

/** Shows a sentence with a button that does something about it, once; returns the button. */
export function offer(words, label, action) {
  const key = Symbol("offer");
  const act = () => {
    notify(key, "");
    action();
  };
  const button = h("button", { type: "button", onclick: act }, label);
  notify(key, words, [button]);
  return button;
}

/** Shows a sentence for a while. */
export function mention(words) {
  const key = Symbol("mention");
  notify(key, words);
  setTimeout(() => notify(key, ""), 8000);
}
