import { post } from "./server.js";
import { field, h } from "./dom.js";
import { say } from "./words.js";
import { mention, notify, offer, tell } from "./notices.js";

/** What was drawn anew has the keyboard's focus where the old had it. */
function focusOn(name) {
  const label = say("keepingOf", { name });
  const control = [...document.querySelectorAll(".keeping summary")].find((one) => one.getAttribute("aria-label") === label);
  (control ?? document.getElementById("step")).focus();
}

/**
 * Another name for a hand or a signature, or its end: a line of controls that opens on demand.
 *
 * @param name that it has
 * @param address that its changes are posted below
 * @param changed is called with the new name, or nothing once it is gone or back
 */
export function keeping({ name, address, changed }) {
  const wanted = h("input", { type: "text", maxlength: "60", required: true, autocomplete: "off" });
  wanted.value = name;
  const rename = async (event) => {
    event.preventDefault();
    try {
      const done = await post(`${address}/rename`, { name: wanted.value });
      const now = done.kept ?? done.name;
      await changed(now);
      focusOn(now);
    } catch (failure) {
      tell(failure);
    }
  };
  const remove = async () => {
    try {
      const done = await post(`${address}/delete`);
      const here = location.hash;
      const back = async () => {
        try {
          await post(`api/trash/${done.undo}/restore`);
          mention(say("restored", { name }));
          if (location.hash === here) {
            await changed(name);
          }
          focusOn(name);
        } catch (failure) {
          tell(failure);
        }
      };
      notify("failure", "");
      const undo = offer(say("deleted", { name, trash: done.trash }), say("undo"), back);
      await changed();
      undo.focus();
    } catch (failure) {
      tell(failure);
    }
  };
  return h(
    "details",
    { class: "keeping" },
    h("summary", { "aria-label": say("keepingOf", { name }) }, say("keeping")),
    h(
      "form",
      { class: "row", onsubmit: rename },
      field(say("newName"), wanted),
      h("button", {}, say("rename")),
      h("button", { type: "button", onclick: remove, "aria-label": say("deleteOf", { name }) }, say("delete")),
    ),
  );
}
