// Filters a long list or table in place: `form[data-filter=ID]` shows the items or rows of every
// `[data-filtergrupp=ID]` that match. An item's data may hold several values with spaces between.
// The list is whole without this file; the form is hidden until it runs.

const itemsOf = (form) => [...document.querySelectorAll(`[data-filtergrupp="${form.dataset.filter}"] > :is(li, tr)`)];

// Typing is shown at once but told to a screen reader only when the reader pauses.
const PAUSE = 400;
const pauses = new WeakMap();

// What is folded and not yet opened is markup (texten.js), of which the words count.
const wordsOf = (item) => item.textContent.replace(/<[^>]*>/g, " ").toLowerCase();

function matches(item, wanted) {
  return wanted.every(([name, value]) =>
    name === "text"
      ? value.toLowerCase().split(/\s+/).every((word) => wordsOf(item).includes(word))
      : item.dataset[name].split(" ").includes(value));
}

function apply(form) {
  const wanted = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  const items = itemsOf(form);
  for (const item of items) item.hidden = !matches(item, wanted);
  for (const group of new Set(items.map((item) => item.parentElement))) {
    group.hidden = ![...group.children].some((item) => !item.hidden);
    const heading = group.previousElementSibling;
    if (heading?.matches("h2, h3")) heading.hidden = group.hidden;
  }
  const shown = items.filter((item) => !item.hidden).length;
  const state = form.querySelector("[data-filter-lage]");
  const noun = items.length === 1 ? state.dataset.ett : state.dataset.flera;
  clearTimeout(pauses.get(form));
  pauses.set(form, setTimeout(() => { state.textContent = `Visar ${shown} av ${items.length} ${noun}.`; }, PAUSE));
}

function open() {
  for (const form of document.querySelectorAll("form[data-filter][hidden]")) {
    form.hidden = false;
    form.addEventListener("input", () => apply(form));
    form.addEventListener("submit", (event) => event.preventDefault());
    // The values are back only after the event.
    form.addEventListener("reset", () => setTimeout(() => apply(form)));
    apply(form);
  }
  reveal(location.hash);
}

// Whatever may stand after #: half a sign is no name of anything.
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// A link to an item that is filtered away shows everything again: otherwise it would lead nowhere.
function reveal(hash) {
  const target = hash.length > 1 && document.getElementById(decoded(hash.slice(1)));
  const hidden = target && target.closest("[hidden]");
  const group = hidden && hidden.closest("[data-filtergrupp]");
  const form = group && document.querySelector(`form[data-filter="${group.dataset.filtergrupp}"]`);
  if (!form) return;
  form.reset();
  setTimeout(() => target.scrollIntoView());
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href*='#']");
  if (link && link.pathname === location.pathname) reveal(link.hash);
});
window.addEventListener("hashchange", () => reveal(location.hash));

if (window.document$) window.document$.subscribe(open);
else open();
