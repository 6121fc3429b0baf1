// What the reader will most likely ask for next, asked for while they reach for the button. To ask is to compute and
// nothing else, so a guess that was wrong costs a little of the computer's time, and none of the reader's.

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
    this.#forget();
    this.#timer = setTimeout(() => {
      this.#guessed = JSON.stringify(request);
      this.#reply = this.#engine.call(request);
      this.#reply.catch(() => {}); // who asks for it in earnest is told
    }, PAUSE_MS);
  }

  /** The reply: what was asked for ahead, when it was exactly this. */
  call(request) {
    const reply = JSON.stringify(request) === this.#guessed ? this.#reply : this.#engine.call(request);
    this.#forget();
    return reply;
  }

  /** Whatever is asked in earnest makes the guess an old one: nothing of it is kept, also when the case ends. */
  #forget() {
    clearTimeout(this.#timer);
    this.#guessed = "";
    this.#reply = null;
  }
}
