// The search of the shipped collection, as its readers use it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";
import { serve } from "./static-server.mjs";

const folder = process.env.BUILT_SITE;
const options = { skip: !folder };
const field = `document.querySelector('main input[type="search"]')`;
const results = `document.querySelector("#search-results")`;
const hits = `[...document.querySelectorAll("#search-results a[href]")].map((link) => link.href)`;
const choices = `[...document.querySelectorAll("[role=option]")].map((option) => option.href)`;

let browser;
let server;
before(async () => {
  if (!folder) return;
  browser = await Browser.start();
  server = await serve(folder);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Waits until the list for a query is in the document. */
function listed(page, query) {
  return page.waitFor(
    `${results}?.dataset.state === "ready" && ${results}.dataset.query === ${JSON.stringify(query)}`);
}

async function searched(query, path = "search/") {
  const page = await browser.page();
  await page.open(`${server.url}${path}?${new URLSearchParams({ q: query })}`);
  await listed(page, query);
  return page;
}

function ofSearch(page) {
  return page.requests.filter((url) => /\/search\/.*\.(js|json)$/.test(url));
}

test("Nothing of the search is fetched before someone turns to it", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "papers/react/");
  assert.deepEqual(ofSearch(page), []);
  await page.press("/", "Slash");
  await page.waitFor(`performance.getEntriesByType("resource").some((file) => file.name.endsWith("/manifest.json"))`);
  assert.ok(ofSearch(page).some((url) => url.endsWith("/search/index.json")));
});

test("The box in the header shows the first papers and is walked by the keyboard", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "papers/react/");
  await page.press("k", "KeyK", 2);
  await page.type("toolf");
  await page.waitFor(`${choices}.length > 1`);
  const box = `document.querySelector("header [role=combobox]")`;
  assert.equal(await page.evaluate(`document.activeElement === ${box}`), true);
  assert.equal(await page.evaluate(`${box}.getAttribute("aria-expanded")`), "true");
  const found = await page.evaluate(choices);
  assert.equal(found[0], server.url + "papers/toolformer/");
  assert.equal(found.at(-1), server.url + "search/?q=toolf");
  await page.press("ArrowDown");
  assert.equal(
    await page.evaluate(`document.getElementById(${box}.getAttribute("aria-activedescendant")).ariaSelected`), "true");
  await page.press("Escape");
  assert.equal(await page.evaluate(`${box}.getAttribute("aria-expanded")`), "false");
  await page.press("ArrowDown");
  await page.press("Enter");
  await page.waitFor(`location.pathname === "/papers/toolformer/"`);
});

test("Enter without a choice leads to all results", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "zh/papers/react/");
  await page.press("/", "Slash");
  await page.type("肿瘤");
  await page.waitFor(`${choices}.length > 1`);
  assert.equal((await page.evaluate(choices))[0], server.url + "zh/papers/oncology-agent/");
  await page.press("Enter");
  await page.waitFor(`location.pathname === "/zh/search/"`);
  await listed(page, "肿瘤");
});

test("The forms in the text of a page are boxes too", options, async () => {
  const page = await browser.page();
  await page.open(server.url);
  await page.press("/", "Slash");
  assert.equal(await page.evaluate(`document.activeElement === ${field}`), true);
  await page.type("me");
  await page.waitFor(`${choices}.length > 1`);
});

const texts = ["react", "Med-PaLM 2", "clinical knowledge", "hospitla", "肿瘤", "大模型综述", "author:Singhal", "多智能体 agent"];
for (const text of texts) {
  test(`Typed, pasted and linked, “${text}” has one list`, options, async () => {
    const linked = await (await searched(text)).evaluate(hits);
    assert.ok(linked.length > 0);
    const page = await browser.page();
    await page.open(server.url + "search/");
    await page.press("/", "Slash");
    for (const character of text) await page.type(character);
    await listed(page, text);
    const typing = await page.evaluate(hits);
    // What the last word may become comes after what it is.
    if (!text.includes("hospitla")) assert.deepEqual(typing.slice(0, 3), linked.slice(0, 3));
    await page.press("Enter");
    await listed(page, text);
    assert.deepEqual(await page.evaluate(hits), linked);
    await page.evaluate(`${field}.select()`);
    await page.type(text);
    await page.press("Enter");
    await listed(page, text);
    assert.deepEqual(await page.evaluate(hits), linked);
  });
}

test("Nothing is searched while an input method composes", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "search/");
  await page.press("/", "Slash");
  await page.send("Input.imeSetComposition", { text: "zhong", selectionStart: 5, selectionEnd: 5 });
  assert.equal(await page.evaluate(`${field}.value`), "zhong");
  assert.deepEqual(await page.evaluate(`[${results}.dataset.state, ${results}.dataset.query]`), ["idle", ""]);
  await page.type("肿瘤");
  await listed(page, "肿瘤");
});

