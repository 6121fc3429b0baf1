// The steps of one case in the browser's history: no free text and nothing sensitive, and in the address nothing.

export const LINK = /^#v=\d+(&|$)/; // with answers, of any version; anything else after # is somebody's anchor
export const bare = () => location.pathname + location.search;

const DRAFT_MS = 300; // WebKit refuses a page that writes in its history more than a hundred times in ten seconds
const REWIND_MS = 5000; // a browser that has dropped its oldest entries does not answer a step back to them
const someId = () => Math.random().toString(36).slice(2);

export class Trail {
  #aid;
  #first; // the view before the first answer, as an entry holds it
  #depth = 0; // how far back the aid's own steps go
  #run = someId(); // one case from beginning to end: words of one never stand in another
  #rewinding = 0;
  #rewound = null;
  #drafting = 0;
  #unkept = null; // the newest draft, until it is kept
  #at = ""; // the page that it was written on

  /** Listens until the signal says that the aid's page is left. */
  constructor(aid, first, signal) {
    this.#aid = aid;
    this.#first = first;
    // At "pagehide" Chromium has read its history already.
    addEventListener("beforeunload", () => this.#keepDraft(), { signal });
  }

  /** What an entry of the history holds of this aid; null when it holds nothing. */
  kept(state) {
    const kept = state?.kunskapsstod;
    return kept?.aid === this.#aid ? kept : null;
  }

  /** True when the step before is one of the aid's own. */
  get hasBack() {
    return this.#depth > 0;
  }

  /** Which case it is. */
  get run() {
    return this.#run;
  }

  /** Another case. */
  begin(run = someId()) {
    this.#run = run;
  }

  /** The reader stands at an entry again; true when it is one of another case. */
  stand(kept) {
    this.#unkept = null;
    this.#depth = kept.depth;
    return kept.run !== this.#run;
  }

  /** The reader stands where no entry of the aid is. */
  outside() {
    this.#unkept = null;
    this.#depth = 0;
  }

  /** Answers that came in an address are at once out of it: logs and the browser keep addresses. */
  hold(fragment) {
    this.#keep("replaceState", { fragment });
  }

  /** What has been answered in the step that is shown, but not sent: a reload must not lose it. */
  draft(form) {
    this.#unkept = form;
    this.#at = location.pathname;
    if (this.#drafting) return;
    this.#keepDraft();
    this.#drafting = setTimeout(() => this.#keepDraft(), DRAFT_MS);
  }

  #keepDraft() {
    this.#drafting = 0;
    if (this.#at !== location.pathname) this.#unkept = null; // the page was left: it belongs to no other visit
    if (this.#unkept === null) return;
    const shown = this.kept(history.state) ?? { ...this.#first(), result: false };
    this.#keep("replaceState", { ...shown, draft: this.#unkept });
  }

  /** What was answered and not sent where the reader stands now. */
  get drafted() {
    const newest = this.#at === location.pathname ? this.#unkept : null;
    return newest ?? this.kept(history.state)?.draft ?? null;
  }

  /** What is shown now, as a new entry or in place of this one. */
  remember(reply, how) {
    if (how === "none" || how === "restart") return;
    if (how === "push") {
      if (!history.state?.kunskapsstod) this.#begun();
      this.#depth += 1;
    }
    this.#keep(how === "push" ? "pushState" : "replaceState", {
      answers: reply.kept, group: reply.group ?? "", date: reply.date, result: reply.group === null,
    });
  }

  /** The case has ended: back to where the first of the page began; a new entry there drops those after it. */
  rewind(rewound) {
    this.#rewound = rewound;
    this.#back(history.state?.kunskapsstod?.depth ?? 0);
  }

  /** A step in the history that the reader did not take; false when it is the reader's own. */
  popped(state) {
    if (!this.#rewinding) return false;
    this.#back(state?.kunskapsstod?.depth ?? 0);
    return true;
  }

  #back(depth) {
    clearTimeout(this.#rewinding);
    this.#rewinding = 0;
    if (depth > 0) {
      this.#rewinding = setTimeout(() => this.#back(0), REWIND_MS);
      history.go(-depth);
      return;
    }
    this.#depth = 0;
    this.#begun();
    this.#depth = 1;
    this.#begun("pushState");
    this.#rewound();
  }

  #begun(how = "replaceState") {
    this.#keep(how, { ...this.#first(), result: false });
  }

  #keep(how, shown) {
    this.#unkept = null; // it belongs to what was shown before, or is kept now
    const kept = { ...shown, aid: this.#aid, depth: this.#depth, run: this.#run };
    history[how]({ ...history.state, kunskapsstod: kept }, "", bare());
  }
}
