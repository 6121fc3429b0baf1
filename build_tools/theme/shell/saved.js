// Saved work: the bytes of a file out to the reader's disk and in again, and whether a press leaves the page.

/** Let the browser save a file: text as it is (JSON unless it says another type), or bytes in Base64 (a PDF unless). */
export function offer({ name, text, base64, type: told }) {
  const link = document.createElement("a");
  const [held, usual] = base64
    ? [Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)), "application/pdf"]
    : [text, "application/json"];
  link.href = URL.createObjectURL(new Blob([held], { type: told ?? usual }));
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
