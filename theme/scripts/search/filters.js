import { folded, terms } from "./analysis.js";
import { inAuthors } from "./lists.js";

/** @typedef {import("./index.js").SearchIndex} SearchIndex */

/**
 * The papers that a filter lets through, as a test.
 * @param {SearchIndex} index
 * @param {import("./query.js").Filter} filter
 * @param {AbortSignal} [signal]
 * @returns {Promise<(paper: number) => boolean>}
 */
export async function filterTest(index, { field, value }, signal) {
  if (field === "year") return yearTest(index, value);
  const papers =
    field === "author" ? await byAuthor(index, value, signal) : await byLabel(index, field, value, signal);
  return (paper) => papers.has(paper);
}

/**
 * The papers that have one of the values of a field.
 * @param {SearchIndex} index
 * @param {string} field
 * @param {string[]} ids
 * @param {AbortSignal} [signal]
 */
export async function valueTest(index, field, ids, signal) {
  if (field === "year") {
    return (paper) => ids.includes(String(index.yearOf(paper)));
  }
  const papers = await withKeys(index, ids.map((id) => `${field}:${id}`), signal);
  return (paper) => papers.has(paper);
}

/** `2023`, `2023..2025`, `2023..`, `..2025`. */
function yearTest(index, value) {
  const [, from, dots, to] = /^(\d{4})?(..|[-~至]|)(\d{4})?/.exec(value.replace(/年/g, "").replace("–", "-")) ?? [];
  const first = from ? Number(from) : -Infinity;
  const last = to ? Number(to) : dots ? Infinity : first;
  return (paper) => {
    const year = index.yearOf(paper);
    return year !== null && year >= first && year <= last;
  };
}

/** The papers in whose authors all words of the name stand. */
async function byAuthor(index, value, signal) {
  const names = terms(value);
  let papers = null;
  for (const term of names) {
    const entries = await index.entries([term.term], signal);
    let named = await authored(index, [...entries.values()], signal);
    if (named.size === 0) {
      named = await authored(index, await index.beginning(term.surface, 64, signal), signal);
    }
    papers = papers ? new Set([...papers].filter((paper) => named.has(paper))) : named;
  }
  if (papers?.size) return papers;
  return withKeys(index, ["~" + value.replace(/[^a-z]/g, "")], signal);
}

async function authored(index, entries, signal) {
  const papers = new Set();
  for (const entry of entries) {
    const whole = await index.whole(entry, signal);
    whole.papers.forEach((paper, place) => whole.fields[place] & inAuthors && papers.add(paper));
  }
  return papers;
}

/** The papers with values whose id or label holds the text. */
async function byLabel(index, field, value, signal) {
  const values = (await index.values(signal))[field] ?? [];
  const id = value.replace(/[^\p{L}\p{N}]+/gu, "-");
  const fitting = values.filter(
    ([own, label]) => own === id || own === value || folded(label).includes(value),
  );
  const exact = fitting.filter(([own, label]) => own === id || folded(label) === value);
  const ids = (exact.length > 0 ? exact : fitting).map(([own]) => own);
  return withKeys(index, (ids.length > 0 ? ids : [id]).map((own) => `${field}:${own}`), signal);
}

async function withKeys(index, keys, signal) {
  const papers = new Set();
  for (const entry of (await index.entries(keys, signal)).values()) {
    for (const paper of (await index.whole(entry, signal)).papers) papers.add(paper);
  }
  return papers;
}
