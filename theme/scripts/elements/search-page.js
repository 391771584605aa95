import { button, counted, element, facts, filled, markedElement, opened, rounded } from "./search-parts.js";

const excerptLength = 220;
/** The values of a filter that stand there at once. */
const valuesAtOnce = 8;

/**
 * The search: finds papers while someone types, and keeps all that was asked in the URL. The `data-`
 * attributes are its words, and the address of the index.
 */
class SearchPage extends HTMLElement {
  #field;
  #results;
  #status;
  #notes;
  #more;
  #filters;
  #engine = null;
  #result = null;
  #running = new AbortController();
  #announcement = 0;
  /** Values chosen as filters: ids by field. */
  #chosen = {};
  /** Whether the last word may be unfinished: the caret stands at its end, and Enter was not pressed. */
  #isTyping = false;
  #limit = 0;

  connectedCallback() {
    this.#field = this.querySelector('input[type="search"]');
    this.#results = this.querySelector("#search-results");
    this.#status = this.querySelector('[role="status"]');
    this.#notes = this.querySelector(".search-notes");
    this.#more = this.querySelector(".search-more");
    this.#filters = this.querySelector(".search-filters");
    const open = () => this.#open().catch(() => {});
    this.#field.addEventListener("focus", open);
    this.#field.addEventListener("pointerenter", open);
    // While a word is being composed, what stands in the field is not yet what is meant.
    this.#field.addEventListener("input", (event) => event.isComposing || this.#typed());
    this.#field.addEventListener("compositionend", () => this.#typed());
    this.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#isTyping = false;
      this.#find({ isNewPlace: true });
    });
    this.#more.querySelector("button").addEventListener("click", () => this.#showMore());
    this.#filters.addEventListener("toggle", () => this.#showFilters());
    this.addEventListener("keydown", (event) => this.#walk(event));
    window.addEventListener("popstate", (event) => this.#readAddress(event.state));
    window.addEventListener("pagehide", () => this.#keepPlace());
    history.scrollRestoration = "manual";
    this.#readAddress(history.state);
  }

  /** The query as typed. */
  get #query() {
    return this.#field.value.trim();
  }

  async #open() {
    this.#engine = await opened(this.dataset);
    return this.#engine;
  }

  #typed() {
    this.#isTyping = this.#field.selectionStart === this.#field.value.length;
    this.#find();
  }

  /** Shows what the address asks for; `state` is what was kept of the place when it was left. */
  #readAddress(state) {
    const address = new URLSearchParams(location.search);
    // A browser may have kept what was typed before; the address says what is asked for.
    this.#field.value = address.get("q") ?? "";
    this.#chosen = {};
    for (const field of fields) {
      if (address.has(field)) this.#chosen[field] = address.getAll(field);
    }
    this.#isTyping = state?.isTyping ?? false;
    this.#limit = state?.limit ?? 0;
    this.#find({ place: state });
  }

  async #find({ isNewPlace = false, place = null } = {}) {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    const query = this.#query;
    const isNothing = query === "" && Object.keys(this.#chosen).length === 0;
    if (!place) this.#limit = 0;
    const keep = () => signal.aborted || this.#keepInAddress(query, isNewPlace);
    // While someone types, the list comes first.
    if (this.#isTyping && !isNothing) setTimeout(keep);
    else keep();
    if (isNothing) return this.#show("idle", query, null, "");
    const waiting = setTimeout(() => {
      this.#set("loading", query);
      this.#say(this.dataset.loading);
    }, this.#engine ? 150 : 0);
    try {
      const engine = await this.#open();
      const limit = Math.max(this.#limit, engine.pageSize);
      const options = { isTyping: this.#isTyping, chosen: this.#chosen, limit, signal };
      const result = await engine.search(this.#field.value, options);
      if (signal.aborted) return;
      this.#show("ready", query, result, this.#counted(result, query));
      if (place) {
        await this.#offerFilters();
        this.#returnTo(place);
      } else {
        requestAnimationFrame(() => setTimeout(() => signal.aborted || this.#offerFilters()));
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#show("error", query, null, this.dataset.error);
      this.#notes.replaceChildren(button("button", this.dataset.retry, () => this.#find({ place })));
      console.warn(error);
    } finally {
      clearTimeout(waiting);
    }
  }

  #counted(result, query) {
    const { count, full, isExact } = result;
    if (result.papers.length === 0) return filled(this.dataset.none, { query });
    const words = counted(result, this.dataset);
    const isTold = isExact && full > 0 && full < count;
    return isTold ? words + filled(this.dataset.full, { count: full }) : words;
  }

  #show(state, query, result, message) {
    this.#result = result;
    this.#results.replaceChildren(...(result?.hits ?? []).map((record) => this.#hit(record)));
    this.#notes.replaceChildren(...(result ? this.#notesOn(result) : []));
    this.#more.hidden = !result || result.papers.length <= result.hits.length;
    this.#filters.hidden = !result;
    this.#set(state, query);
    this.#say(message);
  }

  /** What was changed about the query, or could be. */
  #notesOn(result) {
    const notes = result.corrections.map((change) =>
      element("p", "", filled(this.dataset.corrected, change)),
    );
    if (result.isLoose) notes.push(element("p", "", this.dataset.loose));
    const offers = result.suggestions.map(({ kind, query }) =>
      button("button", filled(kind === "spelling" ? this.dataset.meant : this.dataset.words, { query }), () =>
        this.#ask(query),
      ),
    );
    if (result.papers.length === 0 && Object.keys(this.#chosen).length > 0) {
      offers.push(button("button", this.dataset.unfiltered, () => this.#choose({})));
    }
    if (offers.length > 0) {
      const line = element("p", "search-offers");
      line.append(...offers);
      notes.push(line);
    }
    return notes;
  }

  #ask(query) {
    this.#field.value = query;
    this.#isTyping = false;
    this.#field.focus();
    this.#chosen = {};
    this.#find({ isNewPlace: true });
  }

  async #showMore() {
    const shown = this.#results.children.length;
    const papers = this.#result.papers.slice(shown, shown + this.#engine.pageSize);
    const { signal } = this.#running;
    try {
      const records = await this.#engine.records(papers, signal);
      this.#results.append(...records.map((record) => this.#hit(record)));
      this.#limit = this.#results.children.length;
      this.#more.hidden = this.#result.papers.length <= this.#limit;
      this.#results.children[shown]?.querySelector("a").focus();
    } catch {
      if (!signal.aborted) this.#say(this.dataset.error);
    }
  }

  /** One hit. Its title is its only link. */
  #hit(record) {
    const article = element("article", "search-hit");
    const title = element("h2", "search-hit-title");
    const link = markedElement("a", "", record.title, this.#result);
    link.href = record.url;
    if (record.language) link.lang = record.language;
    title.append(link);
    const source = facts(record, this.#result);
    if (record.category) source.append(element("span", "search-hit-category", record.category[1]));
    if (record.priority) {
      const stars = element("span", "stars", "★".repeat(record.priority));
      stars.setAttribute("role", "img");
      stars.setAttribute("aria-label", filled(this.dataset.priority, { value: record.priority }));
      source.append(stars);
    }
    article.append(source, title);
    for (const other of record.titles ?? []) {
      const alternate = markedElement("p", "search-hit-alternate", other, this.#result);
      alternate.lang = /\p{Script=Han}/u.test(other) ? "zh" : "en";
      article.append(alternate);
    }
    if (record.authors?.length > 0) {
      article.append(markedElement("p", "search-hit-authors", this.#names(record), this.#result));
    }
    if (record.text) {
      const summary = markedElement("p", "search-hit-summary", record.text, this.#result, excerptLength);
      if (record.textLanguage) summary.lang = record.textLanguage;
      article.append(summary);
    }
    return article;
  }

  /** The first three authors, and any other whom the query names. */
  #names({ authors, more }) {
    const isNamed = (author) => this.#result.marked(author).some((part) => part.isMatch);
    const named = authors.filter((author, place) => place < 3 || isNamed(author));
    return named.join(", ") + (more || named.length < authors.length ? " …" : "");
  }

  /** Shows the filters if they are open; they are from the start where there is room and it costs nothing. */
  async #offerFilters() {
    const filters = this.#filters;
    if (this.#engine.isSmall && !filters.dataset.wasOpen && matchMedia("(min-width: 60rem)").matches) {
      filters.open = true;
      filters.dataset.wasOpen = "true";
    }
    if (filters.open) await this.#showFilters();
  }

  /** Filters, and how many of the hits each of their values has. */
  async #showFilters() {
    const result = this.#result;
    const { signal } = this.#running;
    if (!result) return;
    try {
      const facets = await result.facets(signal);
      if (signal.aborted) return;
      const focused = this.#filters.querySelector("input:focus")?.value;
      const groups = facets.map((facet) => this.#group(facet, result.isExact)).filter((group) => group);
      this.#filters.querySelector(".search-filter-groups").replaceChildren(...groups);
      this.#filters.hidden = groups.length === 0;
      if (focused) this.#filters.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
    } catch (error) {
      if (!signal.aborted) console.warn(error);
    }
  }

  #group({ field, values }, isExact) {
    const chosen = this.#chosen[field] ?? [];
    const shown = values
      .filter(({ id, count }) => count > 0 || chosen.includes(id))
      .filter(({ id }, place) => place < valuesAtOnce || chosen.includes(id));
    if (shown.length === 0) return null;
    const group = element("fieldset", "search-filter");
    group.append(element("legend", "", this.dataset[`field${field[0].toUpperCase()}${field.slice(1)}`]));
    for (const { id, label, count } of shown) {
      const line = element("label", "search-filter-value");
      const box = element("input");
      box.type = "checkbox";
      box.value = id;
      box.checked = chosen.includes(id);
      box.addEventListener("change", () => {
        const others = chosen.filter((other) => other !== id);
        this.#choose({ ...this.#chosen, [field]: box.checked ? [...others, id] : others });
      });
      const number = element("span", "search-filter-count", isExact ? String(count) : `≈ ${rounded(count)}`);
      line.append(box, element("span", "", label), number);
      group.append(line);
    }
    return group;
  }

  #choose(chosen) {
    this.#chosen = Object.fromEntries(Object.entries(chosen).filter(([, ids]) => ids.length > 0));
    this.#isTyping = false;
    this.#find({ isNewPlace: true });
  }

  #set(state, query) {
    this.#results.dataset.query = query;
    this.#results.dataset.state = state;
  }

  /** Says it once the typing pauses, so that a screen reader is not flooded. */
  #say(message) {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      this.#status.textContent = message;
    }, 200);
  }

  #keepInAddress(query, isNewPlace) {
    const address = new URL(location.href);
    for (const name of ["q", ...fields]) address.searchParams.delete(name);
    if (query !== "") address.searchParams.set("q", query);
    for (const [field, ids] of Object.entries(this.#chosen)) {
      for (const id of ids) address.searchParams.append(field, id);
    }
    if (address.href === location.href) return;
    if (isNewPlace) {
      this.#keepPlace();
      history.pushState(null, "", address);
    } else {
      history.replaceState(history.state, "", address);
    }
  }

  /** Keeps, with the place in the history, what going back to it should bring back. */
  #keepPlace() {
    const links = [...this.#results.querySelectorAll("a")];
    const focus = links.indexOf(document.activeElement);
    const state = {
      isTyping: this.#isTyping,
      limit: this.#results.children.length,
      scroll: window.scrollY,
      focus: document.activeElement === this.#field ? "field" : focus,
    };
    history.replaceState(state, "");
  }

  #returnTo({ scroll = 0, focus = -1 }) {
    const stop = focus === "field" ? this.#field : this.#results.querySelectorAll("a")[focus];
    stop?.focus({ preventScroll: true });
    window.scrollTo({ top: scroll, behavior: "instant" });
  }

  /** Arrow keys go from the field through the hits and back; Esc goes to the field. */
  #walk(event) {
    if (event.isComposing) return;
    if (event.key === "Escape" && document.activeElement !== this.#field) return this.#field.focus();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.#field, ...this.#results.querySelectorAll("a")];
    const current = stops.indexOf(document.activeElement);
    if (current < 0) return;
    const next = stops[current + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

const fields = ["category", "year", "tag", "venue", "has"];

customElements.define("search-page", SearchPage);
