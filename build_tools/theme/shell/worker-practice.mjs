// Makes the next start's first answer quick in browsers that keep compiled code. They keep what was worth compiling
// well, and that is what has run often; a reader's few calls are too few. So a first visit repeats one of them, in the
// pauses: measured in Chromium, the first answer of a later start then takes 8 ms instead of 80.

const TIMES = 60;
const MOST_MS = 3000; // together: a call that takes long is not worth repeating so often
const PAUSE_MS = 20; // real calls go first

/** Whether this browser keeps compiled code. Only Chromium's kind does, and only it has this. */
export const KEEPS_CODE = "userAgentData" in navigator;

/** Repeat a call, which has no effects. Stops when the engine does. */
export async function practise(engine, request) {
  try {
    for (let time = 0, spent = 0; time < TIMES && spent < MOST_MS; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const began = performance.now();
      engine.call(request);
      spent += performance.now() - began;
    }
  } catch {
    // worker.mjs meets the same at the next real call, and knows what to do
  }
}
