// A certificate in a file: what reads it is fetched when the first is given, and the file never leaves the page.

import { dataUrl } from "./saved.mjs";

const FETCHING = "Hämtar det som läser filen …";
const FAILED =
  "Det som läser filer kunde inte hämtas. Kontrollera att du är ansluten till nätet. Dina svar är kvar. ";

export class Reading {
  #engine;
  #file = null;
  #most = 0;

  constructor(engine) {
    this.#engine = engine;
  }

  /** Take the file that was chosen; false when none was. */
  choose(field) {
    [this.#file] = field.files;
    this.#most = Number(field.dataset.most);
    return Boolean(this.#file);
  }

  forget() {
    this.#file = null;
  }

  /** The file as the engine reads it; null when what reads it did not come, which is told in `view`. Only so much
   * is read as shows that it is too big. */
  async bytes(view) {
    const said = view.querySelector("[data-read-said]");
    said.textContent = FETCHING;
    const file = this.#file.slice(0, this.#most + 1);
    try {
      await this.#engine.part("utbyte");
      if ((await file.slice(0, 4).text()) === "%PDF") await this.#engine.part("pdf");
    } catch (error) {
      console.warn(`kunskapsstod: ${error.message}`);
      const button = Object.assign(document.createElement("button"), {
        type: "button", className: "knapp", textContent: "Försök igen",
      });
      button.dataset.action = "read-again";
      said.replaceChildren(FAILED, button);
      return null;
    }
    const url = await dataUrl(file);
    said.textContent = "";
    return url;
  }
}
