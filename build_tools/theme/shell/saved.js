// Saved work: the bytes of a file out to the reader's disk and in again, and whether a press leaves the page.

/** Let the browser save a file. */
export function offer({ name, text }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The bytes of a file, as the engine reads them. A file that cannot be read is as an empty one. */
export function dataUrl(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => done("");
    reader.readAsDataURL(file);
  });
}

/** True when a press leads to another page in the same window. */
export function leaves(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || link.target || link.download) return false;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  return link.origin !== location.origin || link.pathname !== location.pathname;
}
