// What the editor sees as one entry: a page, or one part of a YAML file. Everything here is text in, text out.
//
// `docs/ansvar/index.md` is a page; `redaktion/termer.yml/landsting.json` is the part of a file under a key, and
// `redaktion/insatser.yml/003.json` the third of a list; `redaktion/sokfragor.yml/start--index.json` is the list of
// texts about docs/start/index.md. The spec comes from the project's own schemas
// (build_tools/redigera/parts.py). What was shown goes with each entry as `_bas`, so that only what the editor
// changed is written, whatever else has happened to the file.
import { Conflict, at, flow, itemText, nothing, pairText, parse, plain, same, splice } from "./splice.mjs";
import { isMap, isScalar, isAlias } from "./yaml.mjs";

export const BASE = "_bas";
const FENCE = "---";
const BETWEEN = "--";
const REST = "_";

/** The file and the part of it that a path names. */
export function where(path) {
  const found = /^(.+\.yml)\/([^/]+)\.json$/.exec(path);
  return found ? { file: found[1], id: found[2] } : { file: path, id: "" };
}

/** Every entry of a file, as [path, data]. */
export function entries(file, text, spec) {
  const kind = spec[file];
  if (!kind) return [[file, pageData(text, spec.sidor)]];
  const doc = parse(text);
  return ids(doc, kind).map((id) => [`${file}/${id}.json`, partOf(doc, known(doc, id, kind), kind)]);
}

/** What the form shows of a path; undefined when the file has no such part. */
export function dataOf(path, text, spec) {
  const { file, id } = where(path);
  if (!id) return pageData(text, spec.sidor);
  const doc = parse(text);
  return partOf(doc, known(doc, id, spec[file]), spec[file]);
}

/** What a text that lacks what is new has of a path: undefined for what stands last in a draft alone. */
export function publishedOf(path, text, spec) {
  const { file, id } = where(path);
  if (!id) return text ? pageData(text, spec.sidor) : undefined;
  return isThere(parse(text), id, spec[file]) ? dataOf(path, text, spec) : undefined;
}

/** The file's text with what the editor wrote. Throws Conflict, in words. */
export function withData(path, text, data, spec) {
  const { file, id } = where(path);
  const { [BASE]: shown, ...given } = data;
  const base = shown ? JSON.parse(shown) : undefined;
  const next = cleaned(given);
  if (!id) return withPage(text, base, next, spec.sidor);
  const kind = spec[file];
  if (!base) return appended(text, id, next, kind);
  const doc = parse(text);
  if (kind.slag === "listor") return withTexts(text, known(doc, id, kind), base, next);
  const found = kind.slag === "lista" ? placeInList(doc, id, base, kind) : id;
  const { id: _, ...values } = next;
  const { id: __, ...before } = base;
  return splice(text, keysOf(found), before, values, { order: kind.falt });
}

function ids(doc, kind) {
  if (!doc.contents) return []; // nothing but comments yet
  if (kind.slag === "lista") return doc.contents.items.map((_, number) => String(number + 1).padStart(3, "0"));
  const top = doc.contents.items.map((one) => [String(one.key.value), one.value]);
  if (kind.slag === "listor") return top.map(([page]) => nameOf(page));
  if (kind.slag !== "texter") return top.map(([id]) => id);
  const deeper = top.flatMap(([id, value]) => {
    if (!isMap(value)) return [];
    const below = value.items.filter((one) => isMap(one.value)).map((one) => `${id}${BETWEEN}${one.key.value}`);
    return value.items.length > below.length ? [id, ...below] : below;
  });
  return top.some(([, value]) => !isMap(value)) ? [REST, ...deeper] : deeper;
}

function keysOf(id) {
  if (/^\d{3,}$/.test(id)) return [Number(id) - 1];
  return id === REST ? [] : id.split(BETWEEN);
}

/** A page's path as a name without slashes. */
const nameOf = (page) => page.replace(/\.md$/, "").replaceAll("/", BETWEEN);

const pagesOf = (doc) => (doc.contents?.items ?? []).map((one) => String(one.key.value));

function isThere(doc, id, kind) {
  if (kind.slag === "lista") return /^\d{3,}$/.test(id);
  return kind.slag !== "listor" || pagesOf(doc).some((page) => nameOf(page) === id);
}

/** A part that is not there by its id was added to a list in the draft: it stands last. */
function known(doc, id, kind) {
  if (kind.slag === "listor") return pagesOf(doc).find((page) => nameOf(page) === id) ?? pagesOf(doc).at(-1) ?? id;
  return kind.slag === "lista" && !/^\d{3,}$/.test(id) ? String(doc.contents.items.length).padStart(3, "0") : id;
}

function placeInList(doc, id, base, kind) {
  const here = known(doc, id, kind);
  if (same(partOf(doc, here, kind), base)) return here;
  const moved = ids(doc, kind).find((one) => same(partOf(doc, one, kind), base));
  return moved ?? here;
}

function partOf(doc, id, kind) {
  const node = at(doc, keysOf(id));
  if (node === undefined) return undefined;
  const all = plain(doc, node);
  if (kind.slag === "listor") return { sida: id, fragor: [all].flat() };
  if (kind.slag === "texter") {
    const whole = id.includes(BETWEEN);
    return whole ? all : Object.fromEntries(Object.entries(all).filter(([, one]) => typeof one === "string"));
  }
  const data = lists(all, kind.listor);
  return kind.slag === "poster" ? { id, ...data } : data;
}

function lists(data, names) {
  const found = { ...data };
  for (const name of names) if (typeof found[name] === "string") found[name] = found[name] ? [found[name]] : [];
  return found;
}

