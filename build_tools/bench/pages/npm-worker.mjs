// What the engine is compared with: Pyodide from npm as its documentation starts it, then the same packages, the same
// import and the same call. Speaks the part of the worker's protocol that startup.js uses.

import { loadPyodide } from "./assets/engine/npm-00000000/pyodide.mjs";

let respond = null;
const waiting = [];

self.onunhandledrejection = ({ reason }) => postMessage({ type: "failed", reason: "unknown", detail: String(reason) });

self.onmessage = async ({ data }) => {
  if (data.type === "call") {
    waiting.push(data);
  } else {
    const { base, manifest } = data;
    const pyodide = await loadPyodide();
    for (const wheel of manifest.stock.wheels) {
      const response = await fetch(`${base}${manifest.stock.folder}/${wheel}`);
      pyodide.unpackArchive(await response.arrayBuffer(), "wheel");
    }
    respond = pyodide.runPython("from decision_aids.view.entry import respond; respond");
    postMessage({ type: "ready", how: "npm" });
  }
  if (respond) for (const { id, request } of waiting.splice(0)) postMessage({ type: "reply", id, reply: respond(request) });
};
