// Compiles a module as the reader's browser does, whole and with bits flipped:
// node check_wasm.mjs SHELL FLIPS TYPE. On standard output, for each: "fine", or why it was refused.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , shell, flips, type] = process.argv;
const { compile, failureOf } = await import(pathToFileURL(join(shell, "worker-failure.js")));

// (func (export "f") (result i32) i32.const 1234567), and a name that only debuggers read.
const built = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0],
  ...[10, 9, 1, 7, 0, 65, 135, 173, 203, 0, 11, 0, 5, 1, 110, 1, 2, 3],
]);
const file = { name: "f.wasm", sha256: createHash("sha256").update(built).digest("hex") };

let streamed = 0;
const streaming = WebAssembly.compileStreaming;
WebAssembly.compileStreaming = (response) => ((streamed += 1), streaming(response));

async function tried(bytes) {
  globalThis.fetch = async () => new Response(bytes, { headers: { "Content-Type": type } });
  try {
    const { module, checked } = await compile("https://example/", file);
    await checked;
    return `fine ${new WebAssembly.Instance(module).exports.f()}`;
  } catch (error) {
    return failureOf(error).reason;
  }
}

const said = [await tried(built)];
for (let bit = 0; bit < Number(flips); bit += 1) {
  const damaged = built.slice();
  damaged[bit >> 3] ^= 1 << (bit & 7);
  said.push(await tried(damaged));
}
console.log(JSON.stringify({ said, bits: built.length * 8, streamed }));
