// Asks the search worker of a built site without a browser: the same file that the browser runs, with lunr in it.
//   node ask.mjs SITE < queries.json > answers.json
//   node ask.mjs SITE --ms < queries.json > {"load": ms until a first search can be asked, "ms": [for each query]}
// In: a list of queries. Out: for each, its hits, best first: [[address, title, text, words that are not found], ...].
import {readFileSync, readdirSync} from "node:fs";
import {join, resolve} from "node:path";
import vm from "node:vm";

const site = process.argv[2];
const workers = join(site, "assets/javascripts/workers");
const file = readdirSync(workers).find((name) => /^search\..*\.min\.js$/.test(name));
let handler;
let answered;
const self = {
  addEventListener: (kind, added) => { handler = added; },
  postMessage: (reply) => answered(reply),
};
const run = (path) => vm.runInContext(readFileSync(path, "utf8"), context, {filename: path});
const context = vm.createContext(Object.assign(self, {
  self,
  console: {warn: () => {}},
  importScripts: (...paths) => paths.forEach((path) => run(resolve(workers, path))),
}));
run(join(workers, file));

const ask = (data) => new Promise((done) => {
  answered = done;
  handler({data});
});
const index = JSON.parse(readFileSync(join(site, "search/search_index.json"), "utf8"));
const started = performance.now();
await ask({type: 0, data: {...index, options: {suggest: true}}});
const load = performance.now() - started;
const answers = [];
const ms = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const asked = performance.now();
  const {data} = await ask({type: 2, data: query});
  ms.push(performance.now() - asked);
  answers.push(data.items.map((hits) => hits.map(({location, title, text, terms}) =>
    [location, title, text, Object.keys(terms).filter((word) => !terms[word])])));
}
process.stdout.write(JSON.stringify(process.argv[3] === "--ms" ? {load, ms} : answers));
