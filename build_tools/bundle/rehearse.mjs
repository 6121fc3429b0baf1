// Finds which of the runtime's functions a decision aid uses: starts the snapshot as the reader's browser will, but
// with a runtime that notes what it runs, and lets Python rehearse.
//
// Run by rehearse.py: node rehearse.mjs '{"worker": folder of worker-*.mjs, "runtime": file, "memory": file,
// "rehearse": address, "flags": address, "functions": number, "table": number, "used": file to write}'.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const input = JSON.parse(process.argv[2]);
const load = (name) => import(pathToFileURL(join(input.worker, name)));
const { layOut } = await load("worker-memory.mjs");
const { SnapshotEngine } = await load("worker-python.mjs");

const laidOut = layOut(new Uint8Array(readFileSync(input.memory)).buffer);
const runtime = new WebAssembly.Module(readFileSync(input.runtime));
const engine = new SnapshotEngine(runtime, laidOut, {
  size: input.table,
  loader: input.table - 1,
});
engine.call("", laidOut.awake);
for (const text of ["a", "å", "€", "😀"]) {
  const said = engine.call(text.repeat(5000), input.rehearse);
  if (said !== text.repeat(5000)) throw new Error(said);
}
writeFileSync(input.used, new Uint8Array(laidOut.memory.buffer, input.flags, input.functions));
