// The engine as the page sees it: started once, asked in order, watched. It never hangs without saying so.

import { hold } from "./worker-cache.js";

// How long it may be silent while it starts. On a slow line bytes come for minutes, and that is no silence; but without
// wasm-unsafe-eval in a CSP, WebAssembly can hang instead of failing.
const SILENCE_MS = 20_000;

/** What the error of a worker means: one without words is a file that did not come, or came as another type; a
 * browser that is too old for how the file is written calls it a fault in it. */
const reasonOf = (message) => {
  if (!message) return ["file", "a file of the worker could not be read"];
  return [message.includes("SyntaxError") ? "old" : "unknown", message];
};

export class Engine extends EventTarget {
  #worker = null;
  #base;
  #calls = new Map();
  #next = 1;
  #watchdog = 0;
  #held = null;

  state = "idle"; // idle | loading | ready | failed
  stage = "";
  progress = null; // {share, onTheLine} while the snapshot comes
  reason = "";
  detail = ""; // of the failure, for the one who mends it
  workerId = "";
  how = "";
  timings = {};

  constructor(base) {
    super();
    this.#base = base;
  }

  /** How many requests wait for their answers. */
  get pending() {
    return this.#calls.size;
  }

  /** Start, unless it runs already, with the texts of an aid. A failed engine may be started again. */
  start(manifest, aid = "") {
    if (this.state === "loading" || this.state === "ready") return;
    this.#held = hold();
    this.#worker?.terminate();
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onerror = ({ message }) => this.#fail(...reasonOf(message));
    this.#set("loading");
    this.progress = null;
    this.#listen();
    this.#worker.postMessage({ type: "start", base: this.#base, manifest, aid });
    // What was asked before a failure is asked again.
    for (const { message } of this.#calls.values()) this.#worker.postMessage(message);
  }

  /** Ask; the answer comes when the engine is ready. Rejects when the request is wrong; when the engine fails it is asked
      again, if it is started anew, unless it is `once`: then that rejects too. */
  call(request, { once = false } = {}) {
    return this.#send({ type: "call", request: JSON.stringify(request) }, once);
  }

  /** Have a part of the engine at hand that few need (manifest.parts). Rejects when it cannot be fetched. */
  part(name) {
    return this.#send({ type: "part", name });
  }

  #send(asked, once = false) {
    const message = { ...asked, id: this.#next++ };
    return new Promise((resolve, reject) => {
      this.#calls.set(message.id, { message, once, resolve, reject });
      this.#worker?.postMessage(message);
    });
  }

  /** Wait anew: give up when nothing is heard for a while. */
  #listen() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#fail("timeout", `not a word in ${SILENCE_MS} ms`), SILENCE_MS);
  }

  #hear(message) {
    const call = this.#calls.get(message.id);
    if (message.type === "stage" || message.type === "progress") {
      if (this.state !== "loading") return; // the stock start in the midst of a call
      this.#listen();
      if (message.type === "stage") this.stage = message.stage;
      if (message.type === "stage") this.progress = null;
      else if (message.share) this.progress = message;
      this.dispatchEvent(new Event("change"));
    } else if (message.type === "ready") {
      clearTimeout(this.#watchdog);
      Object.assign(this, { workerId: message.workerId, how: message.how, timings: message.timings });
      this.#set("ready");
    } else if (message.type === "failed") {
      this.#fail(message.reason, message.detail);
    } else if (message.type === "reply") {
      this.#calls.delete(message.id);
      call?.resolve(JSON.parse(message.reply));
    } else if (message.type === "error") {
      this.#calls.delete(message.id);
      call?.reject(new Error(message.detail));
    }
  }

  #fail(reason, detail) {
    clearTimeout(this.#watchdog);
    this.#worker?.terminate();
    this.#worker = null;
    Object.assign(this, { reason, detail });
    for (const [id, { once, reject }] of this.#calls) {
      if (once) this.#calls.delete(id), reject(new Error(detail));
    }
    console.warn(`kunskapsstod: ${reason}: ${detail}`);
    this.#set("failed");
  }

  #set(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}
