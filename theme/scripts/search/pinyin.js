/**
 * The keys of pinyin that Latin letters may stand for: a whole name, syllables in pairs, or initials.
 * @param {string} text letters from a to z
 * @param {string[]} syllables those of the index
 * @returns {{ name: string, keys: string[], isOpen: boolean }} all of `keys` belong together;
 *   `isOpen`: the last syllable is unfinished, and the last key the beginning of some
 */
export function pinyinKeys(text, syllables) {
  const name = "~" + text;
  if (text.length > 30) return { name, keys: [], isOpen: false };
  const { parts, isOpen } = cut(text, syllables);
  if (parts.length === 1) return { name, keys: [name], isOpen };
  if (parts.length > 1) {
    return { name, keys: parts.slice(1).map((part, index) => `~${parts[index]}${part}`), isOpen };
  }
  if (text.length < 2 || text.length > 8) return { name, keys: [], isOpen: false };
  const size = Math.min(3, text.length);
  const count = text.length - size + 1;
  const keys = Array.from({ length: count }, (_, at) => `~~${text.slice(at, at + size)}`);
  return { name, keys, isOpen: false };
}

/** The text in syllables, the longest ones first; the last may be the beginning of one. */
function cut(text, syllables) {
  const known = new Set(syllables);
  const parts = (rest) => {
    if (rest === "") return [];
    for (let length = Math.min(6, rest.length); length > 0; length -= 1) {
      if (!known.has(rest.slice(0, length))) continue;
      const others = parts(rest.slice(length));
      if (others) return [rest.slice(0, length), ...others];
    }
    return null;
  };
  const whole = parts(text);
  if (whole) return { parts: whole, isOpen: false };
  for (let length = 1; length < Math.min(6, text.length - 1); length += 1) {
    const end = text.slice(-length);
    const start = parts(text.slice(0, -length));
    const fits = start && syllables.some((syllable) => syllable.startsWith(end));
    if (fits) return { parts: [...start, end], isOpen: true };
  }
  return { parts: [], isOpen: false };
}
