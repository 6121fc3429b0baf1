// What the runtime asks of JavaScript. Python in the reader's browser has a clock, randomness, memory and a
// console; it has no files and no network, and says so as Python's own errors. What is left is Pyodide's bridge to
// JavaScript, which nothing here uses: asking for it ends the snapshot's engine (worker.js then starts the stock).

const MAX_BYTES = 0xffff0000;
const PAGE = 65536;
const ERROR = { badFile: 8, noEntry: 44, notSupported: 52 };
const TAKES_A_PATH = /^__syscall_(openat|l?stat64|newfstatat|faccessat|readlinkat|chdir|mkdirat|unlinkat|renameat)$/;

/** The imports of `module` for Python in `memory`; `table` and `stackPointer` as WebAssembly objects. What is in
 * `imports` already stays: both parts of the runtime must see the same. */
export function importsFor(module, memory, table, stackPointer, imports = {}) {
  const answers = { ...clocks(memory), ...streams(memory), ...growth(memory), ...python(table) };
  const fixed = { memory, __indirect_function_table: table, __stack_pointer: stackPointer };
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    if (name in imports[from]) continue;
    if (kind === "function") imports[from][name] = answers[name] ?? refusal(name);
    else if (kind === "tag") imports[from][name] = new WebAssembly.Tag({ parameters: ["i32"] });
    else if (from === "env") imports[from][name] = fixed[name];
    else imports[from][name] = new WebAssembly.Global({ value: "i32", mutable: true }, 0); // for libraries only
  }
  return imports;
}

function refusal(name) {
  if (TAKES_A_PATH.test(name)) return () => -ERROR.noEntry;
  if (name.startsWith("__syscall_")) return () => -ERROR.notSupported;
  return () => {
    throw new Error(`the snapshot's Python has no ${name}`);
  };
}

function clocks(memory) {
  const write = (at, nanoseconds) => new DataView(memory.buffer).setBigUint64(at >>> 0, nanoseconds, true);
  const nanoseconds = (milliseconds) => BigInt(Math.round(milliseconds * 1e6));
  return {
    emscripten_date_now: () => Date.now(),
    emscripten_get_now: () => performance.now(),
    clock_time_get: (clock, _precision, at) => {
      write(at, nanoseconds(clock === 0 ? Date.now() : performance.now()));
      return 0;
    },
    clock_res_get: (_clock, at) => {
      write(at, 1_000_000n);
      return 0;
    },
    random_get: (at, length) => {
      crypto.getRandomValues(new Uint8Array(memory.buffer, at >>> 0, length));
      return 0;
    },
  };
}

function streams(memory) {
  return {
    fd_write: (file, pieces, count, at) => {
      const view = new DataView(memory.buffer);
      let text = "";
      let written = 0;
      for (let piece = pieces >>> 0; count > 0; count -= 1, piece += 8) {
        const length = view.getUint32(piece + 4, true);
        text += new TextDecoder().decode(new Uint8Array(memory.buffer, view.getUint32(piece, true), length));
        written += length;
      }
      if (text.trim()) console.log(`Python: ${text.trimEnd()}`);
      view.setUint32(at >>> 0, written, true);
      return file === 1 || file === 2 ? 0 : ERROR.badFile;
    },
    fd_close: () => 0,
    fd_sync: () => 0,
    fd_read: () => ERROR.badFile,
    fd_seek: () => ERROR.badFile,
    fd_fdstat_get: () => ERROR.badFile,
    fd_pread: () => ERROR.badFile,
    fd_pwrite: () => ERROR.badFile,
  };
}

function growth(memory) {
  return {
    emscripten_get_heap_max: () => MAX_BYTES,
    emscripten_resize_heap: (wanted) => {
      const [now, least] = [memory.buffer.byteLength, wanted >>> 0];
      const most = Math.min(MAX_BYTES, Math.max(least, now * 1.2));
      try {
        memory.grow(Math.ceil((most - now) / PAGE));
        return 1;
      } catch {
        return 0; // Python raises MemoryError
      }
    },
  };
}

function python(table) {
  return {
    // Python calls C functions with more arguments than they take; WebAssembly forbids it, JavaScript does not.
    _PyEM_TrampolineCall_JS: (at, one, two, three) => table.get(at)(one, two, three),
    _Py_CheckEmscriptenSignals_Helper: () => 0,
  };
}
