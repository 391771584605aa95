import { changed, markOf, statuses } from "./marks.js";

/**
 * Both readers' marks: of two statuses the one further on, and every star. No mark is lost, and
 * neither order nor repetition matters.
 * @param {import("./marks.js").Marks} marks
 * @param {import("./marks.js").Marks} others
 * @returns {import("./marks.js").Marks}
 */
export function merged(marks, others) {
  let result = marks;
  for (const [id, other] of others) {
    const mark = markOf(result, id);
    const isFurther = statuses.indexOf(other.status) > statuses.indexOf(mark.status);
    result = changed(result, id, {
      status: isFurther ? other.status : mark.status,
      isStarred: mark.isStarred || other.isStarred,
    });
  }
  return result;
}
