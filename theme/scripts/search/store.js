/** How long to wait before a file is fetched: whoever types fast asks for less. */
const pause = 60;
/** How many characters of files to keep in memory. */
const room = 2_500_000;

/** The files of an index: fetched once, the latest used ones kept. */
export class IndexStore {
  /** Files by path in the order of their last use. */
  #kept = new Map();
  #size = 0;
  /** What is on its way: by path, the promise and how many wait for it. */
  #coming = new Map();
  /** Searches that have waited before their first file. */
  #patient = new WeakSet();

  /**
   * @param {string} folder the address of the index, with a slash at its end
   * @param {Record<string, unknown>} inline files inside the manifest
   * @param {typeof readJSON} read
   */
  constructor(folder, inline, read) {
    Object.assign(this, { folder, inline, read });
  }

  /**
   * Files as `make` makes them of their contents. At once if all are in memory.
   * @param {string[]} paths without `.json`
   * @param {AbortSignal} [signal]
   * @param {(content: any) => any} [make]
   */
  async files(paths, signal, make = (content) => content) {
    const isHere = paths.every((path) => this.#kept.has(path) || path in this.inline);
    if (!isHere && signal && !this.#patient.has(signal)) {
      this.#patient.add(signal);
      await waited(signal);
    }
    const files = new Map();
    for (const path of paths) {
      if (!files.has(path)) files.set(path, this.#file(path, signal, make));
    }
    return Promise.all(paths.map((path) => files.get(path)));
  }

  /** Lets a search fetch at once: no more is typed. */
  hurry(signal) {
    this.#patient.add(signal);
  }

  async #file(path, signal, make) {
    const kept = this.#kept.get(path);
    if (kept) {
      this.#kept.delete(path);
      this.#kept.set(path, kept);
      return kept.content;
    }
    if (path in this.inline) return this.#keep(path, make(this.inline[path]), 0);
    const text = await this.#text(path, signal);
    return this.#kept.get(path)?.content ?? this.#keep(path, make(JSON.parse(text)), text.length);
  }

  #keep(path, content, size) {
    this.#kept.set(path, { content, size });
    this.#size += size;
    for (const [oldest, file] of this.#kept) {
      if (this.#size <= room || oldest === path) break;
      this.#kept.delete(oldest);
      this.#size -= file.size;
    }
    return content;
  }

  /** A file that several searches wait for is given up when the last of them is. */
  #text(path, signal) {
    let coming = this.#coming.get(path);
    if (!coming) {
      const control = new AbortController();
      const text = this.read(`${this.folder}${path}.json`, control.signal);
      coming = { text, control, waiting: 0 };
      this.#coming.set(path, coming);
      const end = () => this.#coming.delete(path);
      text.then(end, end);
    }
    coming.waiting += 1;
    signal?.addEventListener("abort", () => {
      coming.waiting -= 1;
      if (coming.waiting > 0) return;
      coming.control.abort();
      this.#coming.delete(path);
    });
    return coming.text;
  }
}

/** Waits a moment; fails when the search is given up. */
function waited(signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, pause);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/**
 * The text of a file.
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @param {RequestInit} [options]
 */
export async function readText(address, signal, options) {
  const response = await fetch(address, { signal, ...options });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
