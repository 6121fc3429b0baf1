// Copying and printing one document of a result. The words told to the reader stand on the buttons.

/** Put a document's text on the clipboard; if that is refused, mark it so that the reader can. */
export async function copy(button, root) {
  const element = root.querySelector(`#${button.dataset.copies}`);
  try {
    await navigator.clipboard.writeText(plain(element));
    return button.dataset.done;
  } catch {
    getSelection().selectAllChildren(element);
    element.focus();
    return button.dataset.failed;
  }
}

/** The text with its headings, lists and paragraphs apart, as it looks without formatting. */
export function plain(element) {
  return [...element.children]
    .map((block) =>
      block.tagName === "UL" ? [...block.children].map((item) => `- ${item.textContent}`).join("\n") : block.textContent)
    .join("\n\n");
}

/** A result on paper holds the plan and all verdicts too, whether the reader has unfolded them or not. */
export function unfoldOnPaper(view, signal) {
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...view.querySelectorAll("details:is(#planera, .utfallsgrupp__vik):not([open])")];
    for (const one of folded) one.open = true;
  }, { signal });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  }, { signal });
}

/** Print one document and nothing else. */
export function printOnly(folded) {
  const page = document.documentElement;
  const done = () => {
    delete page.dataset.skrivUt;
    delete folded.dataset.nu;
  };
  folded.open = true;
  folded.dataset.nu = "";
  page.dataset.skrivUt = "";
  addEventListener("afterprint", done, { once: true });
  print();
}
