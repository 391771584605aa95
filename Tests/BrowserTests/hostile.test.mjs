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

/** Takes the refresh out of a redirect, so that the page itself is looked at and not what it leads to. */
const staying = (html) => html.replace(/<meta[^>]*http-equiv="refresh"[^>]*>/i, "");
/** Takes out the content security policy too, so that only escaping stands in the way. */
const withoutPolicy = (html) => staying(html).replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, "");

let browser;
before(async () => { browser = await Browser.start(); });
after(async () => { await browser.close(); });

for (const [name, change] of [["with", staying], ["without", withoutPolicy]]) {
  test(`No script from content runs ${name} the policy`, { skip: !folder }, async (context) => {
    const server = await serve(folder, { change });
    context.after(() => server.close());
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
    // The one address with a picture in it is the icon that the browser draws in its date field.
    const icon = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmci";
    const elsewhere = page.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith(icon));
    assert.deepEqual(elsewhere, []);
  });
}

test("No script from content runs in search results, and all of it shows as text", { skip: !folder }, async (context) => {
  const server = await serve(folder, { change: withoutPolicy });
  context.after(() => server.close());
  const page = await browser.page();
  for (const query of ["attack", "script alert", "attack <script>alert(1)</script>", '"attack 2', "onload"]) {
    await page.open(server.url + "search/?" + new URLSearchParams({ q: query }));
    await page.waitFor(`document.querySelector("#search-results")?.dataset.state === "ready"`);
    await page.waitFor(`document.querySelector(".search-filter input") !== null`);
    const found = await page.evaluate(`({
      titles: [...document.querySelectorAll("#search-results a[href]")].map((link) => link.textContent),
      attacked: Boolean(window.attacked || document.documentElement.dataset.attacked),
      made: document.querySelectorAll("search-page :is(img, script, svg, b), search-page [onload]").length,
    })`);
    assert.equal(found.titles.length, 8, query);
    assert.ok(found.titles.some((title) => title.includes("<script>document.")), query);
    assert.ok(found.titles.some((title) => title.includes('"\u0301 onload=alert(1)')), query);
    assert.ok(found.titles.some((title) => title.includes("\u2028")), query);
    assert.deepEqual({ attacked: found.attacked, made: found.made }, { attacked: false, made: 0 });
  }
  await page.open(server.url + "papers/attack-0/");
  await page.press("/", "Slash");
  await page.type("attack <img src=x onerror=alert(1)>");
  await page.waitFor(`document.querySelectorAll("[role=option]").length > 1`);
  const box = await page.evaluate(`({
    texts: [...document.querySelectorAll("[role=option]")].map((option) => option.textContent),
    attacked: Boolean(window.attacked || document.documentElement.dataset.attacked),
    made: document.querySelectorAll("site-search :is(img, script, [onload])").length,
  })`);
  assert.ok(box.texts.some((text) => text.includes("<script>")));
  assert.deepEqual({ attacked: box.attacked, made: box.made }, { attacked: false, made: 0 });
});
