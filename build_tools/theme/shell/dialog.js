// An aid's talk with Python: what is known of the case goes along, what comes back becomes the page.

import { Ahead } from "./ahead.js";
import { Case } from "./case.js";
import { fillResult, markAround, parsed, patchBeside, patchForm, readForm } from "./form.js";
import { Place } from "./place.js";
import { Trail } from "./trail.js";

export class Dialog extends Place {
  #ahead; // the step after this one, when all in this one is answered

  constructor(section, engine, manifest) {
    super(section, engine, manifest);
    this.#ahead = new Ahead(engine);
    const { group } = this.form.dataset;
    this.case = new Case(section, engine, group);
    this.trail = new Trail(section.dataset.aid, () => this.case.nothing(group), this.signal);
    this.signal.addEventListener("abort", () => this.#ahead.forget());
  }

  /** Another case. */
  begin(run) {
    this.trail.begin(run);
    this.case.forget();
    this.#ahead.forget();
    this.unsaved = false;
  }

  reset() {
    this.case.state = this.case.nothing();
    this.begin();
  }

  /** To press on with what stands in the form. */
  onwards() {
    return { do: "next", form: readForm(this.form), brief: true };
  }

  /** Send a request and show what comes back. Only the last of several is shown, and a peek gives way to all. */
  async ask(request, how) {
    const peek = request.do === "peek";
    if (peek && (this.engine.state === "failed" || (this.waiting && !this.waiting.peek))) return;
    this.start();
    const token = (this.waiting = { peek });
    let reply;
    try {
      reply = await this.#ahead.call(this.case.asked(request));
    } catch (error) {
      if (this.waiting === token) this.waiting = null;
      this.failed(error);
      return;
    }
    if (this.waiting !== token || this.signal.aborted) return;
    this.waiting = null;
    if (peek) {
      const fresh = parsed(reply.html);
      patchForm(this.form, fresh);
      patchBeside(this.view, fresh);
      if (reply.answered) this.#ahead.guess(this.case.asked(this.onwards()));
      return;
    }
    if (how === "reply") return reply;
    if (!reply.ours) return;
    this.#show(reply, how === "open" ? this.#opened(reply) : how);
  }

  /** A file that was opened is a case of its own; one that was not leaves the reader where they are. */
  #opened(reply) {
    if (reply.opened) this.begin();
    return reply.opened ? "push" : "none";
  }

  #show(reply, how) {
    this.case.learn(reply);
    this.view.innerHTML = reply.html;
    markAround(this.view);
    if (how !== "restart") this.case.undo = null;
    this.view.querySelector("[data-restarted]").hidden = !this.case.undo;
    this.section.dataset.asOf = reply.date;
    this.section.querySelector("[data-announce]").textContent = reply.announce;
    this.trail.remember(reply, how);
    this.focus(reply.focus);
    if (reply.brief) this.#fill();
  }

  /** The answer is shown before what is folded under it is made: that is half of a result's time. */
  async #fill() {
    const shown = this.form;
    try {
      const { html, handover } = await this.engine.call(this.case.asked({ do: "result" }));
      if (shown !== this.form || this.signal.aborted) return;
      this.case.handover = handover;
      fillResult(this.view, html);
    } catch (error) {
      if (shown === this.form && !this.signal.aborted) this.failed(error);
    }
  }

  focus(selector) {
    if (!selector) return;
    const target = this.view.querySelector(selector) ?? this.view.querySelector("[data-focus]");
    target?.focus({ preventScroll: false });
  }
}
