// Answers on their way from one aid to the next: in memory, taken once, or in a link.

let waiting = null;

export function hand(aid, answers) {
  waiting = { aid, answers };
}

const ledHere = new Map(); // by the run of a case: the cases of the aids before it, as files hold them

/** What the aids before have said of this case; kept for as long as the page is not loaded anew. */
export const before = (run) => ledHere.get(run) ?? [];
export const follows = (run, cases) => ledHere.set(run, cases);

/** What the picture of a case is made of, while the reader goes between the pages. */
export const gathered = { cases: [] };

/** The case has ended: none of it is left here. */
export function forget() {
  waiting = null;
  gathered.cases = [];
  ledHere.clear();
}

export function take(aid) {
  const answers = waiting?.aid === aid ? waiting.answers : null;
  waiting = null;
  return answers;
}

/** A link that opens by itself (a new tab, a page that Material fetches whole) has no memory to hand over:
    then the answers go with it, and the next aid takes them from its address. */
export function follow(event, handover) {
  const link = event.target.closest?.("a[data-next-aid]");
  if (!link || event.defaultPrevented || event.button > 1) return;
  link.hash = handover[link.dataset.nextAid]?.fragment ?? "";
  setTimeout(() => link.setAttribute("href", link.getAttribute("href").split("#")[0]));
}
