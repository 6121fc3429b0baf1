// The part of the runtime that a decision aid seldom needs: fetched after the first answer, or when it is needed.

import { compile, EngineFailure } from "./worker-failure.js";

export class Rest {
  #url;
  #module = null;
  #coming = null;

  constructor(url) {
    this.#url = url;
  }

  /** Have it ready, so that nothing is asked of the network while the reader answers. Never rejects. */
  prefetch() {
    this.#coming ??= compile(this.#url).then(
      (module) => (this.#module = module),
      (error) => console.debug(`kunskapsstod: the rest of the runtime is not here yet: ${error}`),
    );
    return this.#coming;
  }

  /** The module, now: Python stands in the middle of a call and cannot wait. */
  now() {
    this.#module ??= new WebAssembly.Module(fetchNow(this.#url));
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
