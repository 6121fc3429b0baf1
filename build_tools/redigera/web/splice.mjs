// Writes changed values into YAML that people wrote, and leaves every other byte as it is.
//
// Values are text, lists and mappings; nothing else is in the files. `base` is what the editor was shown, `next`
// what the editor wants, and the text may have changed since: a value that somebody else changed meanwhile is a
// Conflict, and nothing is written.
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "./yaml.mjs";

const WIDTH = 112;
const BLOCK = { BLOCK_FOLDED: ">", BLOCK_LITERAL: "|" };

export class Conflict extends Error {}

// A form asks of the same text again and again, and no document is changed here: the latest are kept.
const READ = new Map();

export function parse(text) {
  if (!READ.has(text)) {
    if (READ.size > 3) READ.delete(READ.keys().next().value);
    READ.set(text, parsed(text));
  }
  return READ.get(text);
}

function parsed(text) {
  const doc = parseDocument(text, { schema: "failsafe", uniqueKeys: true, maxAliasCount: -1 });
  if (doc.errors.length) {
    const [place] = doc.errors[0].linePos ?? [{ line: 0 }];
    throw new Conflict(`Filen går inte att läsa, rad ${place.line}: ${doc.errors[0].message.split("\n")[0]}`);
  }
  return doc;
}

export function plain(doc, node) {
  if (isAlias(node)) return plain(doc, node.resolve(doc));
  if (isMap(node)) return Object.fromEntries(node.items.map((one) => [String(one.key.value), plain(doc, one.value)]));
  if (isSeq(node)) return node.items.map((one) => plain(doc, one));
  return node == null || node.value == null ? "" : String(node.value);
}

export const nothing = (value) =>
  value == null || value === "" || (typeof value === "object" && Object.values(value).every(nothing));

export function same(one, other) {
  if (nothing(one) || nothing(other)) return nothing(one) && nothing(other);
  if (typeof one !== "object" || typeof other !== "object") return String(one) === String(other);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Array.isArray(one) === Array.isArray(other) && [...keys].every((key) => same(one[key], other[key]));
}

/** The node at a path of keys; a number counts in a list. Undefined when there is none. */
export function at(doc, keys) {
  let node = doc.contents;
  for (const key of keys) {
    if (isAlias(node)) node = node.resolve(doc);
    node = isMap(node) ? pairOf(node, key)?.value : isSeq(node) ? node.items[Number(key)] : undefined;
  }
  return node;
}

/** The text with the values at `keys` changed. `order` is how fields follow each other; `keep` keeps emptied fields. */
export function splice(text, keys, base, next, { order = [], keep = false } = {}) {
  const doc = parse(text);
  const work = { text, doc, order, keep, edits: [] };
  change(work, at(doc, keys), base, next, keys);
  const out = work.edits
    .sort((one, other) => other.start - one.start || other.rank - one.rank)
    .reduce((done, { start, end, put }) => done.slice(0, start) + put + done.slice(end), text);
  const after = parse(out);
  if (!holds(plain(after, at(after, keys)), base, next)) throw new Conflict("Ändringen gick inte att skriva in i filen.");
  return out;
}

/** Everything that the editor changed stands as the editor wants. */
function holds(now, base, next) {
  if (same(base, next)) return true;
  if (Array.isArray(next) || typeof next !== "object" || next == null) return same(asList(now, next), next);
  return Object.keys({ ...base, ...next }).every((key) => holds(now?.[key], base?.[key], next?.[key]));
}

// A list of one may be written as it is.
const asList = (value, like) => (Array.isArray(like) && typeof value === "string" && value ? [value] : value);

function change(work, node, base, next, keys) {
  if (same(base, next)) return;
  const now = asList(plain(work.doc, node), base ?? next);
  if (same(now, next)) return;
  if (isMap(node) && isObject(next)) return changeMap(work, node, base ?? {}, next, keys);
  if (isAlias(node) && typeof next === "object")
    throw new Conflict(`${keys.at(-1)} delas med en annan text. Ändra den där den står första gången.`);
  if (isSeq(node) && Array.isArray(next) && sameLength(now, base, next) && next.every(isObject))
    return next.forEach((one, number) => change(work, node.items[number], base[number], one, [...keys, number]));
  if (!same(now, base)) throw new Conflict(`Någon annan har ändrat ${keys.at(-1)} sedan du öppnade. Nu står där: ${shown(now)}`);
  if (isSeq(node) && !node.flow && Array.isArray(next)) return changeList(work, node, base, next);
  replace(work, node, next, keys);
}

