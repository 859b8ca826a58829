import { language, say } from "./words.js";
import pages from "./sentences/pages.js";
import verdicts from "./sentences/verdicts.js";
import fonts from "./sentences/fonts.js";
import fragments from "./sentences/fragments.js";
import others from "./sentences/others.js";

const NO_SHEET = /no Linmo sheet in this picture: .*/;

/** The most parts that one rule is tried on together. */
const MOST = 12;

/**
 * What the program says, as the page says it. Each rule: a pattern, English (null: as it is), Chinese.
 * In the words, $1 stands for what the pattern found, {1} for the same in the words of the page.
 * English differs where the program names options of the commands.
 */
const RULES = [...verdicts, ...fonts, ...others, ...pages];

/** The rules for what {1} reads. */
const INNER = [...fragments, ...RULES];

/** A sentence of the program in the words of the page; without a rule for it as it is. */
export function inWords(sentence) {
  const once = sentence.replace(/^(.+?: )\1/, "$1");
  return NO_SHEET.test(once) ? once.replace(NO_SHEET, say("noSheet")) : read(once, RULES);
}

function read(sentence, rules) {
  return byRule(sentence, rules) ?? (language === "zh" ? ofParts(sentence, rules) : sentence);
}

/** What the first rule that fits makes of a sentence, undefined where none does. */
function byRule(sentence, rules) {
  for (const [pattern, english, chinese] of rules) {
    const words = language === "zh" ? chinese : english;
    const found = words && sentence.match(pattern);
    if (found) {
      const filled = words.replace(/\{(\d)\}|\$(\d)/g, (gap, inner, plain) => (inner ? read(found[inner] ?? "", INNER) : (found[plain] ?? "")));
      return sentence.slice(0, found.index) + filled + sentence.slice(found.index + found[0].length);
    }
  }
  return undefined;
}

const BETWEEN = { "; ": "；", ": ": "：", ", ": "，" };

/** A sentence of several, or the rest after a name: from each part on, as many as a rule fits; parts that none fits stay. */
function ofParts(sentence, rules) {
  const parts = sentence.split(/(; |: |, )/);
  let words = "";
  let known = false;
  for (let at = 0; at < parts.length; ) {
    let end = Math.min(parts.length, at + 2 * MOST - 1);
    let read = byRule(parts.slice(at, end).join(""), rules);
    while (read === undefined && end > at + 1) {
      end -= 2;
      read = byRule(parts.slice(at, end).join(""), rules);
    }
    if (at > 0) {
      const between = parts[at - 1];
      words += known || read !== undefined ? BETWEEN[between] : between;
    }
    known = read !== undefined;
    words += read ?? parts[at];
    at = end + 1;
  }
  return words;
}
