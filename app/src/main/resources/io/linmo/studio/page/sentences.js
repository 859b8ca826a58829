import { language, say } from "./words.js";
import pages from "./sentences/pages.js";
import verdicts from "./sentences/verdicts.js";
import fonts from "./sentences/fonts.js";
import others from "./sentences/others.js";

const NO_SHEET = /no Linmo sheet in this picture: .*/;

/**
 * What the program says, as the page says it. Each rule: a pattern, English (null: as it is), Chinese.
 * In the words, $1 stands for what the pattern found, {1} for the same in the words of the page.
 * English differs where the program names options of the commands.
 */
const RULES = [...verdicts, ...fonts, ...others, ...pages];

/** A sentence of the program in the words of the page; without a rule for it as it is. */
export function inWords(sentence) {
  const once = sentence.replace(/^(.+?: )\1/, "$1");
  if (NO_SHEET.test(once)) {
    return once.replace(NO_SHEET, say("noSheet"));
  }
  for (const [pattern, english, chinese] of RULES) {
    const words = language === "zh" ? chinese : english;
    const found = words && once.match(pattern);
    if (found) {
      const filled = words.replace(/\{(\d)\}|\$(\d)/g, (gap, inner, plain) => (inner ? inWords(found[inner] ?? "") : (found[plain] ?? "")));
      return once.slice(0, found.index) + filled + once.slice(found.index + found[0].length);
    }
  }
  return language === "zh" ? ofParts(once) : once;
}

/** A sentence of several: the rest after a name, or one after the other. */
function ofParts(sentence) {
  for (const [between, chinese] of [["; ", "；"], [": ", "："], [", ", "，"]]) {
    const at = sentence.indexOf(between);
    if (at > 0) {
      const parts = [sentence.slice(0, at), sentence.slice(at + between.length)];
      const words = parts.map(inWords);
      if (words[1] !== parts[1] || words[0] !== parts[0]) {
        return words.join(chinese);
      }
    }
  }
  return sentence;
}
