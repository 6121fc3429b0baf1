// The browser shell: form data in, HTML out. It knows no rule and no text of the aids; Python decides what is
// shown. It starts the engine when the reader shows intent, keeps it alive between pages, and keeps focus,
// announcements, history and the address right.

import { Engine } from "./engine.js";
import { Aid } from "./aid.js";
import { showMissing } from "./status.js";

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
  else openLater(section, JSON.parse(manifest));
}

/** The rest of the places: the code of each is fetched by its page alone. */
async function openLater(section, manifest) {
  const Of = await placeFor(section.dataset).catch((error) => showMissing(section, error));
  if (Of && section.isConnected) aid = new Of(section, engine, manifest);
}

async function placeFor({ kontroll, mall, ova }) {
  if (kontroll !== undefined) return (await import("./kontroll.js")).Kontroll;
  if (mall) return (await import("./skriv.js")).Skriv;
  if (ova) return (await import("./ova.js")).Ova;
  return (await import("./arendebild.js")).Arendebild;
}

if (window.document$) window.document$.subscribe(open);
else open();
