import { folded, terms } from "./analysis.js";
import { SearchIndex } from "./index.js";
import { lookup } from "./lookup.js";
import { marked } from "./marks.js";
import { parsed } from "./query.js";

/** How many papers are looked at for a phrase at the most. */
const lookedAt = 40;

/**
 * What a search found.
 * @typedef {object} Result
 * @property {number[]} papers their numbers, best first
 * @property {object[]} hits the records of the first ones
 * @property {number} count how many papers were found
 * @property {boolean} isExact whether `count` is no estimate
 * @property {number} full how many of them have all words
 * @property {{ from: string, to: string }[]} corrections
 * @property {boolean} isLoose no paper is known to have the phrase; these have its words
 * @property {{ kind: "spelling" | "words", query: string }[]} suggestions when nothing was found
 * @property {(text: string, length?: number) => ReturnType<typeof marked>} marked a text of a hit in
 *   parts, those marked that the query found
 * @property {(signal?: AbortSignal) => Promise<Facet[]>} facets
 */

/**
 * The values by which hits can be narrowed down, each with how many hits have it.
 * @typedef {{ field: string, values: { id: string, label: string, count: number }[] }} Facet
 */

/** Answers queries from an index. */
export class SearchEngine {
  #index;

  /** @param {SearchIndex} index */
  constructor(index) {
    this.#index = index;
  }

  /** The engine of an index, by the address of its `index.json`. */
  static async open(address, language, read) {
    return new SearchEngine(await SearchIndex.open(address, language, read));
  }

  /** Whether filters and many hits cost no request. */
  get isSmall() {
    return this.#index.isSmall;
  }

  /** How many hits to show at once: of a large index each few cost a request. */
  get pageSize() {
    return this.isSmall ? 20 : 8;
  }

  /**
   * @param {string} typed
   * @param {object} [options]
   * @param {boolean} [options.isTyping] the caret stands at the end: more of the last word may come
   * @param {number} [options.limit] how many hits to show
   * @param {Record<string, string[]>} [options.chosen] values chosen as filters, by field
   * @param {AbortSignal} [options.signal]
   * @returns {Promise<Result>}
   */
  async search(typed, { isTyping = false, limit = 10, chosen = {}, signal } = {}) {
    const index = this.#index;
    if (signal && !isTyping) index.store.hurry(signal);
    const traditional = await index.traditional(typed, signal);
    const query = parsed(typed, { isTyping, traditional });
    const choices = await this.#choices(chosen, signal);
    const tests = await this.#tests(query, signal);
    const isNarrow = tests.length + choices.length + query.phrases.length > 0;
    const found = await lookup(index, query, isNarrow, signal);
    const passes = (hit) => tests.every((test) => test(hit.paper));
    let hits = found.hits.filter(passes);
    if (query.terms.length === 0 && isNarrow) hits = this.#all().filter(passes);
    const { isLoose, isCut } = await this.#keepPhrases(query, hits, found, signal);
    const chosenHits = hits.filter((hit) => choices.every(({ test }) => test(hit.paper)));
    await this.#raiseTitles(query, chosenHits, isTyping, signal);
    const papers = chosenHits.map((hit) => hit.paper);
    const isExact = found.isWhole && !isCut;
    const count = isNarrow || isExact ? papers.length : Math.max(papers.length, found.count);
    return {
      papers,
      hits: await this.records(papers.slice(0, limit), signal),
      count,
      isExact: isExact || (!isNarrow && found.isCounted),
      full: chosenHits.filter((hit) => hit.isFull).length,
      corrections: found.corrections,
      isLoose,
      suggestions: papers.length > 0 ? [] : suggestions(typed, query, found, isNarrow),
      marked: (text, length) => marked(text, { ...found.wanted, traditional }, length),
      facets: (signal) => this.#facets(hits, choices, signal),
    };
  }

  /** What the hits of papers show. */
  records(papers, signal) {
    return this.#index.records(papers, signal);
  }

