/** An element with a class and a text. */
export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}

/** The words with what stands in braces put in. */
export function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** A text in an element, with what a result found marked. */
export function markedElement(name, className, text, result, length) {
  const made = element(name, className);
  const parts = result.marked(text, length);
  made.append(...parts.map((part) => (part.isMatch ? element("mark", "", part.text) : part.text)));
  return made;
}

/** A button that does something. */
export function button(className, text, act) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** The facts about a paper that stand above its title: short name, venue or year, its status. */
export function facts(record, result) {
  const line = element("p", "search-hit-source");
  for (const fact of [record.short, record.venue ?? record.year]) {
    if (fact !== undefined) line.append(markedElement("span", "", String(fact), result));
  }
  if (record.status) {
    line.append(element("span", `badge status-${record.status[0]}`, record.status[1]));
  }
  return line;
}

let engine = null;

/**
 * The search engine of the page; fetched when first asked for, and again after a failure.
 * @param {DOMStringMap} words
 */
export function opened(words) {
  engine ??= import("../search/engine.js")
    .then(({ SearchEngine }) => SearchEngine.open(words.index, document.documentElement.lang))
    .catch((error) => {
      engine = null;
      throw error;
    });
  return engine;
}

/** How many papers were found, in words. */
export function counted({ count, isExact }, words) {
  if (!isExact) return filled(words.about, { count: rounded(count) });
  return count === 1 ? words.one : filled(words.many, { count });
}

/** A number of which only the first two digits are known. */
export function rounded(count) {
  const unit = 10 ** Math.max(0, String(count).length - 2);
  return Math.round(count / unit) * unit;
}