function changeMap(work, node, base, next, keys) {
  if (node.flow) {
    const whole = { ...plain(work.doc, node) };
    for (const key of Object.keys({ ...base, ...next })) {
      if (same(base[key], next[key])) continue;
      const now = asList(whole[key], base[key] ?? next[key]);
      if (!same(now, base[key]) && !same(now, next[key])) throw new Conflict(`Någon annan har ändrat ${key} sedan du öppnade.`);
      if (nothing(next[key])) delete whole[key];
      else whole[key] = next[key];
    }
    work.edits.push({ start: node.range[0], end: node.range[1], put: flow(whole), rank: 0 });
    return;
  }
  for (const key of inOrder(Object.keys({ ...base, ...next }), work.order)) {
    const pair = pairOf(node, key);
    if (same(base[key], next[key])) continue;
    if (pair && nothing(next[key]) && !nothing(plain(work.doc, pair.value)) && !work.keep) {
      if (!same(asList(plain(work.doc, pair.value), base[key]), base[key])) throw new Conflict(`Någon annan har ändrat ${key}.`);
      const start = lineStart(work.text, pair.key.range[0]);
      work.edits.push({ start, end: lineEnd(work.text, endOf(pair)), put: "", rank: 0 });
    } else if (pair) change(work, pair.value, base[key], next[key], [...keys, key]);
    else if (!nothing(base[key])) throw new Conflict(`Någon annan har tagit bort ${key}.`);
    else insert(work, node, key, next[key]);
  }
}

function insert(work, map, key, value) {
  const before = work.order.slice(0, Math.max(0, work.order.indexOf(key)));
  const known = map.items.filter((one) => before.includes(String(one.key.value)));
  const after = work.order.includes(key) && known.length ? known.at(-1) : map.items.at(-1);
  const indent = column(work.text, map.items[0].key.range[0]);
  const place = lineEnd(work.text, endOf(after));
  const gap = work.text[place - 1] === "\n" ? "" : "\n";
  const rank = work.order.indexOf(key);
  work.edits.push({ start: place, end: place, put: gap + pairText(key, value, indent) + "\n", rank });
}

function changeList(work, seq, base, next) {
  let first = 0;
  while (first < Math.min(base.length, next.length) && same(base[first], next[first])) first += 1;
  let last = 0;
  while (last < Math.min(base.length, next.length) - first && same(base.at(-1 - last), next.at(-1 - last))) last += 1;
  const bounds = seq.items.map((one) => [lineStart(work.text, one.range[0]), lineEnd(work.text, one.range[1])]);
  const dash = column(work.text, lineStart(work.text, seq.items[0].range[0]) + /^ */.exec(line(work.text, seq.items[0].range[0]))[0].length);
  const put = next.slice(first, next.length - last).map((one) => itemText(one, dash)).join("");
  const gone = bounds.slice(first, base.length - last);
  const start = gone.length ? gone[0][0] : first ? bounds[first - 1][1] : bounds[0][0];
  work.edits.push({ start, end: gone.length ? gone.at(-1)[1] : start, put, rank: 0 });
}

function replace(work, node, next, keys) {
  const [start, end] = node.range;
  const indent = keyColumn(work.text, start);
  if (Array.isArray(next)) {
    const alone = isScalar(node) && next.length === 1;
    put(work, start, end, alone ? scalar(next[0], {}) : flow(next));
    return;
  }
  if (isObject(next)) throw new Conflict(`${keys.at(-1)} har fått en annan form. Be en utvecklare om hjälp.`);
  const type = isAlias(node) ? "PLAIN" : node.type;
  const inFlow = insideFlow(work.doc, keys);
  const text = scalar(next, { type: BLOCK[type] && inFlow ? "PLAIN" : type, indent, inFlow });
  const closed = BLOCK[type] && work.text[end - 1] === "\n";
  put(work, start, closed ? end - 1 : end, text);
}

function put(work, start, end, text) {
  // An empty value stands right after its colon.
  const gap = start > 0 && work.text[start - 1] === ":" && text ? " " : "";
  work.edits.push({ start, end, put: gap + text, rank: 0 });
}

