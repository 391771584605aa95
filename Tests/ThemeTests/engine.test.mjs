import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchEngine } from "../../theme/scripts/search/engine.js";
import { reader, sampleIndex } from "./sample-index.mjs";

const papers = [
  {
    title: "Autonomous agents in oncology", titles: ["面向肿瘤的自主智能体"], short: "OncoAgent",
    authors: ["Dyke Ferber", "王小明"], year: 2025, venue: "Nature Cancer", category: "Agents",
    tags: ["oncology"], has: ["code"], text: "An agent reads slides, plans and cites guidelines.",
    pinyin: ["~zhongliu", "~zizhu", "~zhineng", "~wangxiaoming", "~~zl"], syllables: ["zhong", "liu", "zi", "zhu", "zhi", "neng", "wang", "xiao", "ming"],
  },
  {
    title: "Reasoning with large language models", titles: ["大语言模型的推理"], short: "ReAct",
    authors: ["Shunyu Yao"], year: 2023, venue: "ICLR", category: "Foundations", tags: ["reasoning"],
    has: ["code", "pdf"], text: "The model reasons and acts in turns. COVID-19 is not mentioned.",
  },
  {
    title: "Care at home", authors: ["Ana Müller"], year: 2023, venue: "BMJ", category: "Surveys",
    text: "Nurses care for patients. Careful diagnosis matters; 肺癌筛查 too.", body: "Careless reading.",
  },
  { title: "Carefree planning of agents", authors: ["Li O’Brien"], text: "Plans are made by an agent." },
];

async function engine(options, asked) {
  const files = sampleIndex(papers, { traditional: "腫肿", ...options });
  return SearchEngine.open("search/index.json", "en", reader(files, asked));
}

async function found(query, options = {}, index = {}) {
  const result = await (await engine(index)).search(query, options);
  return result.hits.map((hit) => hit.title.split(" ")[0]);
}

for (const [query, first] of [
  ["oncology", "Autonomous"], ["ReAct", "Reasoning"], ["reasoned", "Reasoning"], ["肿瘤", "Autonomous"],
  ["腫瘤", "Autonomous"], ["推理", "Reasoning"], ["muller", "Care"], ["O'Brien", "Carefree"],
  ["covid19", "Reasoning"], ["癌筛", "Care"], ["onco-agent", "Autonomous"], ["ｒｅａｃｔ", "Reasoning"],
  ["diagnoses", "Care"], ["肿流", "Autonomous"], ["智能体 oncology", "Autonomous"],
]) {
  test(`“${query}” finds “${first} …” first`, async () => {
    assert.equal((await found(query))[0], first);
  });
}

test("A word is unfinished only while someone types", async () => {
  assert.deepEqual(await found("guidel", { isTyping: true }), ["Autonomous"]);
  assert.deepEqual(await found("reas", { isTyping: true }), ["Reasoning"]);
  assert.deepEqual(await found("肿", { isTyping: true }), ["Autonomous"]);
});

test("A finished word is never behind what it may become", async () => {
  const linked = await found("care");
  const typed = await found("care", { isTyping: true });
  assert.deepEqual(linked, ["Care"]);
  assert.deepEqual(typed, ["Care", "Carefree"]);
});

test("Mistyped words are corrected only if the index does not know them", async () => {
  const result = await (await engine()).search("oncolgy");
  assert.deepEqual(result.corrections, [{ from: "oncolgy", to: "oncology" }]);
  assert.equal(result.hits[0].short, "OncoAgent");
  assert.deepEqual((await (await engine()).search("oncology")).corrections, []);
  assert.deepEqual((await (await engine()).search("autonomos agnets")).corrections, [
    { from: "autonomos", to: "autonomous" }, { from: "agnets", to: "agents" },
  ]);
});

test("Pinyin finds Chinese titles and names, after all that is written so", async () => {
  for (const query of ["zhongliu", "zhong liu", "zhongl", "zl", "wangxiaoming", "zizhu"]) {
    const isTyping = query === "zhongl";
    assert.equal((await found(query, { isTyping }))[0], "Autonomous", query);
  }
});

