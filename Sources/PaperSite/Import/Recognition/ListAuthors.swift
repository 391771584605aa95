/// Names of authors as people write them in lists: `A. Graves and N. Jaitly`, `Tang et al.`.
struct ListAuthors: Hashable {
  var names: [String]
  /// Whether the list ends in “et al.”.
  var hasMore: Bool

  /// The authors that a text lists as a whole; nil if it is something else.
  ///
  /// With `isLabelled` the text was said to be authors, so that a single word will do.
  init?(_ text: some StringProtocol, isLabelled: Bool = false) {
    var text = String(text).withoutSigns.trimmingPunctuation("*_`,;:|-–—· \t\n")
    if text.lowercased().hasPrefix("by ") { text = String(text.dropFirst(3)) }
    guard !text.isEmpty, text.count <= 3000 else { return nil }
    var hasMore = false
    for ending in [
      "et al.", "et. al.", "et al", "et.al.", "et.al", "et. al", "and others", "等人", "等", "…",
      "...",
    ]
    where text.lowercased().hasSuffix(ending) {
      hasMore = true
      text = String(text.dropLast(ending.count)).trimmingPunctuation(",;、，&· ")
      break
    }
    if text.hasSuffix("."), !Self.endsInInitial(text) { text = String(text.dropLast()) }
    var names: [String] = []
    var uncertain = 0
    for part in Self.parts(of: text) {
      let name = Self.cleaned(part)
      if name.isEmpty { continue }
      if isLabelled ? !Self.mayBeName(name) : !Self.isName(name) {
        // `You Zhang` is a name among names, though “you” is a word.
        guard !isLabelled, Self.isName(name, allowingShortWords: true) else { return nil }
        uncertain += 1
      }
      names.append(name)
    }
    guard uncertain * 4 <= names.count else { return nil }
    names = Self.joiningSurnamesFirst(names)
    guard !names.isEmpty || hasMore else { return nil }
    // One or two capitalised words alone may be anything; so may a single word before “et al.”.
    if names.count == 1, !hasMore, !isLabelled, !Self.hasInitial(names[0]) { return nil }
    // So may several single words, but for two that “and” joins: `Chen and Manning`.
    if !hasMore, !isLabelled,
      !names.contains(where: {
        $0.contains(" ") || $0.contains(".") || $0.unicodeScalars.allSatisfy(\.isHan)
      }),
      names.count != 2 || !text.contains(" and ") && !text.contains(" & ")
    {
      return nil
    }
    self.names = names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.hasMore = hasMore
  }

  /// Whether the names have initials, or more than one word each, or end in “et al.”.
  var areSurelyNames: Bool {
    hasMore || names.contains(where: Self.hasInitial)
      || names.count >= 2
        && names.allSatisfy { $0.contains(" ") || $0.unicodeScalars.allSatisfy(\.isHan) }
  }

  /// Whether a text looks like the name of one person.
  static func isPersonName(_ text: String) -> Bool {
    let name = cleaned(text[...])
    return (2...4).contains(name.split(separator: " ").count) && isName(name)
  }

  private static func parts(of text: String) -> [Substring] {
    var text = text.replacing(" and ", with: ",").replacing(" & ", with: ",")
    for separator in [";", "；", "、", "，", "·", "\n", "|"] {
      text = text.replacing(separator, with: ",")
    }
    return text.split(separator: ",")
  }

  private static func cleaned(_ part: Substring) -> String {
    var name = String(part).trimmingWhiteSpace()
    if name.hasPrefix("and ") { name = String(name.dropFirst(4)) }
    // Marks of affiliation and equal contribution: `Ada Lovelace1,2*†`.
    while let last = name.last, last.isASCII && last.isNumber || "¹²³⁴⁵⁶*†‡§¶^#✉∗".contains(last) {
      name.removeLast()
    }
    return name.trimmingWhiteSpace()
  }