export function pairText(key, value, indent) {
  const pad = " ".repeat(indent);
  if (Array.isArray(value) && value.some(isObject))
    return `${pad}${key}:\n${value.map((one) => itemText(one, indent + 2)).join("").replace(/\n$/, "")}`;
  if (Array.isArray(value)) return `${pad}${key}: ${flow(value)}`;
  if (isObject(value))
    return `${pad}${key}:\n${pairs(value).map(([name, one]) => pairText(name, one, indent + 2)).join("\n")}`;
  return `${pad}${key}: ${scalar(value, { indent })}`;
}

export function itemText(value, dash) {
  const pad = " ".repeat(dash);
  if (!isObject(value)) return `${pad}- ${scalar(value, { indent: dash })}\n`;
  const lines = pairs(value).map(([name, one]) => pairText(name, one, dash + 2)).join("\n");
  return `${pad}- ${lines.slice(dash + 2)}\n`;
}

/** A list, mapping or text in flow style. */
export function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (isObject(value)) return `{${pairs(value).map(([name, one]) => `${name}: ${flow(one)}`).join(", ")}}`;
  return scalar(value, { inFlow: true });
}

/** One text: plain where that reads the same, else in quotes; several lines, and what was a block, as a block. */
export function scalar(value, { type = "PLAIN", indent = 0, inFlow = false }) {
  const text = String(value ?? "");
  if (!inFlow && (text.includes("\n") || BLOCK[type]) && text.trim()) {
    const mark = BLOCK[type] ?? (text.includes("\n") ? "|" : ">");
    const written = block(text, mark, indent + 2);
    if (reads(`k:\n  k: ${block(text, mark, 4)}\n`, text)) return written;
  }
  if (type === "PLAIN" && plainReads(text, inFlow)) return text;
  return JSON.stringify(text);
}

function block(text, mark, indent) {
  const pad = " ".repeat(indent);
  const body = text.replace(/\n+$/, "");
  const chomp = text.endsWith("\n") ? "" : "-";
  const lines = mark === "|" ? body.split("\n") : body.split("\n").flatMap((one, number) => (number ? ["", ...wrap(one, WIDTH - indent)] : wrap(one, WIDTH - indent)));
  return `${mark}${chomp}\n${lines.map((one) => (one ? pad + one : "")).join("\n")}`;
}

function wrap(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (longer.length <= width || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function plainReads(text, inFlow) {
  if (text === "") return false;
  if (inFlow && /[,[\]{}:#&*!|>'"%@`?]/.test(text)) return false;
  return reads(`k:\n  k: ${text}\n`, text);
}

function reads(yaml, text) {
  const doc = parseDocument(yaml, { schema: "failsafe" });
  return !doc.errors.length && !doc.warnings.length && at(doc, ["k", "k"])?.value === text;
}

const isObject = (value) => value != null && typeof value === "object" && !Array.isArray(value);
const pairs = (value) => Object.entries(value).filter(([, one]) => !nothing(one));
const pairOf = (map, key) => map.items.find((one) => String(one.key.value) === String(key));
const sameLength = (...lists) => lists.every((one) => Array.isArray(one) && one.length === lists[0].length);
const shown = (value) => (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 300);
const lineStart = (text, place) => text.lastIndexOf("\n", place - 1) + 1;
const line = (text, place) => text.slice(lineStart(text, place), (text.indexOf("\n", place) + 1 || text.length + 1) - 1);
const column = (text, place) => place - lineStart(text, place);

/** Where the line after a place begins. A block's end is there already. */
function lineEnd(text, place) {
  if (place > 0 && text[place - 1] === "\n") return place;
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end + 1;
}

const endOf = (pair) => Math.max(pair.key.range[1], pair.value?.range?.[1] ?? 0);

/** The column of the key, or the first key of the list item, that a value on the same line belongs to. */
function keyColumn(text, place) {
  return /^[ ]*(- +)*/.exec(line(text, place))[0].length;
}

function insideFlow(doc, keys) {
  return keys.some((_, number) => at(doc, keys.slice(0, number))?.flow);
}

function inOrder(keys, order) {
  const place = (key) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((one, other) => place(one) - place(other));
}
