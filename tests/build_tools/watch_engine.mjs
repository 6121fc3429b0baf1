// The page's engine with a worker that says what it is told to, on a clock that is turned by hand:
// node watch_engine.mjs SHELL '[[seconds, message], …]'. On standard output: the state after each, the reason, and what of
// two questions (one of them asked once only) is asked again when a failed engine is started anew.

import { mock } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , shell, told] = process.argv;
mock.timers.enable({ apis: ["setTimeout"] });
console.warn = () => {};
let worker;
let posted = [];
globalThis.Worker = class {
  constructor() {
    worker = this;
  }
  postMessage(message) {
    posted.push(message);
  }
  terminate() {}
};
const { Engine } = await import(pathToFileURL(join(shell, "engine.js")));
const engine = new Engine("https://example/");
engine.start({});
for (const how of [{}, { once: true }]) engine.call(how, how).catch(() => {});
const states = [];
for (const [seconds, message] of JSON.parse(told)) {
  mock.timers.tick(seconds * 1000);
  if (message) worker.onmessage({ data: message });
  states.push(engine.state);
}
posted = [];
if (engine.state === "failed") engine.start({});
const again = posted.filter(({ type }) => type === "call").map(({ request }) => JSON.parse(request));
console.log(JSON.stringify({ states, reason: engine.reason, again }));
