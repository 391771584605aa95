/**
 * A paper as its page tells of it.
 *
 * @typedef {object} ShelfPaper
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string[]} authors
 * @property {string} venue
 * @property {string} date
 * @property {string} doi
 * @property {string} notice That it was retracted or corrected, say
 * @property {boolean} isKnown Whether the collection has it
 */

/** How many pages are on their way at once. */
const atOnce = 6;

/** @type {Map<string, Promise<ShelfPaper>>} */
const papers = new Map();

/**
 * The paper with an id; rejects when its page could not be fetched.
 * @param {string} id
 * @param {string} address where pages are, with `{id}` in it
 */
export function paper(id, address) {
  if (!papers.has(id)) {
    const promise = fetched(id, new URL(address.replace("{id}", id), location.href).href);
    // After a failure the next one who asks tries again.
    promise.catch(() => papers.delete(id));
    papers.set(id, promise);
  }
  return papers.get(id);
}

/**
 * The results of a function for each value, in their order, a few at a time.
 * @template Value, Result
 * @param {Value[]} values
 * @param {(value: Value) => Promise<Result>} make
 * @returns {Promise<PromiseSettledResult<Result>[]>}
 */
export async function each(values, make) {
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < values.length) {
      const index = next++;
      [results[index]] = await Promise.allSettled([make(values[index])]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/**
 * The text at an address; null where there is none.
 * @param {string} url
 */
export async function text(url) {
  const response = await fetch(url);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

async function fetched(id, url) {
  const html = await text(url);
  const unknown = { id, url, title: id, authors: [], venue: "", date: "", doi: "", notice: "" };
  if (html === null) return { ...unknown, isKnown: false };
  const page = new DOMParser().parseFromString(html, "text/html");
  const metas = (name) =>
    [...page.querySelectorAll(`meta[name="${name}"]`)].map((meta) => meta.content.trim());
  const words = (selector) => page.querySelector(selector)?.textContent.trim() ?? "";
  return {
    id,
    url,
    title: words("h1") || metas("citation_title")[0] || id,
    authors: metas("citation_author"),
    venue: words(".paper-venue"),
    date: (metas("citation_publication_date")[0] ?? "").replaceAll("/", "-"),
    doi: metas("citation_doi")[0] ?? "",
    notice: page.querySelector("[data-status]")?.dataset.status ?? "",
    isKnown: true,
  };
}