test("Filters say who, where, when, with what, and what not", async () => {
  assert.deepEqual(await found("author:ferber"), ["Autonomous"]);
  assert.deepEqual(await found("作者：王小明"), ["Autonomous"]);
  assert.deepEqual(await found("agent -oncology"), ["Carefree"]);
  assert.deepEqual(await found("year:2023"), ["Reasoning", "Care"]);
  assert.deepEqual(await found("年份：2024..2026"), ["Autonomous"]);
  assert.deepEqual(await found("year:..2024"), ["Reasoning", "Care"]);
  assert.deepEqual(await found("has:code"), ["Autonomous", "Reasoning"]);
  assert.deepEqual(await found("venue:nature"), ["Autonomous"]);
  assert.deepEqual(await found("-venue:nature agent"), ["Carefree"]);
  assert.deepEqual(await found("tag:reasoning"), ["Reasoning"]);
  assert.deepEqual(await found("category:surveys"), ["Care"]);
  assert.deepEqual(await found("author:ferber -agent"), []);
});

test("A phrase is looked for as it stands", async () => {
  assert.deepEqual(await found('"large language models"'), ["Reasoning"]);
  assert.deepEqual(await found("“语言模型”"), ["Reasoning"]);
  const loose = await (await engine()).search('"models language"');
  assert.equal(loose.isLoose, true);
  assert.equal(loose.hits.length, 1);
});

test("Stop words count only alone", async () => {
  assert.deepEqual(await found("the oncology"), ["Autonomous"]);
  assert.ok((await found("the")).length > 0);
});

test("Counts of filters are those of the hits", async () => {
  const search = await engine();
  const result = await search.search("agent");
  for (const { field, values } of await result.facets()) {
    for (const { id, count } of values) {
      const narrowed = await search.search("agent", { chosen: { [field]: [id] } });
      assert.equal(narrowed.count, count, `${field}:${id}`);
    }
  }
});

test("Nothing found leads on: a nearer word, or the words alone", async () => {
  const search = await engine();
  const far = await search.search("slidse");
  assert.equal(far.hits.length, 1);
  const narrow = await search.search("agent year:1990");
  assert.deepEqual(narrow.suggestions, [{ kind: "words", query: "agent" }]);
});

test("Long lists are read whole for filters, and counted exactly or as about", async () => {
  const options = { listLength: 1 };
  const single = await (await engine(options)).search("agent");
  assert.deepEqual([single.count, single.isExact], [2, true]);
  const two = await (await engine(options)).search("agent plans");
  assert.equal(two.isExact, false);
  const narrowed = await (await engine(options)).search("agent year:1990..2030");
  assert.deepEqual([narrowed.count, narrowed.isExact], [1, true]);
  assert.deepEqual(await found("agent -oncology", {}, options), ["Carefree"]);
});

test("Files are read once, and only those that a query needs", async () => {
  const asked = [];
  const search = await engine({ keysPerFile: 5 }, asked);
  await search.search("oncology");
  const first = asked.length;
  assert.ok(asked.filter((path) => path.includes("/terms/")).length <= 2);
  await search.search("oncology");
  assert.equal(asked.length, first);
});

test("A small index is all in its manifest", async () => {
  const asked = [];
  const search = await engine({ isInline: true }, asked);
  await search.search("oncolgy 肿瘤 author:ferber");
  assert.deepEqual(asked, ["search/index.json", "search/1/manifest.json"]);
});

test("A search that is given up fails and asks for nothing", async () => {
  const asked = [];
  const search = await engine({}, asked);
  const control = new AbortController();
  const running = search.search("oncology", { isTyping: true, signal: control.signal });
  control.abort();
  await assert.rejects(running);
  assert.equal(asked.length, 2);
});

test("Found words are marked by stem, and Han by what stands there", async () => {
  const marks = async (query, text, options) => {
    const result = await (await engine()).search(query, options);
    return result.marked(text).map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join("");
  };
  assert.equal(await marks("reasons", "Reasoning reasoned."), "[Reasoning] [reasoned].");
  assert.equal(await marks("语言模型", "大语言模型"), "大[语言模型]");
  assert.equal(await marks("腫瘤", "腫瘤"), "[腫瘤]");
  assert.equal(await marks("reas", "Ｒeasoning", { isTyping: true }), "[Ｒeas]oning");
  assert.equal(await marks("müller", "Ana Müller"), "Ana [Müller]");
  assert.equal(await marks("agents", "<agents>\u2028\"́"), "<[agents]>\u2028\"́");
});

test("Of a long text the part around the first mark is given", async () => {
  const result = await (await engine()).search("oncology");
  const text = `${"word ".repeat(100)}oncology ${"word ".repeat(100)}`;
  const parts = result.marked(text, 100);
  assert.ok(parts.some((part) => part.isMatch));
  assert.ok(parts.map((part) => part.text).join("").length < 150);
  assert.equal(parts[0].text, "… ");
});
