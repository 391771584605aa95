import { kept } from "../reading/kept-marks.js";
import { markOf } from "../reading/marks.js";
import { filled } from "../reading/words.js";

/**
 * Says how much has been read of the stage with the id `data-stage`, or of all stages. `data-text`
 * holds `{read}` and `{count}`.
 */
class StageProgress extends HTMLElement {
  #ids = [];
  #bar = document.createElement("progress");
  #text = document.createElement("span");

  connectedCallback() {
    if (this.#bar.isConnected) return;
    const { stage } = this.dataset;
    const scope = stage ? document.getElementById(stage) : document.querySelector(".timeline");
    const papers = scope?.querySelectorAll("paper-mark[data-paper]") ?? [];
    this.#ids = [...new Set([...papers].map((paper) => paper.dataset.paper))];
    if (this.#ids.length === 0) return;
    this.#bar.max = this.#ids.length;
    // The words say the same.
    this.#bar.setAttribute("aria-hidden", "true");
    this.append(this.#bar, this.#text);
    kept.addEventListener("change", () => this.#show());
    this.#show();
  }

  #show() {
    const count = this.#ids.length;
    const read = this.#ids.filter((id) => markOf(kept.marks, id).status === "read").length;
    this.#bar.value = read;
    this.#text.textContent = filled(this.dataset.text, { read, count });
    this.classList.toggle("is-done", read === count);
  }
}

customElements.define("stage-progress", StageProgress);
