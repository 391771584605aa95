import assert from "node:assert/strict";
import { test } from "node:test";
import { csv, markdown } from "../../theme/scripts/reading/list-files.js";

const paper = {
  id: "react", url: "https://example.org/papers/react/", title: 'ReAct, "synergizing"',
  authors: ["Shunyu Yao", "Jeffrey Zhao", "Dian Yu", "Nan Du"], venue: "ICLR 2023", date: "2022-10-06",
  doi: "10.48550/arXiv.2210.03629", notice: "", isKnown: true,
};

test("A table of values quotes what needs it", () => {
  assert.equal(
    csv([{ paper, status: "read", isStarred: true }]),
    "\uFEFFid,title,authors,venue,date,doi,url,notice,status,star\r\n"
      + 'react,"ReAct, ""synergizing""",Shunyu Yao; Jeffrey Zhao; Dian Yu; Nan Du,ICLR 2023,2022-10-06,'
      + "10.48550/arXiv.2210.03629,https://example.org/papers/react/,,read,1\r\n",
  );
});

test("No text becomes a formula in a spreadsheet", () => {
  for (const title of ['=HYPERLINK("x")', "+1", "-1", "@a", "\tx"]) {
    const row = csv([{ paper: { ...paper, title }, status: "", isStarred: false }]).split("\r\n")[1];
    assert.match(row, /^react,"?'/);
  }
});

test("A list in Markdown has a heading for each group and takes titles as text", () => {
  const entry = { paper: { ...paper, title: "A *b* [c](d) <e>", notice: "Retracted" }, status: "read", isStarred: true };
  assert.equal(
    markdown("Your shelf", [{ label: "Reading", entries: [] }, { label: "Read", entries: [entry] }]),
    "# Your shelf\n\n## Read\n\n"
      + "- **Retracted.** [A \\*b\\* \\[c\\](d) \\<e\\>](<https://example.org/papers/react/>) ★  \n"
      + "  Shunyu Yao, Jeffrey Zhao, Dian Yu et al. ICLR 2023, 2022. doi:10.48550/arXiv.2210.03629\n",
  );
});
