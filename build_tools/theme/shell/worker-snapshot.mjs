// Starts Python from the memory snapshot: runtime and memory are fetched side by side, the runtime is compiled
// while it arrives, and Python goes on where it stood when the site was built.

import { keep, kept } from "./worker-cache.mjs";
import { compile, fetchBytes } from "./worker-failure.mjs";
import { checkBytes, checkShape, layOut } from "./worker-memory.mjs";
import { KEEPS_CODE, practise } from "./worker-practice.mjs";
import { SnapshotEngine } from "./worker-python.mjs";
import { Rest } from "./worker-rest.mjs";

/** An engine: {how, timings, call(text) → text, prefetch(), settle(request)}. Throws, mostly EngineFailure, when it
 * cannot start.
 *
 * `cache` as in fetch. `prefetch` fetches what may be needed later. `settle` does what can wait until the reader has
 * an answer; it is given what was asked. */
export async function startFromSnapshot({ base, manifest }, stage, heard, cache) {
  const timings = { began: performance.now() };
  const mark = (name) => (timings[name] = performance.now());
  stage("hamtar");
  const compiling = compile(base + manifest.runtime.name, cache).then((module) => (mark("compiled"), module));
  compiling.catch(() => {}); // it is awaited below; the memory may fail before
  const url = base + manifest.memory.name;
  const known = cache === "default" ? await kept(url) : null;
  const file = known ?? (await fetchBytes(url, { cache, size: manifest.memory.size, heard }));
  mark("fetched");
  stage("kompilerar");
  checkShape(file, manifest);
  const checked = known ? Promise.resolve() : checkBytes(file, manifest); // what is kept was checked before
  checked.catch(() => {});
  const laidOut = layOut(file);
  mark("laidOut");
  const module = await compiling;
  stage("startar");
  const rest = new Rest(base + manifest.rest.name);
  const engine = new SnapshotEngine(module, laidOut, manifest.table, () => rest.now());
  await checked;
  mark("checked");
  engine.call("", laidOut.awake);
  mark("awake");
  const settle = async (request) => {
    await rest.prefetch();
    if (known) return;
    if (KEEPS_CODE) await practise(engine, request);
    await keep(url, file); // last: what is kept tells that all this was done
  };
  return Object.assign(engine, { timings, prefetch: () => rest.prefetch(), settle });
}
