// Run by runtime.py: node part.mjs '{"tailored": file, "used": file to write, "rest": file to write,
// "rehearsal": see rehearse.mjs}'. In place of "rehearsal", "atHand": every nth function, 0 for none; and "late", a
// rest whose data this one shall have too.
// Answers on standard output with one line of JSON.

import { readFileSync, writeFileSync } from "node:fs";
import { usedFunctions } from "./rehearse.mjs";
import { split } from "./split.mjs";
import { dataOf, functionsOf, read } from "./wasm.mjs";

const input = JSON.parse(process.argv[2]);
const tailored = readFileSync(input.tailored);

function everyNth(nth) {
  const names = functionsOf(read(tailored)).map(({ name }) => name);
  return new Set(names.filter((_, place) => place % nth === 0));
}

const { names, image, late } = input.rehearsal
  ? await usedFunctions(tailored, input.rehearsal)
  : { names: everyNth(input.atHand), late: [] };
const shared = () => (input.late ? dataOf(read(readFileSync(input.late))) : []);
const data = image ? late.map(([start, end]) => [start, image.slice(start, end)]) : shared();
const { used, rest, ...table } = split(tailored, names, data);
writeFileSync(input.used, used);
writeFileSync(input.rest, rest);
console.log(JSON.stringify({ ...table, late }));
