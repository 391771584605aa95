import { dayAfter } from "./plan.js";

/**
 * An event that lasts whole days.
 *
 * @typedef {object} CalendarEvent
 * @property {string} id the same whenever the event is written again, so that it replaces the old one
 * @property {string} first
 * @property {string} last
 * @property {string} summary
 * @property {string} description
 * @property {string} url
 */

/**
 * Events as an iCalendar file (RFC 5545). They have dates and no times, and so no time zone.
 * @param {CalendarEvent[]} events
 * @param {{ name: string, site: string, now: Date }} calendar `site` is the URL of the site's root
 */
export function calendarFile(events, { name, site, now }) {
  const { hostname, pathname } = new URL(site);
  const path = pathname.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "") || "roadmap";
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${hostname}//Reading plan//EN`, "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
  ];
  for (const event of events) {
    lines.push(
      "BEGIN:VEVENT",
      `UID:${event.id}.${path}@${hostname}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(event.first)}`,
      // The end is the first day after.
      `DTEND;VALUE=DATE:${compact(dayAfter(event.last))}`,
      `SUMMARY:${escaped(event.summary)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      `URL:${event.url}`,
      // A day of reading does not make anyone busy.
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function compact(day) {
  return day.replaceAll("-", "");
}

/** Text as a value (section 3.3.11). */
function escaped(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A line in parts of at most 75 octets, no character cut in two (section 3.1). */
function folded(line) {
  const parts = [""];
  let length = 0;
  for (const character of line) {
    const { length: octets } = new TextEncoder().encode(character);
    if (length + octets > 75) {
      parts.push(" ");
      length = 1;
    }
    parts[parts.length - 1] += character;
    length += octets;
  }
  return parts.join("\r\n");
}
