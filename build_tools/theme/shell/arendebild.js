// The picture of a case: what the aids before handed over and the files that the reader opens in, one page out. It is
// kept in memory alone, while the reader goes between the pages: nothing of it is in an address, in the browser's history
// or in its storage. Fetched by its own page.

import { today } from "./form.js";
import { gathered, take } from "./handover.js";
import { Place } from "./place.js";
import { dataUrl } from "./saved.js";

export class Arendebild extends Place {
  #last = Promise.resolve(); // in order: each builds on what the one before left

  constructor(section, engine, manifest) {
    super(section, engine, manifest);
    this.open({
      click: (event) => this.#click(event),
      change: (event) => this.#chosen(event.target),
      submit: (event) => event.preventDefault(),
    });
    const handed = take("arendebild");
    if (handed) gathered.cases = handed.cases; // another case: what stood here is of the one before
    if (gathered.cases.length) this.#ask();
  }

  #click(event) {
    const button = event.target.closest("button");
    if (!button || !this.view.contains(button)) return;
    const { action, remove } = button.dataset;
    if (action === "print") print();
    else if (action === "restart") this.#ask(() => []);
    else if (remove) this.#ask((held) => held.filter((_, number) => number !== Number(remove)));
  }

  /** Only so much of each file is read as shows that it is too big. */
  async #chosen(field) {
    if (!field.matches("[data-file]")) return;
    const read = async (file) => ({
      name: file.name, file: await dataUrl(file.slice(0, Number(field.dataset.most) + 1)),
    });
    const files = await Promise.all([...field.files].map(read));
    this.#ask((held) => [...held, ...files]);
  }

  /** The reader's own day, but never before the day the site is built for. */
  #today() {
    const { asOf } = this.section.dataset;
    return today() > asOf ? today() : asOf;
  }

  #ask(change = (held) => held) {
    this.#last = this.#last.then(() => this.#answer(change));
  }

  async #answer(change) {
    gathered.cases = change(gathered.cases);
    if (this.signal.aborted) return;
    this.start();
    try {
      // Its own code, and the texts of the aids where they come by themselves.
      const parts = ["arendebild", ...this.section.dataset.arendebild.split(" ")];
      await Promise.all(parts.filter((name) => name in this.manifest.parts).map((name) => this.engine.part(name)));
      const reply = await this.engine.call({ aid: "arendebild", date: this.#today(), cases: gathered.cases });
      gathered.cases = gathered.cases.filter((_, number) => !reply.refused.includes(number));
      if (this.signal.aborted) return;
      this.view.innerHTML = reply.html;
      this.section.querySelector("[data-announce]").textContent = reply.announce;
      this.view.querySelector(reply.focus)?.focus();
    } catch (error) {
      this.failed(error);
    }
  }
}
