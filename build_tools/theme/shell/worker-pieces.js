// Fetches the snapshot piece by piece. Each piece is checked by itself and kept as soon as it has come, so that a start
// on a line that breaks asks only for what is missing, whatever the server can do.

import { forget, keep, keptBytes } from "./worker-cache.js";
import { checkDigest, EngineFailure, fetchBytes, patiently } from "./worker-failure.js";

const AT_ONCE = 2; // few, so that on a slow line each comes whole before long

/** The whole as an ArrayBuffer. `heard` is told of every bit that comes: how much of the whole that is, 0-1, and how many
 * bytes the whole is on the line, 0 when nobody can say. `made` is given the buffer before anything has come, and gives
 * back what is told how many bytes from its beginning are there, each time that they are more. */
export async function fetchPieces(base, { size, pieces }, heard, made) {
  const whole = new Uint8Array(size);
  const told = made(whole.buffer);
  const come = new Heard(size, heard);
  let at = 0;
  const wanted = pieces.map((piece) => ({ piece, url: base + piece.name, at: (at += piece.size) - piece.size }));
  const put = (one, content) => {
    whole.set(new Uint8Array(content), one.at);
    one.there = true;
    const next = wanted.find(({ there }) => !there);
    told(next ? next.at : size);
  };
  const missing = (await Promise.all(wanted.map((one) => fromKept(one, put)))).filter(Boolean);
  for (const { piece } of wanted) if (!missing.some((one) => one.piece === piece)) come.kept(piece);
  const line = async () => {
    for (let one; (one = missing.shift()); ) put(one, await fromLine(one, come));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return whole.buffer;
}

/** Nothing when the piece was kept, and is in its place; else the piece. */
async function fromKept(one, put) {
  const content = await keptBytes(one.url);
  if (!content) return one;
  try {
    await check(content, one.piece);
  } catch {
    await forget(one.url);
    return one;
  }
  put(one, content);
  return null;
}

/** What was damaged on the way may lie in the browser's cache: ask past it once. A line that breaks is tried anew. */
async function fromLine({ piece, url }, come) {
  for (const cache of ["default", "reload"]) {
    const content = await patiently(() =>
      fetchBytes(url, { cache, heard: (got, onTheLine) => come.bytes(piece, got, onTheLine) }),
    );
    try {
      await check(content, piece);
    } catch (error) {
      if (cache === "reload") throw error;
      continue;
    }
    keep(url, content.slice());
    return content;
  }
}

async function check(content, piece) {
  if (content.byteLength !== piece.size)
    throw new EngineFailure("integrity", `${piece.name} has ${content.byteLength} bytes, not ${piece.size}`);
  await checkDigest(content, piece);
}

/** How much has come, of all. What the whole is on the line is reckoned from the pieces whose servers say. */
class Heard {
  #size;
  #tell;
  #got = new Map();
  #lines = new Map();

  constructor(size, tell) {
    this.#size = size;
    this.#tell = tell;
  }

  kept(piece) {
    this.#got.set(piece, piece.size);
  }

  bytes(piece, got, onTheLine) {
    this.#got.set(piece, Math.min(got, piece.size));
    if (onTheLine) this.#lines.set(piece, onTheLine);
    const sum = (numbers) => [...numbers].reduce((all, one) => all + one, 0);
    const said = sum([...this.#lines.keys()].map((one) => one.size));
    this.#tell(sum(this.#got.values()) / this.#size, said && (sum(this.#lines.values()) * this.#size) / said);
  }
}
