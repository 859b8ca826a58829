import { field, h } from "./dom.js";
import { save } from "./server.js";
import { say } from "./words.js";
import { tell } from "./notices.js";

/** Below this many characters a password is refused. */
const LEAST = 6;

/**
 * Makes a key file to sign with, which is kept by the browser's downloads alone.
 *
 * @param take is given the file, to be used at once
 */
export function newKey(take) {
  const name = h("input", { type: "text", autocomplete: "name", required: true });
  const password = h("input", { type: "password", autocomplete: "new-password", minlength: String(LEAST), required: true });
  const again = h("input", { type: "password", autocomplete: "new-password", required: true });
  const button = h("button", {}, say("keyMake"));
  const make = async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      take(await made(name.value.trim(), password, again));
    } catch (failure) {
      tell(failure);
    } finally {
      button.disabled = false;
    }
  };
  return h(
    "details",
    {},
    h("summary", {}, say("keyNew")),
    h(
      "form",
      { onsubmit: make },
      h("p", { class: "small quiet" }, say("keyNewIntro")),
      field(say("keyName"), name),
      field(say("keyPassword"), password, say("keyPasswordRules", { n: LEAST })),
      field(say("keyAgain"), again),
      button,
    ),
  );
}

async function made(name, password, again) {
  if (password.value !== again.value) {
    throw new Error(say("keyDiffer"));
  }
  const words = new TextEncoder().encode(password.value);
  const file = await save(`api/identities?name=${encodeURIComponent(name)}`, `${name}.p12`, { method: "POST", body: words });
  password.value = again.value = "";
  return file;
}
