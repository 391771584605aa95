import assert from "node:assert/strict";
import { test } from "node:test";
import { KeptMarks } from "../../theme/scripts/reading/kept-marks.js";
import { changed, isID, markOf, read, statuses, written } from "../../theme/scripts/reading/marks.js";
import { takeOver } from "../../theme/scripts/reading/earlier-marks.js";
import { merged } from "../../theme/scripts/reading/merging.js";
import { fragment, marksIn } from "../../theme/scripts/reading/share-link.js";

const mark = (status, isStarred = false) => ({ status, isStarred });
const marks = (entries) => new Map(Object.entries(entries));

/** A storage that a test can look into. */
class Storage {
  values = new Map();
  getItem(key) { return this.values.get(key) ?? null; }
  setItem(key, value) { this.values.set(key, String(value)); }
  removeItem(key) { this.values.delete(key); }
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed) {
  let value = seed;
  while (true) {
    value = (value * 1103515245 + 12345) % 2147483648;
    yield value;
  }
}

function someMarks(random) {
  let result = new Map();
  for (const id of ["a", "b", "c", "constructor", "med-palm-2"]) {
    const number = random.next().value >> 8;
    result = changed(result, id, mark(statuses[number % 4], number % 3 === 0));
  }
  return result;
}

test("A paper without mark and star leaves no trace", () => {
  const all = changed(changed(new Map(), "react", { status: "read" }), "react", { status: "" });
  assert.equal(all.size, 0);
});

test("Of two statuses the one further on stays, and every star", () => {
  const one = marks({ react: mark("read"), biogpt: mark("to-read", true) });
  const other = marks({ react: mark("reading", true), biogpt: mark("reading"), "ai-sce": mark("", true) });
  assert.deepEqual(Object.fromEntries(merged(one, other)), {
    react: mark("read", true), biogpt: mark("reading", true), "ai-sce": mark("", true),
  });
});

test("Merging loses no mark, whatever the order and however often", () => {
  const random = numbers(7);
  const same = (a, b) => assert.equal(written(a), written(b));
  for (let round = 0; round < 500; round += 1) {
    const [a, b, c] = [someMarks(random), someMarks(random), someMarks(random)];
    const both = merged(a, b);
    same(both, merged(b, a));
    same(merged(both, c), merged(a, merged(b, c)));
    same(merged(both, b), both);
    for (const part of [a, b]) {
      for (const [id, { status, isStarred }] of part) {
        assert.ok(statuses.indexOf(markOf(both, id).status) >= statuses.indexOf(status));
        assert.ok(markOf(both, id).isStarred || !isStarred);
      }
    }
  }
});

test("Marks come back as they were written, as a file and as a link", () => {
  const random = numbers(11);
  for (let round = 0; round < 200; round += 1) {
    const all = someMarks(random);
    assert.deepEqual(new Map([...read(written(all))].sort()), new Map([...all].sort()));
    assert.deepEqual(new Map([...marksIn(fragment(all))].sort()), new Map([...all].sort()));
  }
});

test("The written form is fixed", () => {
  const all = marks({ react: mark("read", true), biogpt: mark("to-read"), "ai-sce": mark("", true) });
  assert.equal(
    written(all),
    '{"kind":"reading-marks","version":2,"papers":{"ai-sce":{"star":true},"biogpt":{"status":"to-read"},"react":{"status":"read","star":true}}}',
  );
  assert.equal(fragment(all), "#marks=2;to-read=biogpt;read=react;star=ai-sce,react");
});

test("The first version's form, without stars, is still read", () => {
  const all = read('{"version":1,"papers":{"react":"read","biogpt":"nonsense"}}');
  assert.deepEqual(Object.fromEntries(all), { react: mark("read") });
});

test("What is no mark is left out of a file, and another file is refused", () => {
  const all = read('{"version":2,"papers":{"../x":{"status":"read"},"a":{"status":"eaten"},"b":null,"c":{"star":"yes"},"d":{"star":true}}}');
  assert.deepEqual(Object.fromEntries(all), { d: mark("", true) });
  assert.throws(() => read("[]"), SyntaxError);
  assert.throws(() => read("null"), SyntaxError);
  assert.throws(() => read("{"), SyntaxError);
  assert.throws(() => read('{"version":2,"papers":7}'), SyntaxError);
  assert.throws(() => read('{"version":3,"papers":{}}'), RangeError);
});

