import { stem } from "./porter2.js";

/**
 * A term of a text: what the index knows it by, the folded word that it comes from, and where that
 * word stands in the folded text.
 * @typedef {{ term: string, surface: string, isHan: boolean, start: number, end: number }} Term
 */

/** Characters of scripts written without spaces. The index is built with the same ranges. */
const han =
  "\\u3005\\u3007\\u3021-\\u3029\\u3041-\\u3096\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF" +
  "\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFD}";
const letter = `(?:(?![${han}])[\\p{L}\\p{N}])`;
const inside = `(?:(?![${han}])[\\p{L}\\p{N}\\p{M}])`;
const word = `${letter}(?:${inside}|['’ʼ‘\`](?=${letter})|(?<=[0-9])\\.(?=[0-9]))*`;
const run = new RegExp(`[${han}]+|${word}(?:[-‐‑_]${word})*`, "gu");
const startsHan = new RegExp(`^[${han}]`, "u");
const splitting = /^(\p{L}{2,})([0-9].*)$/u;

const accents =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\u00AD\u200C\u200D\u2060\uFEFF]/g;
const letters = new Map(
  "ø o,ł l,đ d,ħ h,ı i,ß ss,æ ae,œ oe,ð d,þ th,ŋ n".split(",").map((pair) => pair.split(" ")),
);
const greek =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho " +
  "sigma sigma tau upsilon phi chi psi omega";
const greekNames = greek.split(" ");
const longest = 40;

/** English words that a query drops, unless it has no others. */
export const stopWords = new Set(
  (
    "a an and are as at be been but by can do does for from had has have how if in into is it its " +
    "no not of on or our such than that the their then there these they this those to was we were " +
    "what when where which will with"
  ).split(" "),
);

/**
 * Text as it is compared: compatibility forms made plain, Traditional Chinese made Simplified, lower
 * case, accents off, single Greek letters spelled out.
 * @param {string} text
 * @param {Map<string, string>} [traditional] Traditional characters and their Simplified forms
 */
export function folded(text, traditional = new Map()) {
  return [...text.normalize("NFKC")]
    // Letter by letter, since the small sigma depends on its neighbours.
    .map((character) => traditional.get(character) ?? character.toLowerCase())
    .join("")
    .replaceAll("ς", "σ")
    .normalize("NFD")
    .replace(accents, "")
    .normalize("NFC")
    .replace(/[øłđħıßæœðþŋ]/g, (character) => letters.get(character))
    .replace(/(?<![α-ω])[α-ω](?![α-ω])/g, (character) => greekNames[character.charCodeAt(0) - 0x3b1]);
}

/**
 * The terms of a folded text in order. `COVID-19` is `covid`, `19` and `covid19`; Han characters are
 * taken in overlapping pairs.
 * @param {string} text
 * @returns {Term[]}
 */
export function terms(text) {
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) =>
    startsHan.test(found) ? pairs(found, index) : chained(found, index),
  );
}

/** The terms of words joined by hyphens. */
function chained(text, start) {
  const parts = [...text.matchAll(/[^-‐‑_]+/g)];
  const found = parts.flatMap((part) => split(part[0], start + part.index));
  if (parts.length < 2 || parts.length > 4) return found;
  const joined = parts.map((part) => surface(part[0])).join("");
  return [...found, wordTerm(joined, start, start + text.length)];
}

/** A word, and its letters and digits apart where letters come first: `llama2`. */
function split(text, start) {
  const whole = wordTerm(surface(text), start, start + text.length);
  const [, first, rest] = splitting.exec(whole.surface) ?? [];
  if (!rest) return [whole];
  const middle = start + first.length;
  return [whole, wordTerm(first, start, middle), wordTerm(rest, middle, whole.end)];
}

function surface(text) {
  return cut(text.replace(/['’ʼ‘`]s$/, "").replace(/['’ʼ‘`]/g, ""));
}

function cut(text) {
  return text.length <= longest ? text : [...text].slice(0, longest).join("");
}

function wordTerm(text, start, end) {
  const surface = cut(text);
  return { term: stemmed(surface), surface, isHan: false, start, end };
}

/** Stems already found; the same words come again and again. */
const stems = new Map();

/** Singular `diagnosis` and plural `diagnoses` are one word, which Porter2 keeps apart. */
function stemmed(word) {
  if (!/^[a-z]+$/.test(word)) return word;
  let found = stems.get(word);
  if (found === undefined) {
    if (stems.size > 5000) stems.clear();
    stems.set(word, (found = stem(word.replace(/^(.{3,}[eoy]s)is$/, "$1es"))));
  }
  return found;
}

/** Neighbouring pairs of characters of a Han run; a lone character stays. */
function pairs(text, start) {
  const characters = [...text];
  if (characters.length === 1) return [hanTerm(text, start)];
  let place = start;
  return characters.slice(1).map((second, index) => {
    const first = characters[index];
    const pair = hanTerm(first + second, place);
    place += first.length;
    return pair;
  });
}

function hanTerm(text, start) {
  return { term: text, surface: text, isHan: true, start, end: start + text.length };
}
