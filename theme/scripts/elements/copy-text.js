/**
 * Adds a button that copies the text of the element's first child. `data-copy` is the button's name,
 * `data-copied` what it says afterwards. Without script there is no button, and the text is there.
 */
class CopyText extends HTMLElement {
  #button = document.createElement("button");
  #status = document.createElement("span");
  #timer = 0;

  connectedCallback() {
    const source = this.firstElementChild;
    if (!source || this.#button.isConnected) return;
    this.#button.type = "button";
    this.#button.className = "button copy-button";
    this.#button.textContent = this.dataset.copy ?? "";
    const name = this.dataset.name ?? "";
    this.#button.setAttribute("aria-label", `${this.dataset.copy} ${name}`.trim());
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    this.#button.addEventListener("click", () => this.#copy(source));
    this.append(this.#button, this.#status);
  }

  async #copy(source) {
    if (!(await copied(source))) return;
    this.#button.textContent = this.dataset.copied ?? "";
    this.#status.textContent = this.dataset.copied ?? "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#button.textContent = this.dataset.copy ?? "";
      this.#status.textContent = "";
    }, 2000);
  }
}

/**
 * Whether the text of an element went to the clipboard. Pages that were not loaded over HTTPS have
 * no clipboard of their own: there the text is selected and copied as by hand.
 * @param {Element} source
 */
async function copied(source) {
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    return true;
  } catch {
    const selection = getSelection();
    selection?.selectAllChildren(source);
    return document.execCommand("copy");
  }
}

customElements.define("copy-text", CopyText);
