// Parts the cut runtime in two: what a decision aid uses, and all the rest of Python.
//
// Of Python's 9 000 functions a decision aid runs some 1 100, and compiling the others is most of a start. So
// they wait in a module of their own, which is fetched and compiled once the reader has the first answer. Where a
// function lives in the other module, a stub passes the call on through the table:
//
//     place 1 …          as Pyodide lays it out: what Python calls through pointers
//     loader             brings in the rest, there and then, when a stub needs it and it is not yet there
//     after it           every function that was used, for calls from the rest
//     after them         every function of the rest; empty until it is there

import binaryen from "binaryen";
import { exportsOf, functionsOf, globalsOf, pointersOf, read, withData, write } from "./wasm.mjs";

const { i32, none, funcref } = binaryen;

/** {used, rest, size, loader}: both modules, and the table's places. `names` are those of the functions to have at
 * hand. The used part exports each changing global, as "global0" …, and the rest imports it from "env". `late` is data, [address, bytes] each, that comes with the rest. */
export function split(tailored, names, late) {
  const [used, rest] = [read(tailored), read(tailored)];
  const all = functionsOf(used).map(({ name }) => name);
  const [here, there] = [all.filter((name) => names.has(name)), all.filter((name) => !names.has(name))];
  const loader = 1 + pointersOf(used).data.length;
  const places = new Map([...here, ...there].map((name, place) => [name, loader + 1 + place]));
  const changing = globalsOf(used).filter(({ base, mutable }) => mutable && !base);

  pass(used, there, places, loader);
  changing.forEach(({ name }, place) => used.addGlobalExport(name, `global${place}`));
  share(used, here, places);

  pass(rest, here, places);
  changing.forEach(({ name }, place) => {
    rest.removeGlobal(name);
    rest.addGlobalImport(name, "env", `global${place}`, i32, true);
  });
  exportsOf(rest).forEach(({ name }) => rest.removeExport(name));
  rest.removeElementSegment(pointersOf(rest).name);
  share(rest, there, places);
  withData(rest, late);

  return { used: write(used), rest: write(rest), size: loader + 1 + all.length, loader };
}

/** Stubs in place of these functions; with a loader when what they stand for may have to be brought in first. */
function pass(module, names, places, loader) {
  const { name: table } = binaryen.getTableInfo(module.getTableByIndex(0));
  for (const name of names) {
    const { params, results } = binaryen.getFunctionInfo(module.getFunction(name));
    const place = () => module.i32.const(places.get(name));
    const given = binaryen.expandType(params).map((type, at) => module.local.get(at, type));
    let body = module.call_indirect(table, place(), given, params, results);
    if (loader) {
      const missing = module.ref.is_null(module.table.get(table, place(), funcref));
      const load = module.call_indirect(table, module.i32.const(loader), [], none, none);
      body = module.block(null, [module.if(missing, load), body], results);
    }
    module.removeFunction(name);
    module.addFunction(name, params, results, [], body);
  }
}

/** Lay these functions out in their places, which follow on each other. */
function share(module, names, places) {
  const { name: table } = binaryen.getTableInfo(module.getTableByIndex(0));
  if (names.length) module.addActiveElementSegment(table, "shared", names, module.i32.const(places.get(names[0])));
}
