import { kept } from "../reading/kept-marks.js";
import { markOf } from "../reading/marks.js";

/**
 * Shows and changes the mark of the paper with the id `data-paper`. The controls are those of the
 * page's `mark_control` template.
 */
class PaperMark extends HTMLElement {
  #select = null;
  #star = null;

  connectedCallback() {
    const template = document.getElementById("mark_control");
    if (!template || this.#select) return;
    this.append(template.content.cloneNode(true));
    this.#select = this.querySelector("select");
    this.#star = this.querySelector("button");
    this.name = this.closest("article, li, tr").querySelector("h1, a").textContent.trim();
    this.#select.addEventListener("change", () => this.#set({ status: this.#select.value }));
    this.#star.addEventListener("click", () => this.#set({ isStarred: !this.#mark.isStarred }));
    kept.addEventListener("change", () => this.#show());
    this.#show();
  }

  /** The paper's name, for those who do not see where the controls stand. */
  set name(name) {
    for (const control of [this.#select, this.#star]) {
      control.dataset.label ??= control.ariaLabel;
      control.ariaLabel = `${control.dataset.label}: ${name}`;
    }
  }

  get #mark() {
    return markOf(kept.marks, this.dataset.paper);
  }

  #set(change) {
    kept.set(this.dataset.paper, change);
    this.lastElementChild.hidden = kept.isKept;
  }

  #show() {
    const { status, isStarred } = this.#mark;
    this.dataset.status = status;
    this.#select.value = status;
    this.#star.ariaPressed = isStarred;
  }
}

customElements.define("paper-mark", PaperMark);
