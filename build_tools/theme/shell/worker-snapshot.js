// Starts Python from the memory snapshot: runtime and memory are fetched side by side, the runtime is compiled
// while it arrives, and Python goes on where it stood when the site was built.

import { keep, keepOnce, keepOnly, kept, WASM } from "./worker-cache.js";
import { compile } from "./worker-failure.js";
import { checkShape, Layout } from "./worker-memory.js";
import { fetchPieces } from "./worker-pieces.js";
import { KEEPS_CODE, practise } from "./worker-practice.js";
import { SnapshotEngine } from "./worker-python.js";
import { Rest } from "./worker-rest.js";

const PRACTISED = "practised-"; // the name of what is kept when a browser needs to practise no more

/** An engine: {how, timings, call(text or bytes) → text, prefetch(), sound(), settle(request)}. Throws, mostly EngineFailure, when it
 * cannot start.
 *
 * `cache` as in fetch. `prefetch` fetches what may be needed later. `sound` rejects when a call was answered by what
 * turned out to be damaged. `settle` does what can wait until the reader has
 * an answer; it is given what was asked. */
export async function startFromSnapshot({ base, manifest }, stage, heard, cache) {
  const timings = { began: performance.now() };
  const mark = (name) => (timings[name] = performance.now());
  stage("hamtar");
  const compiling = compile(base, manifest.runtime, cache).then((runtime) => (mark("compiled"), runtime));
  compiling.catch(() => {}); // it is awaited below; the memory may fail before
  let layout;
  await fetchPieces(base, manifest.memory, heard, (file) => {
    layout = new Layout(file, () => checkShape(file, manifest));
    return (bytes) => layout.upTo(bytes);
  });
  mark("fetched");
  stage("kompilerar");
  const laidOut = layout.whole();
  mark("laidOut");
  const runtime = await compiling;
  stage("startar");
  const rest = new Rest(base, manifest.rest);
  const engine = new SnapshotEngine(runtime.module, laidOut, manifest.table, () => rest.now());
  const code = await runtime.checked;
  mark("checked");
  engine.call("", laidOut.awake);
  mark("awake");
  const settle = async (request) => {
    await rest.prefetch();
    const done = base + PRACTISED + manifest.runtime.name;
    if (await kept(done)) return;
    await keepOnce(base + manifest.runtime.name, code, WASM);
    if (KEEPS_CODE) await practise(engine, request);
    const named = [...manifest.memory.pieces, manifest.runtime, manifest.rest, ...Object.values(manifest.parts)];
    await keepOnly(new Set(named.map(({ name }) => base + name)));
    await keep(done, ""); // last: it tells that all this was done
  };
  return Object.assign(engine, { timings, prefetch: () => rest.prefetch(), sound: () => rest.checked, settle });
}
