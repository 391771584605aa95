import { foldedWithPlaces } from "./folding.js";
import { pairs, terms, words } from "./words.js";

/**
 * A text in parts, so that those that a query found can be marked.
 * @param {string} text
 * @param {string} query
 * @returns {{ text: string, isMatch: boolean }[]}
 */
export function marked(text, query) {
  const parts = [];
  let end = 0;
  for (const range of matches(text, query)) {
    if (range.start > end) parts.push({ text: text.slice(end, range.start), isMatch: false });
    parts.push({ text: text.slice(range.start, range.end), isMatch: true });
    end = range.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isMatch: false });
  return parts;
}

/**
 * The part of a text around the first thing found, with an ellipsis where it was cut.
 * @param {string} text
 * @param {string} query
 * @param {number} length about how many characters
 */
export function excerpt(text, query, length) {
  if (text.length <= length) return text;
  const first = matches(text, query)[0]?.start ?? 0;
  let start = first < length * 0.7 ? 0 : first - Math.round(length / 3);
  let end = start + length;
  if (start > 0) start = atSpace(text, start);
  if (end < text.length) end = atSpace(text, end);
  const before = start > 0 ? "… " : "";
  const after = end < text.length ? " …" : "";
  return before + text.slice(start, end).trim() + after;
}

/** The place itself, or the next space if one is near: Latin words stay whole. */
function atSpace(text, place) {
  const space = text.indexOf(" ", place);
  if (space >= 0 && space - place < 16) return space;
  // Between the halves of a surrogate pair no text may be cut.
  return /[\uDC00-\uDFFF]/.test(text[place] ?? "") ? place + 1 : place;
}

/** Where the terms of a query stand in a text, in order and without overlaps. */
function matches(text, query) {
  const { text: plain, places } = foldedWithPlaces(text);
  const ranges = terms(query).flatMap((term) => (term.isHan ? runs(plain, term) : begun(plain, term)));
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = [];
  for (const range of ranges) {
    const start = places[range.start];
    const last = kept.at(-1);
    // A letter may fold into several, so the end is that of the last one's original.
    const end = places.find((place, index) => index >= range.end && place > places[range.end - 1]) ?? text.length;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}

function begun(plain, term) {
  return words(plain)
    .filter((word) => (term.isUnfinished ? word.text.startsWith(term.text) : word.text === term.text))
    .map((word) => ({ start: word.start, end: word.start + term.text.length }));
}

function runs(plain, term) {
  const sought = plain.includes(term.text) ? [term.text] : pairs(term.text);
  return sought.flatMap((part) => {
    const found = [];
    for (let at = plain.indexOf(part); at >= 0; at = plain.indexOf(part, at + part.length)) {
      found.push({ start: at, end: at + part.length });
    }
    return found;
  });
}
