// What a reader notes about papers: marks, stars, the shelf, and what leaves the browser with her.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";
import { serve } from "./static-server.mjs";

const folder = process.env.BUILT_SITE;
const basePath = process.env.BASE_PATH ?? "/";
const options = { skip: !folder };

let browser;
let server;
let downloads;
before(async () => {
  if (!folder) return;
  browser = await Browser.start();
  server = await serve(folder, { basePath });
  downloads = mkdtempSync(join(tmpdir(), "site-downloads-"));
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (downloads) rmSync(downloads, { recursive: true });
});

/** A browser of a reader who has never been here. */
async function reader() {
  const context = await browser.context();
  await browser.send("Browser.setDownloadBehavior", {
    behavior: "allow", browserContextId: context, downloadPath: downloads, eventsEnabled: true,
  });
  return { context, page: await browser.page({ context }) };
}

/** Chooses a status for a paper, as someone does in the list of choices. */
const choose = (id, status) => `(() => {
  const select = document.querySelector('paper-mark[data-paper="${id}"] select');
  select.value = "${status}";
  select.dispatchEvent(new Event("change", { bubbles: true }));
})()`;
const star = (id) => `document.querySelector('paper-mark[data-paper="${id}"] button').click()`;
const shown = (id) => `(() => {
  const mark = document.querySelector('paper-mark[data-paper="${id}"]');
  return [mark.querySelector("select").value, mark.querySelector("button").ariaPressed].join(" ");
})()`;
const press = (name) => `document.querySelector("paper-shelf button[name=${name}]").click()`;
const onShelf = `[...document.querySelectorAll(".shelf-item")].map((item) =>
  item.querySelector("paper-mark").dataset.paper + ":" + item.closest(".shelf-group").dataset.status)`;
const result = `document.querySelector(".shelf-result").textContent`;

/** Opens the shelf and waits for its papers. */
async function openShelf(page, fragment = "", count = undefined) {
  await page.open("about:blank");
  await page.open(server.url + "shelf/" + fragment);
  await page.waitFor(`customElements.get("paper-shelf") !== undefined`);
  if (count) await page.waitFor(`document.querySelectorAll(".shelf-item").length === ${count}
    && document.querySelector("paper-shelf").dataset.state === "ready"`);
}

/** The bytes of what a click downloads. */
async function downloaded(page, click) {
  const begun = browser.once(undefined, "Browser.downloadWillBegin");
  const ended = new Promise((resolve) => {
    browser.listen(undefined, "Browser.downloadProgress", (progress) => {
      if (progress.state === "completed") resolve();
    });
  });
  await page.evaluate(click);
  const { suggestedFilename } = await begun;
  await ended;
  const path = join(downloads, suggestedFilename);
  const bytes = readFileSync(path);
  rmSync(path);
  return { name: suggestedFilename, text: bytes.toString(), path };
}

/** Gives a file to the shelf. */
async function give(page, text) {
  const path = join(downloads, "given.json");
  writeFileSync(path, text);
  const { root } = await page.send("DOM.getDocument");
  const { nodeId } = await page.send("DOM.querySelector", {
    nodeId: root.nodeId, selector: "paper-shelf input[type=file]",
  });
  await page.evaluate(`document.querySelector(".shelf-result").textContent = ""`);
  await page.send("DOM.setFileInputFiles", { files: [path], nodeId });
  await page.waitFor(`${result} !== ""`);
}

