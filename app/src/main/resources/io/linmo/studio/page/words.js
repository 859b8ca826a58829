import en from "./words/en.js";
import zh from "./words/zh.js";
import { recall, remember } from "./store.js";

const languages = { en, zh };
export const names = { en: "English", zh: "中文" };

export let language = recall("language", navigator.language.startsWith("zh") ? "zh" : "en");

export function speak(other) {
  language = other;
  remember("language", other);
  document.documentElement.lang = other === "zh" ? "zh-Hans" : "en";
}

/** A sentence in the language of the page, its {gaps} filled in. */
export function say(key, gaps = {}) {
  const words = languages[language][key] ?? en[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);
}

/** A time in words. */
export function duration(seconds) {
  return seconds < 90 ? say("seconds", { n: Math.max(1, Math.round(seconds)) }) : say("minutes", { n: Math.round(seconds / 60) });
}

speak(language);
