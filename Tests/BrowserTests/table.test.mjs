// The tables of papers and of results: sorting, filters, and the URL that holds them.

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
const rows = `[...document.querySelectorAll("paper-table tbody tr:not([hidden])")]`;
const ids = `${rows}.map((row) => row.dataset.paper)`;
const statusText = `document.querySelector("paper-table [role=status]").textContent`;

/** Chooses a value of a filter, as someone does. */
const filter = (name, value) => `(() => {
  const control = document.querySelector(".table-filters [name=${name}]");
  if (control.type === "checkbox") control.checked = ${JSON.stringify(value)} === "1";
  else control.value = ${JSON.stringify(value)};
  control.dispatchEvent(new Event("input", { bubbles: true }));
})()`;
const sort = (column) => `document.querySelectorAll("paper-table thead th")[${column}].querySelector("button").click()`;

test("Filters and order are in the URL, and the URL brings them back", options, async () => {
  const page = await reader();
  await page.open(server.url + "table/");
  const all = await page.evaluate(ids);
  assert.ok(all.length > 30);
  await page.evaluate(filter("category", "multi-agent"));
  await page.evaluate(filter("code", "1"));
  await page.evaluate(filter("priority", "3"));
  await page.evaluate(sort(2));
  await page.evaluate(sort(2));
  const found = await page.evaluate(ids);
  assert.ok(found.length > 1 && found.length < all.length);
  const facts = await page.evaluate(`${rows}.map((row) => [row.dataset.category.split(" ").includes("multi-agent"),
    row.querySelector("td:last-child a") !== null, Number(row.dataset.priority) >= 3])`);
  assert.ok(facts.flat().every(Boolean));
  const dates = await page.evaluate(`${rows}.map((row) => row.querySelector("time").dateTime)`);
  assert.deepEqual(dates, [...dates].sort().reverse());
  const address = await page.evaluate("location.href");
  assert.equal(new URL(address).search, "?category=multi-agent&code=1&priority=3&sort=-3");
  const other = await reader();
  await other.open(address);
  assert.deepEqual(await other.evaluate(ids), found);
  assert.equal(await other.evaluate(statusText), `${found.length} of ${all.length} shown`);
  assert.equal(await other.evaluate(`document.querySelectorAll("paper-table thead th")[2].ariaSort`), "descending");
  assert.equal(await other.evaluate(`document.querySelector(".table-filters [name=category]").value`), "multi-agent");
  await other.open(server.url + "table/?category=no-such&sort=99");
  assert.deepEqual(await other.evaluate(ids), all);
  assert.deepEqual([...page.errors, ...other.errors], []);
});

test("A third click on a column brings the order of the source back", options, async () => {
  const page = await reader();
  await page.open(server.url + "table/");
  const source = await page.evaluate(ids);
  await page.evaluate(sort(0));
  assert.notDeepEqual(await page.evaluate(ids), source);
  await page.evaluate(sort(0));
  await page.evaluate(sort(0));
  assert.deepEqual(await page.evaluate(ids), source);
  assert.equal(await page.evaluate("location.search"), "");
});

test("The table filters by progress, and by words in either script", options, async () => {
  const page = await reader();
  await page.open(server.url + "papers/react/");
  await page.evaluate(`localStorage.setItem("reading.2 ${basePath}", '{"version":2,"papers":{"react":{"status":"read","star":true},"biogpt":{"star":true}}}')`);
  await page.open(server.url + "table/?progress=star&sort=1");
  assert.deepEqual(await page.evaluate(ids), ["biogpt", "react"]);
  await page.evaluate(filter("progress", "read"));
  assert.deepEqual(await page.evaluate(ids), ["react"]);
  await page.open(server.url + "zh/table/");
  await page.evaluate(filter("text", "ｒｅＡｃｔ"));
  assert.ok((await page.evaluate(ids)).includes("react"));
});

test("The table of results sorts by value and filters by data set", options, async () => {
  const page = await reader();
  await page.open(server.url + "results/");
  await page.evaluate(sort(3));
  const values = (await page.evaluate(`${rows}.map((row) => Number(row.cells[3].dataset.value))`));
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  const dataset = await page.evaluate(`document.querySelector("[name=dataset]").options[1].value`);
  await page.evaluate(filter("dataset", dataset));
  const shown = await page.evaluate(`${rows}.map((row) => row.cells[0].textContent.trim().toLowerCase())`);
  assert.ok(shown.length > 0 && shown.length < values.length);
  assert.ok(shown.every((name) => name === dataset));
  assert.deepEqual(page.errors, []);
});

test("Two thousand rows filter and sort in a blink", options, async () => {
  const page = await reader();
  await page.open("about:blank");
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `
    document.addEventListener("readystatechange", () => {
      const body = document.querySelector("paper-table tbody");
      if (document.readyState !== "interactive" || !body) return;
      const own = [...body.rows];
      while (body.rows.length < 2000) body.append(own[body.rows.length % own.length].cloneNode(true));
    });` });
  await page.open(server.url + "table/");
  assert.equal(await page.evaluate(`${rows}.length`), 2000);
  const time = await page.evaluate(`(() => {
    const start = performance.now();
    ${sort(2)};
    ${filter("category", "multi-agent")};
    document.body.offsetHeight;
    return performance.now() - start;
  })()`);
  assert.ok(time < 3000, `${time} ms`);
});

test("Without scripts the table is whole, and shows no controls", options, async () => {
  const page = await browser.page();
  await page.setScripts(false);
  await page.open(server.url + "table/");
  const { root } = await page.send("DOM.getDocument", { depth: -1 });
  const count = async (selector) =>
    (await page.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector })).nodeIds.length;
  assert.ok((await count("paper-table tbody tr th a[href]")) > 30);
  assert.equal(await count(".table-filters:not([hidden]), .table-sort"), 0);
});
