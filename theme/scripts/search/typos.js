/**
 * The words nearest to one that the index does not know, best first.
 * @param {import("./index.js").SearchIndex} index
 * @param {string} word
 * @param {number} allowed the greatest distance
 * @param {AbortSignal} [signal]
 * @returns {Promise<string[]>}
 */
export async function nearest(index, word, allowed, signal) {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return [];
  const levels = new Map();
  const [own] = await index.termFiles(await index.filesOf([word], signal), signal);
  for (const form of own.allForms()) levels.set(form.word, form.level);
  const count = index.manifest.typos;
  if (count > 0) {
    const shorter = [...word].slice(0, 6).map((_, place) => word.slice(0, place) + word.slice(place + 1));
    const files = new Set([word, ...shorter].map((look) => hash(lookalike(look)) % count));
    const paths = [...files].map((file) => `typos/${file}`);
    for (const text of await index.store.files(paths, signal)) {
      for (const item of text.split(" ")) levels.set(item.slice(0, -1), Number(item.slice(-1)));
    }
  }
  const found = [];
  for (const [candidate, level] of levels) {
    const distance = changes(word, candidate, allowed);
    if (distance <= allowed) found.push({ candidate, worth: level - 8 * distance + (candidate[0] === word[0] ? 2 : 0) });
  }
  found.sort((a, b) => b.worth - a.worth || (a.candidate < b.candidate ? -1 : 1));
  return found.map(({ candidate }) => candidate);
}

/** The key by which a word and its look-alikes meet. */
function lookalike(word) {
  return `${word.length}:${word.slice(-Math.max(3, word.length - 4))}`;
}

/** 32-bit FNV-1a of the text's UTF-8 bytes. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

/**
 * How many letters to change, add, leave out or swap with their neighbours; more than `limit` is not
 * counted on.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export function changes(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min(row[j - 1] + (isSame ? 0 : 1), row[j] + 1, next[j - 1] + 1);
      const isSwapped = j > 1 && i > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[other.length];
}
