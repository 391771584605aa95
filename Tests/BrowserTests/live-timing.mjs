// Tells the time from a file's being saved to the frame in which an open page shows it.
//
//   node Tests/BrowserTests/live-timing.mjs PROJECT ADDRESS PAPER [EDITS]
//
// PROJECT is a folder that `site serve` follows at ADDRESS, with a theme/ of its own that holds
// templates/paper.html and styles/site.css; PAPER is the id of a paper in it.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Browser } from "./browser.mjs";

const [root, address, paper, edits = "50"] = process.argv.slice(2);
const cases = {
  paper: [`content/papers/${paper}.md`, (text, mark) => `${text}\n\n${mark}\n`],
  template: [
    "theme/templates/paper.html",
    (text, mark) => text.replace("<article", `<p>${mark}</p><article`),
  ],
  stylesheet: ["theme/styles/site.css", (text, mark) => `${text}\n:root { --mark: ${mark}; }\n`],
  "site.yml": [
    "content/site.yml",
    (text, mark) => `disclaimer: ${mark}\n${text.replace(/^disclaimer:.*(\n[ \t].*)*\n/m, "")}`,
  ],
};

const browser = await Browser.start();
const page = await browser.page();
await page.send("Page.addScriptToEvaluateOnNewDocument", {
  source: `(() => {
    const look = () => {
      const style = getComputedStyle(document.documentElement).getPropertyValue("--mark");
      const text = (document.body?.textContent ?? "") + " " + style;
      for (const mark of text.match(/mark-[a-z]+-\\d+/g) ?? []) {
        const seen = JSON.parse(sessionStorage.seen ?? "{}");
        if (seen[mark]) continue;
        seen[mark] = performance.timeOrigin + performance.now();
        sessionStorage.seen = JSON.stringify(seen);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`,
});
await page.open(`${address}papers/${paper}/`);
await new Promise((done) => setTimeout(done, 1000));

for (const [name, [file, change]] of Object.entries(cases)) {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const times = [];
  for (let number = 0; number <= Number(edits); number += 1) {
    const mark = `mark-${name.replace(/[^a-z]/g, "")}-${number}`;
    const changed = change(text, mark);
    const start = performance.timeOrigin + performance.now();
    writeFileSync(path, changed);
    const seen = `JSON.parse(sessionStorage.seen ?? "{}")["${mark}"]`;
    let time;
    for (let tries = 0; !time && tries < 500; tries += 1) {
      // A page that is just leaving cannot answer.
      time = await page.evaluate(seen).catch(() => undefined);
      if (!time) await new Promise((done) => setTimeout(done, 10));
    }
    // The first edit warms the caches.
    if (number > 0) times.push(time ? time - start : Infinity);
    await new Promise((done) => setTimeout(done, 150));
  }
  writeFileSync(path, text);
  times.sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)];
  console.log(
    `${name}: median ${middle.toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms of ${times.length}`);
  await new Promise((done) => setTimeout(done, 1000));
}
await browser.close();
