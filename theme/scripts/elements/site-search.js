
/**
 * The search in the header: its link becomes a box in which the first papers appear while someone
 * types, and so do the search forms in the page's text. `/` and Ctrl-K or ⌘-K lead there. The
 * `data-` attributes are its words, and the address of the index.
 */
class SiteSearch extends HTMLElement {
  #link;
  #field = null;

  connectedCallback() {
    this.#link = this.querySelector("a");
    if (!this.#link) return;
    document.addEventListener("keydown", (event) => this.#press(event));
    // The search page shows its hits in the page itself.
    const page = document.querySelector("#search-page");
    for (const form of document.querySelectorAll("main form.search-form")) {
      if (!page) this.#prepare(form);
    }
    if (!page) this.#build();
    this.#link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go();
    });
  }

  #build() {
    const form = document.createElement("form");
    this.#field = document.createElement("input");
    form.className = "site-search-form";
    this.#field.className = "site-search-field";
    form.setAttribute("role", "search");
    form.action = this.#link.href;
    for (const [name, value] of Object.entries({
      type: "search", name: "q", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
      enterkeyhint: "search", placeholder: `${this.#link.getAttribute("aria-label")}  /`, "aria-label": this.dataset.label,
    })) this.#field.setAttribute(name, value);
    form.append(this.#field);
    this.append(form);
    this.#prepare(form);
    this.classList.add("is-ready");
    form.addEventListener("focusin", () => this.classList.add("is-open"));
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) this.classList.remove("is-open");
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      this.#field.blur();
      if (this.#link.checkVisibility?.()) this.#link.focus();
    });
  }

  /** Makes a form a box as soon as someone turns to it. */
  #prepare(form) {
    const make = () =>
      import("./search-box.js").then(
        ({ makeSearchBox }) => {
          if (form.dataset.isBox) return;
          form.dataset.isBox = "true";
          makeSearchBox(form, this.dataset);
        },
        // Without the box the form still leads to the search page.
        () => {},
      );
    form.addEventListener("focusin", make, { once: true });
    form.addEventListener("pointerenter", make, { once: true });
  }

  /** Puts the cursor into the page's own search field, or else into the header's. */
  #go() {
    this.classList.add("is-open");
    const own = document.querySelector('main input[type="search"]') ?? this.#field;
    own.focus();
    own.select();
  }

  #press(event) {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isAsked = isCommand ? event.key.toLowerCase() === "k" : event.key === "/" && !isEditable(event.target);
    if (!isAsked) return;
    event.preventDefault();
    this.#go();
  }
}

/** Whether someone types there. */
function isEditable(target) {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}

customElements.define("site-search", SiteSearch);
