import { folded, terms } from "./analysis.js";
import { pinyinKeys } from "./pinyin.js";
import { best, part, ranked } from "./ranking.js";

/** @typedef {import("./index.js").SearchIndex} SearchIndex */

/** At most so many files of keys are read for a query: of a large index fewer. */
const mostFiles = { small: 12, large: 8 };
/** How many papers make an index large. */
const large = 6000;
/** At most so many files of long lists are read for filters. */
const mostOverflow = 24;
/** What the words that an unfinished one may become are worth, beside a finished one. */
const completionWeight = 0.5;
/** What the joined form of a word in parts is worth, beside its parts. */
const joinedWeight = 0.5;
const pinyinWeight = 0.5;
const characterWeight = 0.5;
const correctionWeights = [1, 0.7, 0.5];

/**
 * The papers that the words of a query find, best first.
 * @param {SearchIndex} index
 * @param {import("./query.js").Query} query
 * @param {boolean} isNarrow whether some will be filtered out, so that all must be known
 * @param {AbortSignal} [signal]
 */
export async function lookup(index, query, isNarrow, signal) {
  const asked = await withinFiles(index, query.terms, signal);
  await readAhead(index, asked, signal);
  let entries = await index.entries(asked.map((term) => term.term), signal);
  if (isNarrow) entries = await wholeEntries(index, entries, signal);
  const found = { main: [], tail: [], corrections: [], nearby: [], isTailOpen: false };
  const wanted = { terms: new Set(entries.keys()), beginnings: [], characters: [] };
  const add = (place, ...parts) => found.main.push(...parts.map((one) => ({ ...one, place })));
  // Syllables apart from each other may be one Chinese word.
  const latin = asked.filter((term) => /^[a-z]+$/.test(term.surface));
  const spelled = latin.map((term) => term.surface).join("");
  const spoken = spelled === "" ? null : await pinyin(index, spelled, false, 0, signal);
  const isSpoken = spoken && latin.length > 1 && latin.some((term) => !entries.has(term.term));
  if (isSpoken) add(0, spoken);
  for (const [place, term] of asked.entries()) {
    const entry = entries.get(term.term);
    const isJoined = asked.some((other) => other !== term && other.start >= term.start && other.end <= term.end && !term.isHan);
    if (entry) add(place, part(entry, index.count, isJoined ? joinedWeight : 1, place));
    const isLone = term.isHan && [...term.term].length === 1;
    if (isLone) wanted.characters.push(term.term);
    if (isLone || (term.isUnfinished && !term.isHan && term.surface.length > 1)) {
      const more = await completions(index, term.surface, place, signal);
      // What is a word already stands before all that it may become.
      const isWord = entry && (isLone || entry.forms.some((form) => form.word === term.surface));
      if (more) (isWord ? found.tail : found.main).push(more);
      if (more && !isLone) wanted.beginnings.push(term.surface);
      if (more) continue;
    }
    if (entry || isJoined) continue;
    if (term.isHan) await addCharacters(term, place);
    else if (!isSpoken) await addLookalikes(term, place);
  }

  /** Two characters that never stand together: the papers that have those apart that no pair holds. */
  async function addCharacters(term, place) {
    const pairs = asked.filter((other) => other.group === term.group && entries.has(other.term));
    const covered = pairs.map((other) => other.term).join("");
    const characters = [...term.term].filter((character) => !covered.includes(character));
    const single = await index.entries(characters, signal);
    for (const entry of single.values()) add(place, part(entry, index.count, characterWeight, place));
    wanted.characters.push(...single.keys());
  }

  async function addLookalikes(term, place) {
    const sound = await pinyin(index, term.surface, true, place, signal);
    if (sound) return add(place, sound);
    const allowed = term.surface.length < 8 ? 1 : 2;
    const { nearest } = await import("./typos.js");
    const words = await nearest(index, term.surface, allowed, signal);
    const known = words.slice(0, correctionWeights.length);
    const stems = known.map((word) => terms(folded(word))[0].term);
    const near = await index.entries(stems, signal);
    const parts = stems.flatMap((stem, rank) => {
      const entry = near.get(stem);
      return entry ? [part(entry, index.count, correctionWeights[rank], place)] : [];
    });
    if (parts.length > 0) {
      add(place, best(parts, place));
      for (const stem of stems) wanted.terms.add(stem);
      found.corrections.push({ from: term.surface, to: known[0] });
    } else if (allowed === 1) {
      const [far] = await nearest(index, term.surface, 2, signal);
      if (far) found.nearby.push({ from: term.surface, to: far });
    }
  }

  if (spoken && !isSpoken && found.corrections.length === 0) found.tail.push(spoken);

  const count = Math.max(1, asked.length);
  const main = ranked(found.main, count).map((hit) => ({ ...hit, tail: 0 }));
  const first = new Set(main.map((hit) => hit.paper));
  const tail = ranked(found.tail, count)
    .filter((hit) => !first.has(hit.paper))
    .map((hit) => ({ ...hit, tail: 1 }));
  const all = [...entries.values()];
  return {
    hits: [...main, ...tail],
    isWhole: all.every((entry) => entry.isWhole) && asked.length === query.terms.length,
    isCounted: all.length === 1 && asked.length === 1 && tail.length === 0,
    count: Math.max(0, ...all.map((entry) => entry.count)),
    corrections: found.corrections,
    nearby: found.nearby,
    wanted,
  };
}

