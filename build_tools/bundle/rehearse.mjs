// Finds which of the runtime's functions a decision aid uses: starts the snapshot as the reader's browser will, but
// with a runtime that notes what it runs, and lets Python rehearse.

import binaryen from "binaryen";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lateData } from "./late.mjs";
import { functionsOf, pointersOf, read, write } from "./wasm.mjs";

const SAID = "aå€😀"; // every width of Python's characters
// Where a type has the functions that follow and cut what its objects hold (tp_traverse and tp_clear of PyTypeObject).
// Python tidies up when so and so much has been made, whatever it is in the midst of: no rehearsal meets them all.
const WHEN_TIDYING_UP = [92, 96];

/** {names, image, late}: the names of the functions that run when Python does all that it is made for or tidies up, and
 * of those that they call; the memory before it ran, and which places in it only other functions read (late.mjs).
 *
 * `memory` is a file; `rehearse` is the address of browser_boot.rehearse, `flags` the far end of the stack, which
 * Python does not reach: there they note what runs. `worker` is the folder of worker-*.js; `texts` a file with the part
 * that the rehearsal reads, `frozen` places in memory that nothing reads again. */
export async function usedFunctions(tailored, { worker, memory, texts, rehearse, flags, frozen }) {
  const load = (name) => import(pathToFileURL(join(worker, name)));
  const { layOut } = await load("worker-memory.js");
  const { SnapshotEngine } = await load("worker-python.js");
  const module = read(tailored);
  const functions = functionsOf(module);
  const end = pointersOf(module).data.length + 1;
  const laidOut = layOut(new Uint8Array(readFileSync(memory)).buffer);
  const image = new Uint8Array(laidOut.memory.buffer).slice();
  const noting = new WebAssembly.Module(withNotes(tailored, flags));
  const engine = new SnapshotEngine(noting, laidOut, { size: end + 1, loader: end });
  engine.call("", laidOut.awake);
  const taken = engine.call(new Uint8Array(readFileSync(texts)));
  if (taken !== "Rnull") throw new Error(taken);
  const said = engine.call(SAID, rehearse);
  const [text, ...types] = said.split(" ");
  if (text !== SAID) throw new Error(said);
  const noted = new Uint8Array(laidOut.memory.buffer, flags, functions.length);
  const tidying = whenTidyingUp(laidOut.memory.buffer, types.map(Number), pointersOf(module).data);
  const names = withCallees(functions, functions.filter(({ name }, place) => noted[place] || tidying.has(name)));
  return { names, image, late: lateData(module, names, image, flags, frozen) };
}

/** The names of what may be called of these types whenever Python tidies up; the table's first place is empty. */
function whenTidyingUp(memory, types, pointers) {
  const words = new Uint32Array(memory);
  const places = types.flatMap((type) => WHEN_TIDYING_UP.map((slot) => words[(type + slot) >> 2]));
  return new Set(places.filter((place) => place > 0).map((place) => pointers[place - 1]));
}

function withNotes(tailored, flags) {
  const module = read(tailored);
  functionsOf(module).forEach(({ name, body, results }, place) => {
    const note = module.i32.store8(0, 1, module.i32.const(flags + place), module.i32.const(1));
    binaryen.Function.setBody(module.getFunction(name), module.block(null, [note, body], results));
  });
  return write(module);
}

/** No rehearsal takes every turn, and a turn not taken would cost the reader a wait: so what they call by name comes
 * with them, and what that calls. */
function withCallees(functions, ran, steps = 2) {
  const byName = new Map(functions.map((one) => [one.name, one]));
  const found = new Set(ran.map(({ name }) => name));
  for (let newest = ran; steps > 0; steps -= 1) {
    const texts = newest.map(({ body }) => binaryen.emitText(body));
    const called = new Set(texts.flatMap((text) => [...text.matchAll(/\(call \$(\S+)/g)].map(([, name]) => name)));
    newest = [...called].filter((name) => byName.has(name) && !found.has(name)).map((name) => byName.get(name));
    newest.forEach(({ name }) => found.add(name));
  }
  return found;
}
