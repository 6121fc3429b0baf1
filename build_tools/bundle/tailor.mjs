// Cuts Pyodide's runtime to what a memory snapshot needs: node tailor.mjs RUNTIME FILE-TO-WRITE
//
// The runtime that starts from nothing brings 3.5 MB of initial data, 9 700 exports for libraries that might be
// loaded later, and a start function that fills in addresses and clears memory. A snapshot already holds the
// data, loads no library, and must not be cleared. Without them the module is less than half as large, needs no
// glue of a megabyte of JavaScript, and can be started in memory that was filled while it was being compiled.
//
// Every function that the runtime can reach, directly or through its table, stays. The memory's layout and the
// table's are those of the full runtime, so a snapshot fits no other build.

import binaryen from "binaryen";
import { readFileSync, writeFileSync } from "node:fs";
import { exportsOf, globalsOf, read, withData, write } from "./wasm.mjs";

/** Where Pyodide's own glue puts the main module's data (bytes) and functions (places in the table). */
const BASES = { __memory_base: 1024, __table_base: 1 };

/** What JavaScript calls (theme/shell/worker-python.js). */
const NEEDED = [
  "malloc",
  "free",
  "PyUnicode_FromStringAndSize",
  "PyBytes_FromStringAndSize",
  "PyUnicode_AsUTF8AndSize",
  "PyObject_CallOneArg",
  "Py_DecRef",
];

const { getExpressionInfo: info, GlobalSetId, MemoryFillId } = binaryen;

function fix(module, known, name, value) {
  if (!Number.isInteger(value)) throw new Error(`the start function works out ${name} in an unknown way`);
  known.set(name, value);
  module.removeGlobal(name);
  module.addGlobal(name, binaryen.i32, false, module.i32.const(value));
}

/** Makes constants of the two bases and of every address that the start function works out from them. What else it
 * does is to clear memory. */
function fixAddresses(module) {
  const known = new Map();
  for (const { name, base } of globalsOf(module)) if (base in BASES) fix(module, known, name, BASES[base]);
  const start = binaryen.getFunctionInfo(module.getStart());
  const steps = info(start.body).children.map(info);
  if (steps.pop().id !== MemoryFillId || steps.some(({ id }) => id !== GlobalSetId))
    throw new Error("the start function does more than to fill in addresses and clear memory");
  for (const { name, value } of steps) {
    const { left, right } = info(value);
    fix(module, known, name, known.get(info(left).name) + info(right).value);
  }
  module.removeFunction(start.name);
  module.addFunction(start.name, binaryen.none, binaryen.none, [], module.nop()); // an empty start is dropped
}

function dropExports(module) {
  const names = exportsOf(module).map(({ name }) => name);
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length) throw new Error(`the runtime does not export ${missing.join(", ")}`);
  for (const name of names) if (!NEEDED.includes(name)) module.removeExport(name);
}

const [runtime, target] = process.argv.slice(2);
const module = read(readFileSync(runtime));
fixAddresses(module);
dropExports(module);
withData(module, []);
writeFileSync(target, write(module, ["simplify-globals"]));
