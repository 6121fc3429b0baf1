// Finds what of the runtime's own data can wait: tables that only functions of the rest read, as those of Chinese
// encodings and of the names of signs are; and what the runtime's functions say of themselves.
//
// As a collector of garbage does: from the functions at hand and from the heap it follows addresses through the data.
// Whatever in code or data looks like an address is one; a word in the heap, of which there are millions, when it is
// the address of something that code or data names. What is not reached so, in pieces worth the while, comes
// with the rest, which fills it in before its first function runs.

import binaryen from "binaryen";
import { functionsOf, globalsOf } from "./wasm.mjs";

const BASE = 1024; // where the data begins; addresses in code may be given from there
const SMALLEST = 8192; // bytes: so large are tables alone, and nothing that the heap may point into the midst of
const MARGIN = 256; // bytes at both ends: a table may be read from an address a little beside it

/** [start, end] of what can wait, in order. `names` are the functions at hand, `image` the memory, `end` where the data
 * ends, `frozen` places that nothing reads again. */
export function lateData(module, names, image, end, frozen) {
  const words = new Uint32Array(image.buffer, 0, image.length >> 2);
  const isData = (address) => address >= BASE && address < end;
  const globals = globalsOf(module).map(({ init }) => (init ? numbersIn(binaryen.emitText(init)) : [])).flat();
  const named = functionsOf(module).map(({ name, body }) => [name, numbersIn(binaryen.emitText(body)).filter(isData)]);
  const atHand = named.filter(([name]) => names.has(name)).flatMap(([, at]) => at);
  const known = new Set([BASE, end, ...globals.filter(isData), ...named.flatMap(([, at]) => at)]);
  for (let word = BASE >> 2; word < end >> 2; word += 1) if (isData(words[word])) known.add(words[word]);
  const inHeap = words.subarray(end >> 2).filter((word) => known.has(word));
  const roots = [...globals.filter(isData), ...inHeap, ...atHand];
  const starts = Uint32Array.from(known).sort();
  const reached = reach(starts, roots, words, new Uint8Array(starts.length), frozen);

  const late = [];
  const add = (start, stop) => {
    if (late.length && late.at(-1)[1] === start) late.at(-1)[1] = stop;
    else late.push([start, stop]);
  };
  for (let one = 0; one + 1 < starts.length; one += 1) if (!reached[one]) add(starts[one], starts[one + 1]);
  // What Python writes to lies after the frozen modules: it is reached in ways that cannot be seen here.
  const constants = Math.max(0, ...frozen.map(([, stop]) => stop));
  const waits = late
    .map(([start, stop]) => [start + MARGIN, Math.min(stop, constants) - MARGIN])
    .filter(([start, stop]) => stop - start >= SMALLEST);
  return merged([...waits, ...frozen, ...documentation(image, end, starts)]);
}

/** Where stands what functions of the runtime's own say of themselves to who asks Python for help: whole texts of the
 * make that they have, unless something points into the midst of one. */
function documentation(image, end, starts) {
  const text = Buffer.from(image.buffer, image.byteOffset, end).latin1Slice();
  return [...text.matchAll(/(?<=\0)[A-Za-z_][\w.]*\([^\0]*?\)\n--\n\n[^\0]{64,}(?=\0)/g)]
    .map(({ index, 0: whole }) => [index, index + whole.length])
    .filter(([start, stop]) => starts[placeOf(starts, stop - 1)] <= start);
}

/** The numbers in code that may be addresses, as they stand and counted from where the data begins. */
function numbersIn(text) {
  const found = [...text.matchAll(/(?:i32\.const |offset=)(\d+)/g)].map(([, number]) => Number(number));
  return [...new Set(found)].flatMap((number) => [number, number + BASE]);
}

function reach(starts, roots, words, reached, frozen) {
  const isFrozen = (address) => frozen.some(([start, stop]) => address >= start && address < stop);
  const waiting = [...roots];
  while (waiting.length) {
    const one = placeOf(starts, waiting.pop());
    if (one + 1 >= starts.length || reached[one]) continue;
    reached[one] = 1;
    if (isFrozen(starts[one])) continue;
    for (let word = starts[one] >> 2; word < (starts[one + 1] + 3) >> 2; word += 1)
      if (words[word] >= BASE && words[word] < starts.at(-1)) waiting.push(words[word]);
  }
  return reached;
}

/** Which piece the address lies in. */
function placeOf(starts, address) {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= address) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function merged(places) {
  const inOrder = places.map((place) => [...place]).sort(([one], [other]) => one - other);
  return inOrder.reduce((all, [start, stop]) => {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], stop);
    else all.push([start, stop]);
    return all;
  }, []);
}
