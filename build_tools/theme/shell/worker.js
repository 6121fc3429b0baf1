// The worker in which Python runs: starts the engine, answers calls in order, and says what went wrong.
//
// In:  {type: "start", base, manifest, aid}, then {type: "call", id, request} and {type: "part", id, name}.
// Out: {type: "stage", stage: "hamtar" | "kompilerar" | "startar"}
//      {type: "progress", share: 0-1 of the snapshot, onTheLine: its bytes there, 0 when nobody knows}, as bytes come;
//      a share of 0 says only that something comes
//      {type: "ready", how: "snapshot" | "stock", workerId, timings: {…: ms since the worker was made}}
//      {type: "failed", reason: "no-wasm" | "old" | "network" | "file" | "integrity" | "python" | "unknown", detail}
//      {type: "reply", id, reply} or, when Python raised, {type: "error", id, detail: its traceback}
//      In reply to a part: "null", or an error when it did not come whole.
//
// Should the snapshot fail in the middle of a call (a rule that needs what only the full runtime has), the engine
// starts anew from stock, "ready" comes once more, and the call is answered: a call has no effects, so it can be
// made twice.

import { forget } from "./worker-cache.js";
import { EngineFailure, failureOf } from "./worker-failure.js";
import { Parts } from "./worker-parts.js";
import { startFromSnapshot } from "./worker-snapshot.js";
import { startStock } from "./worker-stock.js";

const PROGRESS_MS = 200;
const ERROR = "E"; // what browser_boot.py puts first
const MOST_PRACTISED = 5000; // characters
const workerId = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(16)).join("-");

let engine = null;
let order = null; // the start message
const waiting = [];
const parts = new Parts();
const brought = new Set();
let settled = false;

self.onmessage = ({ data }) => {
  if (data.type === "start") {
    order = data;
    begin();
  } else {
    waiting.push(data);
    if (engine) answerAll();
  }
};

const stage = (name) => postMessage({ type: "stage", stage: name });

let told = 0;

/** Tell the page that bytes come, but not of every piece. */
function heard(share, onTheLine) {
  if (performance.now() - told < PROGRESS_MS) return;
  told = performance.now();
  postMessage({ type: "progress", share, onTheLine });
}

async function begin() {
  try {
    probe();
    const texts = parts.fetch(order, order.aid);
    texts.catch(() => {}); // it is awaited below; the engine may fail before
    engine = await startSomehow();
    await texts;
    announce();
    await answerAll();
    engine.prefetch?.();
  } catch (error) {
    const { reason, message } = failureOf(error);
    postMessage({ type: "failed", reason, detail: message });
  }
}

function announce() {
  const timings = { ...engine.timings, ready: performance.now() };
  postMessage({ type: "ready", how: engine.how, workerId, timings });
}

/** A page whose Content-Security-Policy forbids WebAssembly lets Pyodide hang; so ask with the smallest module. WebKit
 * compiles it all the same, and refuses to make an instance. */
function probe() {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])));
  } catch (error) {
    throw new EngineFailure("no-wasm", String(error));
  }
  // Python's runtime needs exceptions, which came later.
  if (!WebAssembly.Tag) throw new EngineFailure("old", "WebAssembly without exceptions");
}

async function startSomehow() {
  const problems = [];
  // What was damaged on the way may lie in the browser's cache: ask past it once.
  for (const cache of ["default", "reload"]) {
    try {
      return await startFromSnapshot(order, stage, heard, cache);
    } catch (error) {
      const failure = failureOf(error);
      problems.push(failure);
      if (failure.reason === "network") throw failure; // what has come is kept: the next try goes on from there
      await forget();
      if (failure.reason !== "integrity") break;
    }
  }
  return fallBack(problems);
}

async function fallBack(problems) {
  for (const { reason, message } of problems) console.warn(`kunskapsstod: snapshot: ${reason}: ${message}`);
  try {
    return await startStock(order, stage, heard);
  } catch (error) {
    const failure = failureOf(error);
    const details = [...problems, failure].map(({ reason, message }) => `${reason}: ${message}`);
    throw new EngineFailure(failure.reason, details.join(" | "));
  }
}

let answering = false;

async function answerAll() {
  if (answering) return;
  answering = true;
  while (waiting.length) {
    const { id, request, name } = waiting.shift();
    try {
      const text = name ? await bring(name) : await answerWithTexts(request);
      if (request) settle(request);
      if (text.startsWith(ERROR)) postMessage({ type: "error", id, detail: text.slice(1) });
      else postMessage({ type: "reply", id, reply: text.slice(1) });
    } catch (error) {
      postMessage({ type: "error", id, detail: String(error?.stack ?? error) });
    }
  }
  answering = false;
}

/** After the first answer: what makes the next start quicker. A file to read is nothing to practise on. */
function settle(request) {
  if (request.length > MOST_PRACTISED) return;
  if (!settled) setTimeout(() => engine.settle?.(request));
  settled = true;
}

/** A part's modules are run when it is first used, which takes the rest of the runtime: it comes meanwhile. An aid's
 * texts have none. Python has a part once it has been asked to take it in; the page may ask for one again and again. */
async function bring(name, rest = engine.prefetch?.()) {
  const [part] = await Promise.all([parts.fetch(order, name), rest]);
  if (!part || brought.has(name)) return "Rnull";
  brought.add(name);
  return answer(part);
}

/** An aid's texts come with the aid, also when the reader has gone to another. */
async function answerWithTexts(request) {
  const said = await bring(aidOf(request), null);
  return said.startsWith(ERROR) ? said : answer(request);
}

function aidOf(request) {
  try {
    return JSON.parse(request).aid;
  } catch {
    return ""; // Python says what is wrong with it
  }
}

async function answer(request) {
  try {
    const reply = engine.call(request);
    await engine.sound?.();
    return reply;
  } catch (error) {
    if (engine.how === "stock") throw error;
    await forget();
    engine = await fallBack([failureOf(error)]);
    announce();
    for (const part of parts.taken) if (part !== request) engine.call(part);
    return engine.call(request);
  }
}
