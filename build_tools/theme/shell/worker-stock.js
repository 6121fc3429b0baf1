// Starts Python without the snapshot: Pyodide as it comes, then our packages. Slower and larger, and needs nothing
// that is particular to this build; the way when the snapshot fails.

import { checkDigest, EngineFailure, failureOf, fetchBytes } from "./worker-failure.js";

/** An engine: {how, timings, call(text or bytes) → text}. Throws, mostly EngineFailure, when it cannot start. */
export async function startStock({ base, manifest }, stage, heard) {
  const timings = { began: performance.now() };
  const mark = (name) => (timings[name] = performance.now());
  const folder = `${base}${manifest.stock.folder}/`;
  stage("hamtar");
  // Pyodide is silent about files that do not come, and waits for ever. So all are here before it asks.
  const files = Object.fromEntries(await Promise.all(manifest.stock.files.map((file) => whole(folder, file, heard))));
  mark("fetched");
  stage("kompilerar");
  const { loadPyodide } = await import(`${folder}pyodide.js`);
  const pyodide = await Promise.race([wasmFailure(files["pyodide.asm.wasm"]), loadPyodide({ indexURL: folder })]);
  mark("loaded");
  stage("startar");
  const serve = bootPython(pyodide, manifest.stock, files);
  mark("awake");
  const call = (request) => serve(typeof request === "string" ? request : pyodide.toPy(request));
  return { how: "stock", timings, call };
}

/** [name, content], checked; what was damaged on the way may lie in the browser's cache: ask past it once. */
async function whole(folder, file, heard) {
  const content = await fetchBytes(folder + file.name, { heard: () => heard(0, 0) });
  try {
    await checkDigest(content, file);
    return [file.name, content];
  } catch {
    const again = await fetchBytes(folder + file.name, { cache: "reload", heard: () => heard(0, 0) });
    await checkDigest(again, file);
    return [file.name, again];
  }
}

/** Rejects when the runtime, which has been checked, cannot be compiled or started; else never comes. */
function wasmFailure(runtime) {
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_response, imports) => {
      try {
        return await WebAssembly.instantiate(runtime, imports);
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
