import { folded, terms } from "./analysis.js";

/**
 * What to mark in the texts of a hit.
 * @typedef {{ terms: Set<string>, beginnings: string[], characters: string[],
 *   traditional?: Map<string, string> }} Wanted
 */

/**
 * A text in parts, so that those that a query found can be marked.
 * @param {string} text
 * @param {Wanted} wanted
 * @param {number} [length] about how much of it to give: the part around the first thing found
 * @returns {{ text: string, isMatch: boolean }[]}
 */
export function marked(text, wanted, length = Infinity) {
  const ranges = found(text, wanted);
  const [from, to] = around(text, ranges[0]?.start ?? 0, length);
  const parts = from > 0 ? [{ text: "… ", isMatch: false }] : [];
  const add = (start, end, isMatch) => {
    const piece = text.slice(Math.max(start, from), Math.min(end, to));
    if (piece !== "") parts.push({ text: piece, isMatch });
  };
  let end = from;
  for (const range of ranges) {
    add(end, range.start, false);
    add(range.start, range.end, true);
    end = Math.max(end, range.end);
  }
  add(end, text.length, false);
  if (to < text.length) parts.push({ text: " …", isMatch: false });
  return parts;
}

function around(text, first, length) {
  if (text.length <= length) return [0, text.length];
  const from = first < length * 0.7 ? 0 : atSpace(text, first - Math.round(length / 3));
  return [from, from + length < text.length ? atSpace(text, from + length) : text.length];
}

/** The place itself, or the next space if one is near: Latin words stay whole. */
function atSpace(text, place) {
  const space = text.indexOf(" ", place);
  if (space >= 0 && space - place < 16) return space;
  // Between the halves of a surrogate pair no text may be cut.
  return /[\uDC00-\uDFFF]/.test(text[place] ?? "") ? place + 1 : place;
}

/** Where the wanted terms stand in a text, in order and without overlaps. */
function found(text, wanted) {
  const { plain, places } = withPlaces(text, wanted.traditional);
  const placeOf = (index) => (places ? places[index] : index);
  const ranges = [];
  for (const term of terms(plain)) {
    const begun = wanted.beginnings.find((beginning) => term.surface.startsWith(beginning));
    if (wanted.terms.has(term.term)) ranges.push([term.start, term.end]);
    else if (begun) ranges.push([term.start, term.start + begun.length]);
  }
  for (const character of wanted.characters) {
    for (let at = plain.indexOf(character); at >= 0; at = plain.indexOf(character, at + 1)) {
      ranges.push([at, at + character.length]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept = [];
  for (const [from, to] of ranges) {
    const start = placeOf(from);
    let next = to;
    // A letter may fold into several, and accents into none: the end is where the next one begins.
    while (next < plain.length && placeOf(next) === placeOf(to - 1)) next += 1;
    const end = placeOf(next);
    const last = kept.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}

/** Folded characters: texts are made of few different ones. */
const pieces = new Map();

function pieceOf(character) {
  let piece = pieces.get(character);
  if (piece === undefined) pieces.set(character, (piece = folded(character)));
  return piece;
}

/** The folded text, and the place in the original of each of its code units and of its end. */
function withPlaces(text, traditional) {
  // Plain ASCII keeps its places.
  if (/^[\x20-\x7e]*$/.test(text)) return { plain: text.toLowerCase(), places: null };
  let plain = "";
  const places = [];
  let place = 0;
  for (const character of text) {
    const piece = pieceOf(traditional?.get(character) ?? character);
    plain += piece;
    for (let index = 0; index < piece.length; index += 1) places.push(place);
    place += character.length;
  }
  places.push(place);
  return { plain, places };
}
