import assert from "node:assert/strict";
import { test } from "node:test";
import { folded, foldedWithPlaces } from "../../theme/scripts/search/folding.js";

test("Case, accents and full-width forms make no difference", () => {
  assert.equal(folded("Roberto DESSÌ"), "roberto dessi");
  assert.equal(folded("ＧＰＴ－４"), "gpt-4");
  assert.equal(folded("ﬁne-tuning"), "fine-tuning");
});

test("An accent written apart is folded like one written together", () => {
  assert.equal(folded("Dess\u0069\u0300"), folded("Dessì"));
});

test("Han characters stay as they are", () => {
  assert.equal(folded("医学大模型（LLM）"), "医学大模型(llm)");
});

test("Each folded code unit knows where it came from", () => {
  assert.deepEqual(foldedWithPlaces("ﬁx"), { text: "fix", places: [0, 0, 1, 2] });
  assert.deepEqual(foldedWithPlaces("😀é"), { text: "😀e", places: [0, 0, 2, 3] });
});
