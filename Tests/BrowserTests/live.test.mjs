// The preview in a browser: what is saved shows by itself.

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";

const root = process.env.PREVIEW_ROOT;
const url = process.env.PREVIEW_URL;
const options = { skip: !root };
const paper = root ? join(root, "content/papers/first.md") : "";

let browser;
before(async () => { if (root) browser = await Browser.start(); });
after(async () => { await browser?.close(); });

const read = (file) => readFileSync(file, "utf8");

test("Several open pages follow an edit, and stay where they were", options, async () => {
  const long = Array.from({ length: 200 }, (_, number) => `Paragraph ${number}.`).join("\n\n");
  writeFileSync(paper, `${read(paper)}\n${long}\n`);
  const pages = [];
  for (let count = 0; count < 8; count += 1) {
    const page = await browser.page();
    await page.open(url + "papers/first/");
    await page.waitFor(`document.body.textContent.includes("Paragraph 199.")`);
    await page.evaluate("scrollTo(0, 1500)");
    pages.push(page);
  }
  const other = await browser.page();
  await other.open(url + "about/");
  await other.evaluate("window.isSame = true");
  writeFileSync(paper, read(paper).replace("Paragraph 199.", "The new end."));
  for (const page of pages) {
    await page.waitFor(`document.body.textContent.includes("The new end.")`);
    await page.waitFor("scrollY === 1500");
    assert.deepEqual(page.errors, []);
  }
  // A page that shows nothing of it is left alone.
  assert.equal(await other.evaluate("window.isSame"), true);
});

test("A stylesheet is swapped in the page that is open", options, async () => {
  const page = await browser.page();
  await page.open(url + "papers/first/");
  await page.evaluate("window.isSame = true; scrollTo(0, 700)");
  const file = join(root, "theme/styles/site.css");
  const before = read(file);
  writeFileSync(file, before + "\nmain { outline: 3px solid rgb(1, 2, 3); }\n");
  await page.waitFor(
    `getComputedStyle(document.querySelector("main")).outlineColor === "rgb(1, 2, 3)"`);
  assert.equal(await page.evaluate("window.isSame"), true);
  assert.equal(await page.evaluate("scrollY"), 700);
  await page.waitFor(`document.querySelectorAll('link[href*="styles/site"]').length === 1`);
  writeFileSync(file, before);
  await page.waitFor(
    `getComputedStyle(document.querySelector("main")).outlineColor !== "rgb(1, 2, 3)"`);
  assert.deepEqual(page.errors, []);
});

test("A mistake lies over the page until it is mended, and runs no script", options, async () => {
  const page = await browser.page();
  await page.open(url + "papers/first/");
  const good = read(paper);
  const attack = "<img src=x onerror=alert(1)>";
  writeFileSync(paper, good.replace("title:", `"${attack}": 1\ntitle:`));
  const overlay = `document.getElementById("site-preview-problems")`;
  await page.waitFor(`Boolean(${overlay})`);
  const found = await page.evaluate(`({
    text: ${overlay}.shadowRoot.textContent,
    images: ${overlay}.shadowRoot.querySelectorAll("img").length,
    title: document.querySelector("h1").textContent,
  })`);
  assert.ok(found.text.includes("content/papers/first.md:2:1"), found.text);
  assert.ok(found.text.includes(attack));
  assert.ok(found.text.includes("front-matter.unknown-field"));
  assert.equal(found.images, 0);
  assert.equal(found.title, "A First Paper");
  await page.waitFor(
    `getComputedStyle(${overlay}.shadowRoot.querySelector("section")).position === "fixed"`);
  writeFileSync(paper, good);
  await page.waitFor(`!${overlay}`);
  assert.deepEqual(page.errors, []);
});

test("A page that is not there yet appears", options, async () => {
  const page = await browser.page();
  await page.open(url + "papers/later/");
  const file = join(root, "content/papers/later.md");
  writeFileSync(
    file,
    "---\ntitle: It came later\nauthors: [A]\ndate: 2020\ncategories: [methods]\n---\nText.\n");
  await page.waitFor(`document.querySelector("h1")?.textContent === "It came later"`);
  rmSync(file);
  await page.waitFor(`document.querySelector("h1")?.textContent !== "It came later"`);
});
