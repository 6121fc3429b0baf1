// What the reader takes away from a case and brings to it: files, documents, an address.

import { copy, printOnly } from "./documents.js";
import { readForm } from "./form.js";
import { dataUrl, offer } from "./saved.js";
import { bare } from "./trail.js";

/** By the action of the button that was pressed. */
export const TOOLS = {
  save: saveCase,
  export: exportDocument,
  "copy-link": copyLink,
  "read-again": readIn,
  "read-as": readIn,
  print: () => window.print(),
  "print-document": (aid, button) => printOnly(button.closest("[data-document]")),
  copy: (aid, button) => copy(button, aid.view).then((said) => announce(aid, button, said)),
};

async function saveCase(aid, button) {
  const reply = await aid.ask({ do: "save", form: readForm(aid.form) }, "reply");
  if (!reply) return;
  offer(reply.file);
  aid.unsaved = false;
  announce(aid, button, reply.announce);
}

/** One document as a file. What writes it is a part of the engine, fetched when it is first needed. */
async function exportDocument(aid, button) {
  const { exports: wanted, format } = button.dataset;
  try {
    await aid.engine.part("ordfil");
  } catch (error) {
    console.warn("kunskapsstod:", error);
    announce(aid, button, button.dataset.failed);
    return;
  }
  const reply = await aid.ask({ do: "export", document: wanted, format, form: readForm(aid.form) }, "reply");
  if (!reply) return;
  offer(reply.file);
  announce(aid, button, reply.announce);
}

/** Only when the reader asks is there an address with answers in it, and it is theirs to send. */
async function copyLink(aid, button) {
  const reply = await aid.ask({ do: "link", form: readForm(aid.form) }, "reply");
  if (!reply) return;
  const place = aid.view.querySelector(`#${button.dataset.copies}`);
  place.querySelector("p").textContent = `${location.origin}${bare()}#${reply.fragment}`;
  announce(aid, button, (await copy(button, aid.view)) + reply.announce);
}

/** A file that was chosen: only so much of it is read as shows that it is too big. */
export async function openFile(aid, field) {
  const [file] = field.files;
  if (!file) return;
  if (!aid.mayGo()) {
    field.value = "";
    return;
  }
  const url = await dataUrl(file.slice(0, Number(field.dataset.most) + 1));
  aid.ask({ do: "open", file: url, form: readForm(aid.form) }, "open");
}

/** A certificate in a file that was chosen before; `som` is the type that the reader says it has. */
export async function readIn(aid, { dataset: { som = "" } }) {
  aid.start();
  const file = await aid.case.reading.bytes(aid.view);
  if (file !== null) aid.ask({ do: "read", file, som, form: readForm(aid.form) }, "replace");
}

/** Say what came of a button, beside it and to a screen reader. */
function announce(aid, button, said) {
  button.parentElement.querySelector("[data-said]").textContent = said;
  aid.section.querySelector("[data-announce]").textContent = said;
}
