// Starts Python from the memory snapshot: runtime and memory are fetched side by side, the runtime is compiled
// while it arrives, and Python goes on where it stood when the site was built.

import { keep, kept } from "./worker-cache.js";
import { checkDigest, compile, fetchBytes } from "./worker-failure.js";
import { checkShape, layOut } from "./worker-memory.js";
import { KEEPS_CODE, practise } from "./worker-practice.js";
import { SnapshotEngine } from "./worker-python.js";
import { Rest } from "./worker-rest.js";

/** An engine: {how, timings, call(text) → text, prefetch(), sound(), settle(request)}. Throws, mostly EngineFailure, when it
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
  const url = base + manifest.memory.name;
  const known = cache === "default" ? await kept(url) : null;
  const file = known ?? (await fetchBytes(url, { cache, size: manifest.memory.size, heard }));
  mark("fetched");
  stage("kompilerar");
  checkShape(file, manifest);
  const checked = known ? Promise.resolve() : checkDigest(file, manifest.memory); // what is kept was checked before
  checked.catch(() => {});
  const laidOut = layOut(file);
  mark("laidOut");
  const runtime = await compiling;
  stage("startar");
  const rest = new Rest(base, manifest.rest);
  const engine = new SnapshotEngine(runtime.module, laidOut, manifest.table, () => rest.now());
  await Promise.all([checked, runtime.checked]);
  mark("checked");
  engine.call("", laidOut.awake);
  mark("awake");
  const settle = async (request) => {
    await rest.prefetch();
    if (known) return;
    if (KEEPS_CODE) await practise(engine, request);
    await keep(url, file); // last: what is kept tells that all this was done
  };
  return Object.assign(engine, { timings, prefetch: () => rest.prefetch(), sound: () => rest.checked, settle });
}
