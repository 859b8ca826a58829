import { language, say } from "./words.js";

const NO_SHEET = /no Linmo sheet in this picture: .*/;

/**
 * What the program says of pages and characters, as the page says it: where it names options of the
 * commands, English points to the page instead. Each row: a pattern, English (null: as it is), Chinese.
 */
const SENTENCES = [
  [
    /(\d+) of (\d+) characters found, and they do not look like those expected; .*/,
    "$1 of $2 characters found, and they do not look like those you named; name what the page shows in reading order, a line for each row",
    "找到 $2 个字中的 $1 个，与您写明的不像；请按阅读顺序写明页上的字，每行一行",
  ],
  [
    /only (\d+) of the text's (\d+) characters were recognised in this writing; .*/,
    "only $1 of the text's $2 characters were recognised; give the text as the page has it, a line for each of its lines",
    "文字中 $2 个字只认出 $1 个；请按页上的文字写明，每行一行",
  ],
  [
    /one page more than the (\d+) that --chars lists, .*/,
    "one page more than the $1 that you named; leave a blank line between pages",
    "比您写明的 $1 页多一页；各页之间请空一行",
  ],
  [/only one of the four marks in the sheet's corners is seen, .*/, null, "字表四角的标记只看见一个，至少要两个；请拍下整张字表"],
  [/the sheet is (\d+) px wide in this picture, expected at least (\d+); .*/, null, "字表在照片里只有 $1 像素宽，至少要 $2；请靠近一点拍"],
  [/a Linmo sheet, but its QR code cannot be read; .*/, null, "是 Linmo 的字表，但二维码读不出；请靠近、对准焦点、不要遮住它"],
  [/(\d+) sheets of paper in this picture, .*/, null, "照片里有 $1 张纸，应只有一张；请分开拍"],
  [/no ink in this picture, .*/, null, "照片里没有墨迹；请用深一点的笔写，或在亮处靠近一点拍"],
  [/(\d+) pieces of ink in this picture, expected about (\d+) characters; .*/, null, "照片里有 $1 块墨迹，应约有 $2 个字；也许是印刷品或根本不是字页"],
  [/^looks more like '(.+)'$/, null, "更像“$1”"],
  [/^does not look like '(.+)'$/, null, "不像“$1”"],
  [/^much larger than the others$/, null, "比其他字大很多"],
  [/^much smaller than the others$/, null, "比其他字小很多"],
  [/^touches the edge of the picture$/, null, "碰到照片边缘"],
  [/^a line runs through it; was it crossed out\?$/, null, "有一条线穿过；是划掉的吗？"],
  [/^joined to its neighbour; cut between the boxes$/, null, "与旁边的字相连；已在格子之间切开"],
  [/^its line may say something else$/, null, "这一行也许写的是别的"],
  [/^where it begins or ends is not sure$/, null, "起止处不确定"],
  [/^the character beside it was not found and may be part of it$/, null, "旁边的字没有找到，也许是它的一部分"],
  [/^the character beside it reads badly, so that their border is not sure$/, null, "旁边的字认不清，分界不确定"],
  [/^nothing was written$/, null, "没有写"],
  [/^crossed out$/, null, "划掉了"],
  [/^not found in the writing$/, null, "没有找到"],
  [/^its place is not sure$/, null, "位置不确定"],
  [/^taken out by a correction$/, null, "已更正去掉"],
];

/** A sentence of the program in the words of the page. */
export function inWords(sentence) {
  const once = sentence.replace(/^(.+?: )\1/, "$1");
  if (NO_SHEET.test(once)) {
    return once.replace(NO_SHEET, say("noSheet"));
  }
  for (const [pattern, english, chinese] of SENTENCES) {
    const words = language === "zh" ? chinese : english;
    if (words && pattern.test(once)) {
      return once.replace(pattern, words);
    }
  }
  return once;
}
