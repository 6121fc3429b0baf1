// What the reader is told while the engine starts, and when it cannot. In Swedish; the aids' words are not here.

const QUIET_MS = 250; // a start that is quicker than this needs no words
const STAGES = {
  hamtar: "startar: hämtar reglerna (steg 1 av 3)",
  kompilerar: "startar: förbereder (steg 2 av 3)",
  startar: "startar: läser in reglerna (steg 3 av 3)",
};
const REASONS = {
  "no-wasm": "Webbläsaren eller din organisations säkerhetsinställningar tillåter inte WebAssembly, som stödet behöver.",
  file: "En av stödets filer kunde inte läsas. Felet ligger på webbplatsen, inte hos dig. Försök igen lite senare.",
  old: "Webbläsaren är för gammal för stödet. Uppdatera den, eller använd en annan.",
  network: "Stödets filer kunde inte hämtas. Kontrollera att du är ansluten till nätet.",
  integrity: "Stödets filer kom inte fram hela.",
  timeout: "Stödet har inte hörts av på 20 sekunder.",
};
const UNKNOWN = "Något gick fel när stödet startade.";

/** Why the engine could not start, in words. */
export const reasonOf = (reason) => REASONS[reason] ?? UNKNOWN;

let quiet = 0;

export function showState(section, engine, again) {
  const line = section.querySelector("[data-status-line]");
  const state = engine.state === "idle" ? "static" : engine.state;
  section.dataset.state = state;
  if (engine.workerId) section.dataset.worker = engine.workerId;
  const name = section.dataset.name ?? "Beslutsstödet";
  if (state === "loading") {
    if (line.childElementCount) loading(line, name, engine);
    else quiet ||= setTimeout(() => loading(line, name, engine), QUIET_MS);
    return;
  }
  clearTimeout(quiet);
  quiet = 0;
  if (state === "failed") inPlace(section, () => failed(line, name, engine.reason, again));
  else line.replaceChildren();
}

/** A request that Python could not answer. What is on the page stays as it is. */
export function showError(section) {
  const words = "Något gick fel när svaret skulle bedömas. Dina svar finns kvar. Ladda om sidan och försök igen.";
  section.querySelector("[data-status-line]").replaceChildren(paragraph(words));
}

/** A file that only this page needs did not come. */
export function showMissing(section, error) {
  console.warn(`kunskapsstod: file: ${error}`);
  section.dataset.state = "failed";
  const line = section.querySelector("[data-status-line]");
  line.replaceChildren(paragraph(`${section.dataset.name ?? "Sidan"} kunde inte starta. ${reasonOf("file")}`));
}

/** Change what stands above the form, and let the form stay where the reader's pointer is. */
function inPlace(section, change) {
  const form = section.querySelector("[data-view]");
  const before = form.getBoundingClientRect().top;
  change();
  window.scrollBy(0, form.getBoundingClientRect().top - before);
}

/** Each stage is said once to a screen reader; how much has come only changes the bar and the words beside it. */
function loading(line, name, { stage, progress }) {
  if (line.dataset.stage !== stage || !line.querySelector("progress")) {
    line.dataset.stage = stage;
    const words = paragraph(`${name} ${STAGES[stage] ?? STAGES.hamtar}`);
    const bar = Object.assign(document.createElement("progress"), { ariaLabel: `${name} startar` });
    const figures = Object.assign(document.createElement("span"), { ariaHidden: "true" });
    line.replaceChildren(words, bar, " ", figures);
  }
  if (!progress?.share) return;
  line.querySelector("progress").value = progress.share;
  line.querySelector("span").textContent = come(progress);
}

function come({ share, onTheLine }) {
  const percent = `${Math.floor(100 * share)} procent`;
  const kB = (bytes) => Math.round(bytes / 1000).toLocaleString("sv");
  return onTheLine ? `${percent}, ${kB(share * onTheLine)} av ${kB(onTheLine)} kB` : percent;
}

function failed(line, name, reason, again) {
  const words = paragraph(`${name} kunde inte starta. ${reasonOf(reason)} `);
  const text = Object.assign(document.createElement("a"), {
    href: "#hela-stodet-som-text", textContent: "Läs hela stödet som text",
  });
  words.append(text, " i stället: samma frågor, bedömningar och källor. Det du har svarat finns kvar i formuläret.");
  const button = Object.assign(document.createElement("button"), {
    type: "button", className: "knapp", textContent: "Försök igen",
  });
  button.addEventListener("click", again);
  line.replaceChildren(words, button);
}

function paragraph(text) {
  return Object.assign(document.createElement("p"), { textContent: text });
}
