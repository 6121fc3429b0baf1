// Why the engine could not start, as a word that the page can explain; fetching that says so; and checking what came.

import { kept } from "./worker-cache.js";

const PAUSES_MS = [500, 2000];

/** `reason` as in worker.js; `message` is for the console. */
export class EngineFailure extends Error {
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** Any thrown value as an EngineFailure. */
export function failureOf(error) {
  if (error instanceof EngineFailure) return error;
  const damaged = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  return new EngineFailure(damaged ? "integrity" : "unknown", String(error?.stack ?? error));
}

/** What `fetchIt` gives; a line that breaks is tried anew, twice, after a while. */
export async function patiently(fetchIt) {
  for (const pause of PAUSES_MS) {
    try {
      return await fetchIt();
    } catch (error) {
      if (error.reason !== "network") throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return fetchIt();
}

/** Fetch, where all but the file itself is a failure: of the network, or "file" when the server does not give it.
 * `cache` as in fetch. Without a network it is the file that was kept, if one was. */
export async function fetchFile(url, cache = "default") {
  let response;
  try {
    response = await fetch(url, { cache, credentials: "same-origin" });
  } catch (error) {
    response = await kept(url);
    if (!response) throw new EngineFailure("network", `${url}: ${error}`);
  }
  if (!response.ok) throw new EngineFailure("file", `${url}: ${response.status} ${response.statusText}`);
  return response;
}

/** The whole file as an ArrayBuffer. `heard` is told of every bit that comes: how many bytes there are so far, and how
 * many the file is on the line, 0 when the server does not say. */
export async function fetchBytes(url, { cache = "default", heard = () => {} } = {}) {
  const response = await fetchFile(url, cache);
  const onTheLine = Number(response.headers.get("Content-Length") ?? 0);
  try {
    const pieces = [];
    let got = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      got += value.byteLength;
      heard(got, onTheLine);
    }
    const whole = new Uint8Array(got);
    for (let at = 0; pieces.length; at += pieces.shift().byteLength) whole.set(pieces[0], at);
    return whole.buffer;
  } catch (error) {
    throw new EngineFailure("network", `${url}: ${error}`);
  }
}

export const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The SHA-256 of a file; null where a page has no way to ask, since it is without HTTPS. */
export const digestOf = async (file) =>
  crypto.subtle ? hex(await crypto.subtle.digest("SHA-256", file)) : null;

/** Throws when a file is not the one that was built; `wanted` is its entry in the manifest. */
export async function checkDigest(file, wanted) {
  const digest = await digestOf(file);
  if (digest && digest !== wanted.sha256) throw new EngineFailure("integrity", `${wanted.name} has the hash ${digest}`);
}

/** {module, checked}: a WebAssembly module, compiled while it arrives; `checked` gives its bytes when they are known to be
 * those that were built, which a single flipped bit in otherwise sound code does not tell the compiler. */
export const compile = (base, file, cache = "default") => patiently(() => compileOnce(base, file, cache));

async function compileOnce(base, file, cache) {
  const response = await fetchFile(base + file.name, cache);
  const typed = response.headers.get("Content-Type") === "application/wasm"; // exactly: streaming bears no more
  const bytes = (typed ? response.clone() : response).arrayBuffer();
  const checked = bytes.then((whole) => checkDigest(whole, file).then(() => whole));
  checked.catch(() => {}); // the one who awaits it is told
  try {
    const module = typed
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await bytes); // a server that does not know the type
    return { module, checked };
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw error;
    throw new EngineFailure("network", `${file.name}: ${error}`); // it broke off
  }
}
