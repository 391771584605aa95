// Queries of which the right answer is known, made from the papers of an index themselves.

import { readFile } from "node:fs/promises";
import { folded, stopWords, terms } from "../../theme/scripts/search/analysis.js";
import { SearchEngine } from "../../theme/scripts/search/engine.js";

/**
 * The theme's own engine over the index of a built site.
 * @param {string} folder
 * @param {string} language
 * @param {(path: string, text: string) => void} [note] is told of each file that was read
 */
export function engineOf(folder, language, note = () => {}) {
  return SearchEngine.open(`${folder}/search/index.json`, language, async (path) => {
    const text = await readFile(path, "utf8");
    note(path, text);
    return text;
  });
}

/** All records of an index. */
export async function allRecords(folder, language) {
  const { papers } = JSON.parse(await readFile(`${folder}/search/index.json`, "utf8"));
  const engine = await engineOf(folder, language);
  return engine.records(Array.from({ length: papers }, (_, paper) => paper));
}

/** A random number generator that always gives the same numbers (mulberry32). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Queries by kind.
 * @param {{ url: string, title: string, titles?: string[], short?: string, authors?: string[] }[]} records
 * @param {{ most?: number, traditional?: Map<string, string> }} [options] `most`: how many of a kind;
 *   `traditional`: Simplified characters and their Traditional forms
 * @returns {Record<string, { query: string, isTyping?: boolean, url: string }[]>}
 */
export function knownItems(records, { most = 200, traditional = new Map() } = {}) {
  const random = randomNumbers(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const frequency = counted(records);
  const rarity = (text) => frequency.get(terms(folded(text))[0]?.term) ?? 0;
  const kinds = {};
  const add = (kind, url, query, isTyping = false) => {
    if (query && (kinds[kind] ??= []).length < most) kinds[kind].push({ query, url, isTyping });
  };
  const allNames = records.map((record) => [record.title, ...(record.titles ?? [])].join("\n"));
  const allTexts = records.map((record) => JSON.stringify(record));
  const shorts = records.map(({ short, title }) => folded(short ?? title).slice(0, 2));
  for (const [index, { url, title, titles = [], short, authors = [] }] of records.entries()) {
    const names = [title, ...titles];
    const latin = names.find((name) => !hasHan(name));
    const han = names.find(hasHan);
    if (short && /^[a-z]{2}/.test(shorts[index]) && shorts.filter((one) => one === shorts[index]).length < 5) {
      add("two letters", url, shorts[index], true);
    }
    for (const author of authors.slice(0, 1)) {
      const known = records.filter((record) => record.authors?.includes(author)).length;
      if (known < 5) add("author", url, author);
    }
    if (latin) {
      const words = (latin.match(/[A-Za-z]{5,}/g) ?? []).filter((word) => !stopWords.has(word.toLowerCase()));
      const rare = [...new Set(words)].sort((a, b) => rarity(a) - rarity(b) || b.length - a.length);
      add("pasted title", url, latin);
      if (rare.length > 1) {
        const [first, second] = rare;
        const two = [first, second].sort((a, b) => latin.indexOf(a) - latin.indexOf(b));
        if (rarity(first) < 5) add("one typo", url, mistyped(first.toLowerCase(), random, pick));
        add("two words, one typo", url, two.map((word) => (word === first ? mistyped(word, random, pick) : word)).join(" "));
        const cut = two[1].slice(0, Math.max(3, two[1].length - 2 - Math.floor(random() * 2)));
        add("unfinished last word", url, `${two[0]} ${cut}`, true);
      }
    }
    if (!han) continue;
    add("pasted Chinese title", url, han);
    const runs = (han.match(/\p{Script=Han}{2,}/gu) ?? []).map((run) => [...run]);
    const parts = (size) => runs.flatMap((run) => run.slice(size - 1).map((_, at) => run.slice(at, at + size).join("")));
    const shared = (part) => allNames.filter((text) => text.includes(part)).length;
    // Some tries will do: a title without such a part gives no query.
    const tried = (list, fits) => Array.from({ length: 12 }, () => pick(list)).find((part) => part && fits(part));
    const telling = (size) => tried(parts(size), (part) => shared(part) <= 3);
    add("two characters", url, telling(2));
    add("three characters", url, telling(3));
    add("four characters", url, telling(4));
    add("six characters", url, telling(6));
    const single = tried(parts(1), (part) => allTexts.filter((text) => text.includes(part)).length <= 3);
    add("one character", url, single, true);
    const four = telling(4);
    const six = telling(6);
    if (six) add("one wrong character", url, wrong(six, pick, random));
    if (four) {
      const old = [...four].map((character) => traditional.get(character) ?? character).join("");
      if (old !== four) add("Traditional", url, old);
    }
    const mixed = /[A-Za-z][\w-]+/.exec(han)?.[0];
    const pair = telling(2);
    if (mixed && pair) add("mixed script", url, `${mixed} ${pair}`);
  }
  return kinds;
}

/**
 * How often the right paper is among the first five, by kind.
 * @param {SearchEngine} engine
 * @param {ReturnType<typeof knownItems>} kinds
 */
export async function hitRates(engine, kinds) {
  const rates = {};
  for (const [kind, items] of Object.entries(kinds)) {
    const missed = [];
    for (const item of items) {
      const { hits } = await engine.search(item.query, { isTyping: item.isTyping, limit: 5 });
      if (!hits.some((hit) => hit.url === item.url)) missed.push({ ...item, hits: hits.map((hit) => hit.title) });
    }
    rates[kind] = { rate: 1 - missed.length / items.length, count: items.length, missed };
  }
  return rates;
}

function hasHan(text) {
  return /\p{Script=Han}/u.test(text);
}

/** In how many records each term stands. */
function counted(records) {
  const counts = new Map();
  for (const record of records) {
    const texts = [record.title, ...(record.titles ?? []), record.short ?? "", record.text ?? ""];
    const found = new Set(texts.flatMap((text) => terms(folded(text)).map((term) => term.term)));
    for (const term of found) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** A word with a letter left out, doubled, changed, or two swapped. */
function mistyped(word, random, pick) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick("abcdefghijklmnopqrstuvwxyz");
  const forms = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ].filter((form) => form !== word);
  return pick(forms);
}

function wrong(text, pick, random) {
  const characters = [...text];
  characters[Math.floor(random() * characters.length)] = pick([..."之乎者也甲乙丙丁"]);
  return characters.join("");
}