/** The terms that stand in the first files, the longest words first; in the order of the query. */
async function withinFiles(index, terms, signal) {
  const most = index.count > large ? mostFiles.large : mostFiles.small;
  if (terms.length <= most) return terms;
  const places = await index.filesOf(terms.map((term) => term.term), signal);
  const order = terms.map((term, place) => ({ term, place, file: places[place] }));
  // Of overlapping pairs every other one says nearly as much as all of them.
  order.sort((a, b) => {
    if (a.term.isHan && b.term.isHan) return (a.place % 2) - (b.place % 2) || a.place - b.place;
    return b.term.surface.length - a.term.surface.length || a.place - b.place;
  });
  const files = new Set();
  const kept = order.filter(({ file }) => {
    if (files.size >= most && !files.has(file)) return false;
    files.add(file);
    return true;
  });
  return kept.sort((a, b) => a.place - b.place).map(({ term }) => term);
}

/** Reads the files of all keys that the query may need at once, and not one after the other. */
async function readAhead(index, asked, signal) {
  const keys = asked.map((term) => term.term);
  for (const term of asked) {
    const length = [...term.surface].length;
    const isOpen = term.isHan ? length === 1 : term.isUnfinished && length > 1;
    if (isOpen) keys.push(length < 5 ? term.surface + "*" : term.surface);
  }
  const spelled = asked.filter((term) => /^[a-z]+$/.test(term.surface)).map((term) => term.surface).join("");
  const syllables = index.manifest.syllables?.split(" ") ?? [];
  const { keys: spoken } = pinyinKeys(spelled, syllables);
  if (spoken.length > 0 && !spoken[0].startsWith("~~")) keys.push(...spoken);
  await index.termFiles(await index.filesOf(keys, signal), signal);
}

async function wholeEntries(index, entries, signal) {
  const files = [...entries.values()].reduce((sum, entry) => sum + entry.overflow.length, 0);
  if (files > mostOverflow) return entries;
  const whole = await Promise.all(
    [...entries].map(async ([key, entry]) => [key, await index.whole(entry, signal)]),
  );
  return new Map(whole);
}

/** The papers with a word that begins so. */
async function completions(index, beginning, place, signal) {
  const key = beginning + "*";
  const short = [...beginning].length < 5 ? (await index.entries([key], signal)).get(key) : undefined;
  const entries = short ? [short] : await index.beginning(beginning, 64, signal);
  if (entries.length === 0) return null;
  // All that a word may become is one word: how rare each of them is says nothing.
  const count = new Set(entries.flatMap((entry) => entry.papers)).size;
  return best(
    entries.map((entry) => part({ ...entry, count }, index.count, completionWeight, place)),
    place,
  );
}

/** The papers with all of the syllables that Latin letters stand for. */
async function pinyin(index, text, isUnknown, place, signal) {
  const syllables = index.manifest.syllables?.split(" ") ?? [];
  if (syllables.length === 0 || !/^[a-z]{2,}$/.test(text)) return null;
  const { name, keys, isOpen } = pinyinKeys(text, syllables);
  // Words that are known are not taken for initials.
  if (!isUnknown && (keys.length === 0 || keys[0].startsWith("~~"))) return null;
  const entries = await index.entries([name, ...keys], signal);
  const parts = (list) => list.map((entry) => part(entry, index.count, pinyinWeight, place));
  const whole = parts(entries.has(name) ? [entries.get(name)] : []);
  const groups = await Promise.all(
    keys.map(async (key, at) => {
      if (!isOpen || at < keys.length - 1) return parts(entries.has(key) ? [entries.get(key)] : []);
      return parts(await index.beginning(key, 64, signal));
    }),
  );
  const lists = groups.map((group) => best(group, place));
  const together = lists.length > 0 ? lists.reduce((one, other) => both(one, other)) : null;
  const all = together ? [...whole, together] : whole;
  const found = best(all, place);
  return found.papers.length > 0 ? found : null;
}

/** The papers that stand in both parts. */
function both(one, other) {
  const worths = new Map(other.papers.map((paper, index) => [paper, other.worths[index]]));
  const kept = one.papers.map((_, index) => index).filter((index) => worths.has(one.papers[index]));
  return {
    ...one,
    papers: kept.map((index) => one.papers[index]),
    worths: kept.map((index) => one.worths[index] + worths.get(one.papers[index])),
    fields: kept.map((index) => one.fields[index]),
  };
}
