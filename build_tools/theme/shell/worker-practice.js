// Makes the first answers quick, of this visit and of the next start, in browsers that keep compiled code. They keep
// what was worth compiling well, and that is what has run often; a reader's few calls are too few. So on a first visit
// Python practises in the pauses, on a case that nobody has (browser_boot.py): measured in Chromium, the first answer
// of a later start then takes 8 ms instead of 80.

const TIMES = 90;
const MOST_MS = 3000; // together: a call that takes long is not worth repeating so often
const PAUSE_MS = 20; // real calls go first
const MARK = "~"; // what browser_boot.py knows practice by

/** Whether this browser keeps compiled code. Only Chromium's kind does, and only it has this. */
export const KEEPS_CODE = "userAgentData" in navigator;

/** Practise what this call is about. Stops when the engine does. */
export async function practise(engine, request) {
  try {
    for (let time = 0, spent = 0; time < TIMES && spent < MOST_MS; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const began = performance.now();
      engine.call(MARK + request);
      spent += performance.now() - began;
    }
  } catch {
    // worker.js meets the same at the next real call, and knows what to do
  }
}
