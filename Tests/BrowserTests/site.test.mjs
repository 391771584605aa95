// The shipped collection in a browser, as its readers meet it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";
import { serve } from "./static-server.mjs";

const folder = process.env.BUILT_SITE;
const basePath = process.env.BASE_PATH ?? "/";
const options = { skip: !folder };
const kinds = [
  "", "papers/", "papers/react/", "categories/", "categories/multi-agent/", "tags/", "authors/",
  "venues/", "years/2023/", "roadmap/", "shelf/", "search/", "about/", "glossary/", "404.html",
];
const paths = [...kinds, ...kinds.map((path) => "zh/" + path)];

let browser;
let server;
before(async () => {
  if (!folder) return;
  browser = await Browser.start();
  server = await serve(folder, { basePath });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test("No page asks another host for anything, and none has an error", options, async () => {
  const page = await browser.page();
  for (const path of paths) await page.open(server.url + path);
  // The browser draws the icon of its date field from an address that holds the picture itself.
  const others = page.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"));
  assert.deepEqual(others, []);
  assert.deepEqual(page.errors, []);
});

for (const width of [320, 360, 1280]) {
  test(`No page scrolls sideways at ${width} pixels`, options, async () => {
    const page = await browser.page({ width });
    for (const path of paths) {
      await page.open(server.url + path);
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assert.ok(overflow <= 0, `${path}: ${overflow} px too wide`);
    }
  });
}

test("Every page has one heading of the first level, one main part and its language", options, async () => {
  const page = await browser.page();
  for (const path of paths) {
    await page.open(server.url + path);
    const found = await page.evaluate(`({
      headings: document.querySelectorAll("h1").length,
      mains: document.querySelectorAll("main").length,
      language: document.documentElement.lang,
    })`);
    assert.deepEqual(
      found, { headings: 1, mains: 1, language: path.startsWith("zh/") ? "zh" : "en" }, path);
  }
});

test("The language switch keeps the page", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "papers/react/");
  const other = await page.evaluate(`document.querySelector("header a[hreflang=zh], header a[lang=zh]").href`);
  assert.equal(other, server.url + "zh/papers/react/");
  await page.open(other);
  const back = await page.evaluate(`document.querySelector("header a[hreflang=en], header a[lang=en]").href`);
  assert.equal(back, server.url + "papers/react/");
});

test("The home page begins with the roadmap's first papers, in its order", options, async () => {
  const page = await browser.page();
  await page.open(server.url);
  const first = await page.evaluate(
    `[...document.querySelectorAll("[aria-labelledby=most-important] h3 a")].slice(0, 3).map((link) => link.pathname.split("/").at(-2))`);
  assert.deepEqual(first, ["react", "toolformer", "reflexion"]);
});

test("Pages read and navigate without scripts", options, async () => {
  const page = await browser.page();
  await page.setScripts(false);
  await page.open(server.url);
  const { root } = await page.send("DOM.getDocument", { depth: -1 });
  const { nodeIds } = await page.send("DOM.querySelectorAll", {
    nodeId: root.nodeId, selector: "main a[href]",
  });
  assert.ok(nodeIds.length > 10);
});

test("The theme follows the system, and the switch is kept on the next page", options, async () => {
  const page = await browser.page({ scheme: "dark" });
  await page.open(server.url);
  const ground = "getComputedStyle(document.documentElement).backgroundColor";
  const dark = await page.evaluate(ground);
  await page.emulate({ scheme: "light" });
  const light = await page.evaluate(ground);
  assert.notEqual(dark, light);
  await page.evaluate(`localStorage.clear()`);
  await page.evaluate(`document.querySelector("theme-toggle button").click()`);
  const chosen = await page.evaluate("document.documentElement.dataset.theme");
  assert.ok(["light", "dark"].includes(chosen));
  await page.open(server.url + "papers/react/");
  assert.equal(await page.evaluate("document.documentElement.dataset.theme"), chosen);
});

const searches = [
  ["search/", "react", "papers/react/"],
  ["search/", "Med-PaLM 2", "papers/med-palm-2/"],
  ["search/", "oncolog", "papers/oncology-agent/"],
  ["search/", "Singhal", "papers/med-palm/"],
  ["zh/search/", "肿瘤", "zh/papers/oncology-agent/"],
  ["zh/search/", "思维链", "zh/papers/chain-of-thought/"],
];
for (const [path, query, expected] of searches) {
  test(`A search for “${query}” finds ${expected} among the first three`, options, async () => {
    const page = await browser.page();
    await page.open(server.url + path + "?q=" + encodeURIComponent(query));
    await page.waitFor(`document.querySelector("#search-results").dataset.state === "ready"`);
    const hits = await page.evaluate(
      `[...document.querySelectorAll("#search-results a[href]")].map((link) => link.href)`);
    assert.ok(hits.slice(0, 3).includes(server.url + expected), hits.slice(0, 5).join(" "));
    assert.equal(await page.evaluate(`document.querySelector("#search-results").dataset.query`), query);
  });
}

test("A search without a hit is ready and says so", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "search/?q=qqqqzzzz");
  await page.waitFor(`document.querySelector("#search-results").dataset.state === "ready"`);
  assert.equal(await page.evaluate(`document.querySelectorAll("#search-results a[href]").length`), 0);
  // The list comes first, the words for screen readers right after it.
  await page.waitFor(
    `[...document.querySelectorAll("[role=status]")].some((status) => status.textContent.trim() !== "")`);
});

test("A slash leads to the search field, and typing shows hits", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "search/");
  await page.press("/", "Slash");
  await page.type("toolformer");
  await page.waitFor(`document.querySelector("#search-results").dataset.query === "toolformer"
    && document.querySelector("#search-results").dataset.state === "ready"`);
  const first = await page.evaluate(`document.querySelector("#search-results a[href]").href`);
  assert.equal(first, server.url + "papers/toolformer/");
});

test("A click copies the reference; without script it is there to read", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "papers/react/");
  const reference = await page.evaluate(`document.querySelector(".cite-text").textContent`);
  assert.match(reference, /^Yao, S\., .*\(2023\)/);
  const copied = await page.evaluate(`new Promise((resolve) => {
    navigator.clipboard.writeText = async (text) => resolve(text);
    document.querySelector(".copy-button").click();
  })`);
  assert.equal(copied, reference);
  await page.waitFor(`document.querySelector("copy-text [role=status]").textContent === "Copied"`);
  await page.setScripts(false);
  await page.open(server.url + "papers/react/");
  const found = await page.evaluate(`({
    buttons: document.querySelectorAll(".copy-button").length,
    formats: [...document.querySelectorAll(".cite-text, .cite-code")].map((e) => e.textContent.trim().length > 80),
  })`);
  assert.deepEqual(found, { buttons: 0, formats: [true, true, true, true, true, true] });
});
