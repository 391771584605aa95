import { kept } from "../reading/kept-marks.js";
import { markOf } from "../reading/marks.js";
import { filled } from "../reading/words.js";
import { parametersWith, stateIn } from "../table/address.js";
import { fits, folded, sorted } from "../table/rows.js";

/**
 * Makes the table that it holds sortable by the columns with `data-sort`, and filters its rows by the
 * controls in `.table-filters`, which are hidden in the markup. A control with `data-column` gets the
 * values of that column as choices. The state is in the URL. `data-shown` says how many rows show.
 */
class PaperTable extends HTMLElement {
  #rows = [];
  #controls = [];
  #headers = [];
  #order = null;
  #body = null;
  #collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  connectedCallback() {
    if (this.#body) return;
    this.#body = this.querySelector("tbody");
    this.#headers = [...this.querySelectorAll("thead th")];
    this.#rows = [...this.#body.rows].map((element) => this.#row(element));
    this.#controls = [...this.querySelectorAll(".table-filters :is(select, input)")];
    this.#headers.forEach((header, column) => this.#makeSortable(header, column));
    for (const control of this.#controls) this.#offer(control);
    this.addEventListener("input", (event) => {
      if (!event.isComposing) this.#change();
    });
    this.addEventListener("compositionend", () => this.#change());
    addEventListener("popstate", () => this.#readAddress());
    kept.addEventListener("change", () => {
      this.#mark();
      this.#show();
    });
    this.#mark();
    for (const filters of this.querySelectorAll(".table-filters")) filters.hidden = false;
    this.#readAddress();
  }

  #row(element) {
    const values = [...element.cells].map((cell, column) => {
      const text = cell.dataset.value ?? cell.querySelector("time")?.dateTime ?? cell.textContent.trim();
      if (this.#headers[column].dataset.sort !== "number") return folded(text);
      const [number] = text.match(/-?\d+(\.\d+)?/) ?? [];
      return number === undefined ? "" : Number(number);
    });
    const { paper, category = "", tag = "", year, venue, priority, code } = element.dataset;
    const facets = {
      category: category.split(" "),
      tag: tag.split(" "),
      year: [year],
      venue: [venue],
      priority: [priority],
      code: [code],
    };
    return { element, paper, values, facets, text: folded(element.textContent) };
  }

  /** Gives a control with `data-column` its choices. */
  #offer(control) {
    if (control.dataset.column === undefined) return;
    const column = Number(control.dataset.column);
    const texts = new Map(this.#rows.map(({ element, values }) =>
      [values[column], element.cells[column].textContent.trim()]));
    const choices = [...texts].filter(([value]) => value !== "");
    choices.sort(([a], [b]) => this.#collator.compare(a, b));
    control.append(...choices.map(([value, text]) => new Option(text, value)));
    for (const row of this.#rows) row.facets[control.name] = [row.values[column]];
  }

  #mark() {
    for (const { paper, facets } of this.#rows) {
      const { status, isStarred } = markOf(kept.marks, paper);
      facets.progress = [status || "none", ...(isStarred ? ["star"] : [])];
    }
  }

  #makeSortable(header, column) {
    if (!header.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "table-sort";
    button.append(...header.childNodes);
    button.addEventListener("click", () => {
      const { column: current, isDescending } = this.#order ?? {};
      // Up, down, and back to the order of the source.
      if (current !== column) this.#order = { column, isDescending: false };
      else this.#order = isDescending ? null : { column, isDescending: true };
      this.#change();
    });
    header.append(button);
  }

  get #wanted() {
    return Object.fromEntries(this.#controls.map((control) => [
      control.name, control.type === "checkbox" ? (control.checked ? "1" : "") : control.value.trim(),
    ]));
  }

  #readAddress() {
    const names = this.#controls.map(({ name }) => name);
    const { wanted, order } = stateIn(new URLSearchParams(location.search), names, this.#headers.length);
    for (const control of this.#controls) {
      if (control.type === "checkbox") control.checked = wanted[control.name] === "1";
      else control.value = wanted[control.name];
      // A choice that there is not leaves the list at none: then all are meant.
      if (control.selectedIndex === -1) control.value = "";
    }
    this.#order = order;
    this.#show();
  }

  #change() {
    const address = new URL(location.href);
    address.search = parametersWith(address.searchParams, { wanted: this.#wanted, order: this.#order });
    history.replaceState(history.state, "", address);
    this.#show();
  }

  #show() {
    const wanted = this.#wanted;
    let shown = 0;
    for (const row of this.#rows) {
      row.element.hidden = !fits(row, wanted);
      if (!row.element.hidden) shown += 1;
    }
    const rows = sorted(this.#rows, this.#order, this.#collator);
    const isInOrder = rows.every(({ element }, index) => this.#body.rows[index] === element);
    if (!isInOrder) this.#body.append(...rows.map(({ element }) => element));
    this.#headers.forEach((header, column) => {
      if (this.#order?.column !== column) header.removeAttribute("aria-sort");
      else header.ariaSort = this.#order.isDescending ? "descending" : "ascending";
    });
    this.querySelector("[role=status]").textContent =
      filled(this.dataset.shown, { shown, count: this.#rows.length });
  }
}

customElements.define("paper-table", PaperTable);
