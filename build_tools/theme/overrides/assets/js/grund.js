// The small things that Material's own script expects to find before it starts, and three that it lacks.

// Material writes these when the page is already painted, and each then costs the style of every element anew: its style
// sheet asks which elements have a class at all, and a style sheet that is given a whole address is read again. Here
// nothing is there yet.
document.documentElement.className = "js js-focus-visible";
for (const sheet of document.querySelectorAll("link[rel=stylesheet]")) sheet.setAttribute("href", sheet.href);

// Where the site begins, from this file's own address: settings are kept for this site alone.
var __md_scope = new URL("../../", document.currentScript.src);
var __md_hash = (text) => [...text].reduce((sum, sign) => ((sum << 5) - sum + sign.charCodeAt(0)) | 0, 0);
// Storage can be forbidden, and then even its name throws. The site works without it: a choice then lasts until the
// page is left.
var __md_store = (() => {
  try {
    return localStorage;
  } catch {
    const kept = new Map();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  }
})();
var __md_get = (name, store = __md_store, scope = __md_scope) => {
  try {
    return JSON.parse(store.getItem(scope.pathname + "." + name));
  } catch {
    return null;
  }
};
var __md_set = (name, value, store = __md_store, scope = __md_scope) => {
  try {
    store.setItem(scope.pathname + "." + name, JSON.stringify(value));
  } catch {
    // It is full, or forbidden since.
  }
};

// Material opens the search on a bare "s", "f" or "/", and changes page on "n" and "p". Keys like that are
// pressed by accident, above all with speech input (WCAG 2.1.4), so they never reach it.
window.addEventListener("keydown", (event) => {
  const writing = event.target.closest?.(
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  const bare = event.key?.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (bare && event.key !== " " && !writing) event.stopImmediatePropagation();
}, true);

// A table that is wider than the screen rolls sideways, and must then be reachable by keyboard.
const reachTables = () => {
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    const rolls = frame.scrollWidth > frame.clientWidth;
    const names = { tabindex: "0", role: "group", "aria-label": "Tabell som går att rulla i sidled" };
    for (const [name, value] of Object.entries(names)) {
      if (rolls) frame.setAttribute(name, value);
      else frame.removeAttribute(name);
    }
  }
};
window.addEventListener("resize", reachTables);

// A browser does not roll to what is seen in part when it takes focus: the whole of it is shown, with its ring.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches(".md-typeset__scrollwrap *:focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

// Material writes the scroll position over history.state, from its first moment on; the aid's part of it must
// survive that, for answers are in no address to be read from again. And WebKit refuses a page that writes there more
// than a hundred times in ten seconds, which scrolling alone comes near: the position is written twice a second.
const __md_replace = history.replaceState;
const __md_push = history.pushState;
const __md_rest = 500;
var __md_late = 0;
var __md_place = null;
const __md_write = (state, ...rest) => {
  const kept = history.state?.kunskapsstod;
  const whole = kept && !(state && "kunskapsstod" in state) ? { ...state, kunskapsstod: kept } : state;
  return __md_replace.call(history, whole, ...rest);
};
const __md_settle = () => {
  if (__md_place) __md_write(__md_place, "");
  __md_place = null;
};
history.replaceState = function (state, ...rest) {
  const place = state && Object.keys(state).join() === "x,y" && rest.length < 2;
  if (!place) return __md_write(state, ...rest);
  __md_place = state;
  if (__md_late) return;
  __md_settle();
  __md_late = setTimeout(() => {
    __md_late = 0;
    __md_settle();
  }, __md_rest);
};
history.pushState = function (...given) {
  __md_settle(); // it belongs to the entry that is left
  return __md_push.apply(this, given);
};

// Material takes the first step back or forward on any page for a change of page, and fetches it anew, even when
// only what stands after # has changed. Steps that stay on the page are kept from it, and told to the aid instead.
// A step to another page is told too: who would lose what is written, and stays, is taken here again.
// This must be the first listener: so it stands here, before Material's script.
var __stig = location.pathname;
var __stannar = false;
window.addEventListener("popstate", (event) => {
  __md_place = null; // it was that of the entry before
  const here = location.pathname === __stig;
  if (!here && window.dispatchEvent(new CustomEvent("steg-fran-sidan", { cancelable: true }))) return;
  event.stopImmediatePropagation();
  if (here && !__stannar) window.dispatchEvent(new CustomEvent("steg-pa-sidan", { detail: event.state }));
  __stannar = !here;
  if (!here) history.forward();
}, true);

// Material fetches the index of the search with every page, a third of a megabyte that most readers never ask of and that
// an aid would wait for on a slow line. It is let go when somebody turns to the search, or comes with a question.
var __md_search = new Promise((wanted) => {
  const turned = ({ target }) => target.closest?.(".md-search, [for=__search], #__search") && wanted();
  for (const sign of ["focusin", "pointerover", "touchstart", "change"]) document.addEventListener(sign, turned);
  if (new URLSearchParams(location.search).has("q")) wanted();
});
var __md_open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (/\/search\/search_index\.json$/.test(url)) {
    this.send = (...body) => {
      delete this.send;
      __md_search.then(() => this.send(...body));
    };
    this.addEventListener("error", () => {
      const said = document.querySelector(".md-search-result__meta");
      if (said) said.textContent = "Det går inte att söka: registret kunde inte hämtas. Ladda om sidan när nätet är tillbaka.";
    });
  }
  return __md_open.call(this, method, url, ...rest);
};

// A page change without a reload says nothing to a screen reader and leaves focus nowhere: start at the heading.
document.addEventListener("DOMContentLoaded", () => {
  let first = true;
  window.document$?.subscribe(() => {
    __stig = location.pathname;
    document.querySelector(".utseende")?.removeAttribute("open");
    const heading = document.querySelector("main h1");
    if (!first && heading && !location.hash) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    first = false;
    requestAnimationFrame(reachTables);
  });
});
