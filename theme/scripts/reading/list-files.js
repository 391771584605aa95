/**
 * @typedef {import("./shelf-papers.js").ShelfPaper} ShelfPaper
 * @typedef {{ paper: ShelfPaper, status: string, isStarred: boolean }} Entry
 */

const columns = ["id", "title", "authors", "venue", "date", "doi", "url", "notice", "status", "star"];

/**
 * The papers as a table of comma-separated values (RFC 4180), with a mark by which spreadsheet
 * programs know that it is UTF-8.
 * @param {Entry[]} entries
 */
export function csv(entries) {
  const rows = entries.map(({ paper, status, isStarred }) => [
    paper.id, paper.title, paper.authors.join("; "), paper.venue, paper.date, paper.doi, paper.url,
    paper.notice, status, isStarred ? "1" : "",
  ]);
  return "\uFEFF" + [columns, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** A spreadsheet program must not take a text for a formula. */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The papers as a list in Markdown, under a heading for each group.
 * @param {string} title
 * @param {{ label: string, entries: Entry[] }[]} groups
 */
export function markdown(title, groups) {
  const parts = groups.filter(({ entries }) => entries.length > 0).map(({ label, entries }) =>
    `## ${escaped(label)}\n\n${entries.map(item).join("\n")}\n`);
  return `# ${escaped(title)}\n\n${parts.join("\n")}`;
}

function item({ paper, isStarred }) {
  const facts = [
    paper.authors.slice(0, 3).join(", ") + (paper.authors.length > 3 ? " et al." : ""),
    [paper.venue, paper.date.slice(0, 4)].filter(Boolean).join(", "),
    paper.doi && `doi:${paper.doi}`,
  ].filter(Boolean).map((fact) => escaped(fact));
  const notice = paper.notice && `**${escaped(paper.notice)}.** `;
  const star = isStarred ? " ★" : "";
  return `- ${notice}[${escaped(paper.title)}](<${paper.url}>)${star}${facts.length > 0 ? "  \n  " : ""}${facts.join(". ").replaceAll("..", ".")}`;
}

/** Text that Markdown takes as it stands. */
function escaped(text) {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~&]/g, "\\$&").replace(/^([-+]|\d+\.)/, "\\$1");
}
