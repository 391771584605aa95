import { download } from "../reading/download.js";
import { kept } from "../reading/kept-marks.js";
import { csv, markdown } from "../reading/list-files.js";
import { markOf } from "../reading/marks.js";
import { each, paper, text } from "../reading/shelf-papers.js";
import { filled } from "../reading/words.js";
import { MarkTransfer } from "./mark-transfer.js";

/**
 * Lists the marked papers and gives them as files. The markup is there, hidden; the titles come from
 * the papers' own pages, so that the shelf works with a collection of any size.
 */
class PaperShelf extends HTMLElement {
  /** The items in the document, by the paper's id. */
  #items = new Map();
  /** What is known of the papers that have an item. */
  #papers = new Map();
  #all = null;

  connectedCallback() {
    if (this.#all) return;
    this.#all = this.querySelector("input[name=all]");
    this.#all.addEventListener("change", () => this.#show());
    for (const name of ["bib", "ris", "csv", "md"]) {
      this.querySelector(`button[name=${name}]`)?.addEventListener("click", () => this.#take(name));
    }
    this.querySelector(".shelf-move").hidden = false;
    new MarkTransfer(this).start();
    kept.addEventListener("change", () => this.#show());
    this.#show();
  }

  /** Whether a mark puts its paper on the shelf. */
  #holds({ status, isStarred }) {
    return isStarred || status === "to-read" || status === "reading" || (status === "read" && this.#all.checked);
  }

  async #show() {
    this.querySelector(".shelf-not-kept").hidden = kept.isKept;
    const marks = kept.marks;
    const wanted = [...marks].filter(([, mark]) => this.#holds(mark)).map(([id]) => id).sort();
    const isRead = ([, { status, isStarred }]) => status === "read" && !isStarred;
    this.querySelector(".shelf-all").hidden = ![...marks].some(isRead);
    for (const [id, item] of this.#items) {
      // An item whose mark has just been taken off stays, so that it can be put on again.
      const isGone = marks.has(id) && !wanted.includes(id) && !item.contains(document.activeElement);
      if (isGone) this.#remove(id);
    }
    const fresh = wanted.filter((id) => !this.#items.has(id));
    for (const id of fresh) this.#add(id, markOf(marks, id));
    this.#arrange();
    if (fresh.length === 0) return;
    this.#say(this.dataset.loading);
    const results = await each(fresh, (id) => paper(id, this.dataset.address));
    const failed = [];
    results.forEach(({ status, value }, index) => {
      if (status === "fulfilled") this.#fill(value);
      else failed.push(fresh[index]);
    });
    if (failed.length > 0) {
      // Without an item they are asked for again next time.
      for (const id of failed) this.#remove(id);
      this.#say(filled(this.dataset.failed, { papers: failed.join(this.dataset.separator) }));
    } else {
      this.#say(filled(this.dataset.listed, { count: this.#listed().length }));
    }
    this.#arrange();
    this.dataset.state = "ready";
  }

  #remove(id) {
    this.#items.get(id)?.remove();
    this.#items.delete(id);
    this.#papers.delete(id);
  }

  #add(id, { status }) {
    const item = this.querySelector("#shelf_item").content.cloneNode(true).firstElementChild;
    item.querySelector("a").textContent = id;
    item.querySelector("a").href = this.dataset.address.replace("{id}", id);
    item.querySelector("paper-mark").dataset.paper = id;
    this.#items.set(id, item);
    this.querySelector(`.shelf-group[data-status="${status}"] .shelf-list`).append(item);
  }

  #fill(found) {
    const item = this.#items.get(found.id);
    if (!item) return;
    this.#papers.set(found.id, found);
    const link = item.querySelector("a");
    link.textContent = found.title;
    item.querySelector("paper-mark").name = found.title;
    if (!found.isKnown) link.removeAttribute("href");
    const names = found.authors.slice(0, 3).join(this.dataset.separator)
      + (found.authors.length > 3 ? ` ${this.dataset.etAl}` : "");
    const facts = found.isKnown
      ? [names, found.venue || found.date.slice(0, 4)].filter(Boolean)
      : [this.dataset.gone];
    item.querySelector(".shelf-source").textContent = facts.join(" · ");
    if (found.notice) {
      const badge = document.createElement("span");
      badge.className = "badge status-retracted";
      badge.textContent = found.notice;
      item.querySelector(".shelf-title").append(" ", badge);
    }
  }

  #arrange() {
    for (const group of this.querySelectorAll(".shelf-group")) {
      group.hidden = group.querySelector("li") === null;
    }
    this.querySelector(".shelf-empty").hidden = this.#items.size > 0;
    this.querySelector(".shelf-take").hidden = this.#items.size === 0;
  }

  /** The papers on the shelf as they stand, with their marks. */
  #listed() {
    return [...this.querySelectorAll(".shelf-item paper-mark")]
      .map((element) => this.#papers.get(element.dataset.paper))
      .filter((found) => found?.isKnown && this.#holds(markOf(kept.marks, found.id)))
      .map((found) => ({ paper: found, ...markOf(kept.marks, found.id) }));
  }

  async #take(kind) {
    const entries = this.#listed();
    const name = `${document.querySelector("h1").textContent.trim()}.${kind}`;
    if (kind === "csv") return download(name, "text/csv", csv(entries));
    if (kind === "md") return download(name, "text/markdown", this.#markdown(entries));
    this.#say(this.dataset.loading);
    const site = new URL("../../../", import.meta.url);
    const results = await each(entries, ({ paper: { id } }) => text(new URL(`papers/${id}/${id}.${kind}`, site).href));
    const failed = entries.filter((_, index) => results[index].status === "rejected" || results[index].value === null);
    if (failed.length > 0) {
      const papers = failed.map((entry) => entry.paper.title).join(this.dataset.separator);
      return this.#say(filled(this.dataset.failed, { papers }));
    }
    const type = kind === "bib" ? "application/x-bibtex" : "application/x-research-info-systems";
    download(name, type, results.map(({ value }) => value.trimEnd()).join("\n\n") + "\n");
    this.#say(filled(this.dataset.listed, { count: entries.length }));
  }

  #markdown(entries) {
    const groups = [...this.querySelectorAll(".shelf-group")].map((group) => ({
      label: group.querySelector("h2").textContent.trim(),
      entries: entries.filter(({ status }) => status === group.dataset.status),
    }));
    return markdown(document.querySelector("h1").textContent.trim(), groups);
  }

  #say(words) {
    this.querySelector(".shelf-status").textContent = words;
  }
}

customElements.define("paper-shelf", PaperShelf);
