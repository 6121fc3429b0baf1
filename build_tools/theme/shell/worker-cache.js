// Keeps the snapshot in the browser's Cache Storage, as it lies in memory: the ordinary cache keeps it compressed
// and as the server says, and unpacking it would be half of a start. Only the engine's own file, nothing of the
// reader's. Where a browser offers no such storage, the ordinary cache is all there is.

const NAME = "kunskapsstod-engine";

/** The kept file as an ArrayBuffer, or null. */
export async function kept(url) {
  try {
    const response = await (await caches.open(NAME)).match(url);
    return response ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** Keep this file, and forget the others. */
export async function keep(url, bytes) {
  try {
    const cache = await caches.open(NAME);
    for (const request of await cache.keys()) if (request.url !== url) await cache.delete(request);
    await cache.put(url, new Response(bytes));
  } catch (error) {
    console.debug(`kunskapsstod: the engine is not kept: ${error}`);
  }
}

/** Forget everything that is kept: it did not work. */
export async function forget() {
  try {
    await caches.delete(NAME);
  } catch {
    // no such storage, so nothing is kept
  }
}
