// One aid on the page: what the reader does, also a step in the history, becomes a request.

import { Dialog } from "./dialog.js";
import { unfoldOnPaper } from "./documents.js";
import { clearOthers, readForm, readPlain, writeForm } from "./form.js";
import { follow, follows, forget, hand, take } from "./handover.js";
import { leaves } from "./saved.js";
import { openFile, readIn, TOOLS } from "./tools.js";
import { LINK } from "./trail.js";

export class Aid extends Dialog {
  constructor(section, engine, manifest) {
    super(section, engine, manifest);
    const { signal } = this;
    this.guard();
    // Capture: before Material, which would see a link to a worked case as an anchor.
    document.addEventListener("click", (event) => this.#link(event), { signal, capture: true });
    // On the window: after Material, which keeps the press when it fetches the page itself.
    const pressed = (event) => follow(event, this.case.handover);
    for (const kind of ["click", "auxclick"]) addEventListener(kind, pressed, { signal });
    unfoldOnPaper(this.view, signal);
    const on = {
      click: (event) => this.#click(event),
      submit: (event) => this.#submit(event),
      change: (event) => this.#changed(event),
      input: (event) => this.#written(event),
      keydown: (event) => this.#entered(event),
    };
    this.open(on, "pointerover");
    this.#restore();
  }

  /** By reload, by the browser's own back from another page, from another aid, or by a link with answers. */
  #restore() {
    const { aid } = this.section.dataset;
    const kept = this.trail.kept(history.state);
    const handed = take(aid);
    if (kept) this.#return(kept);
    else if (handed) {
      follows(this.trail.run, handed.cases);
      this.#arrive(handed.fragment, handed.answers);
    }
    else if (LINK.test(location.hash)) this.#arrive(location.hash);
  }

  #arrive(fragment, handed = {}) {
    this.trail.hold(fragment);
    this.ask({ do: "fragment", fragment, handed }, "replace");
  }

  /** To a view that has been shown before, with the words that were written since. */
  async #return(kept) {
    if (this.trail.stand(kept)) this.begin(kept.run);
    if (kept.fragment) {
      this.#arrive(kept.fragment);
      return;
    }
    const answers = { ...this.case.words, ...kept.answers };
    if (kept.draft && this.form?.dataset.group === kept.group) writeForm(this.form, kept.draft);
    await this.ask({ do: kept.result ? "result" : "show", answers, group: kept.group, date: kept.date }, "none");
    await this.#takeUp();
  }

  /** What was answered in this step but never sent, also while the engine started: into the form again. */
  async #takeUp() {
    const draft = this.trail.drafted;
    if (!draft || !this.form) return;
    writeForm(this.form, draft);
    const there = new Set([...this.form.querySelectorAll("[data-question]")].map((one) => one.dataset.question));
    await this.ask({ do: "peek", form: readForm(this.form) }, "peek");
    const opened = Object.entries(draft).filter(([id]) => !there.has(id)); // questions that those answers call for
    writeForm(this.form, Object.fromEntries(opened));
  }

  #click(event) {
    const next = event.target.closest("a[data-next-aid]");
    if (next && leaves(event)) hand(next.dataset.nextAid, this.case.handed(next.dataset.nextAid, this.trail.run));
    const button = event.target.closest("[data-action], [data-change], [data-ask], [data-goto], [data-opens]");
    if (!button || !this.view.contains(button)) return;
    const { action, goto, opens } = button.dataset;
    const change = button.dataset.change ?? button.dataset.ask; // an answer to change, or one nobody asked for
    if (goto) {
      event.preventDefault();
      this.focus(`#fraga-${goto} :is(input, select, textarea)`);
    } else if (opens) {
      event.preventDefault();
      this.view.querySelector(`#${opens}`).open = true;
      this.focus(`#${opens} > summary`);
    } else if (change) {
      this.ask({ do: "change", question: change }, "push");
    } else if (action === "restart") {
      this.#restart();
    } else if (action === "undo") {
      this.#takeBack();
    } else if (action === "result") {
      const brief = Boolean(this.form.dataset.group); // else what is written beside the texts is put into them
      this.ask({ do: "result", form: readForm(this.form), brief }, "push");
    } else if (action === "back") {
      if (this.trail.hasBack) history.back();
      else this.ask({ do: "back" }, "replace");
    } else if (action === "date") {
      this.#showDay();
    } else if (action === "today") {
      this.ask({ do: "date", day: this.case.today(), form: readForm(this.form) }, "push");
    } else if (action === "follow-up") {
      this.ask({ do: "follow-up", day: this.case.today(), form: readForm(this.form) }, "push");
    } else if (action === "adopt") {
      const chosen = [...this.view.querySelectorAll("[data-suggestion]:checked")];
      this.ask({ do: "adopt", chosen: chosen.map((one) => one.dataset.suggestion) }, "push");
    } else if (action === "dismiss") {
      this.case.reading.forget();
      this.ask({ do: "dismiss" }, "replace");
    } else {
      TOOLS[action]?.(this, button);
    }
  }

  /** "Börja om" ends the case: no entry of it is left to go back or forward to. */
  #restart() {
    this.case.undo = { state: this.case.state, unsaved: this.unsaved };
    this.reset();
    forget();
    this.trail.rewind(() => this.ask({ do: "show" }, "restart"));
  }

  #takeBack() {
    const { state, unsaved } = this.case.undo;
    this.case.state = state;
    this.unsaved = unsaved;
    this.ask({ do: state.group ? "show" : "result" }, "push");
  }

  #written(event) {
    if (event.target.matches("[data-question] textarea")) this.unsaved = true;
  }

  #showDay() {
    const day = this.view.querySelector("[data-day]").value;
    this.ask({ do: "date", day, form: readForm(this.form) }, "push");
  }

  /** Enter in the field for another day shows that day; it does not press on. */
  #entered(event) {
    if (event.key !== "Enter" || !event.target.matches("[data-day]")) return;
    event.preventDefault();
    this.#showDay();
  }

  /** A link to a worked case: the same page with other answers. Material must not see it as an anchor. */
  #link(event) {
    const link = event.target.closest("a[data-open-case]");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    this.begin();
    this.ask({ do: "fragment", fragment: link.hash }, "push");
  }

  #submit(event) {
    event.preventDefault();
    if (event.submitter && event.submitter.dataset.action !== "next") return;
    this.ask(this.onwards(), "push");
  }

  /** An answer may call for another question in the same step: show it at once. */
  #changed(event) {
    const field = event.target;
    if (field.matches("[data-file]")) openFile(this, field);
    if (field.matches("[data-read]") && this.case.reading.choose(field)) readIn(this, field);
    if (!field.closest("[data-question]")) return; // the day asked about is no answer
    if (field.type === "checkbox" && field.checked) clearOthers(field);
    if (this.form.dataset.group) this.trail.draft(readPlain(this.form));
    this.ask({ do: "peek", form: readForm(this.form) }, "peek");
  }

  /** A step back or forward, or another address typed in; false when it is somebody's anchor. */
  popped(state) {
    const kept = this.trail.kept(state);
    if (this.trail.popped(state)) return true;
    if (kept) {
      this.#return(kept);
    } else if (LINK.test(location.hash)) {
      this.begin();
      this.#arrive(location.hash);
    } else if (location.hash) {
      return false;
    } else {
      this.reset();
      this.trail.outside();
      this.ask({ do: "show" }, "none");
    }
    return true;
  }
}