test("A mark is there again after a reload, on the paper, in lists, on the roadmap, in both languages", options, async () => {
  const { page } = await reader();
  await page.open(server.url + "papers/react/");
  assert.equal(await page.evaluate(shown("react")), " false");
  await page.evaluate(choose("react", "read"));
  await page.evaluate(star("react"));
  for (const path of ["papers/react/", "categories/foundations/", "roadmap/", "zh/papers/react/", "zh/roadmap/"]) {
    await page.open(server.url + path);
    assert.equal(await page.evaluate(shown("react")), "read true", path);
  }
  const progress = await page.evaluate(
    `[...document.querySelectorAll(".timeline stage-progress")].map((stage) => stage.querySelector("progress").value)`);
  assert.deepEqual(progress, [1, 0, 0, 0, 0]);
  assert.equal(await page.evaluate(`document.querySelector(".reading-total stage-progress span").textContent`), "你的进度：已读 1 / 15 篇");
  assert.deepEqual(page.errors, []);
});

test("A mark made in one tab shows in another", options, async () => {
  const { context, page } = await reader();
  const other = await browser.page({ context });
  await page.open(server.url + "papers/react/");
  await other.open(server.url + "roadmap/");
  await page.evaluate(choose("react", "reading"));
  await other.waitFor(`${shown("react")} === "reading false"`);
});

test("Marks of an earlier version under its own name are still there", options, async () => {
  const { page } = await reader();
  await page.open(server.url + "papers/react/");
  await page.evaluate(`localStorage.setItem("reading.1 ${basePath}", '{"version":1,"papers":{"react":"read"}}')`);
  await page.open(server.url + "papers/react/");
  await page.waitFor(`${shown("react")} === "read false"`);
  assert.equal(await page.evaluate(`localStorage.getItem("reading.1 ${basePath}")`), null);
});

