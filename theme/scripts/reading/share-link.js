import { changed, isID, markOf, statuses } from "./marks.js";

const name = "marks";

/**
 * The fragment of a link that carries marks: `#marks=2;read=med-palm,react;star=react`. It never
 * leaves the browser, since browsers do not send fragments.
 * @param {import("./marks.js").Marks} marks
 */
export function fragment(marks) {
  const ids = [...marks.keys()].sort();
  const parts = statuses.slice(1).map((status) => [
    status, ids.filter((id) => markOf(marks, id).status === status),
  ]);
  parts.push(["star", ids.filter((id) => markOf(marks, id).isStarred)]);
  const filled = parts.filter(([, ids]) => ids.length > 0);
  return `#${name}=2` + filled.map(([key, ids]) => `;${key}=${ids.join(",")}`).join("");
}

/**
 * The marks in a fragment; null if it carries none. Programs that shorten or wrap links may have
 * escaped signs in it.
 * @param {string} fragment
 * @returns {import("./marks.js").Marks | null}
 */
export function marksIn(fragment) {
  let text = fragment.replace(/^#/, "");
  try {
    text = decodeURIComponent(text);
  } catch {
    // A lone percent sign: read it as it stands.
  }
  const [head, ...parts] = text.split(";");
  if (head !== `${name}=2`) return null;
  let marks = new Map();
  for (const part of parts) {
    const [key, list = ""] = part.split("=");
    const change = key === "star" ? { isStarred: true } : { status: key };
    if (key !== "star" && !statuses.slice(1).includes(key)) continue;
    for (const id of list.split(",").filter(isID)) marks = changed(marks, id, change);
  }
  return marks;
}
