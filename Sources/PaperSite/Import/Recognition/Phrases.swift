/// Words that a link to a paper may have in running text, and no title.
enum Phrases {
  static func contain(_ title: String) -> Bool {
    let key = title.lowercased().trimmingPunctuation(".,;:!? ")
    let words = key.split(separator: " ")
    if words.count > 1, let last = words.last, endings.contains(String(last)) { return true }
    if ["[news]", "[update]", "[updated]"].contains(where: key.hasPrefix) { return true }
    return phrases.contains(key) || key.hasPrefix("click here")
      || key.hasPrefix("see ") && TitleText.wordCount(key) <= 4
  }

  /// Words that no title ends with.
  private static let endings: Set = [
    "on", "at", "in", "from", "to", "by", "for", "the", "a", "an", "of", "with", "see", "is", "are",
    "and", "our", "this",
  ]

  private static let phrases: Set = [
    "this paper", "our paper", "the paper", "our survey", "this survey", "the survey",
    "our survey paper", "survey paper", "here", "this", "this repo",
    "this repository", "our work", "this work", "paper list", "our review", "this review",
    "arxiv version", "latest version", "our survey is released",
    "title", "paper title", "your paper title", "paper name", "论文标题", "标题", "本文", "我们的论文", "综述论文",
    "our arxiv paper", "read the paper", "our preprint", "our new paper", "technical report",
  ]
}
