// What queries cost: files and compressed bytes of each, by kind, each asked by somebody who has read
// nothing but the manifest before. `node query-costs.mjs FOLDER [LANGUAGE]`, the folder of a built site.

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { engineOf, knownItems } from "./known-items.mjs";

/** What a response costs besides its content. */
const head = 300;
/** Papers that queries are made of, and queries of each kind. */
const mostPapers = 400;
const mostQueries = 60;

const [folder, language = "en"] = process.argv.slice(2);
const sizes = new Map();

function cost(path, text) {
  if (!sizes.has(path)) sizes.set(path, gzipSync(text, { level: 9 }).length + head);
  return sizes.get(path);
}

function share(numbers, part) {
  return numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) * part)];
}

const { papers, index } = JSON.parse(await readFile(`${folder}/search/index.json`, "utf8"));
const manifest = await readFile(`${folder}/search/${index}/manifest.json`, "utf8");
const step = Math.max(1, Math.floor(papers / mostPapers));
const sample = Array.from({ length: Math.min(papers, mostPapers) }, (_, place) => place * step);
const records = await (await engineOf(folder, language)).records(sample);
const all = [];
const rows = {};
for (const [kind, items] of Object.entries(knownItems(records, { most: mostQueries }))) {
  const costs = [];
  const counts = [];
  let found = 0;
  for (const { query, isTyping, url } of items) {
    let bytes = 0;
    let files = 0;
    const engine = await engineOf(folder, language, (path, text) => {
      if (/(?:index|manifest)\.json$/.test(path)) return;
      bytes += cost(path, text);
      files += 1;
    });
    const { hits } = await engine.search(query, { isTyping });
    if (hits.slice(0, 5).some((hit) => hit.url === url)) found += 1;
    costs.push(bytes);
    counts.push(files);
    all.push(bytes);
  }
  rows[kind] = {
    queries: items.length, found: (found / items.length).toFixed(3), files: share(counts, 0.5),
    "bytes p50": share(costs, 0.5), "bytes p95": share(costs, 0.95),
  };
}
console.table(rows);
console.log(
  `${papers} papers; manifest ${gzipSync(manifest, { level: 9 }).length + head} bytes; ` +
    `a query ${share(all, 0.5)} bytes at p50, ${share(all, 0.95)} at p95`,
);