test("Going back restores the list, the field, the place and the focus", options, async () => {
  const page = await browser.page({ height: 500 });
  await page.open(server.url + "search/?q=agent");
  await listed(page, "agent");
  await page.evaluate(`document.querySelector(".search-more button").click()`);
  await page.waitFor(`${hits}.length > 20`);
  await page.evaluate(`document.querySelectorAll("#search-results a")[21].focus()`);
  await page.evaluate(`window.scrollTo({ top: 1200, behavior: "instant" })`);
  const before = await page.evaluate(`({ hits: ${hits}, scroll: scrollY, focus: document.activeElement.href })`);
  assert.ok(before.scroll > 0);
  await page.press("Enter");
  await page.waitFor(`location.pathname.startsWith("/papers/") && document.readyState === "complete"`);
  await page.evaluate(`history.back()`);
  await page.waitFor(`location.pathname === "/search/" && ${results}?.dataset.state === "ready"`);
  await page.waitFor(`document.activeElement.closest("#search-results") !== null`);
  const after = await page.evaluate(`({ hits: ${hits}, scroll: scrollY, focus: document.activeElement.href })`);
  assert.deepEqual({ ...after, scroll: 0 }, { ...before, scroll: 0 });
  assert.ok(Math.abs(after.scroll - before.scroll) < 5, `${after.scroll}, not ${before.scroll}`);
  assert.equal(await page.evaluate(`${field}.value`), "agent");
});

test("What someone was still typing is there again when they come back", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "search/");
  await page.press("/", "Slash");
  await page.type("reas");
  await listed(page, "reas");
  const typing = await page.evaluate(hits);
  assert.ok(typing.length > 0);
  await page.evaluate(`document.querySelector("#search-results a").click()`);
  await page.waitFor(`location.pathname.startsWith("/papers/") && document.readyState === "complete"`);
  await page.evaluate(`history.back()`);
  await page.waitFor(`location.pathname === "/search/"`);
  await listed(page, "reas");
  assert.deepEqual(await page.evaluate(hits), typing);
});

test("A filter leaves as many papers as it said, and stands in the URL", options, async () => {
  const page = await searched("agent");
  const filters = `[...document.querySelectorAll(".search-filter input")]`;
  await page.waitFor(`${filters}.length > 0`);
  const offered = await page.evaluate(`${filters}.map((box) => [box.closest("fieldset").querySelector("legend").textContent, box.value, Number(box.parentElement.querySelector(".search-filter-count").textContent)])`);
  for (const [, id, count] of offered.slice(0, 3)) {
    await page.evaluate(`${filters}.filter((box) => box.value === ${JSON.stringify(id)}).forEach((box) => (box.focus(), box.click()))`);
    await page.waitFor(`location.search.includes(${JSON.stringify(id)}) && parseInt(document.querySelector("[role=status]").textContent) === ${count}`);
    assert.equal(await page.evaluate(`document.activeElement.value`), id);
    await page.evaluate(`history.back()`);
    await page.waitFor(`!location.search.includes(${JSON.stringify(id)}) && ${filters}.every((box) => !box.checked)`);
  }
});

test("Queries say who, where, when and what not", options, async () => {
  const finds = async (query) => (await searched(query)).evaluate(hits);
  const singhal = await finds("author:Singhal");
  assert.deepEqual(await finds("作者：Singhal"), singhal);
  assert.ok(singhal.length > 0 && singhal.length < 5);
  const agents = await finds("agent");
  const recent = await finds("agent year:2025..");
  assert.ok(recent.length > 0 && recent.length < agents.length);
  assert.deepEqual(await finds("“clinical knowledge”"), [server.url + "papers/med-palm/"]);
  const without = await finds("agent -clinical");
  assert.ok(without.length < agents.length && without.length > 0);
});

test("A mistyped word is said to be taken for another", options, async () => {
  const page = await searched("toolfromer");
  assert.equal((await page.evaluate(hits))[0], server.url + "papers/toolformer/");
  const note = await page.evaluate(`document.querySelector(".search-notes").textContent`);
  assert.ok(note.includes("“toolfromer”") && note.includes("“toolformer”"), note);
});

test("Each hit has one link, and the list has no other", options, async () => {
  const page = await searched("medical agent");
  const links = await page.evaluate(
    `[...${results}.children].map((hit) => hit.querySelectorAll("a[href]").length)`);
  assert.ok(links.length > 5 && links.every((count) => count === 1));
});

test("A failure is said, and the search can be tried again", options, async () => {
  const page = await browser.page();
  await page.open(server.url + "search/");
  await page.send("Network.setBlockedURLs", { urls: ["*/manifest.json"] });
  await page.press("/", "Slash");
  await page.type("react");
  await page.waitFor(`${results}.dataset.state === "error"`);
  assert.equal(await page.evaluate(`${results}.dataset.query`), "react");
  await page.waitFor(`document.querySelector("[role=status]").textContent !== ""`);
  await page.send("Network.setBlockedURLs", { urls: [] });
  await page.evaluate(`document.querySelector(".search-notes button").click()`);
  await listed(page, "react");
  assert.equal((await page.evaluate(hits))[0], server.url + "papers/react/");
});

test("The open box fits a narrow screen", options, async () => {
  const page = await browser.page({ width: 320, height: 600 });
  await page.open(server.url + "papers/react/");
  await page.evaluate(`document.querySelector(".search-link").click()`);
  await page.type("med");
  await page.waitFor(`${choices}.length > 1`);
  const sides = await page.evaluate(`(({ left, right }) => [left, right])(document.querySelector(".search-popup").getBoundingClientRect())`);
  assert.ok(sides[0] >= 0 && sides[1] <= 320, sides.join(" "));
  assert.ok(await page.evaluate(`document.documentElement.scrollWidth <= 320`));
});

test("Without scripts the search page says so and offers the papers", options, async () => {
  const page = await browser.page();
  await page.setScripts(false);
  await page.open(server.url + "search/?q=react");
  const { root } = await page.send("DOM.getDocument", { depth: -1 });
  const { nodeIds } = await page.send("DOM.querySelectorAll", {
    nodeId: root.nodeId, selector: "noscript .notice, noscript a[href]",
  });
  assert.ok(nodeIds.length > 3);
});
