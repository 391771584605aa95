/** The themes in the order in which the button goes through them. */
const themes = ["auto", "light", "dark"];

/**
 * Goes through the colour themes: as the system, light, dark. Enhances the button that it holds;
 * `data-auto`, `data-light` and `data-dark` are the button's names.
 */
class ThemeToggle extends HTMLElement {
  #button = null;

  connectedCallback() {
    this.#button = this.querySelector("button");
    if (!this.#button) return;
    this.#button.addEventListener("click", () => this.#choose(this.#next()));
    // Another tab has chosen.
    window.addEventListener("storage", (event) => {
      if (event.key === "theme") this.#show(themes.includes(event.newValue) ? event.newValue : "auto");
    });
    this.#show(document.documentElement.dataset.theme ?? "auto");
  }

  #next() {
    const current = themes.indexOf(document.documentElement.dataset.theme);
    return themes[(current + 1) % themes.length];
  }

  #choose(theme) {
    try {
      if (theme === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // Storage may be blocked: the choice then lasts for this page.
    }
    this.#show(theme);
  }

  #show(theme) {
    document.documentElement.dataset.theme = theme;
    this.#button.setAttribute("aria-label", this.dataset[theme] ?? "");
    this.#button.title = this.dataset[theme] ?? "";
    showInBrowserFrame(theme);
  }
}

/**
 * Gives the browser's own frame the colour of the theme.
 * @param {string} theme
 */
function showInBrowserFrame(theme) {
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.dataset.system ??= meta.media;
    const scheme = meta.dataset.system.includes("dark") ? "dark" : "light";
    if (theme === "auto") meta.media = meta.dataset.system;
    else meta.media = scheme === theme ? "all" : "not all";
  }
}

customElements.define("theme-toggle", ThemeToggle);
