import { calendarFile } from "../reading/calendar.js";
import { download } from "../reading/download.js";
import { kept } from "../reading/kept-marks.js";
import { markOf } from "../reading/marks.js";
import { isPossible, moment, planned } from "../reading/plan.js";
import { filled } from "../reading/words.js";

const site = new URL("../../../", import.meta.url).href;
const name = `plan ${new URL(site).pathname}`;

/**
 * Makes a dated plan of the roadmap's steps on its page: hours a week from a day on. What has been
 * read is left out. The controls and the words are in the markup.
 */
class ReadingPlanner extends HTMLElement {
  #hours = null;
  #start = null;
  #plan = [];

  connectedCallback() {
    if (this.#hours) return;
    this.#hours = this.querySelector("input[name=hours]");
    this.#start = this.querySelector("input[name=start]");
    const { hours, start } = remembered();
    this.#hours.value = hours ?? this.#hours.value;
    this.#start.value = start ?? today();
    this.addEventListener("input", () => this.#show(true));
    this.querySelector("button").addEventListener("click", () => this.#save());
    kept.addEventListener("change", () => this.#show());
    this.hidden = false;
    this.#show();
  }

  get #pace() {
    return { hours: Number(this.#hours.value), start: this.#start.value };
  }

  #show(isChosen = false) {
    const pace = this.#pace;
    const list = this.querySelector(".plan");
    const isFine = isPossible(pace);
    if (isFine && isChosen) remember(pace);
    this.#plan = isFine ? planned(steps(), pace) : [];
    list.replaceChildren(...this.#plan.map((step) => this.#item(step)));
    this.querySelector("button").hidden = this.#plan.length === 0;
    const { invalid, done, end } = this.dataset;
    const last = this.#plan.at(-1)?.last;
    this.querySelector("[role=status]").textContent = !isFine
      ? invalid
      : last === undefined ? done : filled(end, { date: this.#days(last, last) });
  }

  #item(step) {
    const item = document.createElement("li");
    const days = document.createElement("span");
    days.className = "plan-days";
    days.textContent = this.#days(step.first, step.last);
    const link = document.createElement("a");
    link.href = `#${step.anchor}`;
    link.textContent = this.#name(step);
    const time = document.createElement("span");
    time.className = "plan-time";
    time.textContent = this.#time(step);
    item.append(days, link, time);
    return item;
  }

  #name({ number, name }) {
    return filled(this.dataset.step, { number, name });
  }

  #time({ minutes, isEstimated }) {
    return filled(isEstimated ? this.dataset.about : this.dataset.minutes, { minutes });
  }

  #days(first, last) {
    const end = date(last, true);
    if (first === last) return end;
    return `${date(first, first.slice(0, 4) !== last.slice(0, 4))} – ${end}`;
  }

  #save() {
    const events = this.#plan.map((step) => ({
      id: `reading-${step.id}`,
      first: step.first,
      last: step.last,
      summary: this.#name(step),
      description: [this.#time(step), step.why, ...step.links].filter(Boolean).join("\n\n"),
      url: new URL(`#${step.anchor}`, location.href).href,
    }));
    const title = this.dataset.name;
    download(`${title}.ics`, "text/calendar", calendarFile(events, { name: title, site, now: new Date() }));
  }
}

/** The steps of the page, in its order, which the build has checked. */
function steps() {
  return [...document.querySelectorAll(".timeline-step")].map((step, index) => {
    const papers = [...step.querySelectorAll(".roadmap-paper")];
    const ids = papers.map((paper) => paper.querySelector("paper-mark").dataset.paper);
    const unread = ids.filter((id) => markOf(kept.marks, id).status !== "read");
    const links = papers.map((paper) => paper.querySelector("a"));
    return {
      id: ids[0],
      anchor: step.id,
      number: index + 1,
      name: links.map((link) => link.textContent.trim()).join(", "),
      // An hour for a paper where the page says nothing.
      minutes: Number(step.dataset.minutes) || 60 * ids.length,
      isEstimated: !step.dataset.minutes || step.hasAttribute("data-estimated"),
      papers: ids.length,
      unread: unread.length,
      why: step.querySelector(".timeline-why")?.textContent.trim() ?? "",
      links: links.map((link) => `${link.textContent.trim()}: ${link.href}`),
    };
  });
}

/** A day in words. The site's English puts the day before the month. */
function date(day, hasYear) {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    timeZone: "UTC", weekday: "short", day: "numeric", month: "short",
    year: hasYear ? "numeric" : undefined,
  }).format(moment(day));
}

/** The reader's own day. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function remembered() {
  try {
    const pace = JSON.parse(localStorage.getItem(name) ?? "{}");
    return isPossible(pace) ? pace : {};
  } catch {
    return {};
  }
}

function remember(pace) {
  try {
    localStorage.setItem(name, JSON.stringify(pace));
  } catch {
    // Then the plan is for this visit.
  }
}

customElements.define("reading-planner", ReadingPlanner);
