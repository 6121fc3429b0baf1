// One aid on the page: what the reader does becomes a request, what comes back becomes the page.

import { Ahead } from "./ahead.js";
import { copy, printOnly, unfoldOnPaper } from "./documents.js";
import { clearOthers, fillResult, markAround, patchBeside, patchForm, readForm, readPlain, today, writeForm } from "./form.js";
import { before, follows, forget, hand, take } from "./handover.js";
import { Reading } from "./inlasning.js";
import { Place } from "./place.js";
import { dataUrl, leaves, offer } from "./saved.js";
import { bare, LINK, Trail } from "./trail.js";

export class Aid extends Place {
  #state = { answers: {}, group: "", date: "" };
  #words = {}; // free text and sensitive answers: in memory only
  #handover = {}; // answers that a next aid may have: in memory only
  #undo = null; // the case that "Börja om" ended, until the next step: in memory only
  #trail;
  #ahead; // the step after this one, when all in this one is answered: in memory only
  #reading; // a certificate in a file: in memory only, as what was read in it (#state.intyg)

  constructor(section, engine, manifest) {
    super(section, engine, manifest);
    this.#reading = new Reading(engine);
    this.#ahead = new Ahead(engine);
    this.#state.date = this.#today();
    const group = (this.#state.group = this.form.dataset.group);
    const { signal } = this;
    this.#trail = new Trail(section.dataset.aid, () => ({ answers: {}, group, date: this.#today() }), signal);
    signal.addEventListener("abort", () => this.#ahead.forget());
    this.guard();
    // Capture: before Material, which would see a link to a worked case as an anchor.
    document.addEventListener("click", (event) => this.#link(event), { signal, capture: true });
    // On the window: after Material, which keeps the press when it fetches the page itself.
    for (const kind of ["click", "auxclick"]) addEventListener(kind, (event) => this.#follow(event), { signal });
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

  /** The reader's own day, but never before the day the site is built for. */
  #today() {
    const own = today();
    const { asOf, validUntil } = this.section.dataset;
    this.section.querySelector("[data-outdated]")?.toggleAttribute("hidden", !validUntil || own <= validUntil);
    return own > asOf ? own : asOf;
  }

  /** By reload, by the browser's own back from another page, from another aid, or by a link with answers. */
  #restore() {
    const { aid } = this.section.dataset;
    const kept = this.#trail.kept(history.state);
    const handed = take(aid);
    if (kept) this.#return(kept);
    else if (handed) {
      follows(this.#trail.run, handed.cases);
      this.#arrive(handed.fragment, handed.answers);
    }
    else if (LINK.test(location.hash)) this.#arrive(location.hash);
  }

  #arrive(fragment, handed = {}) {
    this.#trail.hold(fragment);
    this.#ask({ do: "fragment", fragment, handed }, "replace");
  }

  /** To a view that has been shown before, with the words that were written since. */
  async #return(kept) {
    if (this.#trail.stand(kept)) this.#begin(kept.run);
    if (kept.fragment) {
      this.#arrive(kept.fragment);
      return;
    }
    const answers = { ...this.#words, ...kept.answers };
    if (kept.draft && this.form?.dataset.group === kept.group) writeForm(this.form, kept.draft);
    await this.#ask({ do: kept.result ? "result" : "show", answers, group: kept.group, date: kept.date }, "none");
    await this.#takeUp();
  }

  /** What was answered in this step but never sent, also while the engine started: into the form again. */
  async #takeUp() {
    const draft = this.#trail.drafted;
    if (!draft || !this.form) return;
    writeForm(this.form, draft);
    const there = new Set([...this.form.querySelectorAll("[data-question]")].map((one) => one.dataset.question));
    await this.#ask({ do: "peek", form: readForm(this.form) }, "peek");
    const opened = Object.entries(draft).filter(([id]) => !there.has(id)); // questions that those answers call for
    writeForm(this.form, Object.fromEntries(opened));
  }

  #reset() {
    this.#state = { answers: {}, group: "", date: this.#today() };
    this.#begin();
  }

  #begin(run) {
    this.#trail.begin(run);
    this.#words = {};
    this.#state.before = this.#state.intyg = null;
    this.#reading.forget();
    this.#ahead.forget();
    this.unsaved = false;
  }

  #click(event) {
    const next = event.target.closest("a[data-next-aid]");
    if (next && leaves(event)) hand(next.dataset.nextAid, { ...this.#handover[next.dataset.nextAid], cases: this.#cases() });
    const button = event.target.closest("[data-action], [data-change], [data-ask], [data-goto], [data-opens]");
    if (!button || !this.view.contains(button)) return;
    const { action, goto, opens } = button.dataset;
    const change = button.dataset.change ?? button.dataset.ask; // an answer to change, or one nobody asked for
    if (goto) {
      event.preventDefault();
      this.#focus(`#fraga-${goto} :is(input, select, textarea)`);
    } else if (opens) {
      event.preventDefault();
      this.view.querySelector(`#${opens}`).open = true;
      this.#focus(`#${opens} > summary`);
    } else if (change) {
      this.#ask({ do: "change", question: change }, "push");
    } else if (action === "restart") {
      this.#restart();
    } else if (action === "undo") {
      this.#takeBack();
    } else if (action === "result") {
      const brief = Boolean(this.form.dataset.group); // else what is written beside the texts is put into them
      this.#ask({ do: "result", form: readForm(this.form), brief }, "push");
    } else if (action === "back") {
      if (this.#trail.hasBack) history.back();
      else this.#ask({ do: "back" }, "replace");
    } else if (action === "date") {
      this.#showDay();
    } else if (action === "today") {
      this.#ask({ do: "date", day: this.#today(), form: readForm(this.form) }, "push");
    } else if (action === "follow-up") {
      this.#ask({ do: "follow-up", day: this.#today(), form: readForm(this.form) }, "push");
    } else if (action === "save") {
      this.#save(button);
    } else if (action === "export") {
      this.#export(button);
    } else if (action === "copy-link") {
      this.#copyLink(button);
    } else if (action === "read-again" || action === "read-as") {
      this.#readIn(button.dataset.som);
    } else if (action === "adopt") {
      const chosen = [...this.view.querySelectorAll("[data-suggestion]:checked")];
      this.#ask({ do: "adopt", chosen: chosen.map((one) => one.dataset.suggestion) }, "push");
    } else if (action === "dismiss") {
      this.#reading.forget();
      this.#ask({ do: "dismiss" }, "replace");
    } else if (action === "print") {
      window.print();
    } else if (action === "print-document") {
      printOnly(button.closest("[data-document]"));
    } else if (action === "copy") {
      copy(button, this.view).then((said) => this.#announce(button, said));
    }
  }

  /** The cases that led here and this one, as files hold them. */
  #cases() {
    const { aid } = this.section.dataset;
    const { answers, date } = this.#state;
    return [...before(this.#trail.run).filter((one) => one.aid !== aid), { aid, date, answers }];
  }

  async #save(button) {
    const reply = await this.#ask({ do: "save", form: readForm(this.form) }, "reply");
    if (!reply) return;
    offer(reply.file);
    this.unsaved = false;
    this.#announce(button, reply.announce);
  }

  /** One document as a file. What writes it is a part of the engine, fetched when it is first needed. */
  async #export(button) {
    const { exports: wanted, format } = button.dataset;
    try {
      await this.engine.part("ordfil");
    } catch (error) {
      console.warn("kunskapsstod:", error);
      this.#announce(button, button.dataset.failed);
      return;
    }
    const reply = await this.#ask({ do: "export", document: wanted, format, form: readForm(this.form) }, "reply");
    if (!reply) return;
    offer(reply.file);
    this.#announce(button, reply.announce);
  }

  /** Only when the reader asks is there an address with answers in it, and it is theirs to send. */
  async #copyLink(button) {
    const reply = await this.#ask({ do: "link", form: readForm(this.form) }, "reply");
    if (!reply) return;
    const place = this.view.querySelector(`#${button.dataset.copies}`);
    place.querySelector("p").textContent = `${location.origin}${bare()}#${reply.fragment}`;
    this.#announce(button, (await copy(button, this.view)) + reply.announce);
  }

  /** A link that opens by itself (a new tab, a page that Material fetches whole) has no memory to hand over:
      then the answers go with it, and the next aid takes them from its address. */
  #follow(event) {
    const link = event.target.closest?.("a[data-next-aid]");
    if (!link || event.defaultPrevented || event.button > 1) return;
    link.hash = this.#handover[link.dataset.nextAid]?.fragment ?? "";
    setTimeout(() => link.setAttribute("href", link.getAttribute("href").split("#")[0]));
  }

  /** "Börja om" ends the case: no entry of it is left to go back or forward to. */
  #restart() {
    this.#undo = { state: this.#state, unsaved: this.unsaved };
    this.#reset();
    forget();
    this.#trail.rewind(() => this.#ask({ do: "show" }, "restart"));
  }

