// How often the right paper is among the first five: for a made-up collection, and for a built site
// if `BUILT_SITE` names one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchEngine } from "../../theme/scripts/search/engine.js";
import { generatedPapers } from "./generated-papers.mjs";
import { allRecords, engineOf, hitRates, knownItems } from "./known-items.mjs";
import { reader, sampleIndex } from "./sample-index.mjs";

const traditional = "醫医學学療疗與与診诊斷断臨临試试驗验機机習习語语綜综體体國国際际類类檢检強强練练監监導导識识圖图網网絡络經经變变換换調调問问風风險险層层藥药現现編编碼码護护術术産产據据見见開开腦脑";
const pairs = [...traditional];
const toTraditional = new Map(
  pairs.flatMap((character, index) => (index % 2 === 0 ? [[pairs[index + 1], character]] : [])),
);
const least = {
  "pasted title": 1, "pasted Chinese title": 1, author: 0.98,
};

function assertRates(rates) {
  for (const [kind, { rate, count, missed }] of Object.entries(rates)) {
    assert.ok(count > 5, `${kind}: ${count} queries`);
    const few = JSON.stringify(missed.slice(0, 3), null, 1);
    assert.ok(rate >= (least[kind] ?? 0.95), `${kind}: ${rate} of ${count} ${few}`);
  }
}

test("In a made-up collection the right paper is among the first five", async () => {
  const papers = generatedPapers(500);
  const files = sampleIndex(papers, { traditional, keysPerFile: 400 });
  const engine = await SearchEngine.open("search/index.json", "en", reader(files));
  const records = await engine.records(papers.map((_, paper) => paper));
  assertRates(await hitRates(engine, knownItems(records, { most: 60, traditional: toTraditional })));
});

const folder = process.env.BUILT_SITE;
for (const language of ["en", "zh"]) {
  test(`In a built site (${language}) the right paper is among the first five`, { skip: !folder }, async () => {
    const engine = await engineOf(folder, language);
    const records = await allRecords(folder, language);
    assertRates(await hitRates(engine, knownItems(records, { traditional: toTraditional })));
  });
}
