import { excerpt, marked } from "../search/excerpt.js";
import { prepared } from "../search/papers.js";
import { search } from "../search/ranking.js";

/** How many hits stand there at first, and how many more each time. */
const hitsAtOnce = 30;
const excerptLength = 220;

/**
 * The search: finds papers in the index named by `data-index` while someone types, and keeps the
 * query in the URL. The other `data-` attributes are its words.
 */
class SearchPage extends HTMLElement {
  #field;
  #results;
  #status;
  #more;
  #entries = null;
  #loading = null;
  #papers = [];
  #announcement = 0;

  connectedCallback() {
    this.#field = this.querySelector('input[type="search"]');
    this.#results = this.querySelector("#search-results");
    this.#status = this.querySelector('[role="status"]');
    this.#more = this.querySelector(".search-more");
    this.#field.addEventListener("focus", () => this.#load().catch(() => {}));
    this.#field.addEventListener("input", (event) => {
      // While a word is being composed, what stands in the field is not yet what is meant.
      if (!event.isComposing) this.#find();
    });
    this.#field.addEventListener("compositionend", () => this.#find());
    this.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#find();
    });
    this.#more.querySelector("button").addEventListener("click", () => this.#showMore());
    this.addEventListener("keydown", (event) => this.#walk(event));
    window.addEventListener("popstate", () => this.#readAddress());
    this.#readAddress();
    if (location.hash === `#${this.#field.id}`) this.#field.focus();
  }

  /** The query as typed. */
  get #query() {
    return this.#field.value.trim();
  }

  #readAddress() {
    const query = new URLSearchParams(location.search).get("q");
    // A browser may have kept what was typed before; the address says what is asked for.
    if (query !== null) this.#field.value = query;
    if (this.#query !== "") this.#find();
  }

  async #find() {
    const query = this.#query;
    this.#keepInAddress(query);
    if (query === "") return this.#show("idle", query, [], "");
    if (!this.#entries) {
      this.#set("loading", query);
      this.#say(this.dataset.searching);
      try {
        await this.#load();
      } catch {
        if (query === this.#query) this.#show("error", query, [], this.dataset.error);
        return;
      }
      // Someone has typed on meanwhile; that query has its own turn.
      if (query !== this.#query) return;
    }
    const { papers, isPartial } = search(this.#entries, query);
    this.#show("ready", query, papers, this.#count(papers.length, query, isPartial));
  }

  #load() {
    this.#loading ??= fetchEntries(this.dataset.index).then(
      (entries) => {
        this.#entries = entries;
      },
      (error) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  #count(count, query, isPartial) {
    if (count === 0) return filled(this.dataset.none, { query });
    if (isPartial) return filled(this.dataset.any, { count });
    return count === 1 ? this.dataset.one : filled(this.dataset.many, { count });
  }

  #show(state, query, papers, message) {
    this.#papers = papers;
    this.#results.replaceChildren();
    this.#append(query);
    this.#set(state, query);
    this.#say(message);
  }

  #append(query) {
    const shown = this.#results.children.length;
    const next = this.#papers.slice(shown, shown + hitsAtOnce);
    this.#results.append(...next.map((paper) => hit(paper, query)));
    this.#more.hidden = this.#papers.length <= shown + next.length;
  }

  #showMore() {
    const shown = this.#results.children.length;
    this.#append(this.#query);
    this.#results.children[shown]?.querySelector("a").focus();
  }

  #set(state, query) {
    this.#results.dataset.state = state;
    this.#results.dataset.query = query;
  }

  /** Says it once the typing pauses, so that a screen reader is not flooded. */
  #say(message) {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      this.#status.textContent = message;
    }, 200);
  }

  #keepInAddress(query) {
    const address = new URL(location.href);
    if (query === "") address.searchParams.delete("q");
    else address.searchParams.set("q", query);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  /** Arrow keys go from the field through the hits and back. */
  #walk(event) {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const stops = [this.#field, ...this.#results.querySelectorAll("a")];
    const current = stops.indexOf(document.activeElement);
    if (current < 0) return;
    const next = stops[current + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/**
 * Reads the index and makes it ready.
 * @param {string} address
 */
async function fetchEntries(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The search index answered ${response.status}`);
  const index = await response.json();
  if (index.version !== 1) throw new Error(`The search index has version ${index.version}`);
  return index.papers.map((paper) => prepared(paper));
}

/**
 * One hit. Its title is its only link.
 * @param {import("../search/papers.js").Paper} paper
 * @param {string} query
 */
function hit(paper, query) {
  const article = element("article", "search-hit");
  const source = element("p", "search-hit-source");
  const facts = [paper.short, paper.venue ?? paper.year].filter((fact) => fact !== undefined);
  source.append(...facts.map((fact) => element("span", "search-hit-fact", String(fact))));
  if (paper.status) {
    source.append(element("span", `badge status-${paper.status.kind}`, paper.status.label));
  }
  const title = element("h2", "search-hit-title");
  const link = element("a", "");
  link.href = paper.url;
  link.append(...markedNodes(paper.title, query));
  title.append(link);
  article.append(source, title);
  if (paper.alternateTitle) {
    const alternate = element("p", "search-hit-alternate");
    alternate.lang = /\p{Script=Han}/u.test(paper.alternateTitle) ? "zh" : "en";
    alternate.append(...markedNodes(paper.alternateTitle, query));
    article.append(alternate);
  }
  if (paper.authors.length > 0) {
    const authors = element("p", "search-hit-authors");
    authors.append(...markedNodes(names(paper.authors, query), query));
    article.append(authors);
  }
  const summary = element("p", "search-hit-summary");
  summary.append(...markedNodes(excerpt(paper.summary, query, excerptLength), query));
  article.append(summary);
  return article;
}

/** The first three authors, and any other whom the query names. */
function names(authors, query) {
  const named = authors.filter(
    (author, index) => index < 3 || marked(author, query).some((part) => part.isMatch),
  );
  return named.join(", ") + (named.length < authors.length ? " …" : "");
}

function markedNodes(text, query) {
  return marked(text, query).map((part) =>
    part.isMatch ? element("mark", "", part.text) : document.createTextNode(part.text),
  );
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}

/** The words with what stands in braces put in. */
function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

customElements.define("search-page", SearchPage);
