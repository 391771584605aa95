import { folded } from "./folding.js";

// Scripts written without spaces. Their text is searched by what it contains, not by words.
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const run = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, "gu");
const startsUnspaced = new RegExp(`^[${unspaced}]`, "u");

/**
 * A part of a query, or of a text: a word, or a run of Han characters.
 * @typedef {{ text: string, isHan: boolean, start: number }} Word
 */

/**
 * The words of a folded text in order. A run of Han characters is one of them.
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  return [...text.matchAll(run)].map((match) => ({
    text: match[0],
    isHan: startsUnspaced.test(match[0]),
    start: match.index,
  }));
}

/**
 * The words of a folded text with single spaces between them, to compare whole names by.
 * @param {string} text
 */
export function name(text) {
  return words(text)
    .map((word) => word.text)
    .join(" ");
}

/**
 * What someone asks for: its words, each once. The last one counts as unfinished if nothing
 * follows it.
 * @param {string} query
 * @returns {{ text: string, isHan: boolean, isUnfinished: boolean }[]}
 */
export function terms(query) {
  const text = folded(query);
  const found = words(text);
  const last = found.at(-1);
  const endsOpen = last !== undefined && last.start + last.text.length === text.length;
  const byText = new Map();
  for (const word of found) {
    const isUnfinished = endsOpen && word === last;
    const known = byText.get(word.text);
    byText.set(word.text, {
      text: word.text,
      isHan: word.isHan,
      isUnfinished: isUnfinished && known === undefined,
    });
  }
  return [...byText.values()];
}

/**
 * Neighbouring pairs of characters of a Han run, by which a longer run is found in part.
 * @param {string} text
 * @returns {string[]}
 */
export function pairs(text) {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => characters[index] + character);
}
