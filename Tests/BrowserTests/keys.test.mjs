// The keys that work on every page, and when they do not.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";
import { serve } from "./static-server.mjs";

const folder = process.env.BUILT_SITE;
const basePath = process.env.BASE_PATH ?? "/";
const options = { skip: !folder };

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

const reader = async () => browser.page({ context: await browser.context() });
const focused = `document.activeElement.textContent.trim()`;
const sheet = `document.querySelector("dialog.shortcuts-dialog[open]") !== null`;

/** Whether a request is for the script that does what a key asks for. */
const acting = (url) => url.includes("/page-walk.");

/** A key as an input method sends it while it composes a word. */
const composing = (key) => `document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key: "${key}", isComposing: true, bubbles: true, cancelable: true }))`;

test("j and k walk through a list of papers", options, async () => {
  const page = await reader();
  await page.open(server.url + "papers/");
  const titles = await page.evaluate(
    `[...document.querySelectorAll(".paper-card-title a")].map((link) => link.textContent.trim())`);
  for (const [key, title] of [["j", 0], ["j", 1], ["j", 2], ["k", 1]]) {
    await page.press(key, "Key" + key.toUpperCase());
    await page.waitFor(`${focused} === ${JSON.stringify(titles[title])}`);
  }
  assert.deepEqual(page.errors, []);
});

test("j and k walk through the roadmap's steps, and on a paper's page go along the roadmap", options, async () => {
  const page = await reader();
  await page.open(server.url + "roadmap/");
  await page.press("j", "KeyJ");
  await page.press("j", "KeyJ");
  await page.waitFor(`${focused} === "Toolformer"`);
  await page.open(server.url + "papers/react/");
  const next = await page.evaluate(`document.querySelector("[rel=next]").href`);
  await page.press("j", "KeyJ");
  await page.waitFor(`location.href === ${JSON.stringify(next)} && document.readyState === "complete"`);
  await page.press("k", "KeyK");
  await page.waitFor(`location.pathname.endsWith("/papers/react/")`);
});

test("A question mark shows the keys, and Escape closes them and gives the focus back", options, async () => {
  for (const path of ["", "papers/react/", "zh/roadmap/", "shelf/"]) {
    const page = await reader();
    await page.open(server.url + path);
    await page.evaluate(`document.querySelector(".site-name").focus()`);
    await page.press("?", "Slash");
    await page.waitFor(sheet);
    assert.equal(await page.evaluate(`document.querySelectorAll("dialog.shortcuts-dialog kbd").length`), 5);
    assert.equal(await page.evaluate(`getComputedStyle(document.querySelector(".shortcuts-dialog")).borderTopWidth`), "1px");
    await page.press("j", "KeyJ");
    assert.ok(await page.evaluate(sheet));
    await page.press("Escape");
    await page.waitFor(`!(${sheet})`);
    assert.ok(await page.evaluate(`document.activeElement.matches(".site-name")`));
    assert.deepEqual(page.errors, []);
  }
});

test("No key does anything while someone types or an input method composes", options, async () => {
  const page = await reader();
  await page.open(server.url + "search/");
  const field = `document.querySelector("input[type=search]")`;
  await page.evaluate(`${field}.focus()`);
  for (const key of ["j", "k", "?", "/"]) await page.press(key);
  assert.equal(await page.evaluate(`${field}.value`), "jk?/");
  await page.open(server.url + "papers/");
  for (const key of ["j", "k", "?"]) await page.evaluate(composing(key));
  assert.equal(await page.evaluate(`document.activeElement.localName`), "body");
  assert.equal(await page.evaluate(sheet), false);
  assert.deepEqual(page.requests.filter(acting), []);
});

test("No key does anything together with Control, Alt or Meta", options, async () => {
  const page = await reader();
  await page.open(server.url + "papers/");
  for (const modifiers of [1, 2, 4]) {
    await page.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "j", code: "KeyJ", modifiers });
  }
  assert.equal(await page.evaluate(`document.activeElement.localName`), "body");
  assert.deepEqual(page.requests.filter(acting), []);
});

test("The keys can be turned off, and that is kept", options, async () => {
  const page = await reader();
  await page.open(server.url + "papers/");
  await page.press("?", "Slash");
  await page.waitFor(sheet);
  await page.evaluate(`document.querySelector(".shortcuts-dialog input[name=shortcuts]").click()`);
  await page.open(server.url + "papers/");
  for (const key of ["j", "/", "?"]) await page.press(key);
  assert.equal(await page.evaluate(`document.activeElement.localName`), "body");
  assert.equal(await page.evaluate(`location.pathname`), basePath + "papers/");
  await page.open(server.url + "shelf/#keyboard");
  await page.evaluate(`document.querySelector("#keyboard input[name=shortcuts]").click()`);
  await page.open(server.url + "papers/");
  await page.press("j", "KeyJ");
  await page.waitFor(`document.activeElement.localName === "a"`);
});
