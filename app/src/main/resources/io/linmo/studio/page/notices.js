import { h } from "./dom.js";
import { inWords } from "./sentences.js";
import { say } from "./words.js";

const shown = new Map();

/** Shows a sentence until it is closed; one with the same key takes its place, none takes it away. */
export function notify(key, words) {
  shown.get(key)?.remove();
  shown.delete(key);
  if (words) {
    const notice = h(
      "div",
      { class: "notice" },
      h("span", {}, words),
      h("button", { type: "button", "aria-label": say("close"), onclick: () => notify(key, "") }, "✕"),
    );
    shown.set(key, notice);
    document.getElementById("notices").append(notice);
  }
}

/** Shows a failure; cancelled work needs no words. */
export function tell(failure) {
  if (failure.message) {
    notify("failure", failure.message === "offline" ? say("offline") : inWords(failure.message));
  }
}

/** Shows a sentence for a while. */
export function mention(words) {
  const key = Symbol("mention");
  notify(key, words);
  setTimeout(() => notify(key, ""), 8000);
}
