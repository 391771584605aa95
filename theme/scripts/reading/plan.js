/**
 * A step of the roadmap as far as it is to be planned.
 *
 * @typedef {object} Step
 * @property {string} id that of its first paper
 * @property {string} name
 * @property {number} minutes what all its papers take
 * @property {boolean} isEstimated
 * @property {number} papers how many it has
 * @property {number} unread how many of them are unread
 */

/**
 * A step with its days, written as in `2026-03-29`, and the minutes left.
 *
 * @typedef {Step & { first: string, last: string }} PlannedStep
 */

const dayLength = 86_400_000;

/**
 * The steps that are left, one after the other, each on the days that its time takes at a pace of so
 * many hours a week. A plan counts days of the calendar and no hours of a clock, so that no change
 * of time and no leap year shifts it.
 * @param {Step[]} steps
 * @param {{ start: string, hours: number }} pace
 * @returns {PlannedStep[]}
 */
export function planned(steps, { start, hours }) {
  const begin = dayNumber(start);
  const weekly = Math.round(hours * 60);
  let spent = 0;
  return steps.filter(({ unread }) => unread > 0).map((step) => {
    const minutes = Math.max(1, Math.round((step.minutes * step.unread) / step.papers));
    const first = Math.floor((spent * 7) / weekly);
    spent += minutes;
    const last = Math.ceil((spent * 7) / weekly) - 1;
    return { ...step, minutes, first: dayText(begin + first), last: dayText(begin + last) };
  });
}

/**
 * Whether a plan can be made at such a pace.
 * @param {{ start: string, hours: number }} pace
 */
export function isPossible({ start, hours }) {
  return hours >= 0.5 && hours <= 80 && /^\d{4}-\d\d-\d\d$/.test(start)
    && start >= "1970-01-01" && start < "2200" && dayText(dayNumber(start)) === start;
}

/**
 * The day after so many days.
 * @param {string} day
 * @param {number} count
 */
export function dayAfter(day, count = 1) {
  return dayText(dayNumber(day) + count);
}

/**
 * The moment that stands for a day where dates are written, in Coordinated Universal Time.
 * @param {string} day
 */
export function moment(day) {
  return new Date(dayNumber(day) * dayLength);
}

/** Days since the first of January 1970. */
function dayNumber(day) {
  const [year, month, date] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / dayLength;
}

function dayText(number) {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}
