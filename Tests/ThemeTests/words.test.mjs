import assert from "node:assert/strict";
import { test } from "node:test";
import { name, pairs, terms, words } from "../../theme/scripts/search/words.js";

const texts = (found) => found.map((word) => word.text);

test("Letters and digits make words, everything else parts them", () => {
  assert.deepEqual(texts(words("med-palm 2: a study")), ["med", "palm", "2", "a", "study"]);
});

test("Han and Latin are parted where they meet", () => {
  assert.deepEqual(texts(words("医学llm综述")), ["医学", "llm", "综述"]);
});

test("The last word counts as unfinished only if nothing follows it", () => {
  assert.deepEqual(terms("tool us"), [
    { text: "tool", isHan: false, isUnfinished: false },
    { text: "us", isHan: false, isUnfinished: true },
  ]);
  assert.equal(terms("tool us ").at(-1).isUnfinished, false);
});

test("A word asked for twice counts once, and is finished", () => {
  assert.deepEqual(terms("agent agent"), [{ text: "agent", isHan: false, isUnfinished: false }]);
});

test("A query of signs alone asks for nothing", () => {
  assert.deepEqual(terms(" …?! "), []);
});

test("A Han run falls into pairs of neighbours", () => {
  assert.deepEqual(pairs("多智能体"), ["多智", "智能", "能体"]);
  assert.deepEqual(pairs("医"), ["医"]);
  assert.deepEqual(pairs("𠮷野家"), ["𠮷野", "野家"]);
});

test("Names are compared by their words", () => {
  assert.equal(name("med-palm 2"), name("med palm  2"));
});
