// WebAssembly modules in Binaryen's hands: reading, writing and listing.

import binaryen from "binaryen";

const MEMORY = "mimport$0"; // as Binaryen names it

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

/** The module's memory anew, imported, filled with this data ([address, bytes] each) when the module is instantiated.
 * The API has no other way to forget what it was filled with before. */
export function withData(module, data) {
  const { initial, max, module: from, base } = module.getMemoryInfo();
  const segments = data.map(([address, bytes]) => ({ offset: module.i32.const(address), data: bytes, passive: false }));
  module.setMemory(initial, max, null, segments, false, false, MEMORY);
  module.addMemoryImport(MEMORY, from, base);
}

/** The data that the module fills its memory with, as withData takes it. */
export function dataOf(module) {
  const info = (segment) => module.getDataSegmentInfo(segment);
  const segments = listed(module.getNumDataSegments(), (place) => module.getDataSegmentByIndex(place), info);
  return segments.map(({ offset, data }) => [Number(offset), new Uint8Array(data)]);
}