/** The texts of a page changed; the page itself is not, for they are about no other. */
function withTexts(text, page, base, next) {
  if (next.sida !== base.sida) throw new Conflict("Frågorna hör till sin sida. Gör en ny post för den andra sidan.");
  return splice(text, [], { [page]: base.fragor }, { [page]: next.fragor });
}

function appended(text, id, next, kind) {
  const { id: given, ...values } = next;
  const doc = parse(text);
  const ordered = Object.fromEntries([...kind.falt, ...Object.keys(values)].filter((one) => !nothing(values[one])).map((one) => [one, values[one]]));
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  const apart = spaced(doc, whole) ? "\n" : "";
  if (kind.slag === "lista") {
    const last = doc.contents.items.at(-1);
    if (last?.flow) return `${whole}- ${flow(ordered)}\n`;
    const lines = Object.entries(ordered).map(([key, value]) => pairText(key, value, 2)).join("\n");
    return `${whole}${apart}- ${lines.slice(2)}\n`;
  }
  if (kind.slag === "listor") {
    if (pagesOf(doc).includes(next.sida)) throw new Conflict(`${next.sida} har redan frågor. Öppna den posten.`);
    return `${whole}${apart}${next.sida}:\n${(next.fragor ?? []).map((one) => itemText(one, 2)).join("")}`;
  }
  const key = given || id;
  if (!/^[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*$/.test(key)) throw new Conflict("Id ska vara bokstäver a–z, siffror och bindestreck.");
  if (at(doc, [key]) !== undefined) throw new Conflict(`${key} finns redan. Välj ett annat id.`);
  return `${whole}${apart}${pairText(key, ordered, 0)}\n`;
}

/** Whether an empty line, or one with a comment, stands before the last part. */
function spaced(doc, text) {
  const last = doc.contents?.items.at(-1);
  if (!last) return text.trim() !== "";
  const start = (last.key ?? last).range[0];
  const line = text.lastIndexOf("\n", start - 1);
  return line > 0 && /(^|\n)(#.*)?$/.test(text.slice(0, line));
}

// --- Pages ------------------------------------------------------------------------------------------------

function parts(text) {
  const rows = text.split("\n");
  const end = rows[0]?.trimEnd() === FENCE ? rows.findIndex((row, number) => number && row.trimEnd() === FENCE) : -1;
  if (end < 0) throw new Conflict("Sidan saknar siddata mellan två rader med ---. Be en utvecklare om hjälp.");
  const head = rows.slice(0, end).join("\n").length;
  const first = rows[0].length + 1;
  return { top: text.slice(0, first), data: text.slice(first, head + 1), rest: text.slice(head + 1) };
}

function bodyOf(rest) {
  const [, fence, body, end] = /^([^\n]*\n?\n*)([^]*?)(\n*)$/.exec(rest);
  return { fence, body, end };
}

function pageData(text, kind) {
  const { data, rest } = parts(text);
  const doc = parse(data);
  return { ...lists(plain(doc, doc.contents), kind.listor), body: bodyOf(rest).body };
}

function withPage(text, base, next, kind) {
  const { body, ...fields } = next;
  if (!base) {
    const known = Object.fromEntries(kind.falt.filter((one) => !nothing(fields[one])).map((one) => [one, fields[one]]));
    return `${FENCE}\n${Object.entries(known).map(([key, value]) => pairText(key, value, 0)).join("\n")}\n${FENCE}\n\n${body ?? ""}\n`;
  }
  const { top, data, rest } = parts(text);
  const { body: bodyBefore, ...before } = base;
  const now = bodyOf(rest);
  const wanted = (body ?? "").replace(/^\n+|\n+$/g, "");
  const head = splice(data, [], before, fields, { order: kind.falt, keep: true });
  if (wanted === bodyBefore || wanted === now.body) return top + head + rest;
  if (now.body !== bodyBefore) throw new Conflict("Någon annan har ändrat sidans text sedan du öppnade den. Din text finns kvar här. Kopiera den, ladda om och för in den igen.");
  return top + head + now.fence + wanted + now.end;
}

/** Without what a word processor brings along and nobody sees. */
export function cleaned(value) {
  if (Array.isArray(value)) return value.filter((one) => !nothing(one)).map(cleaned);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
  if (typeof value !== "string") return value == null ? "" : String(value);
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/\u000b/g, "\n")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\u0000-\u0008\u000c\u000e-\u001f]/g, "");
}

/** The field, as [key, …], that a line of the file belongs to; the whole part when no closer one is known. */
export function fieldAt(path, text, row, spec) {
  const { file, id } = where(path);
  const place = text.split("\n").slice(0, row - 1).join("\n").length + 1;
  if (!id) {
    const { top, data } = parts(text);
    const inside = place - top.length;
    return inside >= data.length ? ["body"] : keyAt(parse(data).contents, inside);
  }
  const doc = parse(text);
  if (spec[file].slag === "listor") return ["fragor"];
  const node = at(doc, keysOf(known(doc, id, spec[file])));
  return keyAt(node, place);
}

/** True when a line of the file belongs to the part. */
export function covers(path, text, row, spec) {
  const { file, id } = where(path);
  if (!id || !row) return true;
  const doc = parse(text);
  const node = at(doc, keysOf(known(doc, id, spec[file])));
  if (!node || isScalar(node) || isAlias(node)) return false;
  const first = text.slice(0, node.range[0]).split("\n").length - 1;
  const last = text.slice(0, node.range[1]).replace(/\n$/, "").split("\n").length;
  return row >= first && row <= last;
}

function keyAt(node, place) {
  if (!isMap(node)) return [];
  const pair = node.items.findLast((one) => one.key.range[0] <= place);
  return pair ? [String(pair.key.value), ...keyAt(pair.value, place)] : [];
}
