// What the reader will most likely ask for next, asked for while they reach for the button. To ask is to compute and
// nothing else. Who asks for something else meanwhile waits at most as long as one answer takes.

const PAUSE_MS = 50; // a reader who goes straight on to another answer must not find the engine busy

export class Ahead {
  #engine;
  #timer = 0;
  #guessed = "";
  #reply = null;

  constructor(engine) {
    this.#engine = engine;
  }

  /** Ask for this in a moment, unless something is asked for before. */
  guess(request) {
    this.forget();
    this.#timer = setTimeout(() => {
      this.#guessed = JSON.stringify(request);
      this.#reply = this.#engine.call(request, { once: true });
      this.#reply.catch(() => {}); // who asks for it in earnest asks again
    }, PAUSE_MS);
  }

  /** The reply: what was asked for ahead, when it was exactly this. */
  call(request) {
    const guessed = JSON.stringify(request) === this.#guessed ? this.#reply : null;
    this.forget();
    return guessed?.catch(() => this.#engine.call(request)) ?? this.#engine.call(request);
  }

  /** The guess is an old one: when anything is asked in earnest, and when the case ends. */
  forget() {
    clearTimeout(this.#timer);
    this.#guessed = "";
    this.#reply = null;
  }
}
