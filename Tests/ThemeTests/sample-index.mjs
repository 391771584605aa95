// Makes a small index in memory, by the theme's FORMAT.md, so that the engine is tested on its own.

import { folded, stopWords, terms } from "../../theme/scripts/search/analysis.js";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const fieldBits = { title: 1, short: 1, authors: 2, venue: 4, tags: 8, category: 8, text: 16, body: 0 };
const fieldWeights = { title: 3, short: 2, authors: 2, venue: 1, tags: 2, category: 2, text: 1, body: 1 };

function number(value) {
  let text = "";
  let rest = value;
  do {
    text += digits[(rest & 31) + (rest > 31 ? 32 : 0)];
    rest >>= 5;
  } while (rest > 0);
  return text;
}

function gaps(papers) {
  return papers.map((paper, index) => number(paper - (papers[index - 1] ?? -1) - 1)).join("");
}

function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

/**
 * The files of an index by path, their contents as text.
 * @param {object[]} papers newest first; `title`, `titles`, `short`, `authors`, `venue`, `tags`,
 *   `category`, `has`, `year`, `text`, `body`, `pinyin` (keys)
 * @param {{ keysPerFile?: number, listLength?: number, isInline?: boolean, traditional?: string }} [options]
 */
export function sampleIndex(papers, options = {}) {
  const { keysPerFile = 200, listLength = 1024, isInline = false, traditional = "" } = options;
  const pairs = new Map([...traditional].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1]]] : []));
  const lists = new Map();
  const forms = new Map();
  const post = (key, paper, weight, bit) => {
    if (!lists.has(key)) lists.set(key, new Map());
    const posted = lists.get(key).get(paper) ?? { weight: 0, bits: 0 };
    lists.get(key).set(paper, { weight: posted.weight + weight, bits: posted.bits | bit });
  };
  const form = (key, surface, paper) => {
    if (!forms.has(key)) forms.set(key, new Map());
    const known = forms.get(key);
    known.set(surface, (known.get(surface) ?? new Set()).add(paper));
  };
  for (const [paper, entry] of papers.entries()) {
    for (const [field, weight] of Object.entries(fieldWeights)) {
      const texts = [entry[field] ?? [], field === "title" ? (entry.titles ?? []) : []].flat();
      for (const text of texts) {
        const plain = folded(text, pairs);
        for (const { term, surface } of terms(plain)) {
          post(term, paper, weight, fieldBits[field]);
          form(term, surface, paper);
        }
        if (field === "text" || field === "body") continue;
        for (const character of plain.match(/\p{Script=Han}/gu) ?? []) {
          post(character, paper, weight / 2, fieldBits[field]);
        }
      }
    }
    for (const field of ["category", "tag", "venue", "has"]) {
      for (const id of ids(entry, field)) post(`${field}:${id}`, paper, 1, 0);
    }
    for (const key of entry.pinyin ?? []) post(key, paper, 2, 1);
  }
  const keys = [...lists.keys()].sort((a, b) => (a < b ? -1 : 1));
  const files = {};
  const overflow = {};
  const starts = [];
  for (let start = 0; start < keys.length; start += keysPerFile) {
    const part = keys.slice(start, start + keysPerFile);
    const long = {};
    const columns = part.map((key) => {
      const all = [...lists.get(key)].map(([paper, { weight, bits }]) => ({
        paper, bits, impact: Math.max(1, Math.round((31 * weight) / (weight + 1.2))),
      }));
      all.sort((a, b) => b.impact - a.impact || a.paper - b.paper);
      const shown = all.slice(0, listLength).sort((a, b) => a.paper - b.paper);
      const rest = all.slice(listLength).sort((a, b) => a.paper - b.paper);
      if (rest.length > 0) {
        long[key] = [all.length, 0, 1];
        overflow[key] = written(rest);
      }
      return [...written(shown), formText(forms.get(key))];
    });
    const text = (column) => columns.map((column_) => column_[column]).join(" ");
    files[`terms/${starts.length}`] = {
      keys: part.join(" "), forms: text(3), gaps: text(0), impacts: text(1), fields: text(2), long,
    };
    starts.push(start === 0 ? "" : part[0]);
  }
  if (Object.keys(overflow).length > 0) files["overflow/0"] = overflow;
  for (let start = 0; start < papers.length; start += 4) {
    files[`records/en/${start / 4}`] = papers.slice(start, start + 4).map(record);
  }
  const values = {};
  for (const field of ["category", "tag", "venue", "has"]) {
    const counts = new Map();
    for (const entry of papers) for (const id of ids(entry, field)) counts.set(id, (counts.get(id) ?? 0) + 1);
    values[field] = [...counts].sort((a, b) => b[1] - a[1]).map(([id, count]) => [id, id, count]);
    const places = new Map(values[field].map(([id], place) => [id, place]));
    files[`columns/${field}-0`] = papers
      .map((entry) => ids(entry, field).map((id) => number(places.get(id))).join("") + ".").join("");
  }
  files["facets/en"] = values;
  files.traditional = traditional;
  const words = [...new Set([...forms.values()].flatMap((known) => [...known].map(([word, set]) =>
    [word, set.size])).filter(([word]) => /^\p{L}{4,}$/u.test(word)).map(([word, count]) =>
    word + Math.min(9, Math.floor(Math.log2(count)))))].sort();
  files["typos/0"] = words.join(" ");
  const years = [];
  for (const { year = null } of papers) {
    if (years.at(-1)?.[0] === year) years.at(-1)[1] += 1;
    else years.push([year, 1]);
  }
  const manifest = {
    format: 2, papers: papers.length, languages: ["en"], years, terms: starts, recordsPerFile: 4,
    columnLength: 4096, typos: 1,
    syllables: [...new Set(papers.flatMap((entry) => entry.syllables ?? []))].join(" ") || undefined,
    inline: isInline ? files : {},
  };
  const result = {
    "search/index.json": JSON.stringify({ format: 2, index: "1", papers: papers.length }),
    "search/1/manifest.json": JSON.stringify(manifest),
  };
  if (!isInline) {
    for (const [path, content] of Object.entries(files)) {
      result[`search/1/${path}.json`] = JSON.stringify(content);
    }
  }
  return result;
}

/** Reads such files, and keeps the paths that were asked for. */
export function reader(files, asked = []) {
  return async (path) => {
    asked.push(path);
    if (!(path in files)) throw new Error(`${path} answered 404`);
    return files[path];
  };
}

function written(posted) {
  return [
    gaps(posted.map(({ paper }) => paper)),
    posted.map(({ impact }) => digits[impact]).join(""),
    posted.map(({ bits }) => digits[bits]).join(""),
  ];
}

function formText(known = new Map()) {
  const sorted = [...known].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  if (sorted.length === 0) return ".";
  return sorted.map(([word, set]) => word + levelOf(word, set.size)).join(",");
}

function levelOf(word, count) {
  const level = Math.min(9, Math.floor(Math.log2(count)));
  return level > 0 || /[0-9]$/.test(word) ? String(level) : "";
}

function ids(entry, field) {
  const values = { category: entry.category, tag: entry.tags, venue: entry.venue, has: entry.has }[field];
  return [values ?? []].flat().map((value) => folded(value).replace(/[^\p{L}\p{N}]+/gu, "-"));
}

function record(entry, index) {
  const { title, titles, short, authors, year, venue, text } = entry;
  return {
    url: `/papers/${entry.id ?? index}/`, title, titles, short, authors, year, venue,
    category: entry.category ? [folded(entry.category), entry.category] : undefined, text,
  };
}
