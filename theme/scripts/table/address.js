/**
 * What a URL asks of a table: `?tag=survey&sort=-3` are the rows with a tag, by the third column,
 * the last first.
 * @param {URLSearchParams} parameters
 * @param {string[]} names of the filters
 * @param {number} columns how many there are
 */
export function stateIn(parameters, names, columns) {
  const wanted = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ""]));
  const sort = parameters.get("sort") ?? "";
  const column = /^-?[1-9]\d?$/.test(sort) ? Math.abs(Number(sort)) - 1 : columns;
  return { wanted, order: column < columns ? { column, isDescending: sort.startsWith("-") } : null };
}

/**
 * The parameters with the state of a table in them; others stay.
 * @param {URLSearchParams} parameters
 * @param {ReturnType<typeof stateIn>} state
 */
export function parametersWith(parameters, { wanted, order }) {
  const result = new URLSearchParams(parameters);
  const sort = order ? `${order.isDescending ? "-" : ""}${order.column + 1}` : "";
  for (const [name, value] of Object.entries({ ...wanted, sort })) {
    if (value === "") result.delete(name);
    else result.set(name, value);
  }
  return result;
}