test("Blocked storage is said, and marks work until the page is left", options, async () => {
  const { page } = await reader();
  await page.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("blocked", "SecurityError"); } })`,
  });
  await page.open(server.url + "papers/react/");
  await page.evaluate(choose("react", "read"));
  assert.equal(await page.evaluate(shown("react")), "read false");
  assert.ok(await page.evaluate(`document.querySelector("paper-mark .mark-notice").checkVisibility()`));
  await page.open(server.url + "roadmap/");
  assert.ok(await page.evaluate(`document.querySelector(".reading-notice").checkVisibility()`));
  await openShelf(page, "#marks=2;read=react;star=react");
  assert.ok(await page.evaluate(`document.querySelector(".shelf-not-kept").checkVisibility()`));
  await page.evaluate(press("accept"));
  await page.waitFor(`${onShelf}.length === 1`);
  assert.deepEqual(page.errors, []);
});

test("Marks leave as a file and arrive in an empty browser", options, async () => {
  const { page } = await reader();
  await page.open(server.url + "roadmap/");
  await page.evaluate(choose("react", "read"));
  await page.evaluate(choose("med-palm", "reading"));
  await page.evaluate(star("biogpt"));
  await openShelf(page, "", 2);
  const file = await downloaded(page, press("export"));
  assert.equal(file.name, "marks.json");
  const empty = (await reader()).page;
  await openShelf(empty);
  assert.ok(await empty.evaluate(`document.querySelector(".shelf-empty").checkVisibility()`));
  await give(empty, file.text);
  await openShelf(empty, "", 2);
  assert.deepEqual(await empty.evaluate(onShelf), ["med-palm:reading", "biogpt:"]);
  await empty.evaluate(`document.querySelector("input[name=all]").click()`);
  await empty.waitFor(`${onShelf}.length === 3`);
});

test("Two different states are put together without losing a mark", options, async () => {
  const { page } = await reader();
  await page.open(server.url + "roadmap/");
  await page.evaluate(choose("react", "reading"));
  await page.evaluate(choose("med-palm", "read"));
  await page.evaluate(star("med-palm"));
  await openShelf(page, "", 2);
  await give(page, JSON.stringify({ version: 2, papers: {
    react: { status: "read", star: true }, "med-palm": { status: "to-read" }, biogpt: { star: true },
  } }));
  assert.equal(await page.evaluate(result), "Marks added: 1. Moved on: 1. As before: 1.");
  const kept = await page.evaluate(`JSON.parse(localStorage.getItem("reading.2 ${basePath}")).papers`);
  assert.deepEqual(kept, {
    biogpt: { star: true }, "med-palm": { status: "read", star: true }, react: { status: "read", star: true },
  });
});

test("A file that holds no marks changes nothing and is said to be none", options, async () => {
  const { page } = await reader();
  await openShelf(page);
  await give(page, "not marks");
  assert.equal(await page.evaluate(result), "This is not a file of marks.");
  await give(page, '{"version":3,"papers":{}}');
  assert.match(await page.evaluate(result), /later version/);
});

test("A share link brings marks once the reader agrees, and not before", options, async () => {
  const { page } = await reader();
  await page.open(server.url + "roadmap/");
  await page.evaluate(choose("react", "read"));
  await page.evaluate(star("react"));
  await page.evaluate(choose("biogpt", "to-read"));
  await openShelf(page, "", 2);
  await page.evaluate(press("share"));
  const link = await page.evaluate(`document.querySelector(".shelf-link input").value`);
  assert.equal(link, server.url + "shelf/#marks=2;to-read=biogpt;read=react;star=react");
  const other = (await reader()).page;
  await openShelf(other, new URL(link).hash);
  assert.ok(await other.evaluate(`document.querySelector(".shelf-offer").checkVisibility()`));
  assert.equal(await other.evaluate(`localStorage.getItem("reading.2 ${basePath}")`), null);
  await other.evaluate(press("accept"));
  await other.waitFor(`${onShelf}.length === 2`);
  assert.equal(await other.evaluate("location.hash"), "");
  assert.deepEqual(other.requests.filter((url) => url.includes("marks=")).filter((url) => !url.includes("#")), []);
});

test("The shelf leaves as BibTeX, RIS, CSV and Markdown", options, async () => {
  const { page } = await reader();
  await openShelf(page, "#marks=2;reading=react;star=med-palm-2;read=biogpt");
  await page.evaluate(press("accept"));
  await page.waitFor(`document.querySelector("paper-shelf").dataset.state === "ready"`);
  const names = ["bib", "ris", "csv", "md"];
  const files = {};
  for (const name of names) files[name] = await downloaded(page, press(name));
  assert.deepEqual(names.map((name) => files[name].name), names.map((name) => `Your shelf.${name}`));
  const own = (name) => ["react", "med-palm-2"].map((id) =>
    readFileSync(join(folder, `papers/${id}/${id}.${name}`), "utf8").trimEnd());
  assert.equal(files.bib.text, own("bib").join("\n\n") + "\n");
  assert.equal(files.ris.text.match(/^TY  - /gm).length, 2);
  assert.equal(files.ris.text.match(/^ER  -/gm).length, 2);
  const rows = files.csv.text.trimEnd().split("\r\n");
  assert.equal(rows.length, 3);
  assert.match(rows[1], /^react,ReAct: Synergizing Reasoning and Acting in Language Models,.*,reading,$/);
  assert.match(files.md.text, /^# Your shelf\n\n## Reading\n\n- \[ReAct: Synergizing/);
  assert.match(files.md.text, /## Starred\n\n- \[.*\]\(<http.*\/papers\/med-palm-2\/>\) ★/);
  assert.deepEqual(page.errors, []);
});

test("A marked paper that the collection does not have keeps its mark and is said to be gone", options, async () => {
  const { page } = await reader();
  await openShelf(page, "#marks=2;reading=no-such-paper");
  await page.evaluate(press("accept"));
  await page.waitFor(`document.querySelector("paper-shelf").dataset.state === "ready"`);
  assert.equal(await page.evaluate(`document.querySelector(".shelf-source").textContent`), "no longer in this collection");
});

/** Gives the planner a pace, as someone does who fills it in. */
const plan = (hours, start) => `(() => {
  for (const [name, value] of Object.entries({ hours: "${hours}", start: "${start}" })) {
    const field = document.querySelector("reading-planner input[name=" + name + "]");
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
})()`;
const plannedDays = `[...document.querySelectorAll(".plan li")].map((item) =>
  item.querySelector(".plan-days").textContent.replace(/[\u2009\u202f]/g, " "))`;

for (const zone of ["Europe/Berlin", "America/New_York"]) {
  test(`The planner's days go over a change of time and the year's end in ${zone}`, options, async () => {
    const { page } = await reader();
    await page.send("Emulation.setTimezoneOverride", { timezoneId: zone });
    await page.open(server.url + "roadmap/");
    assert.equal(await page.evaluate(`document.querySelector("reading-planner input[name=start]").value`),
      new Intl.DateTimeFormat("sv", { timeZone: zone }).format(new Date()));
    const minutes = await page.evaluate(`[...document.querySelectorAll(".timeline-step")].map((step) =>
      Number(step.dataset.minutes) || 60 * step.querySelectorAll(".roadmap-paper").length)`);
    // Europe changes on 28 March and 31 October 2027, North America on 14 March and 7 November.
    for (const start of ["2027-03-10", "2027-03-26", "2027-10-29", "2027-11-05", "2027-12-29"]) {
      await page.evaluate(plan(7, start));
      const file = await downloaded(page, `document.querySelector("reading-planner button").click()`);
      assert.equal(file.name, "Reading plan.ics");
      const lines = file.text.replace(/\r\n /g, "").split("\r\n");
      const values = (name) => lines.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(":") + 1));
      const day = (count) => new Date(Date.parse(start + "T00:00:00Z") + count * 86_400_000)
        .toISOString().slice(0, 10).replaceAll("-", "");
      let spent = 0;
      const expected = minutes.map((length) => {
        const first = Math.floor(spent / 60);
        spent += length;
        return [day(first), day(Math.ceil(spent / 60))];
      });
      assert.deepEqual(values("DTSTART").map((begin, index) => [begin, values("DTEND")[index]]), expected);
      assert.equal(new Set(values("UID")).size, minutes.length);
      assert.match(values("DTSTAMP")[0], /^\d{8}T\d{6}Z$/);
    }
    assert.deepEqual(page.errors, []);
  });
}

test("The plan leaves out what is read, and keeps its pace", options, async () => {
  const { page } = await reader();
  await page.open(server.url + "roadmap/");
  await page.evaluate(plan(7, "2027-12-31"));
  const steps = await page.evaluate(`${plannedDays}.length`);
  assert.equal(steps, await page.evaluate(`document.querySelectorAll(".timeline-step").length`));
  assert.match((await page.evaluate(plannedDays))[0], /^Fri, 31 Dec 2027 – \w+, \d Jan 2028$/);
  await page.evaluate(choose("llm-healthcare-survey", "read"));
  assert.equal(await page.evaluate(`${plannedDays}.length`), steps - 1);
  await page.open(server.url + "zh/roadmap/");
  assert.equal(await page.evaluate(`document.querySelector("reading-planner input[name=start]").value`), "2027-12-31");
  assert.match((await page.evaluate(plannedDays))[0], /^2027年12月31日周五( – 2028年1月\d日周.)?$/);
  await page.evaluate(plan(0, "2027-12-31"));
  assert.equal(await page.evaluate(`${plannedDays}.length`), 0);
  assert.match(await page.evaluate(`document.querySelector("reading-planner [role=status]").textContent`), /半小时/);
});

test("Without scripts the shelf says what it is and where the papers are", options, async () => {
  const page = await browser.page();
  await page.setScripts(false);
  await page.open(server.url + "shelf/");
  const { root } = await page.send("DOM.getDocument", { depth: -1 });
  const { nodeIds } = await page.send("DOM.querySelectorAll", {
    nodeId: root.nodeId, selector: "noscript a[href], .shelf-files a[href], .shortcut-list kbd",
  });
  assert.ok(nodeIds.length >= 8);
});
