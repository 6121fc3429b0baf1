// Python, going on from its memory: the runtime's two modules put together, and calls to it.

import { EngineFailure } from "./worker-failure.js";
import { importsFor } from "./worker-imports.js";

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

// A module that imports a function without arguments and results and exports it: only so does it fit in a table.
const PASS_ON = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 101, 1, 102, 0, 0, 7, 5, 1, 1, 102, 0, 0,
]);

export class SnapshotEngine {
  how = "snapshot";
  #memory;
  #runtime;
  #serve;
  #size;

  /** `module`: what is used from the start. `laidOut`: from layOut. `table`: {size, loader}, how many places the
   * functions' table has and which brings in the rest of the runtime. `rest`: gives its module, at once. */
  constructor(module, laidOut, table, rest) {
    this.#memory = laidOut.memory;
    this.#serve = laidOut.serve;
    const functions = new WebAssembly.Table({ initial: table.size, element: "anyfunc" });
    const stack = new WebAssembly.Global({ value: "i32", mutable: true }, laidOut.stackPointer);
    const imports = importsFor(module, this.#memory, functions, stack);
    const { exports } = new WebAssembly.Instance(module, imports);
    const bringRest = () => {
      const [late, shared] = [rest(), { ...imports, env: { ...imports.env, ...exports } }];
      new WebAssembly.Instance(late, importsFor(late, this.#memory, functions, stack, shared));
    };
    const passOn = new WebAssembly.Instance(new WebAssembly.Module(PASS_ON), { e: { f: bringRest } });
    functions.set(table.loader, passOn.exports.f);
    this.#runtime = exports;
    this.#size = given(exports.malloc(4));
  }

  /** Call a Python function with text or bytes, by default browser_boot.serve; it gives text. After a throw it is of no
   * more use. */
  call(request, callee = this.#serve) {
    const python = this.#runtime;
    const isText = typeof request === "string";
    const bytes = isText ? ENCODER.encode(request) : request;
    const at = given(python.malloc(bytes.length + 1));
    new Uint8Array(this.#memory.buffer).set(bytes, at);
    const made = isText ? python.PyUnicode_FromStringAndSize : python.PyBytes_FromStringAndSize;
    const argument = given(made(at, bytes.length));
    python.free(at);
    const result = given(python.PyObject_CallOneArg(callee, argument));
    python.Py_DecRef(argument);
    const start = given(python.PyUnicode_AsUTF8AndSize(result, this.#size));
    const length = new DataView(this.#memory.buffer).getUint32(this.#size, true);
    const reply = DECODER.decode(new Uint8Array(this.#memory.buffer, start, length));
    python.Py_DecRef(result);
    return reply;
  }
}

/** An address, which Python gives as zero when it has failed. */
function given(address) {
  if (address === 0) throw new EngineFailure("python", "Python gave no answer: it may be out of memory");
  return address >>> 0;
}
