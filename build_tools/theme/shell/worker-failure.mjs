// Why the engine could not start, as a word that the page can explain; and fetching that says so.

/** `reason` as in worker.mjs; `message` is for the console. */
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

/** Fetch, where anything but the file itself is a failure of the network. `cache` as in fetch. */
export async function fetchFile(url, cache = "default") {
  let response;
  try {
    response = await fetch(url, { cache, credentials: "same-origin" });
  } catch (error) {
    throw new EngineFailure("network", `${url}: ${error}`);
  }
  if (!response.ok) throw new EngineFailure("network", `${url}: ${response.status} ${response.statusText}`);
  return response;
}

/** The whole file as an ArrayBuffer. */
export async function fetchBytes(url, cache = "default") {
  const response = await fetchFile(url, cache);
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw new EngineFailure("network", `${url}: ${error}`);
  }
}

/** A WebAssembly module, compiled while it arrives. */
export async function compile(url, cache = "default") {
  const response = await fetchFile(url, cache);
  const typed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  if (typed) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer()); // a server that does not know the type
}
