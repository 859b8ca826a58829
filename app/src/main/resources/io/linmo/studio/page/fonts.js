import { at, post, work } from "./server.js";

const loaded = new Map();

/**
 * A font of a hand that has these characters, loaded into the page.
 *
 * @returns its family in CSS, what was written and drawn, and what the hand cannot write
 */
export async function fontFor(hand, characters, dials = {}) {
  const key = JSON.stringify([hand, dials]);
  const known = loaded.get(key);
  const wanted = new Set([...characters.normalize("NFC")].filter((c) => c.trim()));
  if (known && [...wanted].every((c) => known.tried.has(c))) {
    return known;
  }
  const tried = new Set([...(known?.tried ?? []), ...wanted]);
  const job = await work(post(at`hands/${hand}/font`, { characters: [...tried].join(""), variants: 1, ...dials }));
  const family = `linmo-${job.id}`;
  const face = new FontFace(family, `url("${at`jobs/${job.id}/font.ttf`}")`);
  await face.load();
  document.fonts.add(face);
  const font = { family, tried, written: new Set(job.result.written), drawn: new Set(job.result.drawn), missing: new Set(job.result.missing), report: job.result };
  loaded.set(key, font);
  return font;
}

/** Forgets the fonts of a hand that has been learned anew. */
export function forget(hand) {
  for (const key of loaded.keys()) {
    if (JSON.parse(key)[0] === hand) {
      loaded.delete(key);
    }
  }
}
