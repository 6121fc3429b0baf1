// The snapshot's file (build_tools/bundle/memory_file.py): looks at its shape and lays it out in WebAssembly memory,
// as much as has come, while the rest is on its way.

import { EngineFailure, hex } from "./worker-failure.js";

const MARK = 0x324d534b;
const HEADER_BYTES = 64;
const DIGEST_AT = 32;
const PAGE = 65536;
const MAX_PAGES = 65536;
const SHORT = 64; // bytes of a run that are moved sooner one by one than by a view of them

const damaged = (what) => new EngineFailure("integrity", `the snapshot ${what}`);

/** Is it for this runtime? Cheap; throws when not. `file` has at least its header. */
export function checkShape(file, manifest) {
  if (new Uint32Array(file, 0, 1)[0] !== MARK) throw damaged("does not begin with its mark");
  if (hex(file.slice(DIGEST_AT, HEADER_BYTES)) !== manifest.runtime.sha256) throw damaged("belongs to another runtime");
}

/** Lays out a file that comes from its beginning on. `check` is given the file when its header is there, and throws. */
export class Layout {
  #file;
  #check;
  #header = null; // what is there to lay out and where, once the header and the list of runs have come
  #run = 0;
  #at = 0;
  #to = 0;

  constructor(file, check = () => {}) {
    this.#file = file;
    this.#check = check;
  }

  /** Lay out what has come: the first so many bytes of the file. */
  upTo(bytes) {
    const header = (this.#header ??= this.#begin(bytes));
    if (!header) return;
    const { runs, from, target, words, memoryWords } = header;
    let [run, at, to] = [this.#run, this.#at, this.#to];
    for (; run < runs.length && at + runs[run + 1] <= bytes; run += 2) {
      const length = runs[run + 1];
      to += runs[run];
      if (length > SHORT) target.set(new Uint8Array(from, at, length), to);
      else for (let word = 0; word < length >> 2; word += 1) memoryWords[(to >> 2) + word] = words[(at >> 2) + word];
      at += length;
      to += length;
    }
    [this.#run, this.#at, this.#to] = [run, at, to];
  }

  #begin(bytes) {
    if (bytes < HEADER_BYTES) return null;
    const file = this.#file;
    this.#check(file);
    const [, count, size] = new Uint32Array(file, 0, HEADER_BYTES / 4);
    const begins = HEADER_BYTES + 8 * count;
    if (bytes < begins) return null;
    this.#at = begins;
    const memory = new WebAssembly.Memory({ initial: size / PAGE, maximum: MAX_PAGES });
    return {
      memory,
      runs: new Uint32Array(file, HEADER_BYTES, 2 * count),
      from: file,
      target: new Uint8Array(memory.buffer),
      words: new Uint32Array(file),
      memoryWords: new Uint32Array(memory.buffer),
    };
  }

  /** {memory, stackPointer, serve, awake}: the memory filled, and the addresses to go on from; throws if some is missing. */
  whole() {
    this.upTo(this.#file.byteLength);
    if (!this.#header || this.#run < this.#header.runs.length) throw damaged("ends before its last run");
    const [, , , stackPointer, serve, awake] = new Uint32Array(this.#file, 0, HEADER_BYTES / 4);
    return { memory: this.#header.memory, stackPointer, serve, awake };
  }
}

/** The same of a file that is there. */
export const layOut = (file) => new Layout(file).whole();
