import { list, numbers, TermFile } from "./lists.js";
import { IndexStore, readText } from "./store.js";

/** The version of the format that this reader knows. */
const format = 2;

/** An index as FORMAT.md describes it: its keys, papers and values. */
export class SearchIndex {
  /**
   * @param {string} address of `search/index.json`
   * @param {string} language of the records
   * @param {typeof readText} [read]
   */
  static async open(address, language, read = readText) {
    const current = JSON.parse(await read(address, undefined, { cache: "no-cache" }));
    if (current.format !== format) throw new Error(`The search index has format ${current.format}`);
    const folder = address.slice(0, address.lastIndexOf("/") + 1) + current.index + "/";
    const manifest = JSON.parse(await read(folder + "manifest.json"));
    return new SearchIndex(manifest, language, new IndexStore(folder, manifest.inline ?? {}, read));
  }

  constructor(manifest, language, store) {
    this.manifest = manifest;
    this.store = store;
    this.count = manifest.papers;
    this.language = manifest.languages.includes(language) ? language : manifest.languages[0];
  }

  /** Whether an answer costs no request. */
  get isSmall() {
    return `columns/category-0` in this.store.inline;
  }

  /** The numbers of the files in which keys stand, if they do. */
  async filesOf(keys, signal) {
    const starts = this.manifest.terms;
    const size = this.manifest.termsPerGroup;
    const first = keys.map((key) => lastNotAbove(starts, key));
    if (!size) return first;
    // Of a large index the manifest tells groups of files, and each group has a directory.
    const paths = first.map((group) => `directory/${group}`);
    const groups = await this.store.files(paths, signal);
    return keys.map((key, place) => first[place] * size + lastNotAbove(groups[place], key));
  }

  /** Files of keys, by their numbers. */
  termFiles(places, signal) {
    const paths = places.map((place) => `terms/${place}`);
    return this.store.files(paths, signal, (content) => new TermFile(content));
  }

  /** The entries of keys; those that the index does not know are left out. */
  async entries(keys, signal) {
    const places = await this.filesOf(keys, signal);
    const files = await this.termFiles(places, signal);
    return new Map(
      keys.flatMap((key, at) => {
        const entry = files[at].entry(key);
        return entry ? [[key, entry]] : [];
      }),
    );
  }

  /** The entries that begin so, in the first files of them. */
  async beginning(text, limit, signal) {
    const [first, end] = await this.filesOf([text, text + "\uffff"], signal);
    const last = Math.min(end, first + 2);
    const places = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const files = await this.termFiles(places, signal);
    return files.flatMap((file) => file.beginning(text, limit)).slice(0, limit);
  }

  /** An entry with all its papers, those of overflow files too. */
  async whole(entry, signal) {
    if (entry.isWhole || entry.overflow.length === 0) return entry;
    const files = await this.store.files(entry.overflow, signal);
    const lists = files.map((file) => list(...file[entry.key]));
    const all = [entry, ...lists];
    return {
      ...entry,
      papers: all.flatMap((part) => part.papers),
      impacts: all.flatMap((part) => part.impacts),
      fields: all.flatMap((part) => part.fields),
      isWhole: true,
    };
  }

  /** What the hits of papers show. */
  async records(papers, signal) {
    const size = this.manifest.recordsPerFile;
    const paths = papers.map((paper) => `records/${this.language}/${Math.floor(paper / size)}`);
    const files = await this.store.files(paths, signal);
    return papers.map((paper, index) => files[index][paper % size]);
  }

  /** The year of a paper; null for undated ones. */
  yearOf(paper) {
    this.yearEnds ??= [];
    if (this.yearEnds.length === 0) {
      let end = 0;
      for (const [year, count] of this.manifest.years) this.yearEnds.push([(end += count), year]);
    }
    return this.yearEnds.find(([end]) => paper < end)?.[1] ?? null;
  }

  /** The values of the filters: by field, `[id, label, papers]`. */
  async values(signal) {
    const [values] = await this.store.files([`facets/${this.language}`], signal);
    return values;
  }

  /** For each of the papers the places of its values in the list of a field. */
  async columns(field, papers, signal) {
    const length = this.manifest.columnLength;
    const parts = [...new Set(papers.map((paper) => Math.floor(paper / length)))];
    const paths = parts.map((part) => `columns/${field}-${part}`);
    const files = await this.store.files(paths, signal, (text) => text.split("."));
    const byPart = new Map(parts.map((part, index) => [part, files[index]]));
    return papers.map((paper) =>
      numbers(byPart.get(Math.floor(paper / length))[paper % length] ?? ""),
    );
  }

  /** Traditional characters and their Simplified forms; only texts with Han characters need them. */
  async traditional(text, signal) {
    if (!/[\u3400-\u9FFF\u{20000}-\u{3FFFD}]/u.test(text)) return undefined;
    const [pairs] = await this.store.files(["traditional"], signal, (content) => {
      const characters = [...content];
      return new Map(
        characters.flatMap((character, index) =>
          index % 2 === 0 ? [[character, characters[index + 1]]] : [],
        ),
      );
    });
    return pairs;
  }
}

/** The last place whose text is not above the key. */
function lastNotAbove(starts, key) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= key) low = middle;
    else high = middle;
  }
  return low;
}