test("A link survives escaping, and one without marks carries none", () => {
  assert.deepEqual(Object.fromEntries(marksIn("#marks%3D2%3Bread%3Dreact%2Cbiogpt")), {
    react: mark("read"), biogpt: mark("read"),
  });
  assert.equal(marksIn("#results"), null);
  assert.equal(marksIn(""), null);
  assert.equal(marksIn("#marks=9;read=react"), null);
  assert.equal(marksIn("#marks=2;<img>=x;read=<b>,%").size, 0);
});

test("An id is what a file's name can be", () => {
  assert.deepEqual(["react", "gpt-4", "A", "../a", "", "é"].map(isID), [true, true, false, false, false, false]);
});

test("What one page keeps the next one finds, and another site does not", () => {
  const storage = new Storage();
  new KeptMarks(() => storage, "/one/").set("react", { status: "read" });
  assert.deepEqual(markOf(new KeptMarks(() => storage, "/one/").marks, "react"), mark("read"));
  assert.equal(new KeptMarks(() => storage, "/two/").marks.size, 0);
});

test("Marks that an earlier version kept under its own name come along", () => {
  const storage = new Storage();
  storage.setItem("reading.1 /", '{"version":1,"papers":{"react":"read","biogpt":"to-read"}}');
  storage.setItem("reading.2 /", '{"version":2,"papers":{"biogpt":{"status":"reading","star":true}}}');
  const kept = new KeptMarks(() => storage, "/");
  assert.ok(kept.hasEarlier);
  takeOver(kept);
  assert.ok(!kept.hasEarlier);
  assert.deepEqual(Object.fromEntries(kept.marks), { biogpt: mark("reading", true), react: mark("read") });
  assert.deepEqual([...storage.values.keys()], ["reading.2 /"]);
});

test("An earlier version's marks stay where they are while the new name takes nothing", () => {
  const storage = new Storage();
  storage.setItem("reading.1 /", '{"version":1,"papers":{"react":"read"}}');
  storage.setItem = (key) => { if (key === "reading.2 /") throw new Error("full"); };
  const kept = new KeptMarks(() => storage, "/");
  takeOver(kept);
  assert.deepEqual(markOf(kept.marks, "react"), mark("read"));
  assert.ok(storage.values.has("reading.1 /"));
});

test("Two pages that mark at once lose nothing", () => {
  const storage = new Storage();
  const one = new KeptMarks(() => storage, "/");
  const other = new KeptMarks(() => storage, "/");
  one.set("react", { status: "read" });
  other.set("biogpt", { isStarred: true });
  one.refresh();
  assert.deepEqual(Object.fromEntries(one.marks), { react: mark("read"), biogpt: mark("", true) });
});

test("Without storage marks last as long as the page, and that is known", () => {
  const blocked = new KeptMarks(() => { throw new Error("blocked"); }, "/");
  blocked.set("react", { status: "read" });
  assert.deepEqual(markOf(blocked.marks, "react"), mark("read"));
  assert.equal(blocked.isKept, false);
});

test("A storage that fills up loses no mark of the page", () => {
  const storage = new Storage();
  const kept = new KeptMarks(() => storage, "/");
  kept.set("react", { status: "read" });
  storage.setItem = () => { throw new Error("full"); };
  kept.set("biogpt", { isStarred: true });
  assert.deepEqual(Object.fromEntries(kept.marks), { react: mark("read"), biogpt: mark("", true) });
  assert.equal(kept.isKept, false);
});

test("What is kept but cannot be read is put aside", () => {
  const storage = new Storage();
  storage.setItem("reading.2 /", "{damaged");
  const kept = new KeptMarks(() => storage, "/");
  kept.set("react", { status: "read" });
  assert.equal(storage.getItem("reading.unreadable /"), "{damaged");
});
