// Keeps the engine in the browser's Cache Storage: the snapshot piece by piece, as it lies in memory. The ordinary
// cache keeps files compressed and as the server says, and unpacking them would be half of a start. A piece is kept as
// soon as it has come and is what was built, so a start that breaks off goes on from there. Only files of the engine,
// nothing of the reader's. Where a browser offers no such storage, the ordinary cache is all there is.

const NAME = "kunskapsstod-engine";
export const WASM = "application/wasm";

let opening = null;

/** The storage, opened once: to open it for each of a start's files takes time. */
const opened = () => (opening ??= caches.open(NAME));

/** Hold the storage open, from the page: a private window of WebKit has it in memory alone, and has let go of it all when
 * the worker that kept a start's pieces was ended (one time in five or so). */
export async function hold() {
  try {
    return await opened();
  } catch {
    return null;
  }
}

/** The kept file as a Response, or null. */
export async function kept(url) {
  try {
    return (await (await opened()).match(url)) ?? null;
  } catch {
    return null;
  }
}

/** The kept file as an ArrayBuffer, or null. */
export async function keptBytes(url) {
  try {
    return (await (await kept(url))?.arrayBuffer()) ?? null;
  } catch {
    return null;
  }
}

/** Keep a file. */
export async function keep(url, bytes, type = "application/octet-stream") {
  try {
    await (await opened()).put(url, new Response(bytes, { headers: { "Content-Type": type } }));
  } catch (error) {
    console.debug(`kunskapsstod: the engine is not kept: ${error}`);
  }
}

/** Keep a file, unless it is kept already. */
export async function keepOnce(url, bytes, type) {
  if (!(await kept(url))) await keep(url, bytes, type);
}

/** Forget all but these: what another release had. */
export async function keepOnly(urls) {
  try {
    const cache = await opened();
    for (const { url } of await cache.keys()) if (!urls.has(url)) await cache.delete(url);
  } catch {
    // no such storage, so nothing is kept
  }
}

/** Forget one file, or everything that is kept: it did not work. */
export async function forget(url) {
  try {
    if (url) await (await opened()).delete(url);
    else {
      opening = null; // what is opened of it is no more
      await caches.delete(NAME);
    }
  } catch {
    // no such storage, so nothing is kept
  }
}
