// Starts a parted runtime on the engine's memory, as the reader's browser does, and answers requests:
// node run_parted.mjs '{"worker", "memory": the pieces, "used", "rest", "table": {size, loader}, "requests": […]}'
// or @FILE, which holds that. A request is text, or {"file"} for a part.
// On standard output: {"fetched": whether the rest was asked for, "replies": […]}.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const given = process.argv[2];
const input = JSON.parse(given.startsWith("@") ? readFileSync(given.slice(1), "utf8") : given);
const load = (name) => import(pathToFileURL(join(input.worker, name)));
const { layOut } = await load("worker-memory.js");
const { SnapshotEngine } = await load("worker-python.js");
const compiled = (path) => new WebAssembly.Module(readFileSync(path));

const asked = (request) => (request.file ? new Uint8Array(readFileSync(request.file)) : request);

let fetched = false;
const rest = () => {
  fetched = true;
  return compiled(input.rest);
};
const laidOut = layOut(new Uint8Array(Buffer.concat(input.memory.map((piece) => readFileSync(piece)))).buffer);
const engine = new SnapshotEngine(compiled(input.used), laidOut, input.table, rest);
engine.call("", laidOut.awake);
const replies = input.requests.map((request) => engine.call(asked(request)));
console.log(JSON.stringify({ fetched, replies }));
