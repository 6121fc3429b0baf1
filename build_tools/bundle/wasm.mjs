// WebAssembly modules in Binaryen's hands: reading, writing and listing.

import binaryen from "binaryen";

export const read = (bytes) => binaryen.readBinary(bytes);

/** The module as bytes, without what nothing in it can reach. Throws when they are no valid module. */
export function write(module, passes = []) {
  module.runPasses([...passes, "remove-unused-module-elements"]);
  const bytes = module.emitBinary();
  module.dispose();
  new WebAssembly.Module(bytes);
  return bytes;
}

const listed = (count, at, info) => Array.from({ length: count }, (_, place) => info(at(place)));

export const exportsOf = (module) =>
  listed(module.getNumExports(), module.getExportByIndex, binaryen.getExportInfo);

export const globalsOf = (module) =>
  listed(module.getNumGlobals(), module.getGlobalByIndex, binaryen.getGlobalInfo);

/** The functions that are not imported, in order. */
export const functionsOf = (module) =>
  listed(module.getNumFunctions(), module.getFunctionByIndex, binaryen.getFunctionInfo).filter(({ base }) => !base);

/** The names of the functions that stand in the table from the start, and of that list. */
export function pointersOf(module) {
  if (module.getNumElementSegments() !== 1) throw new Error("the runtime's table is not filled by one list");
  return binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(0));
}
