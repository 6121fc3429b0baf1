// Lays a snapshot's file out as it comes, so many bytes at a time: node lay_out.mjs WORKER FILE STEP
// On standard output: {"memory": the SHA-256 of what was laid out, "addresses": […]}, or {"failed": why}.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [worker, file, step] = process.argv.slice(2);
const { Layout } = await import(pathToFileURL(join(worker, "worker-memory.js")));
const whole = readFileSync(file);
const coming = new Uint8Array(whole.length); // nothing of what has not come is there to be read
try {
  const layout = new Layout(coming.buffer);
  for (let at = 0; at < whole.length; at += Number(step)) {
    const come = Math.min(at + Number(step), whole.length);
    coming.set(whole.subarray(at, come), at);
    layout.upTo(come);
  }
  const { memory, stackPointer, serve, awake } = layout.whole();
  const digest = createHash("sha256").update(new Uint8Array(memory.buffer)).digest("hex");
  console.log(JSON.stringify({ memory: digest, addresses: [stackPointer, serve, awake] }));
} catch (error) {
  console.log(JSON.stringify({ failed: `${error.reason}: ${error.message}` }));
}
