// Content with scripts in every field: none may run, with the policy or without it.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";
import { serve } from "./static-server.mjs";

const folder = process.env.HOSTILE_SITE;
const pages = folder
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith(".html"))
      .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
      .sort()
  : [];

/** Takes the content security policy out of a page, so that only escaping stands in the way. */
const withoutPolicy = (html) => html.replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, "");

let browser;
before(async () => { browser = await Browser.start(); });
after(async () => { await browser.close(); });

for (const [name, change] of [["with", undefined], ["without", withoutPolicy]]) {
  test(`No script from content runs ${name} the policy`, { skip: !folder }, async () => {
    const server = await serve(folder, { change });
    const page = await browser.page();
    await page.send("Page.addScriptToEvaluateOnNewDocument", {
      source: "window.alert = () => { window.attacked = true; }",
    });
    assert.ok(pages.length > 10);
    for (const path of pages) {
      const url = server.url + path.split("/").map(encodeURIComponent).join("/");
      await page.open(url);
      const found = await page.evaluate(`({
        attacked: Boolean(window.attacked || document.documentElement.dataset.attacked),
        handlers: [...document.querySelectorAll("*")].flatMap((element) =>
          [...element.attributes].filter(({ name }) => name.startsWith("on") || name === "style")
            .map(({ name }) => element.localName + "[" + name + "]")),
        inlineScripts: [...document.scripts].filter((script) => !script.src
          && script.type !== "application/ld+json").length,
        addresses: [...document.querySelectorAll("[href], [src], [action]")]
          .map((element) => element.getAttribute("href") ?? element.getAttribute("src")
            ?? element.getAttribute("action"))
          .filter((address) => /^\\s*(javascript|data|vbscript|blob|file):/i.test(address)),
        foreign: [...document.querySelectorAll("iframe, object, embed, base, form:not([role=search])")]
          .length,
      })`);
      assert.deepEqual(
        found, { attacked: false, handlers: [], inlineScripts: 0, addresses: [], foreign: 0 }, path);
    }
    const elsewhere = page.requests.filter((url) => !url.startsWith(server.url));
    assert.deepEqual(elsewhere, []);
    await server.close();
  });
}

test("No script from content runs in search results", { skip: !folder }, async () => {
  const server = await serve(folder, { change: withoutPolicy });
  const page = await browser.page();
  await page.open(server.url + "search/?q=attack");
  await page.waitFor(`document.querySelector("#search-results")?.dataset.state === "ready"`);
  const found = await page.evaluate(`({
    hits: document.querySelectorAll("#search-results a[href]").length,
    attacked: Boolean(window.attacked || document.documentElement.dataset.attacked),
    images: document.querySelectorAll("#search-results img, #search-results script").length,
  })`);
  assert.ok(found.hits > 0);
  assert.equal(found.attacked, false);
  assert.equal(found.images, 0);
  await server.close();
});
