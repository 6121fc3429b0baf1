// Makes the memory that the reader's browser starts from: boots Pyodide's own runtime, lets Python import and
// warm up everything, and writes the whole memory to a file.
//
// Run by snapshot.py: node snapshot.mjs '{"pyodide": folder, "stdlib": zip, "sitePackages": folder, "boot": module,
// "lighten": module, "memory": file to write}'. Answers on standard output with one line of JSON.
//
// It goes below loadPyodide, so that the memory holds Python and our packages but nothing of the bridge between
// Python and JavaScript, which a page that only sends and receives text has no use for.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// An uncaught error would print the runtime's source, a megabyte on one line.
process.on("uncaughtException", (error) => {
  console.error(String(error.stack).slice(-3000));
  process.exit(1);
});

const input = JSON.parse(process.argv[2]);
const SITE_PACKAGES = "/lib/python3.13/site-packages";

// The same input must give the same memory: no clock, no chance.
const NOW = Date.UTC(2026, 0, 1);
Date.now = () => NOW;
performance.now = () => 0;
const require = createRequire(import.meta.url);
require("node:crypto").randomFillSync = (view) => view.fill(1);

globalThis.require = require;
globalThis.__dirname = input.pyodide;
globalThis.__filename = join(input.pyodide, "pyodide.asm.js");
(0, eval)(readFileSync(globalThis.__filename, "utf8")); // in the global scope: it is a plain script

const bytes = (path) => new Uint8Array(readFileSync(path));

function copyFolder(FS, from, to) {
  FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [source, target] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copyFolder(FS, source, target);
    else FS.writeFile(target, bytes(source));
  }
}

let imports;
let instance;
const output = [];
const runtime = await globalThis._createPyodideModule({
  // No package is ever looked up: a lock that never comes is one that is never read.
  API: {
    config: { env: {}, jsglobals: globalThis },
    runtimeEnv: { IN_NODE: true },
    lockFilePromise: new Promise(() => {}),
  },
  thisProgram: "python",
  arguments: [],
  noImageDecoding: true,
  noAudioDecoding: true,
  print: (line) => output.push(line),
  printErr: (line) => output.push(line),
  preRun: [
    (module) => {
      module.API.pyVersionTuple = [3, 13, 2];
      module.API.sitePackages = SITE_PACKAGES;
      module.FS.mkdirTree("/lib");
      module.FS.writeFile("/lib/python313.zip", bytes(input.stdlib));
      copyFolder(module.FS, input.sitePackages, SITE_PACKAGES);
      module.FS.writeFile(`${SITE_PACKAGES}/browser_boot.py`, bytes(input.boot));
      module.FS.writeFile(`${SITE_PACKAGES}/lighten.py`, bytes(input.lighten));
      module.FS.mkdirTree("/home/pyodide");
      module.FS.chdir("/home/pyodide");
      Object.assign(module.ENV, { HOME: "/home/pyodide", PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" });
      module.ENV.PYTHONNODEBUGRANGES = "1"; // nobody sees the columns of a traceback (bytecode.py)
    },
  ],
  instantiateWasm(info, done) {
    info.sentinel = { create_sentinel: () => null, is_sentinel: () => 0 };
    imports = info;
    WebAssembly.instantiate(bytes(join(input.pyodide, "pyodide.asm.wasm")), info).then(
      (result) => {
        instance = result.instance;
        done(result.instance, result.module);
      },
    );
    return {};
  },
});

function python(source) {
  const [failed, errors] = runtime.API.rawRun(source);
  if (failed || errors) throw new Error(`Python:\n${errors}\n${output.join("\n")}`);
}

python(`
import browser_boot, gc, json, lighten, sys
browser_boot.warm_up()
frozen = lighten.lighten()
with open("/tmp/frozen", "wb") as file:
    file.write(frozen)
del frozen, lighten, sys.modules["lighten"]
with open("/tmp/facts", "w") as file:
    json.dump({"serve": id(browser_boot.serve), "awake": id(browser_boot.awake),
               "rehearse": id(browser_boot.rehearse), "python": sys.version.partition(" ")[0],
               "modules": " ".join(sorted(sys.modules))}, file)
`);

/** Writes zeros over what was freed, so that it need not be sent: takes every free piece of Python's own heap and of
 * the one below it, then gives them back. Freed memory is not empty: it holds what the imports left behind. */
function blankFreedMemory({ malloc, free, malloc_usable_size: usable, PyObject_Malloc, PyObject_Free, sbrk }) {
  const LARGEST = 1 << 21;
  const SMALL = 512; // what Python's own heap is for, in steps of 16 bytes
  const unused = sbrk(0); // where the heap ends: what lies beyond it was never used
  const small = takeAll(PyObject_Malloc, PyObject_Free, unused, SMALL, (size) => size - 16, (_, size) => size);
  const large = takeAll(malloc, free, unused, LARGEST, (size) => (size > 64 ? size >> 1 : size - 8), usable);
  large.forEach(free);
  small.forEach(PyObject_Free);
}

/** Every free piece of a heap, from the size `most` downwards, filled with zeros. */
function takeAll(take, give, unused, most, smaller, sizeOf) {
  const taken = [];
  for (let size = most; size >= 8; size = smaller(size)) {
    for (;;) {
      const piece = take(size);
      if (piece === 0 || piece >= unused) {
        give(piece);
        break;
      }
      runtime.HEAPU8.fill(0, piece, piece + sizeOf(piece, size));
      taken.push(piece);
    }
  }
  return taken;
}

/** Where in memory the sources of frozen modules lie, [start, end] each. They have been read; none will be again. */
function frozenModules() {
  const listed = Buffer.from(runtime.FS.readFile("/tmp/frozen"));
  const memory = Buffer.from(runtime.HEAPU8.buffer, 0, imports.env.__stack_low);
  const found = [];
  for (let at = 0; at < listed.length; ) {
    const length = listed.readUInt32LE(at);
    const start = memory.indexOf(listed.subarray(at + 4, at + 4 + length));
    if (start > 0) found.push([start, start + length]);
    at += 4 + length;
  }
  return found;
}

const facts = JSON.parse(runtime.FS.readFile("/tmp/facts", { encoding: "utf8" }));
python("sys.path_importer_cache.clear(); gc.collect()");
blankFreedMemory(instance.exports);
facts.stackPointer = imports.env.__stack_pointer.value;
facts.stackEnd = imports.env.__stack_low;
runtime.HEAPU8.fill(0, facts.stackEnd, facts.stackPointer); // nothing runs: all below the pointer is left-overs
facts.frozen = frozenModules();
// What the heap has never reached is left out: a page's memory is what it must give each reader.
const end = Math.ceil(instance.exports.sbrk(0) / 65536) * 65536;
writeFileSync(input.memory, runtime.HEAPU8.subarray(0, end));
console.log(JSON.stringify(facts));
process.exit(0);
