import { folded } from "./folding.js";
import { name, words } from "./words.js";

/**
 * A paper as the index file gives it.
 * @typedef {object} Paper
 * @property {string} url
 * @property {string} title
 * @property {string} [alternateTitle]
 * @property {string} [short]
 * @property {string[]} authors
 * @property {string} [venue]
 * @property {string | number} [year]
 * @property {string[]} tags
 * @property {string[]} categories
 * @property {string} summary
 * @property {{ kind: string, label: string }} [status]
 * @property {number} [priority]
 */

/**
 * A field made ready for matching: its folded text, and its words.
 * @typedef {{ weight: number, text: string, words: Set<string> }} Field
 */

/** How much a word counts, by the field in which it stands. */
export const weights = {
  title: 10,
  short: 8,
  authors: 5,
  venue: 3,
  year: 3,
  tags: 3,
  categories: 2,
  summary: 1,
};

/**
 * A paper made ready for matching.
 * @param {Paper} paper
 * @returns {{ paper: Paper, fields: Field[], names: string[] }} `names` are the names that
 *   someone may type whole.
 */
export function prepared(paper) {
  const fields = [
    field(weights.title, [paper.title, paper.alternateTitle]),
    field(weights.short, [paper.short]),
    field(weights.authors, paper.authors),
    field(weights.venue, [paper.venue]),
    field(weights.year, [paper.year]),
    field(weights.tags, paper.tags),
    field(weights.categories, paper.categories),
    field(weights.summary, [paper.summary]),
  ].filter((field) => field.text !== "");
  const names = [paper.short, paper.title, paper.alternateTitle]
    .filter((name) => name !== undefined)
    .map((text) => name(folded(text)));
  return { paper, fields, names };
}

/**
 * @param {number} weight
 * @param {(string | number | undefined)[]} texts
 * @returns {Field}
 */
function field(weight, texts) {
  // The line break keeps the end of one text and the start of the next apart.
  const text = folded(texts.filter((text) => text !== undefined).join("\n"));
  const found = new Set(words(text).map((word) => word.text));
  // `med-palm` is also found as `medpalm`.
  for (const [joined] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)) {
    found.add(joined.replaceAll("-", ""));
  }
  return { weight, text, words: found };
}
