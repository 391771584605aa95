import { changed, read, version, written } from "./marks.js";

/**
 * The marks that this browser keeps for this site. Dispatches `change` when they change, here or in
 * another tab. Where nothing can be kept they live as long as the page.
 */
export class KeptMarks extends EventTarget {
  /** @type {import("./marks.js").Marks} */
  marks = new Map();
  /** Whether the marks outlive the page. */
  isKept = true;
  #storage;
  #site;

  /**
   * @param {() => Storage} storage throws where the browser blocks it
   * @param {string} site the path of the site, since all sites of one host share a storage
   */
  constructor(storage, site) {
    super();
    this.#site = site;
    try {
      this.#storage = storage();
      this.#storage.setItem(this.#key("probe"), "");
      this.remove("probe");
    } catch {
      this.isKept = false;
    }
    this.refresh();
  }

  /** Whether an earlier version kept marks under a name of its own. */
  get hasEarlier() {
    return this.isKept && this.#storage.getItem(this.#key(version - 1)) !== null;
  }

  /** Reads what is kept. */
  refresh() {
    if (this.isKept) this.marks = this.read(version);
    this.dispatchEvent(new Event("change"));
  }

  /**
   * Marks a paper.
   * @param {string} id
   * @param {Partial<import("./marks.js").Mark>} change
   */
  set(id, change) {
    this.change((marks) => changed(marks, id, change));
  }

  /**
   * Changes what is kept now: another tab may have written since this page read.
   * @param {(marks: import("./marks.js").Marks) => import("./marks.js").Marks} change
   */
  change(change) {
    this.marks = change(this.isKept ? this.read(version) : this.marks);
    try {
      if (this.isKept) this.#storage.setItem(this.#key(version), written(this.marks));
    } catch {
      this.isKept = false;
    }
    this.dispatchEvent(new Event("change"));
  }

  /**
   * What is kept in the form of a version.
   * @param {number} number
   */
  read(number) {
    const text = this.#storage.getItem(this.#key(number));
    try {
      if (text !== null) return read(text);
    } catch {
      // Not lost, though not understood.
      this.#storage.setItem(this.#key("unreadable"), text);
    }
    return new Map();
  }

  /** Removes what is kept under a name. */
  remove(name) {
    this.#storage.removeItem(this.#key(name));
  }

  #key(name) {
    return `reading.${name} ${this.#site}`;
  }
}

/** The marks of this site. */
export const kept = new KeptMarks(
  () => localStorage,
  new URL("../../../", import.meta.url).pathname,
);
globalThis.addEventListener?.("storage", () => kept.refresh());
globalThis.addEventListener?.("pageshow", () => kept.refresh());
if (kept.hasEarlier) import("./earlier-marks.js").then(({ takeOver }) => takeOver(kept));
