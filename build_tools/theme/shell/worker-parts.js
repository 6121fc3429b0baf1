// The parts of the engine that few readers need (build_tools/bundle/parts.py): fetched when first asked for, checked
// against the manifest, and given to Python as they are.

import { keepOnce } from "./worker-cache.js";
import { digestOf, EngineFailure, fetchBytes, patiently } from "./worker-failure.js";

export class Parts {
  #coming = new Map();
  #taken = new Map();

  /** Every part that has come: an engine that starts anew must have them again. */
  get taken() {
    return this.#taken.values();
  }

  /** The part's bytes, a request to Python; null when there is none of that name. Throws EngineFailure. */
  fetch({ base, manifest }, name) {
    const file = manifest.parts[name];
    if (!file) return Promise.resolve(null);
    if (!this.#coming.has(name)) {
      const coming = fetchWhole(base + file.name, file);
      this.#coming.set(name, coming);
      coming.then((part) => this.#taken.set(name, part), () => this.#coming.delete(name));
    }
    return this.#coming.get(name);
  }
}

async function fetchWhole(url, file) {
  const problems = [];
  // What was damaged on the way may lie in the browser's cache: ask past it once.
  for (const cache of ["default", "reload"]) {
    const content = await patiently(() => fetchBytes(url, { cache }));
    const digest = await digestOf(content);
    if (content.byteLength === file.size && (digest ?? file.sha256) === file.sha256) {
      keepOnce(url, content);
      return new Uint8Array(content);
    }
    problems.push(`${file.name} has ${content.byteLength} bytes and the hash ${digest}`);
  }
  throw new EngineFailure("integrity", problems.join("; "));
}