  #takeBack() {
    const { state, unsaved } = this.#undo;
    this.#state = state;
    this.unsaved = unsaved;
    this.#ask({ do: state.group ? "show" : "result" }, "push");
  }

  /** A file that was chosen: only so much of it is read as shows that it is too big. */
  async #open(field) {
    const [file] = field.files;
    if (!file) return;
    if (!this.mayGo()) {
      field.value = "";
      return;
    }
    const url = await dataUrl(file.slice(0, Number(field.dataset.most) + 1));
    this.#ask({ do: "open", file: url, form: readForm(this.form) }, "open");
  }

  /** A certificate in a file that was chosen before; `som` is the type that the reader says it has. */
  async #readIn(som = "") {
    this.start();
    const file = await this.#reading.bytes(this.view);
    if (file !== null) this.#ask({ do: "read", file, som, form: readForm(this.form) }, "replace");
  }

  #written(event) {
    if (event.target.matches("[data-question] textarea")) this.unsaved = true;
  }

  #showDay() {
    const day = this.view.querySelector("[data-day]").value;
    this.#ask({ do: "date", day, form: readForm(this.form) }, "push");
  }

  /** Enter in the field for another day shows that day; it does not press on. */
  #entered(event) {
    if (event.key !== "Enter" || !event.target.matches("[data-day]")) return;
    event.preventDefault();
    this.#showDay();
  }

  /** Say what came of a button, beside it and to a screen reader. */
  #announce(button, said) {
    button.parentElement.querySelector("[data-said]").textContent = said;
    this.section.querySelector("[data-announce]").textContent = said;
  }

  /** A link to a worked case: the same page with other answers. Material must not see it as an anchor. */
  #link(event) {
    const link = event.target.closest("a[data-open-case]");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    this.#begin();
    this.#ask({ do: "fragment", fragment: link.hash }, "push");
  }

  #submit(event) {
    event.preventDefault();
    if (event.submitter && event.submitter.dataset.action !== "next") return;
    this.#ask(this.#onwards(), "push");
  }

  /** To press on with what stands in the form. */
  #onwards() {
    return { do: "next", form: readForm(this.form), brief: true };
  }

  /** An answer may call for another question in the same step: show it at once. */
  #changed(event) {
    const field = event.target;
    if (field.matches("[data-file]")) this.#open(field);
    if (field.matches("[data-read]") && this.#reading.choose(field)) this.#readIn();
    if (!field.closest("[data-question]")) return; // the day asked about is no answer
    if (field.type === "checkbox" && field.checked) clearOthers(field);
    if (this.form.dataset.group) this.#trail.draft(readPlain(this.form));
    this.#ask({ do: "peek", form: readForm(this.form) }, "peek");
  }

  /** A step back or forward, or another address typed in; false when it is somebody's anchor. */
  popped(state) {
    const kept = this.#trail.kept(state);
    if (this.#trail.popped(state)) return true;
    if (kept) {
      this.#return(kept);
    } else if (LINK.test(location.hash)) {
      this.#begin();
      this.#arrive(location.hash);
    } else if (location.hash) {
      return false;
    } else {
      this.#reset();
      this.#trail.outside();
      this.#ask({ do: "show" }, "none");
    }
    return true;
  }

  /** Send a request and show what comes back. Only the last of several is shown, and a peek gives way to all. */
  async #ask(request, how) {
    const peek = request.do === "peek";
    if (peek && (this.engine.state === "failed" || (this.waiting && !this.waiting.peek))) return;
    this.start();
    const token = (this.waiting = { peek });
    let reply;
    try {
      reply = await this.#ahead.call(this.#whole(request));
    } catch (error) {
      if (this.waiting === token) this.waiting = null;
      this.failed(error);
      return;
    }
    if (this.waiting !== token || this.signal.aborted) return;
    this.waiting = null;
    if (peek) {
      patchForm(this.form, reply.html);
      patchBeside(this.view, reply.html);
      if (reply.answered) this.#ahead.guess(this.#whole(this.#onwards()));
      return;
    }
    if (how === "reply") return reply;
    if (!reply.ours) return;
    this.#show(reply, how === "open" ? this.#opened(reply) : how);
  }

  /** A request with the case that it is about. */
  #whole(request) {
    return { aid: this.section.dataset.aid, ...this.#state, ...request };
  }

  /** A file that was opened is a case of its own; one that was not leaves the reader where they are. */
  #opened(reply) {
    if (reply.opened) this.#begin();
    return reply.opened ? "push" : "none";
  }

  #show(reply, how) {
    const { answers, group, date, before, intyg } = reply;
    this.#state = { answers, group: group ?? "", date, before, intyg };
    this.#words = Object.fromEntries(Object.entries(reply.answers).filter(([id]) => !(id in reply.kept)));
    this.#handover = reply.handover;
    this.view.innerHTML = reply.html;
    markAround(this.view);
    if (how !== "restart") this.#undo = null;
    this.view.querySelector("[data-restarted]").hidden = !this.#undo;
    this.section.dataset.asOf = reply.date;
    this.section.querySelector("[data-announce]").textContent = reply.announce;
    this.#trail.remember(reply, how);
    this.#focus(reply.focus);
    if (reply.brief) this.#fill();
  }

  /** The answer is shown before what is folded under it is made: that is half of a result's time. */
  async #fill() {
    const shown = this.form;
    try {
      const { html, handover } = await this.engine.call(this.#whole({ do: "result" }));
      if (shown !== this.form || this.signal.aborted) return;
      this.#handover = handover;
      fillResult(this.view, html);
    } catch (error) {
      if (shown === this.form && !this.signal.aborted) this.failed(error);
    }
  }

  #focus(selector) {
    if (!selector) return;
    const target = this.view.querySelector(selector) ?? this.view.querySelector("[data-focus]");
    target?.focus({ preventScroll: false });
  }
}
