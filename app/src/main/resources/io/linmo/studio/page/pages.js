import { at, post } from "./server.js";
import { h } from "./dom.js";
import { say } from "./words.js";
import { tell } from "./notices.js";

/** After the last arrow key, in milliseconds, before a moved line is kept. */
const PAUSE = 700;

/** How far a line may be dragged at once, as a share of the page's height. */
const REACH = 0.05;

export const tileId = (one) => `tile-${one.file}`;

/**
 * A straightened page: a box about each character that leads to its tile, the places of those that
 * are missing, and a line under each row to be dragged.
 *
 * @param changed is given all characters after a line was moved
 */
export function pageView(hand, page, characters, changed) {
  const { width, height, source, page: number, crops, gaps } = page.facts;
  const places = new Map(crops.map(({ box, at: place }) => [box.join(), place]));
  const own = characters
    .filter((one) => one.place?.source === source && one.place.page === number)
    .map((one) => ({ one, place: places.get(one.place.box.join()) }))
    .filter(({ place }) => place)
    .map(({ one, place: [x, y, wide, high] }) => ({ one, x, y, wide, high, line: y + one.place.baseline }));
  const sheet = h("div", { class: "sheet" }, h("img", { src: at`hands/${hand}/pages/${page.file}`, alt: source, width, height }));
  const put = (element, x, y, wide, high) => {
    Object.assign(element.style, {
      left: `${(x / width) * 100}%`,
      top: `${(y / height) * 100}%`,
      width: `${(wide / width) * 100}%`,
      height: `${(high / height) * 100}%`,
    });
    return element;
  };
  const written = new Set(characters.map((one) => `${one.character} ${one.form}`));
  const missing = gaps.filter((gap) => !written.has(`${gap.character} ${gap.form}`));
  sheet.append(
    ...missing.map((gap) => put(hole(gap), ...gap.at)),
    ...own.map((box) => put(frame(box.one), box.x, box.y, box.wide, box.high)),
    ...rows(own).map((row, index) => baseline(hand, sheet, { row, height, width, id: `line-${page.file}-${index}`, put, changed })),
  );
  return h("figure", { class: "page" }, sheet, h("figcaption", { class: "small quiet" }, source));
}

function frame(one) {
  const doubtful = one.warnings.length > 0;
  return h(
    "button",
    {
      type: "button",
      class: doubtful ? "box doubtful" : "box",
      "aria-label": say("boxOf", { character: one.character }),
      onclick: () => document.getElementById(tileId(one))?.focus(),
    },
    h("span", { "aria-hidden": "true" }, one.character),
  );
}

function hole(gap) {
  return h("div", { class: "hole", role: "img", "aria-label": say("holeOf", { character: gap.character }), title: say("holeOf", { character: gap.character }) }, gap.character);
}

/** Characters that stand on one line, from the top of the page down. */
function rows(boxes) {
  const sorted = [...boxes].sort((a, b) => a.line - b.line);
  const heights = boxes.map((box) => box.high).sort((a, b) => a - b);
  const near = 0.5 * (heights[heights.length >> 1] ?? 0);
  const found = [];
  for (const box of sorted) {
    const last = found.at(-1);
    if (last && box.line - last.at(-1).line < near) {
      last.push(box);
    } else {
      found.push([box]);
    }
  }
  return found;
}

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** The line of a row: dragged, or moved by the arrow keys. */
function baseline(hand, sheet, { row, height, width, id, put, changed }) {
  const start = middle(row.map((box) => box.line));
  const left = Math.min(...row.map((box) => box.x));
  const right = Math.max(...row.map((box) => box.x + box.wide));
  const most = Math.round(REACH * height);
  const characters = [...row].sort((a, b) => a.x - b.x).map((box) => box.one.character).join("");
  let by = 0;
  let timer = 0;
  const line = h("div", {
    class: "baseline",
    id,
    role: "slider",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": say("lineOf", { characters }),
    "aria-valuemin": String(-most),
    "aria-valuemax": String(most),
  });
  const show = (value) => {
    by = Math.round(Math.max(-most, Math.min(most, value)));
    line.setAttribute("aria-valuenow", String(-by));
    line.setAttribute("aria-valuetext", say("lineMoved", { n: -by }));
    put(line, left, start + by, right - left, 0);
  };
  const keep = () => {
    clearTimeout(timer);
    if (by !== 0) {
      const files = row.map((box) => box.one.file);
      const refused = (failure) => {
        show(0);
        tell(failure);
      };
      post(at`hands/${hand}/baselines`, { files, by }).then(changed, refused);
      by = 0;
    }
  };
  line.addEventListener("keydown", (event) => {
    const step = (event.shiftKey ? 10 : 1) * Math.max(1, Math.round(height / 1600));
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      show(by + (event.key === "ArrowUp" ? -step : step));
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    } else if (event.key === "Escape") {
      clearTimeout(timer);
      from = undefined;
      show(0);
    } else if (event.key === "Enter") {
      keep();
    }
  });
  line.addEventListener("blur", () => from === undefined && keep());
  let from;
  line.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || from !== undefined) {
      return;
    }
    clearTimeout(timer);
    line.setPointerCapture(event.pointerId);
    // Arrow keys may have moved it already: the drag goes on from there.
    from = event.clientY - (by / height) * sheet.clientHeight;
  });
  line.addEventListener("pointermove", (event) => {
    if (from !== undefined) {
      show(((event.clientY - from) / sheet.clientHeight) * height);
    }
  });
  line.addEventListener("pointerup", () => {
    if (from !== undefined) {
      from = undefined;
      keep();
    }
  });
  line.addEventListener("pointercancel", () => {
    from = undefined;
    show(0);
  });
  show(0);
  return line;
}
