// Joins the modules of the shell: `node shell.mjs FOLDER` writes {name: code} on standard output, for each of ENTRIES one
// file that bears its name, and one for each module that a page fetches only when it is asked for. Nothing is renamed
// and every comment stays: whoever looks reads what was written.
import { join } from "node:path";
import { rollup } from "@rollup/wasm-node";

const ENTRIES = ["shell.js", "worker.js"];
const [, , folder] = process.argv;

const onLog = (level, { message }) => {
  if (level === "warn") throw new Error(message); // a name that nobody exports, a file that is not there
};

const joined = {};
for (const entry of ENTRIES) {
  const whole = await rollup({ input: join(folder, entry), preserveEntrySignatures: false, onLog });
  const names = { entryFileNames: "[name].js", chunkFileNames: "[name].js", minifyInternalExports: false };
  const { output } = await whole.generate({ format: "es", ...names });
  for (const { fileName, code } of output) {
    if (fileName in joined) throw new Error(`${fileName}: two of that name`);
    joined[fileName] = code;
  }
}
process.stdout.write(JSON.stringify(joined));
