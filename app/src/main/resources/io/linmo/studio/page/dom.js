/** Makes elements: h("p", {class: "quiet"}, "text", child). Functions among the attributes listen: onclick. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element && !["list", "form", "type"].includes(name) && typeof value !== "string") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Replaces all that an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  return element;
}

let last = 0;

/** A control with its label above it. */
export function field(words, control, note) {
  control.id ||= `control-${++last}`;
  const parts = [h("label", { for: control.id }, words), control];
  if (note) {
    const id = `${control.id}-note`;
    control.setAttribute("aria-describedby", id);
    parts.push(h("span", { class: "small quiet", id }, note));
  }
  return h("div", { class: "field" }, parts);
}

/** A slider that shows its value. */
export function dial(words, { min, max, step, value, show = String }, change) {
  const output = h("output", {}, show(value));
  const range = h("input", { type: "range", min: String(min), max: String(max), step: String(step) });
  range.value = value;
  range.addEventListener("input", () => {
    output.value = show(Number(range.value));
    change(Number(range.value));
  });
  range.id = `control-${++last}`;
  output.setAttribute("for", range.id);
  return h("div", { class: "field" }, h("label", { for: range.id }, words, " ", output), range);
}

export function check(words, checked, change) {
  const box = h("input", { type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => change(box.checked));
  return h("label", {}, box, words);
}

/** A choice of few, as [value, words] pairs. */
export function select(options, value, change = () => {}) {
  const control = h("select", {}, options.map(([key, words]) => h("option", { value: key }, words)));
  control.value = value;
  control.addEventListener("change", () => change(control.value));
  return control;
}

/** Lets a browser keep a file. */
export function download(address, name) {
  h("a", { href: address, download: name }).click();
}

/** A place to drop files on, with a button that chooses them. */
export function dropZone({ words, note, button, accept, multiple = true }, take) {
  const input = h("input", { type: "file", accept, multiple, id: `control-${++last}` });
  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  const zone = h(
    "div",
    { class: "drop" },
    h("p", {}, words),
    h("p", {}, input, h("label", { class: "button", for: input.id }, button)),
    note ? h("p", { class: "small quiet" }, note) : null,
  );
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
  return zone;
}

/** What a step shows that needs a step before it: what is missing, and the way there. */
export const before = (title, need, words, address) => [
  h("h1", {}, title),
  h("div", { class: "empty" }, h("p", {}, need), h("p", {}, h("a", { class: "button main", href: address }, words))),
];

/** Where a step of a hand is on the page. */
export const stepAddress = (hand, step) => `#/${encodeURIComponent(hand)}/${step}`;
