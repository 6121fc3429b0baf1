// The part of the runtime that a decision aid seldom needs: fetched after the first answer, or when it is needed.

import { keepOnce, WASM } from "./worker-cache.js";
import { checkDigest, compile, EngineFailure } from "./worker-failure.js";

export class Rest {
  #base;
  #file;
  #module = null;
  #coming = null;

  /** Python cannot wait while a file is checked; who asked it can. */
  checked = Promise.resolve();

  constructor(base, file) {
    this.#base = base;
    this.#file = file;
  }

  /** Have it ready, so that nothing is asked of the network while the reader answers. Never rejects. */
  prefetch() {
    const url = this.#base + this.#file.name;
    this.#coming ??= compile(this.#base, this.#file).then(
      ({ module, checked }) => checked.then((bytes) => ((this.#module ??= module), keepOnce(url, bytes, WASM))),
    ).catch(
      (error) => console.debug(`kunskapsstod: the rest of the runtime is not here yet: ${error}`),
    );
    return this.#coming;
  }

  /** The module, now: Python stands in the middle of a call and cannot wait. */
  now() {
    if (!this.#module) {
      const bytes = fetchNow(this.#base + this.#file.name);
      this.#module = new WebAssembly.Module(bytes);
      this.checked = checkDigest(bytes, this.#file);
      this.checked.catch(() => {}); // the one who awaits it is told
    }
    return this.#module;
  }
}

function fetchNow(url) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new EngineFailure("file", `${url}: ${request.status}`);
  return request.response;
}
