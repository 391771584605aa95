import assert from "node:assert/strict";
import { test } from "node:test";
import { parametersWith, stateIn } from "../../theme/scripts/table/address.js";
import { fits, folded, sorted } from "../../theme/scripts/table/rows.js";

const collator = new Intl.Collator("en", { numeric: true });
const row = (values, facets = {}, text = "") => ({ values, facets, text: folded(text) });
const first = (rows) => rows.map(({ values }) => values[0]);

test("Rows stand by text, numbers by size, and those without a value last", () => {
  const rows = [row(["b", 10]), row(["a", ""]), row(["c", 9]), row(["d", -1])];
  const by = (column, isDescending) => first(sorted(rows, { column, isDescending }, collator));
  assert.deepEqual(by(0, false), ["a", "b", "c", "d"]);
  assert.deepEqual(by(0, true), ["d", "c", "b", "a"]);
  assert.deepEqual(by(1, false), ["d", "c", "b", "a"]);
  assert.deepEqual(by(1, true), ["b", "c", "d", "a"]);
  assert.deepEqual(first(sorted(rows, null, collator)), ["b", "a", "c", "d"]);
});

test("Rows with the same value keep the order of the source, both ways", () => {
  const rows = [row(["x", 1]), row(["y", 1]), row(["z", 0])];
  assert.deepEqual(first(sorted(rows, { column: 1, isDescending: true }, collator)), ["x", "y", "z"]);
  assert.deepEqual(first(sorted(rows, { column: 1, isDescending: false }, collator)), ["z", "x", "y"]);
});

test("A row fits when it has all that is asked for", () => {
  const paper = row([], { category: ["surveys", "agents"], year: ["2023"], priority: ["4"], code: [] }, "Ａ Survey of LLMs 综述");
  const cases = [
    [{}, true], [{ category: "" }, true], [{ category: "agents" }, true], [{ category: "agent" }, false],
    [{ category: "agents", year: "2024" }, false], [{ priority: "3" }, true], [{ priority: "5" }, false],
    [{ code: "1" }, false], [{ text: "llms a survey" }, true], [{ text: "综述" }, true], [{ text: "vision" }, false],
    [{ unheard: "x" }, false],
  ];
  for (const [wanted, expected] of cases) assert.equal(fits(paper, wanted), expected, JSON.stringify(wanted));
});

test("The URL holds the state, and gives it back", () => {
  const names = ["text", "tag", "year"];
  for (const query of ["", "tag=survey&sort=-3", "text=a+b&year=2023&sort=1", "tag=%E7%BB%BC%E8%BF%B0"]) {
    const parameters = new URLSearchParams(query);
    const state = stateIn(parameters, names, 6);
    assert.equal(parametersWith(new URLSearchParams(), state).toString(), query);
  }
  assert.equal(parametersWith(new URLSearchParams("other=1&tag=x"), stateIn(new URLSearchParams(), names, 6)).toString(), "other=1");
});

test("A column that there is not leaves the order of the source", () => {
  for (const sort of ["0", "7", "-7", "x", "1e3", "--1", ""]) {
    assert.equal(stateIn(new URLSearchParams({ sort }), [], 6).order, null, sort);
  }
});
