import { button, counted, element, facts, filled, markedElement, opened } from "./search-parts.js";

/** How many papers a box shows; the search page shows them all. */
const hitsInBox = 6;
let boxes = 0;

/**
 * Makes a search form a combobox: the first papers appear below it while someone types.
 * @param {HTMLFormElement} form
 * @param {DOMStringMap} words the language's words, and the address of the index
 */
export function makeSearchBox(form, words) {
  const field = form.querySelector("input");
  const list = element("div", "search-options");
  const message = element("p", "search-options-message");
  const popup = element("div", "search-popup");
  const status = element("p", "visually-hidden");
  boxes += 1;
  list.id = `search_options_${boxes}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  status.setAttribute("role", "status");
  popup.hidden = true;
  popup.append(message, list);
  form.append(popup, status);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) field.setAttribute(name, value);

  let running = new AbortController();
  let active = -1;
  let announcement = 0;

  const say = (text) => {
    clearTimeout(announcement);
    announcement = setTimeout(() => (status.textContent = text), 300);
  };
  const show = (isShown) => {
    popup.hidden = !isShown;
    field.setAttribute("aria-expanded", String(isShown && list.children.length > 0));
    if (!isShown) choose(-1);
  };
  const choose = (index) => {
    active = index;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(place === index));
      if (place === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[index].id);
  };
  const tell = (text, ...more) => {
    message.replaceChildren(text, ...more);
    message.hidden = text === "";
    if (text !== "") say(text);
  };

  const find = async (isTyping) => {
    running.abort();
    const { signal } = (running = new AbortController());
    const typed = field.value.trim();
    if (typed === "") {
      list.replaceChildren();
      return show(false);
    }
    const waiting = setTimeout(() => {
      if (list.children.length === 0) tell(words.loading);
      if (list.children.length === 0) show(true);
    }, 250);
    try {
      const engine = await opened(words);
      const result = await engine.search(field.value, { isTyping, limit: hitsInBox, signal });
      if (signal.aborted) return;
      paint(result, typed);
    } catch {
      if (signal.aborted) return;
      list.replaceChildren();
      tell(words.error, " ", button("button", words.retry, () => find(isTyping)));
      show(true);
    } finally {
      clearTimeout(waiting);
    }
  };

  const paint = (result, typed) => {
    const options = result.hits.map((record) => {
      const option = link(record.url);
      option.append(
        facts(record, result),
        markedElement("span", "search-option-title", record.title, result),
      );
      return option;
    });
    const count = counted(result, words);
    if (options.length > 0) {
      const all = link(`${form.action}?${new URLSearchParams({ q: typed })}`);
      all.classList.add("search-option-all");
      all.textContent = filled(words.all, { count: result.count });
      options.push(all);
    }
    list.replaceChildren(...options);
    const corrected = result.corrections.map((change) => filled(words.corrected, change)).join(" ");
    tell(options.length > 0 ? corrected : filled(words.none, { query: typed }));
    if (options.length > 0) say(`${corrected} ${count}`.trim());
    choose(-1);
    show(true);
  };

  const link = (address) => {
    const option = element("a", "search-option");
    option.href = address;
    option.tabIndex = -1;
    option.id = `${list.id}_${(ids += 1)}`;
    option.setAttribute("role", "option");
    return option;
  };
  let ids = 0;

  const caretIsAtEnd = () => field.selectionStart === field.value.length;
  opened(words).catch(() => {});
  // Someone may have typed before the box was there.
  if (field.value !== "" && document.activeElement === field) find(caretIsAtEnd());
  field.addEventListener("focus", () => {
    opened(words).catch(() => {});
    if (field.value !== "" && list.children.length > 0) show(true);
  });
  // While a word is being composed, what stands in the field is not yet what is meant.
  field.addEventListener("input", (event) => event.isComposing || find(caretIsAtEnd()));
  field.addEventListener("compositionend", () => find(caretIsAtEnd()));
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || show(false));
  // A press on the list must not take the focus from the field.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = list.children.length;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && count > 0) {
      event.preventDefault();
      show(true);
      // From the field to the first or last option, and back to the field after the other end.
      choose(((active + move + 1 + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      list.children[active].click();
    } else if (event.key === "Escape" && !popup.hidden) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
    }
  });
}
