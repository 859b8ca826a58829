/** Talks to the studio's server. Work that takes a while is a job; its progress comes as events. */

import { download } from "./dom.js";
import { settled } from "./notices.js";
import { say } from "./words.js";

const listeners = new Set();
const waiting = new Map();
const ended = new Map();
const known = new Map();

/** A failure that the server put into words. */
export class Failure extends Error {}

const part = encodeURIComponent;

/** An address below api/, its variable parts encoded: at`hands/${name}/learn`. */
export function at(strings, ...values) {
  return "api/" + String.raw({ raw: strings }, ...values.map(part));
}

/** The server's reply; a failure where there is none or it refuses. */
async function reply(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw new Failure("offline");
  }
  if (!response.ok) {
    const message = await response.json().then((body) => body.message).catch(() => "");
    throw new Failure(message || response.statusText);
  }
  return response;
}

async function ask(address, options) {
  const text = await (await reply(address, options)).text();
  if (options?.method) {
    settled();
  }
  return text ? JSON.parse(text) : {};
}

/** Lets the browser keep a file that the server makes. */
export async function save(address, name, options) {
  const file = new File([await (await reply(address, options)).blob()], name);
  const url = URL.createObjectURL(file);
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file;
}

export const get = (address) => ask(address);

export const post = (address, value = {}) => ask(address, { method: "POST", body: JSON.stringify(value) });

/** Sends a file as it is; one that the server would refuse is not even begun. */
export async function send(address, file, mostMegabytes = 100) {
  if (file.size > mostMegabytes * 2 ** 20) {
    throw new Failure(say("tooLarge", { name: file.name, most: mostMegabytes }));
  }
  return ask(address, { method: "POST", body: file });
}

/** Begins a job and returns its description once it is done. */
export async function work(begun) {
  const job = await begun;
  const done = ended.get(job.id) ?? (isOver(job) ? job : undefined);
  if (done) {
    return settle(done);
  }
  return new Promise((resolve, reject) => {
    const others = waiting.get(job.id) ?? [];
    waiting.set(job.id, [...others, { resolve, reject }]);
  });
}

const isOver = (job) => ["done", "failed", "cancelled"].includes(job.state);

function settle(job) {
  if (job.state === "done") {
    return job;
  }
  throw new Failure(job.state === "cancelled" ? "" : job.failure.message);
}

/** Is told how every job stands, and of every change. */
export function watch(listener) {
  listeners.add(listener);
  known.forEach((job) => listener(job));
  return () => listeners.delete(listener);
}

function take(job) {
  if (job.state === "forgotten") {
    known.delete(job.id);
    ended.delete(job.id);
    return;
  }
  known.set(job.id, job);
  listeners.forEach((listener) => listener(job));
  if (!isOver(job)) {
    return;
  }
  ended.set(job.id, job);
  const promises = waiting.get(job.id) ?? [];
  waiting.delete(job.id);
  for (const promise of promises) {
    try {
      promise.resolve(settle(job));
    } catch (failure) {
      promise.reject(failure);
    }
  }
}

/** Listens for events, and asks for what was missed after the connection was lost. */
export function listen(changed) {
  const events = new EventSource("api/events");
  events.onmessage = (event) => take(JSON.parse(event.data));
  events.onopen = async () => {
    changed(true);
    (await get("api/state")).jobs.filter((job) => !ended.has(job.id)).forEach(take);
  };
  events.onerror = () => changed(false);
}
