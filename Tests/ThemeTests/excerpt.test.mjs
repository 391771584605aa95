import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, marked } from "../../theme/scripts/search/excerpt.js";

const show = (parts) => parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join("");

test("What was found is marked in the original's own letters", () => {
  assert.equal(show(marked("Roberto Dessì and Ｄessi", "dessi")), "Roberto [Dessì] and [Ｄessi]");
  assert.equal(show(marked("医学多智能体与智能体", "智能体")), "医学多[智能体]与[智能体]");
});

test("Of a word that was only begun, the beginning is marked", () => {
  assert.equal(show(marked("Reasoning", "reas")), "[Reas]oning");
});

test("A mark does not part a ligature or a letter from its accent", () => {
  assert.equal(show(marked("ﬁne", "f")), "[ﬁ]ne");
  assert.equal(show(marked("Dessi\u0300!", "dessi ")), "[Dessi\u0300]!");
});

test("Pairs that overlap become one mark", () => {
  assert.equal(show(marked("医学智能体", "多智能体")), "医学[智能体]");
});

test("The parts together are the text", () => {
  const text = "Tool use, tools and ﬁne-tuned 工具 tools";
  assert.equal(marked(text, "tool 工具 fine").map((part) => part.text).join(""), text);
});

test("A short text is its own excerpt", () => {
  assert.equal(excerpt("Short.", "short", 20), "Short.");
});

test("An excerpt is cut between words, around the first thing found", () => {
  const text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen.";
  assert.equal(excerpt(text, "one", 20), "One two three four five …");
  assert.match(excerpt(text, "twelve", 30), /^… .*twelve.*/);
});

test("An excerpt does not cut a surrogate pair", () => {
  const text = "𠮷".repeat(100);
  assert.doesNotMatch(excerpt(text, "x", 21), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});
