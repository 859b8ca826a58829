import { download, field, h } from "./dom.js";
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
  const make = async (event) => {
    event.preventDefault();
    try {
      take(await made(name.value.trim(), password, again));
    } catch (failure) {
      tell(failure);
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
      h("button", {}, say("keyMake")),
    ),
  );
}

async function made(name, password, again) {
  if (password.value !== again.value) {
    throw new Error(say("keyDiffer"));
  }
  const words = new TextEncoder().encode(password.value);
  const reply = await fetch(`api/identities?name=${encodeURIComponent(name)}`, { method: "POST", body: words });
  if (!reply.ok) {
    throw new Error((await reply.json()).message);
  }
  password.value = again.value = "";
  const file = new File([await reply.blob()], `${name}.p12`);
  const address = URL.createObjectURL(file);
  download(address, file.name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file;
}
