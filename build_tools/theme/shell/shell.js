// The browser shell: form data in, HTML out. It knows no rule and no text of the aids; Python decides what is
// shown. It starts the engine when the reader shows intent, keeps it alive between pages, and keeps focus,
// announcements, history and the address right.

import { Engine } from "./engine.js";
import { Aid } from "./aid.js";

// Material's instant navigation swaps the page but keeps this module: so the engine outlives the page.
const engine = new Engine(new URL("../engine/", import.meta.url).href);
window.kunskapsstod = { engine }; // for tests and the curious: which worker runs, and how it started

let aid = null;

// From grund.js: a step back or forward that stays on the page. Only an aid has steps of its own to go to.
window.addEventListener("steg-pa-sidan", ({ detail }) => {
  if (!aid?.popped?.(detail) && detail?.y !== undefined) window.scrollTo(0, detail.y);
});

// And one that leaves it, which nothing else would ask about when the page is not loaded anew.
window.addEventListener("steg-fran-sidan", (event) => {
  if (aid?.mayGo?.() === false) event.preventDefault();
});

const PLACES = ["aid", "mall", "ova", "arendebild", "kontroll"].map((one) => `section[data-${one}]`).join(", ");

function open() {
  aid?.close();
  aid = null;
  const section = document.querySelector(PLACES);
  const manifest = document.querySelector("[data-engine-manifest]")?.dataset.engineManifest;
  if (!section || !manifest) return;
  if (section.dataset.aid) aid = new Aid(section, engine, JSON.parse(manifest));
  else if ("kontroll" in section.dataset) check(section, JSON.parse(manifest));
  else if (section.dataset.mall) write(section, JSON.parse(manifest));
  else if (section.dataset.ova) practise(section, JSON.parse(manifest));
  else picture(section, JSON.parse(manifest));
}

/** The form to write in: its code is fetched by its page alone. */
async function write(section, manifest) {
  const { Skriv } = await import("./skriv.js");
  if (section.isConnected) aid = new Skriv(section, engine, manifest);
}

/** The check of a computer: its code too. */
async function check(section, manifest) {
  const { Kontroll } = await import("./kontroll.js");
  if (section.isConnected) aid = new Kontroll(section, engine, manifest);
}

/** Practice: its code too. */
async function practise(section, manifest) {
  const { Ova } = await import("./ova.js");
  if (section.isConnected) aid = new Ova(section, engine, manifest);
}

/** The picture of a case: its code too. */
async function picture(section, manifest) {
  const { Arendebild } = await import("./arendebild.js");
  if (section.isConnected) aid = new Arendebild(section, engine, manifest);
}

if (window.document$) window.document$.subscribe(open);
else open();
