// The service worker: pages that have been read can be read again without a network. With a network nothing comes from
// it: what is true of the law must be today's. The engine is none of its business: the engine's own worker keeps its
// files, checked against their hashes (assets/shell/worker-cache.js).
//
// A release is replaced whole. A new one fetches anew what the old one held, waits until the reader is done, and only
// then takes over and forgets the old. What is kept has the path of a page and nothing that stands after it: a search
// or a link with answers leaves nothing here.
//
// In:  {type: "behall", urls} keep these; {type: "ta-over"} take over now; {type: "hur"} answered by "lage".
// Out: {type: "lage", offline, release} to every page, when a page comes from what is kept and when none does again.

const RELEASE = "RELEASE";
const CORE = ["CORE"]; // the page about this, and what every page needs; relative to where this file lies
const PREFIX = "kunskapsstod-sidor-";
const PAGES = PREFIX + RELEASE;
const PATIENCE_MS = 6000; // a network that says nothing for so long is none, if the page is kept

const scope = new URL(self.registration.scope);
const absolute = (path) => new URL(path, scope).href;
const HASHED = /\/assets\/(css|js|shell)-[0-9a-f]+\/|\.[0-9a-f]{8}\.min\./;
const offlinePage = absolute(CORE[0]);
let offline = false;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  const { type, urls } = event.data ?? {};
  if (type === "ta-over") self.skipWaiting();
  else if (type === "hur") event.source.postMessage(state());
  else if (type === "behall") event.waitUntil(Promise.all(urls.map(keepMissing)).then(forgetLeft));
});
self.addEventListener("fetch", (event) => {
  const key = keyOf(event.request.url);
  if (event.request.method === "GET" && key) event.respondWith(answer(event, key));
});

const state = () => ({ type: "lage", offline, release: RELEASE });

/** Pages alone tell whether there is a network: what never changes comes from the browser's own cache without one. */
const isPage = (key) => key.endsWith("/");

/** The address that a file is kept under; empty for what is not ours to keep. */
function keyOf(url) {
  const { origin, pathname } = new URL(url);
  const ours = origin === scope.origin && pathname.startsWith(scope.pathname);
  const inside = pathname.slice(scope.pathname.length);
  return ours && !inside.startsWith("assets/engine/") && inside !== "sw.js" ? origin + pathname : "";
}

/** All that every page needs, and again what the release before held. A file that cannot be had ends it, so that a
 * release is whole or not there; a page that is no more is left out. */
async function install() {
  const cache = await caches.open(PAGES);
  const before = await heldBefore();
  await Promise.all(CORE.map((path) => fetchInto(cache, absolute(path), true)));
  for (const url of before) await fetchInto(cache, url, false).catch(() => {});
}

async function heldBefore() {
  const urls = new Set();
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== PAGES)
      for (const { url } of await (await caches.open(name)).keys()) if (!HASHED.test(url)) urls.add(url);
  return urls;
}

async function fetchInto(cache, url, needed) {
  const response = await fetch(url, { cache: HASHED.test(url) ? "default" : "no-cache" });
  if (response.ok) await cache.put(url, response);
  else if (needed) throw new Error(`${url}: ${response.status}`);
}

async function takeOver() {
  await forgetOthers();
  await self.clients.claim();
}

async function forgetOthers() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== PAGES) await caches.delete(name);
}

/** The release before may have kept a last page while this one took over. What the next one has fetched is let alone. */
async function forgetLeft() {
  if (!self.registration.installing && !self.registration.waiting) await forgetOthers();
}

async function keepMissing(url) {
  const key = keyOf(url);
  const cache = await caches.open(PAGES);
  if (key && !(await cache.match(key))) await fetchInto(cache, key, false).catch(() => {});
}

/** From the network if there is one; what comes is kept. Else what was kept, else the page that says so. */
async function answer(event, key) {
  const fromNet = fetch(event.request);
  fromNet.catch(() => {});
  const held = await stored(key);
  try {
    const response = await (held ? Promise.race([fromNet, tooLong()]) : fromNet);
    if (response.status === 200 && response.type === "basic" && !event.request.headers.has("range"))
      if (!held || !HASHED.test(key)) event.waitUntil(put(key, response.clone()));
    if (isPage(key)) tell(event, false);
    return response;
  } catch (error) {
    if (isPage(key)) tell(event, true);
    const instead = held ?? (event.request.mode === "navigate" ? await stored(offlinePage) : null);
    if (!instead) throw error;
    return instead;
  }
}

const tooLong = () => new Promise((_, reject) => setTimeout(() => reject(new Error("silence")), PATIENCE_MS));

async function stored(key) {
  try {
    return await caches.match(key, { cacheName: PAGES }); // to open it would make it, after it was forgotten
  } catch {
    return undefined; // storage is refused
  }
}

async function put(key, response) {
  try {
    await (await caches.open(PAGES)).put(key, response);
  } catch {
    // storage is full or refused: the page itself has been given
  }
}

function tell(event, now) {
  if (now === offline) return;
  offline = now;
  event.waitUntil(
    self.clients.matchAll({ includeUncontrolled: true }).then((all) => all.forEach((one) => one.postMessage(state()))),
  );
}
