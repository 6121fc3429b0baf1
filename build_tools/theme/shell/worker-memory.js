// The snapshot's file (build_tools/bundle/memory_file.py): looks at its shape and lays it out in WebAssembly memory.

import { EngineFailure, hex } from "./worker-failure.js";

const MARK = 0x324d534b;
const HEADER_BYTES = 64;
const DIGEST_AT = 32;
const PAGE = 65536;
const MAX_PAGES = 65536;

const damaged = (what) => new EngineFailure("integrity", `the snapshot ${what}`);

/** Is it whole, and for this runtime? Cheap; throws when not. */
export function checkShape(file, manifest) {
  const { size } = manifest.memory;
  if (file.byteLength !== size) throw damaged(`has ${file.byteLength} bytes, not ${size}`);
  if (new Uint32Array(file, 0, 1)[0] !== MARK) throw damaged("does not begin with its mark");
  if (hex(file.slice(DIGEST_AT, HEADER_BYTES)) !== manifest.runtime.sha256) throw damaged("belongs to another runtime");
}

/** {memory, stackPointer, serve, awake}: the memory filled, and the addresses to go on from. */
export function layOut(file) {
  const [, count, size, stackPointer, serve, awake] = new Uint32Array(file, 0, HEADER_BYTES / 4);
  const memory = new WebAssembly.Memory({ initial: size / PAGE, maximum: MAX_PAGES });
  const target = new Uint8Array(memory.buffer);
  const runs = new Uint32Array(file, HEADER_BYTES, 2 * count);
  let [at, to] = [HEADER_BYTES + runs.byteLength, 0];
  for (let run = 0; run < runs.length; run += 2) {
    const length = runs[run + 1];
    to += runs[run];
    target.set(new Uint8Array(file, at, length), to);
    at += length;
    to += length;
  }
  return { memory, stackPointer, serve, awake };
}
