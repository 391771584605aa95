import { folded } from "./folding.js";
import { name, pairs, terms } from "./words.js";

/** @typedef {import("./papers.js").Paper} Paper */
/** @typedef {import("./papers.js").Field} Field */

/** What a word counts that is only begun. */
const unfinishedShare = 0.7;
/** What typing a paper's whole name counts. */
const wholeName = 40;

/**
 * The papers that a query finds, best first. All words must occur; if no paper has them all, those
 * that have some are given and `isPartial` says so.
 * @param {ReturnType<typeof import("./papers.js").prepared>[]} entries
 * @param {string} query
 * @returns {{ papers: Paper[], isPartial: boolean }}
 */
export function search(entries, query) {
  const asked = terms(query);
  if (asked.length === 0) return { papers: [], isPartial: false };
  const whole = name(folded(query));
  const scored = entries
    .map((entry) => ({ paper: entry.paper, ...rated(entry, asked, whole) }))
    .filter((hit) => hit.matched > 0)
    .sort(byWorth);
  const complete = scored.filter((hit) => hit.isWhole);
  const isPartial = complete.length === 0 && scored.length > 0;
  return { papers: (isPartial ? scored : complete).map((hit) => hit.paper), isPartial };
}

/** More matched words first, then the score, then what should be read first, then the newest. */
function byWorth(a, b) {
  return (
    b.matched - a.matched ||
    b.score - a.score ||
    (b.paper.priority ?? 0) - (a.paper.priority ?? 0) ||
    Number(b.paper.year ?? 0) - Number(a.paper.year ?? 0)
  );
}

function rated(entry, asked, whole) {
  let score = 0;
  let matched = 0;
  let isWhole = true;
  for (const term of asked) {
    const shares = entry.fields.map((field) => share(field, term));
    const best = Math.max(0, ...shares);
    if (best < unfinishedShare) isWhole = false;
    matched += best;
    for (const [index, field] of entry.fields.entries()) score += shares[index] * field.weight;
  }
  if (entry.names.includes(whole)) score += wholeName;
  // A begun word counts as found when papers are told apart by how much they have.
  return { score, matched: isWhole ? asked.length : matched, isWhole };
}

/**
 * How much of a term a field has, from 0 to 1.
 * @param {Field} field
 * @param {ReturnType<typeof terms>[number]} term
 */
function share(field, term) {
  if (term.isHan) return hanShare(field.text, term.text);
  if (field.words.has(term.text)) return 1;
  if (!term.isUnfinished) return 0;
  for (const word of field.words) {
    if (word.startsWith(term.text)) return unfinishedShare;
  }
  return 0;
}

/** A run of Han characters counts whole, or by half of its pairs at the most. */
function hanShare(text, run) {
  if (text.includes(run)) return 1;
  const parts = pairs(run);
  if (parts.length < 2) return 0;
  return parts.filter((part) => text.includes(part)).length / parts.length / 2;
}
