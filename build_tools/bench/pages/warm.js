// One start after another, each on a page opened anew, of each worker in turn (warm.json, by own_window.py). What each
// took is told to the server as an address that it does not have: nobody else can ask this window.

const run = Number(location.hash.slice(1));
const { workers, manifest, request, visit, runs } = await (await fetch("warm.json")).json();
const worker = workers[run % workers.length];
const { more, stay } = run < workers.length ? visit : { more: 0, stay: 0 };

let told;
try {
  const { took, how } = await start(worker, manifest, request, more, stay);
  told = `${took}/${how}`;
} catch (error) {
  told = `failed/${encodeURIComponent(error)}`;
}
await fetch(`told/${run}/${told}`);
if (run + 1 < runs * workers.length) {
  location.hash = run + 1;
  location.reload();
}
