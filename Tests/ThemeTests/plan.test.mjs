import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarFile } from "../../theme/scripts/reading/calendar.js";
import { isPossible, planned } from "../../theme/scripts/reading/plan.js";

const step = (id, minutes, { papers = 1, unread = papers } = {}) =>
  ({ id, name: id, minutes, isEstimated: true, papers, unread });
const days = (plan) => plan.map(({ first, last }) => `${first} ${last}`);

test("A step takes the days that its time needs, and the next one follows", () => {
  // Seven hours a week are an hour a day.
  const plan = planned([step("a", 60), step("b", 120), step("c", 90), step("d", 30)], { start: "2026-06-01", hours: 7 });
  assert.deepEqual(days(plan), [
    "2026-06-01 2026-06-01", "2026-06-02 2026-06-03", "2026-06-04 2026-06-05", "2026-06-05 2026-06-05",
  ]);
});

test("A plan goes over the end of the year, and over the day that leap years have", () => {
  const steps = [step("a", 420), step("b", 420)];
  assert.deepEqual(days(planned(steps, { start: "2026-12-28", hours: 7 })), [
    "2026-12-28 2027-01-03", "2027-01-04 2027-01-10",
  ]);
  assert.deepEqual(days(planned(steps, { start: "2028-02-25", hours: 7 })), [
    "2028-02-25 2028-03-02", "2028-03-03 2028-03-09",
  ]);
});

for (const zone of ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]) {
  test(`A change of time does not shift a plan in ${zone}`, () => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      for (const start of ["2026-03-06", "2026-03-27", "2026-10-23", "2026-10-30"]) {
        const plan = planned(Array.from({ length: 10 }, (_, index) => step(`${index}`, 60)), { start, hours: 7 });
        const expected = Array.from({ length: 10 }, (_, index) =>
          new Date(Date.parse(`${start}T12:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10));
        assert.deepEqual(plan.map(({ first }) => first), expected);
        assert.deepEqual(plan.map(({ last }) => last), expected);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
}

test("What is read is left out, and a step half read takes half its time", () => {
  const plan = planned(
    [step("a", 240, { papers: 4, unread: 0 }), step("b", 240, { papers: 4, unread: 2 }), step("c", 60)],
    { start: "2026-06-01", hours: 7 });
  assert.deepEqual(plan.map(({ id, minutes }) => [id, minutes]), [["b", 120], ["c", 60]]);
  assert.deepEqual(days(plan), ["2026-06-01 2026-06-02", "2026-06-03 2026-06-03"]);
});

test("Days never overlap by more than the one on which a step ends and the next begins", () => {
  for (const hours of [0.5, 1, 2.5, 3, 7, 13, 80]) {
    const plan = planned([75, 60, 105, 1, 240, 90].map((minutes, index) => step(`${index}`, minutes)), { start: "2026-01-30", hours });
    plan.forEach(({ first, last }, index) => {
      assert.ok(first <= last);
      if (index > 0) assert.ok(first >= plan[index - 1].last);
    });
  }
});

test("A pace that cannot be is refused", () => {
  for (const hours of [0, -1, 0.4, 81, NaN]) assert.equal(isPossible({ start: "2026-01-01", hours }), false);
  for (const start of ["", "2026-02-30", "2026-13-01", "2200-01-01", "1969-12-31", "1.1.2026"]) {
    assert.equal(isPossible({ start, hours: 5 }), false, start);
  }
  assert.equal(isPossible({ start: "2028-02-29", hours: 0.5 }), true);
});

const event = {
  id: "reading-react", first: "2026-12-30", last: "2027-01-02", summary: "Step 1: ReAct, Toolformer; a \\ b",
  description: "Warum\nzuerst", url: "https://example.org/list/roadmap/#step-1",
};
const calendar = { name: "Plan", site: "https://example.org/list/", now: new Date("2026-11-25T14:30:00.123Z") };

/** The content lines of a calendar, unfolded (RFC 5545, section 3.1). */
const contentLines = (file) => file.replace(/\r\n[ \t]/g, "").split("\r\n").slice(0, -1);

test("A calendar file is what RFC 5545 asks for", () => {
  const file = calendarFile([event], calendar);
  assert.equal(file.replaceAll("\r\n", "").includes("\n"), false);
  assert.ok(file.endsWith("\r\n"));
  assert.deepEqual(contentLines(file), [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//Reading plan//EN", "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:Plan", "BEGIN:VEVENT", "UID:reading-react.list@example.org", "DTSTAMP:20261125T143000Z",
    "DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270103",
    "SUMMARY:Step 1: ReAct\\, Toolformer\\; a \\\\ b", "DESCRIPTION:Warum\\nzuerst",
    "URL:https://example.org/list/roadmap/#step-1", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
  ]);
});

test("An event keeps its id when days, words and time of writing change", () => {
  const id = (file) => contentLines(file).find((line) => line.startsWith("UID:"));
  const again = calendarFile(
    [{ ...event, first: "2027-03-01", last: "2027-03-02", summary: "第 1 步" }],
    { ...calendar, now: new Date("2027-01-01T00:00:00Z") });
  assert.equal(id(again), id(calendarFile([event], calendar)));
  assert.equal(id(calendarFile([event], { ...calendar, site: "https://example.org/" })), "UID:reading-react.roadmap@example.org");
});

test("Lines are folded at 75 octets, and no character is cut in two", () => {
  const summary = "医学大模型🩺".repeat(40) + "x".repeat(200);
  const file = calendarFile([{ ...event, summary }], calendar);
  for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(contentLines(file).includes(`SUMMARY:${summary}`));
  assert.equal(file.includes("\uFFFD"), false);
});

test("No text can add a line of its own to a calendar", () => {
  const file = calendarFile([{ ...event, description: "a\r\nEND:VEVENT\rBEGIN:VALARM\u0000\u0007" }], calendar);
  assert.ok(contentLines(file).includes("DESCRIPTION:a\\nEND:VEVENT\\nBEGIN:VALARM  "));
});