  /// `Lovelace, A., Babbage, C.` as two names.
  private static func joiningSurnamesFirst(_ names: [String]) -> [String] {
    let isInitials = { (name: String) in
      name.utf8.count <= 8
        && name.split { $0 == " " || $0 == "." || $0 == "-" }.allSatisfy { $0.count == 1 }
    }
    guard names.count >= 2, names.count % 2 == 0,
      stride(from: 1, to: names.count, by: 2).allSatisfy({ isInitials(names[$0]) })
    else { return names }
    return stride(from: 0, to: names.count, by: 2).map { "\(names[$0 + 1]) \(names[$0])" }
  }

  private static func mayBeName(_ name: String) -> Bool {
    name.count <= 80 && name.contains(where: \.isLetter) && name.split(separator: " ").count <= 8
  }

  private static func isName(_ name: String, allowingShortWords: Bool = false) -> Bool {
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), name.count <= 50 else { return false }
    if name.unicodeScalars.allSatisfy({ $0.isHan }) { return (2...4).contains(name.count) }
    var capitals = 0
    for word in words {
      let lowercased = word.lowercased()
      if particles.contains(lowercased) { continue }
      guard let first = word.first, first.isUppercase,
        word.allSatisfy({ $0.isLetter || ".-'’‐".contains($0) }),
        word.hasSuffix(".") && word.count <= 3 || allowingShortWords && word.count <= 4
          || !commonWords.contains(lowercased.trimmingPunctuation("."))
      else { return false }
      // `GPT`, `BERT` are no names; `J.`, `JS` and `McDuff` are.
      let letters = word.filter(\.isLetter)
      if letters.count > 3, letters.allSatisfy(\.isUppercase) { return false }
      capitals += 1
    }
    return capitals > 0
  }

  private static func hasInitial(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count >= 2
      && words.contains { $0.filter(\.isLetter).count == 1 || ($0.hasSuffix(".") && $0.count <= 5) }
  }

  private static func endsInInitial(_ text: String) -> Bool {
    let letters = text.dropLast().reversed().prefix { $0.isLetter }
    return letters.count == 1 || text.lowercased().hasSuffix("jr.")
  }

  private static let particles: Set<String> = WordList.set(
    """
    van, von, der, den, de, del, della, di, da, dos, du, la, le, el, al, y, e, i, bin,
    ibn, ben, ter, ten, zu, jr., jr, iii, ii
    """
  )

  /// Words that titles are made of and names are not.
  private static let commonWords: Set<String> = WordList.set(
    """
    the, a, an, of, for, in, on, with, via, using, from, to, by, at, is, are, as,
    learning, deep, neural, network, networks, model, models, language, large, medical,
    vision, image, images, video, attention, transformer, transformers, survey, review,
    agent, agents, reasoning, generation, generative, training, data, dataset, benchmark,
    code, paper, papers, project, page, pdf, link, blog, demo, website, github, knowledge,
    reinforcement, machine, artificial, intelligence, system, systems, clinical, health,
    healthcare, towards, toward, understanding, analysis, detection, segmentation,
    recognition, classification, prediction, optimization, evaluation, efficient, robust,
    open, university, institute, college, lab, labs, research, team, google, microsoft,
    meta, openai, deepmind, group, inc, center, technology, science, school, hospital,
    methods, method, directions, future, concepts, challenges, applications, application,
    opportunities, techniques, trends, progress, advances, tasks, taxonomy, perspectives,
    limitations, theory, practice, ethics, safety, technologies, architectures,
    algorithms, datasets, metrics, tools, approaches, prompting, new, all, what, how, why,
    when, can, do, not, be, we, you, your, this, nature, journal, conference, proceedings,
    workshop, transactions, letters, notes, coming, soon, under, accepted, oral,
    spotlight, poster, multimodal, diffusion, graph, text, speech, audio, robot, robotics,
    world, human, foundation, prompt, instruction, chat
    """
  )
}
