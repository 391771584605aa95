import { folded, stopWords, terms } from "./analysis.js";

/**
 * A query in parts.
 * @typedef {object} Query
 * @property {import("./analysis.js").Term[]} terms the words to look for; `group` numbers the word
 *   as typed, `isUnfinished` says that more of it may come
 * @property {string[]} phrases folded texts that must stand in the paper as they are
 * @property {string[]} excluded folded texts that must not stand there
 * @property {Filter[]} filters
 * @property {string} text the folded words without filters, to compare with titles
 */

/** @typedef {{ field: string, value: string, isExcluded: boolean }} Filter */

const fieldNames = {
  author: "author 作者", venue: "venue journal 期刊 会议 出处", tag: "tag 标签", category: "category 分类 类别",
  year: "year 年份 年", has: "has 有 含", status: "status 状态",
};
const fields = new Map(
  Object.entries(fieldNames).flatMap(([field, names]) => names.split(" ").map((name) => [name, field])),
);
/** Words of questions, which say nothing of the paper that is sought. */
const chatter = new Set(
  "i me my you your should could would may any some about please find show papers article articles".split(" "),
);
const hanChatter = /如何|怎么|怎样|什么|哪些|是否|关于|有关|请问|[吗呢]/g;
const part = /(-?)(?:(\p{L}+):\s*)?(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * A query as typed in parts.
 * @param {string} typed
 * @param {{ isTyping?: boolean, traditional?: Map<string, string> }} [options] `isTyping`: the caret
 *   stands at the end
 * @returns {Query}
 */
export function parsed(typed, { isTyping = false, traditional } = {}) {
  const query = { terms: [], phrases: [], excluded: [], filters: [], text: "" };
  const source = typed.normalize("NFKC").replace(/[“”„‟«»「」『』]/g, '"');
  const words = source.replace(part, (whole, minus, name = "", quoted, word, at) => {
    const field = fields.get(name.toLowerCase());
    // A hyphen after a letter joins: only at the start of a word does it exclude.
    const isExcluded = minus !== "" && !/\S/.test(source[at - 1] ?? "");
    const value = folded(quoted ?? word, traditional).trim();
    if (field) {
      query.filters.push({ field, value, isExcluded });
      return " ";
    }
    // Whoever types a field's name has not said yet what to look for there.
    if (word?.endsWith(":") && fields.has(word.slice(0, -1).toLowerCase())) return " ";
    if (isExcluded) query.excluded.push(value);
    else if (quoted !== undefined) query.phrases.push(value);
    return isExcluded ? " " : whole.replaceAll('"', " ");
  });
  const text = folded(words, traditional);
  query.text = text.trim();
  let group = -1;
  let end = 0;
  const asked = text.replace(hanChatter, (chat) => " ".repeat(chat.length));
  const found = terms(asked.trim() === "" ? text : asked).map((term) => {
    if (term.start >= end) group += 1;
    end = Math.max(end, term.end);
    return { ...term, group };
  });
  const telling = found.filter(
    (term) => !stopWords.has(term.surface) && !chatter.has(term.surface),
  );
  const isOpen = isTyping && /[\p{L}\p{N}\p{M}]$/u.test(source);
  const byTerm = new Map();
  for (const term of telling.length > 0 ? telling : found) {
    // A word asked for twice counts once, and is finished.
    if (byTerm.has(term.term)) byTerm.get(term.term).isUnfinished = false;
    else byTerm.set(term.term, { ...term, isUnfinished: isOpen && term.end === text.length });
  }
  query.terms = [...byTerm.values()];
  return query;
}
