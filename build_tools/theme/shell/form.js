// The form as data, and new questions put into it without disturbing what the reader is doing.

const CONTROL = ":is(input, select, textarea)[name]";

/** What the form says, by question: text, a list of chosen values, rows of cells, or a table's marks. */
export function readForm(form, controls = `[data-question] ${CONTROL}`) {
  const said = {};
  const fields = [...form.querySelectorAll(controls)];
  for (const field of fields) {
    const [id, row, key] = field.name.split(".");
    if (key !== undefined) {
      if (!Array.isArray(said[id]) && said[id] !== undefined) continue; // "vet inte" stands for the whole
      said[id] ??= [];
      said[id][row] = { ...said[id][row], [key]: field.value.trim() };
    } else if (row !== undefined) {
      said[id] = { ...said[id], [row]: field.value };
    } else if (field.type === "radio") {
      said[id] ??= "";
      if (field.checked) said[id] = field.value;
    } else if (field.type === "checkbox") {
      readBox(said, id, field);
    } else {
      said[id] = field.value;
    }
  }
  return said;
}

/** The same of every field, also one that is no question. */
export const readAll = (form) => readForm(form, CONTROL);

/** The same but free text and sensitive answers, which are kept nowhere. */
export const readPlain = (form) => readForm(form, `[data-question]:not([data-private]) ${CONTROL}`);

/** Put in what was said before: of the questions that the form has, and of nothing else. */
export function writeForm(form, said) {
  for (const field of form.querySelectorAll(`[data-question] ${CONTROL}`)) {
    const [id, row, key] = field.name.split(".");
    if (!(id in said)) continue;
    if (key !== undefined) field.value = said[id][row]?.[key] ?? "";
    else if (row !== undefined) field.value = said[id][row] ?? field.value;
    else if (field.type === "radio" || field.type === "checkbox") field.checked = [said[id]].flat().includes(field.value);
    else field.value = said[id];
  }
}

/** A box that stands alone stands for the whole question. */
function readBox(said, id, field) {
  said[id] ??= "";
  if (!field.checked) return;
  if (isAlone(field)) said[id] = field.value;
  else said[id] = [...(Array.isArray(said[id]) ? said[id] : []), field.value];
}

const isAlone = (box) => "alone" in box.dataset;

/** A box is ticked: if it or another stands alone (as the form says), clear what else its question says. */
export function clearOthers(ticked) {
  for (const other of ticked.closest("[data-question]").querySelectorAll("input, select, textarea")) {
    if (other === ticked) continue;
    if (other.type !== "checkbox") {
      if (isAlone(ticked) && other.tagName === "SELECT") other.selectedIndex = 0;
      else if (isAlone(ticked)) other.value = "";
    } else if (isAlone(ticked) || isAlone(other)) {
      other.checked = false;
    }
  }
}

/** What stands around the view depends on what is in it, and is told at the section: styles that looked into the view
    (:has) would have the whole page looked through anew at every change in it. */
export function markAround(view) {
  const signs = { begun: "[data-begun]", "so-far": "form:not([data-group=''])" }; // every step has room for what is said so far
  for (const [told, sign] of Object.entries(signs)) {
    view.closest(".aid").toggleAttribute(`data-${told}`, Boolean(view.querySelector(sign)));
  }
}

/** HTML as nodes that are in no page yet, to be looked in and taken from. */
export function parsed(html) {
  const held = document.createElement("template");
  held.innerHTML = html;
  return held.content;
}

/** What is said so far, beside the questions, of `said` (parsed): it grows with the answers, and stays open if it was. */
export function patchBeside(view, said) {
  const fresh = said.querySelector("[data-hittills]");
  const shown = view.querySelector("[data-hittills]");
  if (!fresh || !shown) return;
  const open = shown.querySelector("details")?.open;
  shown.replaceChildren(...document.importNode(fresh, true).childNodes);
  shown.querySelector("details")?.toggleAttribute("open", open ?? false);
}

/** Put what is folded in a result's heaviest parts into them: they were shown without it. A part that the reader has opened
    stays open. */
export function fillResult(view, html) {
  const whole = parsed(html);
  for (const part of view.querySelectorAll("[data-waits]")) {
    const [, ...folded] = whole.querySelector(`[data-del="${part.dataset.del}"]`).childNodes;
    part.append(...folded.map((one) => document.importNode(one, true)));
    part.removeAttribute("data-waits");
  }
  const data = whole.querySelector("script[data-result]");
  view.append(document.importNode(data, true));
}

/** Add the questions that `fresh` (parsed) has and the form lacks, and take away those it no longer has. */
export function patchForm(form, fresh) {
  const wanted = [...fresh.querySelectorAll("[data-question]")];
  const ids = new Set(wanted.map((one) => one.dataset.question));
  for (const shown of form.querySelectorAll("[data-question]")) {
    if (!ids.has(shown.dataset.question)) shown.remove();
  }
  let before = null;
  for (const one of wanted) {
    const shown = form.querySelector(`[data-question="${one.dataset.question}"]`);
    if (shown) before = shown;
    else before = put(form, document.importNode(one, true), before);
  }
}

function put(form, question, before) {
  if (before) before.after(question);
  else form.querySelector(".knappar").before(question);
  return question;
}

/** The reader's own day, as in a date field. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
