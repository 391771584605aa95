import assert from "node:assert/strict";
import { test } from "node:test";
import { prepared } from "../../theme/scripts/search/papers.js";
import { search } from "../../theme/scripts/search/ranking.js";

const paper = (title, rest = {}) => ({
  url: `/${title}/`, title, authors: [], tags: [], categories: [], summary: "", ...rest,
});

function found(papers, query) {
  return search(papers.map(prepared), query).papers.map((paper) => paper.title);
}

test("The title counts more than authors, authors more than tags, tags more than the summary", () => {
  const papers = [
    paper("D", { summary: "About tools." }),
    paper("C", { tags: ["Tools"] }),
    paper("B", { authors: ["Anna Tools"] }),
    paper("A tools"),
  ];
  assert.deepEqual(found(papers, "tools"), ["A tools", "B", "C", "D"]);
});

test("All words must occur, in whatever field", () => {
  const papers = [paper("Agents", { authors: ["Yao"] }), paper("Agents alone"), paper("Yao alone")];
  assert.deepEqual(found(papers, "yao agents"), ["Agents"]);
});

test("If no paper has all words, those with the most come first", () => {
  const papers = [paper("Tool use"), paper("Planning and tool use"), paper("Memory")];
  const result = search(papers.map(prepared), "planning tool xyz");
  assert.equal(result.isPartial, true);
  assert.deepEqual(result.papers.map((paper) => paper.title), ["Planning and tool use", "Tool use"]);
});

test("The last word may be unfinished, the others may not", () => {
  const papers = [paper("Reasoning with tools")];
  assert.deepEqual(found(papers, "tools reas"), ["Reasoning with tools"]);
  assert.equal(search(papers.map(prepared), "reas tools").isPartial, true);
  assert.deepEqual(found(papers, "reas "), []);
});

test("A whole name puts its paper first", () => {
  const papers = [
    paper("Med-PaLM 2 and Med-PaLM compared", { short: "Med-PaLM 2", summary: "med palm" }),
    paper("Clinical knowledge", { short: "Med-PaLM" }),
  ];
  assert.deepEqual(found(papers, "med palm")[0], "Clinical knowledge");
  assert.deepEqual(found(papers, "MedPaLM").length, 2);
});

test("Han text is found wherever it stands", () => {
  const papers = [paper("ReAct：让语言模型的推理与行动相互配合"), paper("医学多智能体综述")];
  assert.deepEqual(found(papers, "智能体"), ["医学多智能体综述"]);
  assert.deepEqual(found(papers, "推理 react"), ["ReAct：让语言模型的推理与行动相互配合"]);
});

test("A Han run that stands nowhere is found by its pairs", () => {
  const result = search([paper("医学智能体综述")].map(prepared), "医学多智能体");
  assert.equal(result.isPartial, true);
  assert.equal(result.papers.length, 1);
});

test("The other language's title is searched too", () => {
  assert.deepEqual(found([paper("ReAct", { alternateTitle: "推理与行动" })], "行动"), ["ReAct"]);
});

test("Equal papers are ordered by reading priority, then by year, newest first", () => {
  const papers = [
    paper("Agents one", { year: 2023 }), paper("Agents two", { year: 2024 }),
    paper("Agents three", { year: 2022, priority: 5 }),
  ];
  assert.deepEqual(found(papers, "agents"), ["Agents three", "Agents two", "Agents one"]);
});

test("A query that would be a pattern elsewhere is only text", () => {
  assert.deepEqual(found([paper("C (programming)")], "(.*"), []);
  assert.deepEqual(found([paper("constructor")], "__proto__"), []);
});
