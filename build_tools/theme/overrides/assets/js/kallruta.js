// Hover, focus or tap on a citation shows the source as the page's own list has it: reference, status, days and
// certainty. Without this file the citation is a link to that list. Follows WCAG 1.4.13: Escape puts it away, the
// pointer can move into it, and it stays until hover or focus is gone.

const CITATION = "sup.kallref a";
const LEAVING = 250; // milliseconds to move the pointer from the citation into the box
const GAP = 6;

const box = document.createElement("div");
box.className = "kallruta";
box.hidden = true;

let owner = null;
let leaving = 0;
let touched = false;

function show(link, how) {
  clearTimeout(leaving);
  if (owner === link) return;
  const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!entry) return;
  if (!box.isConnected) (document.querySelector("main") ?? document.body).append(box);
  // A tap moves no focus, so it has to be told; on focus the citation's own name already says it.
  box.setAttribute("role", how === "tap" ? "status" : "note");
  box.hidden = false;
  // Text only: what can be followed stands in the list, where the citation leads.
  box.replaceChildren(...[...entry.cloneNode(true).childNodes].map((node) => {
    for (const inner of node.querySelectorAll?.("a, [id]") ?? []) inner.replaceWith(...inner.childNodes);
    return node.nodeName === "A" ? document.createTextNode(node.textContent) : node;
  }));
  owner = link;
  place(link);
}

function place(link) {
  const at = link.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth - size.width - GAP;
  const below = at.bottom + GAP + size.height <= window.innerHeight || at.top < size.height + GAP;
  const origin = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
  box.style.left = `${Math.max(GAP, Math.min(at.left, room)) - origin.left}px`;
  box.style.top = `${(below ? at.bottom + GAP : at.top - size.height - GAP) - origin.top}px`;
}

function hide() {
  clearTimeout(leaving);
  box.hidden = true;
  box.replaceChildren();
  owner = null;
}

const citation = (event) => event.target.closest?.(CITATION);
// When the whole window loses focus the citation still has it, and the box stays.
const leave = () => {
  clearTimeout(leaving);
  leaving = setTimeout(() => { if (owner !== document.activeElement) hide(); }, LEAVING);
};

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const link = citation(event);
  if (link) show(link, "hover");
  else if (box.contains(event.target)) clearTimeout(leaving);
  else if (owner) leave();
});
document.addEventListener("focusin", (event) => {
  const link = citation(event);
  if (link && !touched) show(link, "focus");
});
// Whoever tabs on must see where they have come: the box may lie there.
document.addEventListener("focusout", (event) => {
  if (!citation(event)) return;
  if (event.relatedTarget && !box.matches(":hover")) hide();
  else leave();
});
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType !== "mouse";
  if (owner && !box.contains(event.target) && citation(event) !== owner) hide();
});
// The first tap shows, the second follows the link.
document.addEventListener("click", (event) => {
  const link = citation(event);
  if (!link || !touched || link === owner) return;
  event.preventDefault();
  show(link, "tap");
}, true);
window.addEventListener("keydown", (event) => {
  touched = false;
  if (event.key !== "Escape" || !owner) return;
  event.stopPropagation();
  hide();
}, true);
window.addEventListener("resize", () => { if (owner) place(owner); });

// The page is gone when Material puts another in its place.
window.document$?.subscribe(() => { if (!owner?.isConnected) hide(); });

// Who was quicker than this file has focus on a citation already.
if (document.activeElement?.matches(CITATION)) show(document.activeElement, "focus");
