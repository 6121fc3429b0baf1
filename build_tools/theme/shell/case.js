// What is known of a case: in memory only, and nothing of it stands in another.

import { today } from "./form.js";
import { before } from "./handover.js";
import { Reading } from "./inlasning.js";

export class Case {
  state; // in every request
  handover = {}; // answers that a next aid may have
  undo = null; // the case that "Börja om" ended, until the next step
  reading; // a certificate in a file, as what was read in it (state.intyg)
  words = {}; // free text and sensitive answers
  #section;

  constructor(section, engine, group) {
    this.#section = section;
    this.reading = new Reading(engine);
    this.state = this.nothing(group);
  }

  /** The reader's own day, but never before the day the site is built for. */
  today() {
    const own = today();
    const { asOf, validUntil } = this.#section.dataset;
    this.#section.querySelector("[data-outdated]")?.toggleAttribute("hidden", !validUntil || own <= validUntil);
    return own > asOf ? own : asOf;
  }

  nothing(group = "") {
    return { answers: {}, group, date: this.today() };
  }

  /** All but the answers: others take their place. */
  forget() {
    this.words = {};
    this.state.before = this.state.intyg = null;
    this.reading.forget();
  }

  learn({ answers, group, date, before, intyg, kept, handover }) {
    this.state = { answers, group: group ?? "", date, before, intyg };
    this.words = Object.fromEntries(Object.entries(answers).filter(([id]) => !(id in kept)));
    this.handover = handover;
  }

  /** A request with the case that it is about. */
  asked(request) {
    return { aid: this.#section.dataset.aid, ...this.state, ...request };
  }

  /** What a next aid may have, with the cases that led here and this one, as files hold them. */
  handed(next, run) {
    const { aid } = this.#section.dataset;
    const { answers, date } = this.state;
    const cases = [...before(run).filter((one) => one.aid !== aid), { aid, date, answers }];
    return { ...this.handover[next], cases };
  }
}
