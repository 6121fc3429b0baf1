// Makes the style sheets small: `node slim.mjs` reads {"theme": file, "own": file, "written": [folders]} and changes the
// two in place. The theme's loses the rules for what nothing written on the site can be (PurgeCSS); ours loses its
// comments and spaces (Lightning CSS). What npm has brought writes nothing here, and is not on every computer.
import { readFileSync, writeFileSync } from "node:fs";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";

const { theme, own, written } = JSON.parse(readFileSync(0, "utf8"));
const content = written.flatMap((folder) => ["html", "js", "py"].map((kind) => `${folder}/**/*.${kind}`));
const skippedContentGlobs = ["**/node_modules/**"];
const [left] = await new PurgeCSS().purge({ content, skippedContentGlobs, css: [theme], keyframes: true });
if (!left?.css) throw new Error(`nothing is left of ${theme}`);
writeFileSync(theme, left.css);
writeFileSync(own, transform({ filename: own, code: readFileSync(own), minify: true }).code);
