const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Uint8Array(128);
for (let value = 0; value < 64; value += 1) values[digits.charCodeAt(value)] = value;

/**
 * The papers of a key: their numbers, rising, and for each how much the key weighs there (1–31) and
 * in which fields it stands.
 * @typedef {{ papers: number[], impacts: number[], fields: number[] }} List
 */

/** Fields as the digits of `fields` add them up. */
export const inTitle = 1, inAuthors = 2, inSummary = 16;

/**
 * The list of three texts.
 * @param {string} gaps
 * @param {string} impacts
 * @param {string} fields
 * @returns {List}
 */
export function list(gaps, impacts, fields) {
  const papers = numbers(gaps);
  let last = -1;
  for (let index = 0; index < papers.length; index += 1) papers[index] = last += papers[index] + 1;
  return { papers, impacts: spread(impacts, papers.length), fields: spread(fields, papers.length) };
}

/** One digit for each paper; the last one goes on. */
function spread(text, count) {
  const found = new Array(count);
  for (let index = 0; index < count; index += 1) {
    found[index] = values[text.charCodeAt(Math.min(index, text.length - 1))];
  }
  return found;
}

/**
 * The numbers of a text: five bits a digit, the lowest first.
 * @param {string} text
 */
export function numbers(text) {
  const found = [];
  let number = 0;
  let shift = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text.charCodeAt(index)];
    number += (value & 31) << shift;
    if (value > 31) {
      shift += 5;
    } else {
      found.push(number);
      number = shift = 0;
    }
  }
  return found;
}

/** Keys of the index and what is known of each: one file of `terms/`. */
export class TermFile {
  #keys;
  #texts;
  #forms;
  #long;

  constructor({ keys, forms, gaps, impacts, fields, long = {} }) {
    this.#keys = keys.split(" ");
    this.#forms = forms.split(" ");
    this.#texts = [gaps, impacts, fields].map((text) => text.split(" "));
    this.#long = long;
  }

  /** The entry of a key. */
  entry(key) {
    const index = this.#place(key);
    return this.#keys[index] === key ? this.#entry(index) : undefined;
  }

  /** The entries whose key, or a form of it, begins so. */
  beginning(text, limit) {
    const found = [];
    for (const [index, key] of this.#keys.entries()) {
      if (found.length >= limit) break;
      const fits = key.startsWith(text) ? !/[*:]/.test(key) : this.#hasForm(index, text);
      if (fits) found.push(this.#entry(index));
    }
    return found;
  }

  /** Every form of every key with its frequency, as a logarithm. */
  *allForms() {
    for (const [index, key] of this.#keys.entries()) {
      if (/[*:~]/.test(key)) continue;
      // The frequency of a word that is its own key says little here, and costs reading its list.
      if (this.#forms[index] === ".") yield { word: key, level: 0 };
      else yield* this.#forms[index].split(",").map(formOf);
    }
  }

  #hasForm(index, text) {
    const forms = this.#forms[index];
    return forms.startsWith(text) || forms.includes("," + text);
  }

  /** The first place whose key is not below. */
  #place(key) {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keys[middle] < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #entry(index) {
    const key = this.#keys[index];
    const [gaps, impacts, fields] = this.#texts.map((texts) => texts[index]);
    const shown = list(gaps, impacts, fields);
    const [count, first = 0, files = 0] = this.#long[key] ?? [shown.papers.length];
    const forms = this.#forms[index];
    return {
      key,
      ...shown,
      count,
      overflow: Array.from({ length: files }, (_, place) => `overflow/${first + place}`),
      isWhole: count === shown.papers.length,
      forms:
        forms === "."
          ? [{ word: key, level: Math.floor(Math.log2(count)) }]
          : forms.split(",").map((form) => formOf(form)),
    };
  }
}

/** A word, and the logarithm of how many papers have it. */
function formOf(text) {
  const [, word, digit] = /^(.*?)([0-9]?)$/.exec(text);
  return { word, level: Number(digit || 0) };
}
