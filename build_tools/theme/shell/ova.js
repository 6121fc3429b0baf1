// Practice: presses and fields in, HTML out. What a press does stands on the button; the state is Python's own, and is
// only kept here and sent back. Nothing of it is in an address, in the browser's history or in its storage.

import { printOnly } from "./documents.js";
import { clearOthers, parsed, patchForm, readAll, today } from "./form.js";
import { Place } from "./place.js";
import { dataUrl, offer } from "./saved.js";

const PARTS = ["utbyte", "skriv", "ova"]; // of the engine: what practice needs and the aids do not
const kept = {}; // each track's state, while the reader goes between the pages

export class Ova extends Place {
  #track;
  #last = Promise.resolve(); // presses are answered in order: each builds on the state that the one before gave

  constructor(section, engine, manifest) {
    super(section, engine, manifest);
    this.#track = section.dataset.ova;
    this.open({
      click: (event) => this.#click(event),
      change: (event) => this.#changed(event),
      submit: (event) => event.preventDefault(),
    });
    if (kept[this.#track]) this.#ask({ do: "show" });
  }

  #click(event) {
    const button = event.target.closest("button[data-do], [data-print]");
    if (!button || !this.view.contains(button)) return;
    if (button.dataset.print) printOnly(this.view.querySelector(`[data-document="${button.dataset.print}"]`));
    else this.#ask({ do: button.dataset.do, value: button.dataset.value });
  }

  async #changed(event) {
    const field = event.target;
    if (field.dataset.doChange) this.#ask({ do: field.dataset.doChange, value: field.value });
    else if (field.dataset.file && field.files[0]) {
      const [file] = field.files;
      const url = await dataUrl(file.slice(0, Number(field.dataset.most) + 1, file.type));
      this.#ask({ do: field.dataset.file, file: url });
    } else if (field.closest("[data-question]")) {
      // An answer may call for another question: it comes without disturbing what the learner is doing.
      if (field.type === "checkbox" && field.checked) clearOthers(field);
      this.#ask({ do: "show" }, (reply) => patchForm(this.form, parsed(reply.html)));
    }
  }

  /** Each press waits for the one before it, and takes the fields as they then stand. */
  #ask(request, show = (reply) => this.#show(reply)) {
    this.#last = this.#last.then(() => this.#answer(request, show));
    return this.#last;
  }

  async #answer(request, show) {
    if (this.signal.aborted) return;
    this.start();
    const state = kept[this.#track] ?? { spar: this.#track };
    try {
      await this.parts(PARTS);
      const whole = { aid: "ova", date: today(), state, form: readAll(this.form) };
      const reply = await this.engine.call({ ...whole, ...request });
      kept[this.#track] = reply.state;
      if (!this.signal.aborted) show(reply);
    } catch (error) {
      this.failed(error);
    }
  }

  #show(reply) {
    const open = [...this.view.querySelectorAll("details[open][id]")].map((one) => one.id);
    this.view.innerHTML = reply.html;
    for (const id of open) this.view.querySelector(`details#${id}`)?.setAttribute("open", "");
    this.section.querySelector("[data-announce]").textContent = reply.announce;
    if (reply.focus) this.view.querySelector(reply.focus)?.focus();
    if (reply.file) offer(reply.file);
  }
}
