/// One paper of a generated collection.
struct GeneratedPaper {
  let number: Int
  let isChinese: Bool
  let words: Vocabulary
  let authors: Vocabulary

  /// The paper's file.
  func text(_ random: inout Xorshift) -> String {
    let names = Set((0..<random.below(6) + 1).map { _ in authors.word(&random) }).sorted()
    let tags = Set((0..<4).map { _ in "tag-\(random.skewed(below: 40))" }).sorted()
    let year = 2010 + random.below(16)
    let month = random.below(12) + 1
    var text = """
      ---
      title: "\(sentence(8, &random)) \(number)"
      authors: [\(names.joined(separator: ", "))]
      date: \(year)-\(month < 10 ? "0" : "")\(month)
      venue: Venue \(random.skewed(below: 60)) \(year)
      categories: [category-\(random.skewed(below: 12))]
      tags: [\(tags.joined(separator: ", "))]
      links:
        doi: 10.1000/generated.\(number)
        code: https://example.org/code/\(number)
      priority: \(random.below(5) + 1)
      ---
      \(sentence(40, &random)).

      """
    for heading in ["Why it matters", "How it works", "What it found", "Read it with care"] {
      text += "\n## \(heading)\n"
      text += "\(sentence(34, &random)), *\(sentence(3, &random))*, see [an earlier paper]"
      text += "(paper:paper-\(random.below(max(1, number)))).\n\n"
      text += "- \(sentence(9, &random))\n- **\(sentence(2, &random))**: \(sentence(9, &random))\n"
    }
    return text
  }

  private func sentence(_ count: Int, _ random: inout Xorshift) -> String {
    (0..<count).map { _ in words.word(&random) }.joined(separator: isChinese ? "" : " ")
  }
}
