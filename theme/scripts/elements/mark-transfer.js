import { download } from "../reading/download.js";
import { kept } from "../reading/kept-marks.js";
import { read, written } from "../reading/marks.js";
import { merged } from "../reading/merging.js";
import { fragment, marksIn } from "../reading/share-link.js";
import { filled } from "../reading/words.js";

/** Takes marks out of the browser and into it, by file and by link, with the controls of the shelf. */
export class MarkTransfer {
  #shelf;

  /** @param {HTMLElement} shelf */
  constructor(shelf) {
    this.#shelf = shelf;
  }

  /** Makes the controls work, and offers the marks of the link by which the page was opened. */
  start() {
    const file = this.#find("input[type=file]");
    this.#on("export", () => download("marks.json", "application/json", written(kept.marks)));
    this.#on("import", () => file.click());
    this.#on("share", () => this.#share());
    file.addEventListener("change", async () => {
      if (file.files.length > 0) this.#import(await file.files[0].text());
      // The same file can be chosen again.
      file.value = "";
    });
    addEventListener("hashchange", () => this.#offer());
    this.#offer();
  }

  #find(selector) {
    return this.#shelf.querySelector(selector);
  }

  #say(words) {
    this.#find(".shelf-result").textContent = words;
  }

  #on(name, act) {
    this.#find(`button[name=${name}]`).addEventListener("click", act);
  }

  #import(text) {
    try {
      this.#add(read(text));
    } catch (error) {
      const { newer, unreadable } = this.#shelf.dataset;
      this.#say(error instanceof RangeError ? newer : unreadable);
    }
  }

  #add(others) {
    const { added, changed, same } = compared(kept.marks, others);
    kept.change((marks) => merged(marks, others));
    this.#say(filled(this.#shelf.dataset.added, { added, changed, same }));
  }

  async #share() {
    const address = new URL(location.href);
    address.hash = fragment(kept.marks);
    const field = this.#find(".shelf-link input");
    field.value = address.href;
    this.#find(".shelf-link").hidden = false;
    try {
      await navigator.clipboard.writeText(address.href);
      this.#say(this.#shelf.dataset.copied);
    } catch {
      // Where the browser lends no clipboard, the reader copies the link by hand.
      field.focus();
      field.select();
    }
  }

  /** Nothing is added before the reader has said so: anyone can send a link. */
  #offer() {
    const others = marksIn(location.hash);
    if (!others) return;
    const done = () => {
      this.#find(".shelf-offer").hidden = true;
      history.replaceState(history.state, "", location.pathname + location.search);
      document.getElementById("page_content")?.focus();
    };
    const { added, changed } = compared(kept.marks, others);
    if (added + changed === 0) {
      done();
      return this.#say(this.#shelf.dataset.nothing);
    }
    const words = { count: others.size, fresh: added + changed };
    this.#find("#shelf_offer_text").textContent = filled(this.#shelf.dataset.offer, words);
    this.#find("button[name=accept]").onclick = () => {
      this.#add(others);
      done();
    };
    this.#find("button[name=decline]").onclick = done;
    this.#find(".shelf-offer").hidden = false;
    this.#find(".shelf-offer").focus();
  }
}

/**
 * What adding would do, in numbers of papers.
 * @param {import("../reading/marks.js").Marks} marks
 * @param {import("../reading/marks.js").Marks} others
 */
function compared(marks, others) {
  const result = merged(marks, others);
  const ids = [...others.keys()];
  const isSame = (id) => JSON.stringify(result.get(id)) === JSON.stringify(marks.get(id));
  const added = ids.filter((id) => !marks.has(id)).length;
  const same = ids.filter((id) => marks.has(id) && isSame(id)).length;
  return { added, same, changed: ids.length - added - same };
}
