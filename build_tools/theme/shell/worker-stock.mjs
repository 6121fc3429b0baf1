// Starts Python without the snapshot: Pyodide as it comes, then our packages. Slower and larger, and needs nothing
// that is particular to this build; the way when the snapshot fails.

import { EngineFailure, failureOf, fetchBytes } from "./worker-failure.mjs";

/** An engine: {how, timings, call(text) → text}. Throws, mostly EngineFailure, when it cannot start. */
export async function startStock({ base, manifest }, stage, heard) {
  const timings = { began: performance.now() };
  const mark = (name) => (timings[name] = performance.now());
  const folder = `${base}${manifest.stock.folder}/`;
  stage("hamtar");
  // Pyodide is silent about files that do not come, and waits for ever. So all are here before it asks.
  const files = Object.fromEntries(
    await Promise.all(manifest.stock.files.map(async ({ name }) => [name, await fetchBytes(folder + name, { heard })])),
  );
  mark("fetched");
  stage("kompilerar");
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const pyodide = await Promise.race([wasmFailure(), loadPyodide({ indexURL: folder })]);
  mark("loaded");
  stage("startar");
  const serve = bootPython(pyodide, manifest.stock, files);
  mark("awake");
  return { how: "stock", timings, call: (text) => serve(text) };
}

/** Rejects when the runtime cannot be compiled or started; else never comes. */
function wasmFailure() {
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (response, imports) => {
      try {
        return await WebAssembly.instantiate(await (await response).arrayBuffer(), imports);
      } catch (error) {
        reject(failureOf(error));
        throw error;
      }
    };
  });
}

function bootPython(pyodide, { wheels, boot }, files) {
  try {
    for (const wheel of wheels) pyodide.unpackArchive(files[wheel], "wheel");
    const module = boot.replace(/\.py$/, "");
    const packages = pyodide.runPython("import site; site.getsitepackages()[0]");
    pyodide.FS.writeFile(`${packages}/${boot}`, new Uint8Array(files[boot]));
    return pyodide.pyimport(module).serve;
  } catch (error) {
    throw new EngineFailure("python", String(error));
  }
}
