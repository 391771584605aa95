/**
 * What a reader notes about papers: how far she has come, and a star.
 *
 * @typedef {{ status: "" | "to-read" | "reading" | "read", isStarred: boolean }} Mark
 * @typedef {ReadonlyMap<string, Mark>} Marks By the paper's id, which never changes
 */

/** How far one can have come with a paper, in order. */
export const statuses = ["", "to-read", "reading", "read"];

/** The version of the form in which marks are written. */
export const version = 2;

/** @type {Mark} */
const none = { status: "", isStarred: false };

/**
 * The mark of a paper.
 * @param {Marks} marks
 * @param {string} id
 * @returns {Mark}
 */
export function markOf(marks, id) {
  return marks.get(id) ?? none;
}

/**
 * The marks with that of one paper changed.
 * @param {Marks} marks
 * @param {string} id
 * @param {Partial<Mark>} change
 * @returns {Marks}
 */
export function changed(marks, id, change) {
  const result = new Map(marks);
  const mark = { ...markOf(marks, id), ...change };
  if (mark.status === "" && !mark.isStarred) result.delete(id);
  else result.set(id, mark);
  return result;
}

/**
 * The marks as text.
 * @param {Marks} marks
 */
export function written(marks) {
  const papers = [...marks].sort().map(([id, { status, isStarred }]) => [
    id, { status: status || undefined, star: isStarred || undefined },
  ]);
  return JSON.stringify({ kind: "reading-marks", version, papers: Object.fromEntries(papers) });
}

/**
 * The marks in a text, be it of this version or of an earlier one. What is no mark is left out.
 * @param {string} text
 * @returns {Marks}
 * @throws {SyntaxError} for a text of another kind
 * @throws {RangeError} for a text of a later version
 */
export function read(text) {
  const value = JSON.parse(text);
  if (!(value?.version >= 1) || typeof (value.papers ?? 0) !== "object") throw new SyntaxError();
  if (value.version > version) throw new RangeError();
  let marks = new Map();
  for (const [id, entry] of Object.entries(value.papers)) {
    // The first version knew no stars: a paper had its status only.
    const { status = "", star = false } = Object(typeof entry === "string" ? { status: entry } : entry);
    if (isID(id) && statuses.includes(status)) marks = changed(marks, id, { status, isStarred: star === true });
  }
  return marks;
}

/**
 * Whether a text can be the id of a paper.
 * @param {string} text
 */
export function isID(text) {
  return /^[a-z0-9-]{1,200}$/.test(text);
}
