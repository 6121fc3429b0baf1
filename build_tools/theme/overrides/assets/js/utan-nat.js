// Reading without a network: registers the service worker, says when there is no network or a new release, and on its
// own page saves everything or removes it. Where a browser has none of this, or refuses it, nothing is said.

const begin = new URL("../", import.meta.url); // …/assets/, and this file is assets/js-HASH/utan-nat.js
const NO = "utan-nat.nej";
const ENGINE = "kunskapsstod-engine";
const PAGES = "kunskapsstod-sidor-";
const WAIT_MS = 5000; // for a release to take over; another tab may have let it do so already
const SAVED = "sparat"; // the name of what is kept when all of a release is
const workers = navigator.serviceWorker;
let offline = !navigator.onLine;

const choice = {
  get no() {
    return window.__md_get?.(NO) === true;
  },
  set no(value) {
    window.__md_set?.(NO, value);
  },
};

const site = new URL("../", begin);

async function register() {
  if (!workers || choice.no) return;
  try {
    await caches.keys(); // where storage is refused so is a worker, and that some browsers report as a fault of ours
    const registration = await workers.register(new URL("sw.js", site), { scope: site.pathname });
    watch(registration);
    await workers.ready;
    registration.active?.postMessage({ type: "behall", urls: onThisPage() });
    registration.active?.postMessage({ type: "hur" });
  } catch (error) {
    console.debug(`kunskapsstod: no service worker: ${error}`);
  }
}

/** The page and what it has fetched: it came before the service worker did. */
function onThisPage() {
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  return [location.href, ...fetched].map((url) => url.replace(/[?#].*$/, "")).filter((url) => url.startsWith(site.href));
}

function watch(registration) {
  const waits = () => registration.waiting && workers.controller && newRelease(registration);
  waits();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", waits);
  });
}

/** A line at the top of the page, said politely. */
function line(name, text) {
  const there = document.querySelector(`[data-utan-nat="${name}"]`);
  if (there) return there;
  const made = Object.assign(document.createElement("div"), { className: "utan-nat" });
  made.dataset.utanNat = name;
  made.setAttribute("role", "status");
  document.body.querySelector(".md-container, main, body > *").before(made);
  made.append(Object.assign(document.createElement("p"), { textContent: text }));
  return made;
}

function newRelease(registration) {
  const made = line("ny", "Ny version finns – ladda om när du är klar. Dina svar finns kvar, utom fritext och känsliga svar.");
  if (made.querySelector("button")) return;
  made.append(
    button("Ladda om nu", () => {
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting?.postMessage({ type: "ta-over" });
      setTimeout(() => location.reload(), WAIT_MS);
    }),
  );
}

function showOffline(now) {
  offline = now;
  if (now) line("utan", "Du är utan nät. Det du ser är det som är sparat i din webbläsare.");
  else document.querySelector('[data-utan-nat="utan"]')?.remove();
}

function button(text, pressed) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "knapp", textContent: text });
  made.addEventListener("click", pressed);
  return made;
}

/** On the page about it: how much it is, save, and remove. */
async function room() {
  const place = document.querySelector("[data-spara-utan-nat]");
  if (!place || place.childElementCount) return;
  const said = Object.assign(document.createElement("p"), { className: "utan-nat__besked" });
  said.setAttribute("role", "status");
  if (!("caches" in window) || !workers) {
    said.textContent = "Din webbläsare kan inte spara webbplatsen. Be om den packade filen i stället.";
    place.replaceChildren(said);
    return;
  }
  const listed = await fetchList();
  const size = listed ? ` (${megabytes(listed.bytes)})` : "";
  const save = button(`Spara för att använda utan nät${size}`, () => work(saveAll));
  const remove = button("Ta bort det som är sparat", () => work(removeAll));
  const work = async (task) => {
    save.disabled = remove.disabled = true;
    try {
      said.textContent = await task((text) => (said.textContent = text));
    } catch (error) {
      console.warn("kunskapsstod:", error);
      said.textContent = "Det gick inte att spara allt. Det som kom fram finns kvar. Försök igen när nätet är tillbaka.";
    }
    save.disabled = remove.disabled = false;
  };
  place.replaceChildren(save, remove, said);
  if (listed && (await isSaved(listed.release))) said.textContent = "Allt är sparat i den här webbläsaren.";
}

async function fetchList() {
  try {
    const response = await fetch(new URL("utan-nat.json", site), { cache: "no-cache" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

const megabytes = (bytes) => `${(bytes / 1e6).toLocaleString("sv", { maximumFractionDigits: 1 })} MB`;
const mark = () => new URL(SAVED, site).href;
const isSaved = async (release) => !!(await (await caches.open(PAGES + release)).match(mark()));

/** What is there already is not fetched again, so who tries again goes on from there. */
async function saveAll(tell) {
  const listed = await fetchList();
  if (!listed) return "Webbplatsen går inte att nå just nu. Försök igen när nätet är tillbaka.";
  choice.no = false;
  await register();
  const [pages, engine] = await Promise.all([caches.open(PAGES + listed.release), caches.open(ENGINE)]);
  const wanted = [
    ...[...listed.core, ...listed.pages].map((path) => [pages, path]),
    ...listed.engine.map((path) => [engine, path]),
  ];
  let told = 0;
  for (const [at, [cache, path]] of wanted.entries()) {
    await keepMissing(cache, new URL(path, site).href);
    const share = Math.floor((10 * (at + 1)) / wanted.length);
    if (share > told) tell(`${10 * (told = share)} procent är sparat.`);
  }
  await pages.put(mark(), new Response(""));
  return "Klart. Allt är sparat i den här webbläsaren.";
}

async function keepMissing(cache, url) {
  if (await cache.match(url)) return;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  await cache.put(url, response);
}

async function removeAll() {
  choice.no = true;
  for (const name of await caches.keys()) if (name === ENGINE || name.startsWith(PAGES)) await caches.delete(name);
  const registration = await workers.getRegistration(site.href);
  await registration?.unregister();
  return "Borttaget. Sidor sparas inte igen, om du inte trycker på Spara. Ett stöd som du använder sparar sitt program.";
}

workers?.addEventListener("message", ({ data }) => data?.type === "lage" && showOffline(data.offline || !navigator.onLine));
addEventListener("offline", () => showOffline(true));
addEventListener("online", () => showOffline(false));
if (offline) showOffline(true);
if (document.readyState === "complete") register();
else addEventListener("load", register, { once: true });
if (window.document$) window.document$.subscribe(room);
else room();
