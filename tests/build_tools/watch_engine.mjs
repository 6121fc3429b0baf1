// The page's engine with a worker that says what it is told to, on a clock that is turned by hand:
// node watch_engine.mjs SHELL '[[seconds, message], …]'. On standard output: the state after each, and the reason.

import { mock } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , shell, told] = process.argv;
mock.timers.enable({ apis: ["setTimeout"] });
console.warn = () => {};
let worker;
globalThis.Worker = class {
  constructor() {
    worker = this;
  }
  postMessage() {}
  terminate() {}
};
const { Engine } = await import(pathToFileURL(join(shell, "engine.js")));
const engine = new Engine("https://example/");
engine.start({});
const states = [];
for (const [seconds, message] of JSON.parse(told)) {
  mock.timers.tick(seconds * 1000);
  if (message) worker.onmessage({ data: message });
  states.push(engine.state);
}
console.log(JSON.stringify({ states, reason: engine.reason }));
