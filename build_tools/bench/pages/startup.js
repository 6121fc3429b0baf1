// Starts an engine in a worker and times it, from making the worker to the first reply in the page.

/** Milliseconds to the first reply. `more` calls follow, and the worker lives on for `stay` ms: a short visit. */
async function start(worker, manifest, request, more, stay) {
  const began = performance.now();
  const running = new Worker(worker, { type: "module" });
  const replies = [];
  const wanted = (count) =>
    new Promise((resolve, reject) => {
      running.onerror = (event) => reject(new Error(event.message || "the worker could not start"));
      running.onmessage = ({ data }) => {
        if (data.type === "failed" || data.type === "error") reject(new Error(`${data.reason ?? ""} ${data.detail}`));
        if (data.type === "ready") running.how = data.how;
        if (data.type === "reply" && replies.push(data.reply) === count) resolve(performance.now());
      };
    });
  const call = (id) => running.postMessage({ type: "call", id, request });
  const { aid } = JSON.parse(request); // the page names it, so that its texts come meanwhile
  running.postMessage({ type: "start", base: new URL("assets/engine/", location.href).href, manifest, aid });
  call(0);
  try {
    const took = (await wanted(1)) - began;
    for (let id = 1; id <= more; id += 1) {
      call(id);
      await wanted(id + 1);
    }
    await new Promise((resolve) => setTimeout(resolve, stay));
    return { took, how: running.how, characters: replies[0].length };
  } finally {
    running.terminate();
  }
}
