/** How much a paper gains that has all words, and one that has them all in its title. */
const allWords = 0.25;
const allInTitle = 0.15;

const fewPapers = 20;

/**
 * A list of papers with what each is worth.
 * @typedef {{ papers: number[], worths: number[], fields: number[], place: number }} Part `place`
 *   numbers the term for which it stands
 */

/**
 * What an entry is worth for each of its papers.
 * @param {{ papers: number[], impacts: number[], fields: number[], count: number }} entry
 * @param {number} count of all papers
 * @param {number} weight
 * @param {number} place
 * @returns {Part}
 */
export function part(entry, count, weight, place) {
  const rarity = Math.log(1 + (count - entry.count + 0.5) / (entry.count + 0.5));
  // How rare a word is in few papers is chance for the greater part.
  const idf = rarity + fewPapers / (count + fewPapers);
  const unit = (idf * weight) / 31;
  return {
    papers: entry.papers,
    worths: entry.impacts.map((impact) => impact * unit),
    fields: entry.fields,
    place,
  };
}

/**
 * Parts as one: each paper has the best that they give.
 * @param {Part[]} parts
 * @param {number} place
 * @returns {Part}
 */
export function best(parts, place) {
  const worths = new Map();
  const fields = new Map();
  for (const one of parts) {
    for (const [index, paper] of one.papers.entries()) {
      worths.set(paper, Math.max(worths.get(paper) ?? 0, one.worths[index]));
      fields.set(paper, (fields.get(paper) ?? 0) | one.fields[index]);
    }
  }
  return { papers: [...worths.keys()], worths: [...worths.values()], fields: [...fields.values()], place };
}

/**
 * The papers of all parts, best first: the sum of what the parts give, with a bonus for how many of
 * the terms a paper has, and has in its title. Newer papers win ties.
 * @param {Part[]} parts
 * @param {number} terms how many terms were asked for
 * @returns {{ paper: number, worth: number, isFull: boolean }[]}
 */
export function ranked(parts, terms) {
  const sums = new Map();
  for (const { papers, worths, fields, place } of parts) {
    for (const [index, paper] of papers.entries()) {
      let sum = sums.get(paper);
      if (!sum) sums.set(paper, (sum = { paper, worth: 0, places: new Set(), titles: new Set() }));
      sum.worth += worths[index];
      sum.places.add(place);
      if (fields[index] & 1) sum.titles.add(place);
    }
  }
  const hits = [...sums.values()].map(({ paper, worth, places, titles }) => ({
    paper,
    worth: worth * (1 + (allWords * (places.size - 1) + allInTitle * titles.size) / terms),
    isFull: places.size === terms,
  }));
  return hits.sort(byWorth);
}

/** Better ones first, of equals the newer one. */
export function byWorth(a, b) {
  return b.worth - a.worth || a.paper - b.paper;
}