  #all() {
    return Array.from({ length: this.#index.count }, (_, paper) => ({ paper, worth: 0, isFull: true }));
  }

  /** The conditions that chosen values set. */
  #choices(chosen, signal) {
    const fields = Object.entries(chosen).filter(([, ids]) => ids.length > 0);
    return Promise.all(
      fields.map(async ([field, ids]) => {
        const { valueTest } = await import("./filters.js");
        return { field, test: await valueTest(this.#index, field, ids, signal) };
      }),
    );
  }

  /** The conditions that a query sets. */
  async #tests(query, signal) {
    const index = this.#index;
    const filters = query.filters.map(async (filter) => {
      const { filterTest } = await import("./filters.js");
      const test = await filterTest(index, filter, signal);
      return filter.isExcluded ? (paper) => !test(paper) : test;
    });
    const excluded = query.excluded.map(async (text) => {
      const papers = await this.#having(text, signal);
      return (paper) => !papers.has(paper);
    });
    return Promise.all([...filters, ...excluded]);
  }

  /** The papers that have all terms of a text. */
  async #having(text, signal) {
    const keys = [...new Set(terms(text).map((term) => term.term))];
    const entries = await this.#index.entries(keys, signal);
    if (keys.length === 0 || entries.size < keys.length) return new Set();
    const lists = await Promise.all([...entries.values()].map((entry) => this.#index.whole(entry, signal)));
    const sets = lists.map((list) => new Set(list.papers));
    return new Set([...sets[0]].filter((paper) => sets.every((set) => set.has(paper))));
  }

  /** Keeps, in place, the hits with the phrases: in titles, names and what is kept of summaries. */
  async #keepPhrases(query, hits, found, signal) {
    if (query.phrases.length === 0) return { isLoose: false, isCut: false };
    const sets = await Promise.all(query.phrases.map((phrase) => this.#having(phrase, signal)));
    const having = hits.filter((hit) => sets.every((set) => set.has(hit.paper)));
    const first = having.slice(0, lookedAt);
    const records = await this.records(first.map((hit) => hit.paper), signal);
    const sought = query.phrases.map(plain);
    const exact = first.filter((_, place) => {
      const { title, titles = [], short = "", authors = [], text = "" } = records[place];
      const texts = [title, ...titles, short, ...authors, text].map((part) =>
        plain(folded(part, found.traditional)),
      );
      return sought.every((phrase) => texts.some((part) => ` ${part} `.includes(phrase)));
    });
    const isLoose = exact.length === 0 && having.length > 0;
    hits.splice(0, hits.length, ...(isLoose ? having : exact));
    return { isLoose, isCut: !isLoose && having.length > first.length };
  }

  /** Raises, in place, the first hits whose name is what was typed, or whose title holds it. */
  async #raiseTitles(query, hits, isTyping, signal) {
    const sought = plain(query.text);
    if (sought === "" || hits.length < 2) return;
    const first = hits.slice(0, this.isSmall ? 30 : this.pageSize);
    const records = await this.records(first.map((hit) => hit.paper), signal);
    for (const [place, hit] of first.entries()) {
      const { title, titles = [], short } = records[place];
      const names = [title, ...titles, short ?? title].map((name) => plain(folded(name)));
      if (names.some((name) => joined(name) === joined(sought))) hit.worth *= 2;
      else if (isTyping && names.some((name) => name.startsWith(sought))) hit.worth *= 1.5;
      else if (query.terms.length > 1 && names.some((name) => name.includes(sought))) {
        hit.worth *= names.some((name) => name.startsWith(sought)) ? 1.45 : 1.3;
      }
    }
    first.sort((a, b) => a.tail - b.tail || b.worth - a.worth || a.paper - b.paper);
    hits.splice(0, first.length, ...first);
  }

  async #facets(hits, choices, signal) {
    const index = this.#index;
    const values = await index.values(signal);
    const fields = ["category", "year", "tag", "venue", "has"];
    return Promise.all(
      fields.map(async (field) => {
        // A field's own choice does not narrow its own values: another one may be added.
        const others = choices.filter((choice) => choice.field !== field);
        const papers = hits
          .map((hit) => hit.paper)
          .filter((paper) => others.every(({ test }) => test(paper)));
        const counts = new Map();
        const add = (id) => counts.set(id, (counts.get(id) ?? 0) + 1);
        if (field === "year") {
          for (const paper of papers) add(index.yearOf(paper));
          counts.delete(null);
          const years = [...counts].sort((a, b) => b[0] - a[0]);
          return { field, values: years.map(([year, count]) => ({ id: String(year), label: String(year), count })) };
        }
        const list = values[field] ?? [];
        if (list.length === 0) return { field, values: [] };
        for (const places of await index.columns(field, papers, signal)) places.forEach(add);
        const found = list.map(([id, label], place) => ({ id, label, count: counts.get(place) ?? 0 }));
        return { field, values: found.sort((a, b) => b.count - a.count) };
      }),
    );
  }
}

/** A folded text as words apart by single spaces. */
function plain(text) {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function joined(text) {
  return text.replaceAll(" ", "");
}

function suggestions(typed, query, found, isNarrow) {
  const offered = found.nearby.map(({ from, to }) => ({
    kind: "spelling",
    query: typed.toLowerCase().replace(from, to),
  }));
  if (isNarrow && query.text !== "") offered.push({ kind: "words", query: query.text.replaceAll('"', "") });
  return offered;
}
