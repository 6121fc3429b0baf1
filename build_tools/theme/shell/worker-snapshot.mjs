// Starts Python from the memory snapshot: runtime and memory are fetched side by side, the runtime is compiled
// while it arrives, and Python goes on where it stood when the site was built.

import { EngineFailure, fetchBytes, fetchFile } from "./worker-failure.mjs";
import { importsFor } from "./worker-imports.mjs";
import { checkBytes, checkShape, layOut } from "./worker-memory.mjs";

const TABLE_SIZE = 6076; // as Pyodide's own glue makes it
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** An engine: {how, timings, call(text) → text}. Throws, mostly EngineFailure, when it cannot start. */
export async function startFromSnapshot({ base, manifest }, stage, cache) {
  const timings = { began: performance.now() };
  const mark = (name) => (timings[name] = performance.now());
  stage("hamtar");
  const compiling = compile(base + manifest.runtime.name, cache).then((module) => (mark("compiled"), module));
  compiling.catch(() => {}); // it is awaited below; the memory may fail before
  const file = await fetchBytes(base + manifest.memory.name, cache);
  mark("fetched");
  stage("kompilerar");
  checkShape(file, manifest);
  const checked = checkBytes(file, manifest);
  checked.catch(() => {});
  const laidOut = layOut(file);
  mark("laidOut");
  const module = await compiling;
  stage("startar");
  const engine = new SnapshotEngine(module, laidOut);
  await checked;
  mark("checked");
  engine.call("", laidOut.awake);
  mark("awake");
  return Object.assign(engine, { timings });
}

async function compile(url, cache) {
  const response = await fetchFile(url, cache);
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer()); // a server that does not know the type
}

class SnapshotEngine {
  how = "snapshot";
  #memory;
  #runtime;
  #serve;
  #size;

  constructor(module, { memory, stackPointer, serve }) {
    const table = new WebAssembly.Table({ initial: TABLE_SIZE, element: "anyfunc" });
    const stack = new WebAssembly.Global({ value: "i32", mutable: true }, stackPointer);
    this.#memory = memory;
    this.#runtime = new WebAssembly.Instance(module, importsFor(module, memory, table, stack)).exports;
    this.#serve = serve;
    this.#size = this.#runtime.malloc(4) >>> 0;
  }

  /** Call a Python function from text to text, by default browser_boot.serve. Any throw means: not usable any more. */
  call(text, callee = this.#serve) {
    const { malloc, free, PyUnicode_FromStringAndSize, PyUnicode_AsUTF8AndSize, PyObject_CallOneArg, Py_DecRef } = this.#runtime;
    const bytes = ENCODER.encode(text);
    const at = given(malloc(bytes.length + 1));
    new Uint8Array(this.#memory.buffer).set(bytes, at);
    const argument = given(PyUnicode_FromStringAndSize(at, bytes.length));
    free(at);
    const result = given(PyObject_CallOneArg(callee, argument));
    Py_DecRef(argument);
    const start = given(PyUnicode_AsUTF8AndSize(result, this.#size));
    const length = new DataView(this.#memory.buffer).getUint32(this.#size, true);
    const reply = DECODER.decode(new Uint8Array(this.#memory.buffer, start, length));
    Py_DecRef(result);
    return reply;
  }
}

/** An address, which Python gives as zero when it has failed. */
function given(address) {
  if (address === 0) throw new EngineFailure("python", "Python gave no answer: it may be out of memory");
  return address >>> 0;
}
