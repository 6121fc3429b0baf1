// Makes the style sheets small: `node slim.mjs` reads {"theme": file, "own": file, "written": [folders]} and changes the
// two in place. The theme's loses the rules for what nothing written on the site can be (PurgeCSS). What npm has brought
// writes nothing here, and is not on every computer. Ours loses its comments and spaces and nothing else: what puts
// several declarations in one is not understood by every browser.
import { readFileSync, writeFileSync } from "node:fs";
import postcss from "postcss";
import comments from "postcss-discard-comments";
import spaces from "postcss-normalize-whitespace";
import { PurgeCSS } from "purgecss";

const { theme, own, written } = JSON.parse(readFileSync(0, "utf8"));
const content = written.flatMap((folder) => ["html", "js", "py"].map((kind) => `${folder}/**/*.${kind}`));
const skippedContentGlobs = written.map((folder) => `${folder}/**/node_modules/**`);
const [left] = await new PurgeCSS().purge({ content, skippedContentGlobs, css: [theme], keyframes: true });
if (!left?.css) throw new Error(`nothing is left of ${theme}`);
writeFileSync(theme, left.css);
const { css } = await postcss([comments, spaces]).process(readFileSync(own, "utf8"), { from: own });
writeFileSync(own, css);
