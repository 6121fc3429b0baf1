// Tries on this computer what the aids need, and says it in plain words that can be sent to a help desk. Nothing is
// sent from here, and nothing is kept.

import { today } from "./form.js";
import { reasonOf } from "./status.js";

const AID = "vilket_intyg"; // the shortest aid
const MARKS = { ja: "Fungerar", delvis: "Fungerar delvis", nej: "Fungerar inte" };
const WASM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]); // an empty module
const STORED = "kunskapsstod.kontroll";

export class Kontroll {
  #section;
  #engine;
  #manifest;

  constructor(section, engine, manifest) {
    this.#section = section;
    this.#engine = engine;
    this.#manifest = manifest;
    const begin = section.querySelector("[data-kontrollera]");
    begin.disabled = false;
    begin.addEventListener("click", () => this.#run(begin));
    section.querySelector("[data-kopiera]").addEventListener("click", () => this.#copy());
  }

  close() {}

  async #run(button) {
    button.disabled = true;
    this.#say("Kontrollerar. Det tar några sekunder, och längre på ett långsamt nät.");
    const rows = [clock(this.#section.dataset.asOf), await wasm(), await this.#engineRow(), secure(), stored()];
    rows.push(await offline());
    this.#show(rows);
    button.disabled = false;
  }

  /** The same start as the aids make, and one question to the rules. */
  async #engineRow() {
    const what = "Beslutsstödens program";
    const begun = performance.now();
    this.#engine.start(this.#manifest, AID);
    await settled(this.#engine);
    if (this.#engine.state === "failed") return [what, "nej", reasonOf(this.#engine.reason)];
    try {
      await this.#engine.call({ aid: AID, date: today(), answers: {}, do: "show" });
    } catch (error) {
      return [what, "nej", `Programmet startade men svarade inte: ${error.message}`];
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace(".", ",");
    const words = `Startade och svarade på ${seconds} sekunder.`;
    return this.#engine.how === "stock"
      ? [what, "delvis", `${words} Den snabba starten gick inte, så stöden startar långsamt.`]
      : [what, "ja", words];
  }

  #show(rows) {
    this.#section.querySelector("tbody").replaceChildren(...rows.map(asRow));
    this.#section.querySelector("[data-till-it]").textContent = [
      `Kontroll av beslutsstöden på ${location.origin}, ${today()}`,
      ...rows.map(([what, mark, words]) => `${what}: ${MARKS[mark].toLowerCase()}. ${words}`),
      ...(this.#engine.state === "failed" ? [`Teknisk orsak: ${this.#engine.reason}: ${this.#engine.detail}`] : []),
      `Webbläsare: ${navigator.userAgent}`,
    ].join("\n");
    this.#section.querySelector("[data-resultat]").hidden = false;
    const wrong = rows.filter(([, mark]) => mark === "nej").map(([what]) => what.toLowerCase());
    this.#say(wrong.length ? `Klart. Det här fungerar inte: ${wrong.join(", ")}.` : "Klart. Beslutsstöden fungerar på den här datorn.");
  }

  #say(words) {
    this.#section.querySelector("[data-status-line]").textContent = words;
  }

  async #copy() {
    const text = this.#section.querySelector("[data-till-it]");
    try {
      await navigator.clipboard.writeText(text.textContent);
      this.#say("Texten är kopierad.");
    } catch {
      getSelection().selectAllChildren(text);
      text.focus();
      this.#say("Texten är markerad. Kopiera den med tangentbordet.");
    }
  }
}

function asRow([what, mark, words]) {
  const row = document.createElement("tr");
  row.dataset.mark = mark;
  const head = Object.assign(document.createElement("th"), { scope: "row", textContent: what });
  const cells = [MARKS[mark], words].map((textContent) => Object.assign(document.createElement("td"), { textContent }));
  row.replaceChildren(head, ...cells);
  return row;
}

function settled(engine) {
  return new Promise((resolve) => {
    const look = () => {
      if (engine.state !== "ready" && engine.state !== "failed") return;
      engine.removeEventListener("change", look);
      resolve();
    };
    engine.addEventListener("change", look);
    look();
  });
}

async function wasm() {
  try {
    await WebAssembly.instantiate(WASM);
    return ["WebAssembly", "ja", "Webbläsaren får köra det som stöden är byggda av."];
  } catch {
    return ["WebAssembly", "nej", reasonOf("no-wasm")];
  }
}

function secure() {
  return window.isSecureContext
    ? ["Säker anslutning", "ja", "Filerna kan kontrolleras när de kommer."]
    : ["Säker anslutning", "delvis", "Sidan hämtas utan https. Stöden fungerar, men filerna kan inte kontrolleras."];
}

function stored() {
  try {
    localStorage.setItem(STORED, "1");
    localStorage.removeItem(STORED);
    return ["Lagring i webbläsaren", "ja", "Val av färger kan sparas till nästa gång."];
  } catch {
    return ["Lagring i webbläsaren", "delvis", "Stöden fungerar, men inget minns till nästa gång."];
  }
}

async function offline() {
  const what = "Program som sparas";
  try {
    await caches.has(STORED);
    return [what, "ja", "Stöden kan starta snabbare nästa gång."];
  } catch {
    return [what, "delvis", "Stöden fungerar, men hämtas på nytt varje gång."];
  }
}

/** A clock that stands before the day the site was made for is wrong. */
function clock(asOf) {
  return today() < asOf
    ? ["Datorns klocka", "nej", `Klockan står på ${today()}, men webbplatsen är byggd ${asOf}. Ställ klockan.`]
    : ["Datorns klocka", "ja", `Klockan står på ${today()}.`];
}
