import { at, get } from "./server.js";
import { h } from "./dom.js";
import { inWords } from "./sentences.js";
import { say } from "./words.js";

const OUTCOMES = {
  intact: "verdictIntact",
  changed_or_unsigned: "verdictChanged",
  earlier_version: "verdictEarlier",
  unchecked: "verdictUnchecked",
};

/** What the signatures of an open document are worth, in words. */
export async function verdict(id) {
  const report = await get(at`documents/${id}/verdict`);
  return h(
    "div",
    { class: `verdict ${report.signed ? report.outcome : "unsigned"}` },
    h("p", {}, h("strong", {}, say(report.signed ? OUTCOMES[report.outcome] : "verdictNot"))),
    report.signed ? h("p", {}, inWords(report.summary)) : null,
    report.lines.map((line) => h("p", { class: "small quiet" }, inWords(line))),
  );
}
