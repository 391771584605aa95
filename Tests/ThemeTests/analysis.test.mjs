import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { folded, stopWords, terms } from "../../theme/scripts/search/analysis.js";
import { stem } from "../../theme/scripts/search/porter2.js";

const table = JSON.parse(
  readFileSync(new URL("../SearchCases/analysis.json", import.meta.url), "utf8"),
);
const traditional = new Map(Object.entries(table.traditional));

test("Texts have the terms that the shared table says", () => {
  assert.ok(table.cases.length >= 150);
  for (const row of table.cases) {
    const found = terms(folded(row.text, traditional));
    assert.deepEqual(found.map((term) => term.term), row.terms, JSON.stringify(row));
    const surfaces = found.map((term) => term.surface);
    assert.deepEqual(surfaces, row.surfaces ?? row.terms, JSON.stringify(row));
  }
});

test("Stop words are those of the shared table", () => {
  assert.deepEqual([...stopWords], table.stopWords);
});

test("Terms know where they stand in the folded text", () => {
  const text = folded("Ｍed-PaLM’s 医学大模型 llama2");
  const places = terms(text).map((term) => text.slice(term.start, term.end));
  assert.deepEqual(places, [
    "med", "palm’s", "med-palm’s", "医学", "学大", "大模", "模型", "llama2", "llama", "2",
  ]);
});

test("Stems follow each step of Porter2", () => {
  const stems = {
    caresses: "caress", ties: "tie", cries: "cri", gaps: "gap", gas: "gas", kiwis: "kiwi",
    agreed: "agre", feed: "feed", luxuriated: "luxuri", hopped: "hop", hoped: "hope", fizzed: "fizz",
    cry: "cri", by: "by", say: "say", vietnamization: "vietnam", analogi: "analog", happily: "happili",
    electrical: "electr", hopefulness: "hope", demonstrative: "demonstr", adjustment: "adjust",
    adoption: "adopt", probate: "probat", rate: "rate", controll: "control", roll: "roll",
    generously: "generous", communism: "communism", inning: "inning", news: "news", paste: "paste",
  };
  for (const [word, expected] of Object.entries(stems)) assert.equal(stem(word), expected, word);
});
