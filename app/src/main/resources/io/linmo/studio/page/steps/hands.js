import { at, get, post, send, work } from "../server.js";
import { dial, dropZone, field, fill, h, select, stepAddress } from "../dom.js";
import { say } from "../words.js";
import { mention, tell } from "../notices.js";
import { keeping } from "../keeping.js";
import { verdict } from "../verdict.js";

/** The first view: all hands, and a new one. */
export default async function hands({ go, draw }) {
  const state = await get("api/state");
  return {
    content: [
      h("h1", {}, say("handsTitle")),
      h("p", {}, say("handsIntro")),
      h("ul", { class: "cards" }, state.hands.map((hand) => card(hand, draw)), h("li", {}, newHand(go))),
      state.hands.filter((hand) => hand.learned).length > 1 ? blend(state.hands, go) : null,
      verify(),
      h("p", { class: "small quiet" }, say("handsFolder", { folder: state.folder })),
    ],
  };
}

function card(hand, draw) {
  const step = hand.learned ? "try" : "paper";
  const stand = hand.stoppedEarly ? "handStopped" : hand.learned ? "handLearned" : hand.characters > 0 ? "handPaper" : "handEmpty";
  return h(
    "li",
    {},
    h(
      "a",
      { class: "card", href: stepAddress(hand.name, step) },
      h("h2", { class: "name" }, hand.name),
      h("p", { class: "quiet small" }, say(stand)),
    ),
    keeping({ name: hand.name, address: at`hands/${hand.name}`, changed: draw }),
  );
}

function newHand(go) {
  const name = h("input", { type: "text", maxlength: "60", required: true, autocomplete: "off" });
  return h(
    "form",
    {
      class: "card",
      onsubmit: async (event) => {
        event.preventDefault();
        try {
          const made = await post("api/hands", { name: name.value });
          go(made.name, "paper");
        } catch (failure) {
          tell(failure);
        }
      },
    },
    h("h2", { class: "name" }, say("newHand")),
    field(say("newHandName"), name, say("newHandNote")),
    h("div", { class: "row" }, h("button", { class: "main" }, say("begin"))),
  );
}

/** Documents of others can be verified without a hand. */
function verify() {
  const found = h("div", { role: "status" });
  const zone = dropZone({ words: say("signDrop"), button: say("signDropDo"), accept: "application/pdf,.pdf", multiple: false }, async ([file]) => {
    try {
      fill(found, h("p", { class: "quiet" }, file.name));
      const document = await send(`${at`documents`}?name=${encodeURIComponent(file.name)}`, file);
      found.append(await verdict(document.id));
    } catch (failure) {
      fill(found);
      tell(failure);
    }
  });
  return h("section", { class: "verify" }, h("h2", {}, say("verifyAny")), h("p", { class: "quiet" }, say("verifyAnyIntro")), zone, found);
}

function blend(all, go) {
  const options = all.filter((hand) => hand.learned).map((hand) => [hand.name, hand.name]);
  const first = select(options, options[0][0]);
  const second = select(options, options[1][0]);
  const name = h("input", { type: "text", maxlength: "60", required: true });
  let mix = 0.5;
  const start = async (event) => {
    event.preventDefault();
    try {
      const wish = { first: first.value, second: second.value, mix, name: name.value };
      const job = await work(post(at`blend`, wish));
      mention(job.result.hand);
      go(job.result.hand, "try");
    } catch (failure) {
      tell(failure);
    }
  };
  return h(
    "details",
    {},
    h("summary", {}, say("blendTitle")),
    h(
      "form",
      { onsubmit: start },
      h("div", { class: "row" }, field(say("blendFirst"), first), field(say("blendSecond"), second), field(say("blendName"), name)),
      dial(say("blendShare"), { min: 0, max: 1, step: 0.05, value: mix, show: (x) => `${Math.round(x * 100)} %` }, (x) => (mix = x)),
      h("button", {}, say("blendDo")),
    ),
  );
}
