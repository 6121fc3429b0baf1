// The certificate to write in: one form on one page. What is written stays in the fields; nothing of it is in an
// address, in the browser's history or in its storage. Fetched by the one page that has such a form.

import { copy, printOnly } from "./documents.js";
import { clearOthers, parsed, patchForm, readForm, today } from "./form.js";
import { Place } from "./place.js";
import { dataUrl, offer } from "./saved.js";

const PARTS = ["utbyte", "skriv"]; // of the engine: what the form needs and the aids do not
const PDF = "application/pdf";
const NO_PDF = "PDF-filen kunde inte göras. Spara som fil eller skriv ut i stället.";

export class Skriv extends Place {
  #previous = {}; // the certificate before, to compare with: in memory only
  #said = "";

  constructor(section, engine, manifest) {
    super(section, engine, manifest);
    this.guard();
    this.open({
      click: (event) => this.#click(event),
      submit: (event) => this.#submit(event),
      change: (event) => this.#changed(event),
      input: (event) => this.#written(event),
    });
  }

  #click(event) {
    const button = event.target.closest("[data-action], [data-goto], [data-part]");
    if (!button || !this.view.contains(button)) return;
    const { action, goto, part } = button.dataset;
    if (goto || part) event.preventDefault();
    if (goto) this.#focus(`#fraga-${goto} :is(input, textarea)`);
    else if (part) this.#focus(`#${part}`);
    else if (action === "save") this.#save({ do: "save" });
    else if (action === "pdf") this.#pdf();
    else if (action === "print") this.#print();
    else if (action === "copy") {
      copy(button, this.view).then((said) => this.#announce(said, button.parentElement.querySelector("[data-said]")));
    } else if (action === "restart" && this.mayGo()) this.#restart();
  }

  #submit(event) {
    event.preventDefault();
    this.#ask({ do: "check" });
  }

  #changed(event) {
    const field = event.target;
    if (field.matches("[data-file]")) this.#open(field);
    else if (field.closest("[data-question]")) {
      if (field.type === "checkbox" && field.checked) clearOthers(field);
      this.unsaved = true;
      this.#ask({ do: "peek" });
    }
  }

  #written(event) {
    if (event.target.closest("[data-question]")) this.unsaved = true;
  }

  async #save(request) {
    const reply = await this.#ask(request);
    if (!reply) return;
    offer(reply.file);
    this.unsaved = false;
  }

  /** What fills a PDF, and the empty one, are fetched when the first is asked for. */
  async #pdf() {
    try {
      this.start();
      const [fetched] = await Promise.all([fetch(this.section.dataset.pdf), this.engine.part("pdf")]);
      if (!fetched.ok) throw new Error(`${fetched.url}: ${fetched.status}`);
      await this.#save({ do: "pdf", empty: await dataUrl(await fetched.blob()) });
    } catch (error) {
      console.warn("kunskapsstod:", error);
      this.#announce(NO_PDF, this.view.querySelector(".skriv__sagt"));
    }
  }

  /** The certificate as text, as it is now. */
  async #print() {
    if (!(await this.#ask({ do: "peek" }))) return;
    const text = this.view.querySelector("[data-document]");
    if (text) printOnly(text);
    else print();
  }

  /** A file that was chosen: only so much of it is read as shows that it is too big. */
  async #open(field) {
    const [file] = field.files;
    if (!file) return;
    const open = field.dataset.file === "open";
    if (open && !this.mayGo()) {
      field.value = "";
      return;
    }
    this.start();
    const url = await dataUrl(file.slice(0, Number(field.dataset.most) + 1, file.type));
    if (file.type === PDF) await this.engine.part("pdf").catch((error) => console.warn("kunskapsstod:", error));
    const reply = await this.#ask({ do: field.dataset.file, file: url });
    if (open && reply?.opened) this.unsaved = false;
  }

  async #restart() {
    this.#previous = {};
    if (await this.#ask({ do: "show", form: {} })) this.unsaved = false;
    this.#focus("h2");
  }

  /** Send what is written and show what comes back; only the last of several. A peek leaves the fields alone. */
  async #ask(request) {
    const peek = request.do === "peek";
    if (peek && (this.engine.state === "failed" || (this.waiting && !this.waiting.peek))) return null;
    this.start();
    const token = (this.waiting = { peek });
    const whole = { aid: this.section.dataset.mall, date: today(), form: readForm(this.form), previous: this.#previous };
    let reply;
    try {
      // In order: each waits for the one before it.
      await this.parts(PARTS);
      reply = await this.engine.call({ ...whole, ...request });
    } catch (error) {
      if (this.waiting === token) this.waiting = null;
      this.failed(error);
      return null;
    }
    if (this.waiting !== token || this.signal.aborted) return null;
    this.waiting = null;
    this.#previous = reply.previous;
    if (peek) {
      patchForm(this.form, parsed(reply.html));
      patchLive(this.view, reply.html);
      if (reply.announce !== this.#said) this.#announce(reply.announce, null);
    } else {
      const open = [...this.view.querySelectorAll("details[open][id]")].map((one) => one.id);
      this.view.innerHTML = reply.html;
      for (const id of open) this.view.querySelector(`#${id}`)?.setAttribute("open", "");
      this.#announce(reply.announce, this.view.querySelector(".knappar > .skriv__sagt"));
      this.#focus(reply.file ? `[data-action="${request.do}"]` : reply.focus);
    }
    this.#said = reply.announce;
    return reply;
  }

  /** Say it to a screen reader, and beside what was pressed. */
  #announce(said, beside) {
    if (beside) beside.textContent = said;
    this.section.querySelector("[data-announce]").textContent = said;
  }

  #focus(selector) {
    if (selector) this.view.querySelector(selector)?.focus({ preventScroll: false });
  }
}

/** Show anew what grows with the answers; what the writer has unfolded stays so. */
function patchLive(view, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const shown of view.querySelectorAll("[data-live]")) {
    const open = shown.querySelector("details")?.open ?? false;
    shown.innerHTML = fresh.querySelector(`[data-live="${shown.dataset.live}"]`).innerHTML;
    shown.querySelector("details")?.toggleAttribute("open", open);
  }
}
