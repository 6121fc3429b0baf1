// What every place on a page that answers has in common: its view, the engine that starts when the reader shows intent,
// what is told of the engine, and the text that would be lost. Nothing of what is written there leaves the page.

import { leaves } from "./saved.js";
import { showError, showState } from "./status.js";

const INTENT = ["focusin", "pointerdown", "touchstart"]; // the first sign that the reader means to answer

export class Place {
  waiting = null; // the request that is to be shown; one that only peeks gives way to all
  unsaved = false; // text that is written since the last file
  #off = new AbortController();
  #parts = null;

  constructor(section, engine, manifest) {
    this.section = section;
    this.view = section.querySelector("[data-view]");
    this.engine = engine;
    this.manifest = manifest;
  }

  /** Listen, and let the reader in. `on` is what to do in the section, by the name of the event. */
  open(on, ...intent) {
    const { section, signal } = this;
    for (const kind of [...INTENT, ...intent]) {
      section.addEventListener(kind, () => this.#intend(), { signal, passive: true });
    }
    for (const [kind, react] of Object.entries(on)) section.addEventListener(kind, react, { signal });
    this.engine.addEventListener("change", () => this.#showState(), { signal });
    this.view.querySelector("[data-gate]").disabled = false;
    this.#showState();
  }

  /** Ends with the page: for what listens elsewhere than in the section. */
  get signal() {
    return this.#off.signal;
  }

  close() {
    this.#off.abort();
  }

  get form() {
    return this.view.querySelector("form");
  }

  start() {
    this.engine.start(this.manifest, this.section.dataset.aid);
  }

  /** A failed engine is not retried so. */
  #intend() {
    if (this.engine.state === "idle") this.start();
  }

  #showState() {
    showState(this.section, this.engine, () => this.start());
    // Who has pressed on and waits for an answer must see why none comes.
    const waits = this.waiting && !this.waiting.peek;
    if (this.engine.state === "failed" && waits) this.section.querySelector("[data-status-line] button").focus();
  }

  /** What it needs of the engine and the aids do not: fetched once, and anew after a failure. */
  parts(names) {
    this.#parts ??= Promise.all(names.map((name) => this.engine.part(name)));
    return this.#parts;
  }

  /** A request that Python could not answer. */
  failed(error) {
    console.error("kunskapsstod:", error);
    this.#parts = null;
    showError(this.section);
  }

  /** Ask before text is lost: when the page closes, and when a link leaves it. */
  guard() {
    const { signal } = this;
    addEventListener("beforeunload", (event) => this.unsaved && event.preventDefault(), { signal });
    // Capture: before Material, which would change the page.
    document.addEventListener("click", (event) => this.#leave(event), { signal, capture: true });
  }

  #leave(event) {
    if (!leaves(event)) return;
    if (this.mayGo()) this.unsaved = false;
    else {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** False when text would be lost and the reader wants to stay. */
  mayGo() {
    return !this.unsaved || confirm(this.section.dataset.unsaved);
  }
}
