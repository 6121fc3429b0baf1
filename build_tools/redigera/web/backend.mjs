// Between the CMS and any of its backends: the CMS sees one entry a form, the repository its files as people
// write them. What is read and written is worked out in entries.mjs.
import { BASE, dataOf, entries, where, withData } from "./entries.mjs";

export const NAME = "kunskapsstod";

/** Registers the backend that `name` is, with every file seen through the spec. */
export function register(CMS, name, spec, inUse) {
  const made = CMS.getBackend(name);
  CMS.registerBackend(
    NAME,
    class {
      constructor(config, options) {
        const inner = made.init({ ...config, backend: { ...config.backend, name } }, options);
        const own = overrides(inner, spec, config.collections);
        inUse.textOf = own.textOf;
        return new Proxy(inner, {
          get(target, key) {
            const value = own[key] ?? target[key];
            return typeof value === "function" ? value.bind(own[key] ? own : target) : value;
          },
        });
      }
    },
  );
}

function overrides(inner, spec, collections) {
  const shown = (path, data) => JSON.stringify(data === undefined ? {} : { ...data, [BASE]: JSON.stringify(data) });
  const textOf = async (file) => (await inner.getEntry(file)).data;
  const pathOf = (collection, slug) => {
    const found = collections.find((one) => one.name === collection);
    if (!found) return undefined;
    const named = found.files?.find((one) => one.name === slug)?.file;
    return named ?? `${found.folder}/${slug}.${found.extension}`;
  };
  const all = async (folder, extension, depth) => {
    if (spec[folder]) {
      const text = await textOf(folder);
      return entries(folder, text, spec).map(([path, data]) => ({ file: { path, id: null }, data: shown(path, data) }));
    }
    const found = await inner.entriesByFolder(folder, extension, depth);
    return found.map((one) => ({ ...one, data: shown(one.file.path, dataOf(one.file.path, one.data, spec)) }));
  };
  const inDraft = async (collection, slug) => {
    try {
      return await inner.unpublishedEntry({ collection, slug });
    } catch {
      return undefined;
    }
  };
  return {
    textOf,
    entriesByFolder: all,
    allEntriesByFolder: all,
    async entriesByFiles(files) {
      const texts = new Map();
      for (const file of new Set(files.map((one) => where(one.path).file))) texts.set(file, await textOf(file));
      return files.map((one) => {
        const data = dataOf(one.path, texts.get(where(one.path).file), spec);
        return { file: { path: one.path, id: null, label: one.label }, data: shown(one.path, data) };
      });
    },
    async getEntry(path) {
      const text = await textOf(where(path).file);
      if (text == null) return { file: { path, id: null }, data: null };
      const data = dataOf(path, text, spec);
      return { file: { path, id: null }, data: data === undefined ? null : shown(path, data) };
    },
    async unpublishedEntry({ id, collection, slug }) {
      const found = await inner.unpublishedEntry({ id, collection, slug });
      const path = pathOf(found.collection, found.slug);
      const { file } = where(path ?? "");
      const diffs = found.diffs.filter((one) => one.path === file || !/\.(md|yml)$/.test(one.path));
      return { ...found, diffs: diffs.map((one) => (one.path === file ? { ...one, path, newFile: one.newFile } : one)) };
    },
    async unpublishedEntryDataFile(collection, slug, path, id) {
      const text = await inner.unpublishedEntryDataFile(collection, slug, where(path).file, id);
      return shown(path, dataOf(path, text, spec));
    },
    async persistEntry(entry, options) {
      const dataFiles = [];
      for (const one of entry.dataFiles) {
        const { file } = where(one.path);
        const draft = await inDraft(options.collectionName, one.slug);
        const known = draft?.diffs.find((diff) => diff.path === file);
        const text = known
          ? await inner.unpublishedEntryDataFile(options.collectionName, one.slug, file, known.id)
          : await textOf(file);
        dataFiles.push({ ...one, path: file, raw: withData(one.path, text ?? "", JSON.parse(one.raw), spec) });
      }
      return inner.persistEntry({ ...entry, dataFiles }, options);
    },
  };
}
