/**
 * A row of a table: the values of its columns, and what it can be filtered by.
 *
 * @typedef {object} Row
 * @property {(string | number)[]} values by column; "" where there is none
 * @property {Record<string, string[]>} facets
 * @property {string} text all that stands in it
 */

/**
 * Whether a row has what is asked for: all the words, and of each facet the value. Of a `priority`
 * the number is the least.
 * @param {Row} row
 * @param {Record<string, string>} wanted
 */
export function fits(row, wanted) {
  return Object.entries(wanted).every(([name, value]) => {
    if (value === "") return true;
    if (name === "text") return words(value).every((word) => row.text.includes(word));
    const values = row.facets[name] ?? [];
    if (name === "priority") return values.some((own) => own !== "" && Number(own) >= Number(value));
    return values.includes(value);
  });
}

/**
 * The rows in the order of a column. Rows without a value stand last, and rows with the same value
 * keep their order.
 * @template {Row} R
 * @param {R[]} rows in the order of the source
 * @param {{ column: number, isDescending: boolean } | null} order null for that of the source
 * @param {Intl.Collator} collator
 */
export function sorted(rows, order, collator) {
  if (!order) return rows;
  const { column, isDescending } = order;
  return [...rows].sort((a, b) => {
    const [one, other] = [a.values[column], b.values[column]];
    if (one === "" || other === "") return Number(one === "") - Number(other === "");
    const difference =
      typeof one === "number" && typeof other === "number" ? one - other : collator.compare(one, other);
    return isDescending ? -difference : difference;
  });
}

/**
 * A text as words are compared: full-width forms and capitals are as others.
 * @param {string} text
 */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

function words(text) {
  return folded(text).split(" ").filter(Boolean);
}
