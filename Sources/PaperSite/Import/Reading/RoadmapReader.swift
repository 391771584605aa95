import CommonMark

/// Reads the part of a list that says in which order to read: headings or bold lines as stages, their
/// numbered or bulleted lines as steps, in lists, tables or a block of plain lines.
struct RoadmapReader {
  private var draft: RoadmapDraft

  private init(title: String) {
    draft = RoadmapDraft(title: title)
  }

  /// The roadmap in a list's sections; nil when there are no steps.
  static func draft(from section: RoadmapSection) -> RoadmapDraft? {
    guard let first = section.sections.first else { return nil }
    var reader = RoadmapReader(title: TitleText.cleaned(first.plainHeading))
    reader.read(first, isWhole: true)
    for part in section.sections.dropFirst() where part.heading != nil {
      reader.read(part, isWhole: false)
    }
    reader.draft.stages.removeAll { $0.steps.isEmpty }
    return reader.draft.stages.isEmpty ? nil : reader.draft
  }

  private mutating func read(_ section: ListSection, isWhole: Bool) {
    let lists = section.blocks.filter(\.isList)
    let items = lists.flatMap(\.children)
    if !isWhole, !items.isEmpty, items.allSatisfy({ Self.track(in: $0) != nil }),
      !Self.isNumberedStage(section.plainHeading)
    {
      draft.tracks += items.compactMap(Self.track)
      return
    }
    var stage = isWhole ? nil : Self.stage(section.plainHeading, line: section.line)
    for block in section.blocks {
      switch block.kind {
      case .paragraph, .blockQuote:
        let inlines = block.kind == .paragraph ? block.inlines : block.allInlines
        let text = inlines.map(\.plainText).joined().collapsingWhiteSpace.trimmingWhiteSpace()
        if stage != nil {
          if stage?.goal == nil, stage?.steps.isEmpty == true {
            stage?.goal = Self.withoutLabel(text)
          }
        } else if isWhole, draft.description == nil, draft.stages.isEmpty {
          draft.description = text
        }
      case .list
      where isWhole && block.children.contains(where: { $0.children.contains(where: \.isList) }):
        for item in block.children { read(stageItem: item) }
      case .list:
        var current = stage ?? RoadmapDraft.Stage(title: draft.title, line: block.line)
        current.steps += block.children.compactMap(Self.step)
        if stage == nil { draft.stages.append(current) } else { stage = current }
      case .table: readTable(block)
      case .code(_, let text): readLines(text, from: block.line + 1)
      default: continue
      }
    }
    if let stage, !stage.steps.isEmpty { draft.stages.append(stage) }
  }

  /// An item of a list whose own text is the stage and whose list has the steps.
  private mutating func read(stageItem item: MarkdownBlock) {
    guard let head = item.children.first, head.kind == .paragraph else { return }
    let lines = head.inlines.lines
    let title = (lines.first ?? []).map(\.plainText).joined()
    var stage = Self.stage(title, line: item.line)
    if lines.count > 1 {
      stage.goal = Self.withoutLabel(
        lines.dropFirst().joined(separator: [.text(" ")]).map(\.plainText).joined()
      )
    }
    for list in item.children where list.isList {
      stage.steps += list.children.compactMap(Self.step)
    }
    if stage.steps.isEmpty, let step = Self.step(item) {
      stage.steps = [step]
    }
    draft.stages.append(stage)
  }

  /// A table with a row a stage: its name, its papers, its duration and goal.
  private mutating func readTable(_ table: MarkdownBlock) {
    guard let header = table.children.first else { return }
    let names = header.children.map {
      $0.inlines.map(\.plainText).joined().lowercased().trimmingWhiteSpace()
    }
    func column(_ words: String...) -> Int? {
      names.firstIndex { name in words.contains(where: name.contains) }
    }
    guard let papers = column("paper", "read", "论文", "阅读", "文献") else { return }
    let stages = column("stage", "phase", "step", "week", "阶段", "步骤", "周")
    let times = column("time", "duration", "day", "时间", "时长", "天", "周期")
    let goals = column("goal", "why", "aim", "objective", "目标", "理由", "说明", "收获")
    for row in table.children.dropFirst() {
      func text(_ index: Int?) -> String? {
        guard let index, index < row.children.count else { return nil }
        let text = row.children[index].inlines.map(\.plainText).joined().collapsingWhiteSpace
          .trimmingWhiteSpace()
        return text.isEmpty ? nil : text
      }
      guard papers < row.children.count else { continue }
      var stage = Self.stage(text(stages) ?? draft.title, line: row.line)
      if stage.duration == nil { stage.duration = text(times).flatMap(Self.duration) }
      stage.goal = text(goals)
      for line in row.children[papers].inlines.lines {
        let step = Self.step(line, line: row.line)
        if !step.papers.isEmpty { stage.steps.append(step) }
      }
      draft.stages.append(stage)
    }
  }

  /// A block of plain lines: those that name a stage or a time, and those below them.
  private mutating func readLines(_ text: String, from first: Int) {
    var stage: RoadmapDraft.Stage?
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let isBranch = line.contains { "├└│┌─".contains($0) }
      let bare = String(line).trimmingPunctuation("├└│┌─┬↓→▼⬇|+*•· \t-")
      guard bare.contains(where: \.isLetter) else { continue }
      let isStage =
        Self.isNumberedStage(bare)
        || !isBranch && line.first?.isWhitespace == false && bare.withoutNumbering == bare
          && (bare.hasSuffix(":") || bare.hasSuffix("：") || Self.duration(bare) != nil)
      if isStage {
        if let stage { draft.stages.append(stage) }
        stage = Self.stage(bare, line: first + offset)
      } else {
        let step = Self.step([.text(bare.withoutNumbering)], line: first + offset)
        guard !step.papers.isEmpty else { continue }
        if stage == nil { stage = RoadmapDraft.Stage(title: draft.title, line: first + offset) }
        stage?.steps.append(step)
      }
    }
    if let stage { draft.stages.append(stage) }
  }

  // MARK: Lines

  private static func stage(_ text: String, line: Int) -> RoadmapDraft.Stage {
    var title = text.withoutSigns.collapsingWhiteSpace.trimmingWhiteSpace()
    let time = duration(title)
    for segment in TextSegment.segments(of: title)
    where segment.isBracketed && duration(segment.content) != nil {
      title = title.replacing(segment.text, with: "")
    }
    if let range = stageNumber(in: title) { title = String(title[range.upperBound...]) }
    title = TitleText.cleaned(title)
    return RoadmapDraft.Stage(
      title: title.isEmpty ? text.trimmingWhiteSpace() : title,
      duration: time,
      line: line
    )
  }

  private static func isNumberedStage(_ text: String) -> Bool {
    stageNumber(in: text.withoutSigns.trimmingPunctuation("*_#` ")) != nil
  }

  /// `Stage 1:`, `Phase II –`, `第一阶段：`, `阶段 2`
  private static func stageNumber(in text: String) -> Range<String.Index>? {
    let lowercased = text.lowercased()
    for word in ["stage", "phase", "step", "week", "part", "level", "day", "阶段", "第", "步骤"]
    where lowercased.hasPrefix(word) {
      var rest = text.dropFirst(word.count).drop { $0 == " " }
      let number = rest.prefix { $0.isNumber || "IVXivx一二三四五六七八九十".contains($0) }
      guard !number.isEmpty else { continue }
      rest = rest[number.endIndex...]
      if word == "第" {
        guard let unit = ["阶段", "步", "周", "部分", "天"].first(where: rest.hasPrefix) else { continue }
        rest = rest.dropFirst(unit.count)
      }
      guard rest.first.map({ !$0.isLetter || $0.unicodeScalars.allSatisfy(\.isHan) }) ?? true else {
        continue
      }
      rest = rest.drop { " :：.-–—、|".contains($0) }
      return text.startIndex..<rest.startIndex
    }
    return nil
  }

  /// `2-3 days`, `1 week`, `2–3 天`, `1周`
  static func duration(_ text: String) -> Roadmap.DayRange? {
    let units: [(String, Int)] = [
      ("days", 1), ("day", 1), ("天", 1), ("日", 1), ("weeks", 7), ("week", 7), ("周", 7), ("星期", 7),
    ]
    let lowercased = text.lowercased()
    for (unit, days) in units {
      guard let range = lowercased.firstRange(of: unit) else { continue }
      var numbers = ""
      for character in lowercased[..<range.lowerBound].reversed() {
        guard character.isNumber || "-–—~至到 ".contains(character) else { break }
        numbers.insert(character, at: numbers.startIndex)
      }
      let values = numbers.split { !$0.isNumber }.compactMap { Int($0) }
      guard let first = values.first, let last = values.last, (1...2).contains(values.count),
        first >= 1, first <= last, last <= 400
      else { continue }
      return Roadmap.DayRange(days: first * days...last * days)
    }
    return nil
  }

  private static func step(_ item: MarkdownBlock) -> RoadmapDraft.Step? {
    guard let head = item.children.first(where: { $0.kind == .paragraph }) else { return nil }
    var step = step(head.inlines, line: item.line)
    for list in item.children where list.isList {
      for child in list.children {
        let inlines = child.allInlines
        let text = inlines.map(\.plainText).joined().collapsingWhiteSpace.trimmingWhiteSpace()
        if inlines.hasLink { step.papers += self.step(inlines, line: child.line).papers }
        if step.why == nil, !inlines.hasLink { step.why = withoutLabel(text) }
      }
    }
    return step.papers.isEmpty ? nil : step
  }

  /// The papers that a line names, up to a dash or colon, and why after it.
  private static func step(_ inlines: [MarkdownInline], line: Int) -> RoadmapDraft.Step {
    var step = RoadmapDraft.Step(papers: [], why: nil, line: line)
    var why = ""
    var isWhy = false
    for token in EntryToken.tokens(of: inlines) {
      if isWhy {
        why += token.isBreak ? " " : token.text
        continue
      }
      switch token.kind {
      case .link(let destination):
        if LinkLabel(token.text.withoutSigns) != nil, !step.papers.isEmpty {
          // `ReAct [paper](…)`: the address says more than the name.
          if let link = ListLink(to: destination), link.isPaper {
            step.papers[step.papers.count - 1] = .link(link)
          }
        } else if destination.hasPrefix("#"), let id = ContentID(destination.dropFirst()) {
          step.papers.append(.id(id))
        } else if let link = ListLink(to: destination), link.isPaper {
          step.papers.append(.link(link))
        } else {
          step.papers.append(.name(TitleText.cleaned(token.text)))
        }
      case .text where !token.isStrong, .code, .softBreak, .lineBreak:
        let text = token.text
        let separator = [" - ", " – ", " — ", " → ", "：", "——", ": "].compactMap {
          text.firstRange(of: $0)
        }.min { $0.lowerBound < $1.lowerBound }
        let head = separator.map { String(text[..<$0.lowerBound]) } ?? text
        if token.kind == .lineBreak || token.kind == .softBreak { isWhy = !step.papers.isEmpty }
        step.papers += names(in: head)
        if let separator, !step.papers.isEmpty {
          isWhy = true
          why = String(text[separator.upperBound...])
        }
      case .text: step.papers += names(in: token.text)
      default: continue
      }
    }
    why = why.collapsingWhiteSpace.trimmingWhiteSpace()
    if why.contains(where: \.isLetter) { step.why = withoutLabel(why) }
    return step
  }

  private static func names(in text: String) -> [RoadmapDraft.Mention] {
    text.replacing(" and ", with: ",").replacing(" & ", with: ",")
      .split { ",、，;；+→".contains($0) }
      .map { TitleText.cleaned(String($0)) }
      .filter { name in
        name.contains(where: \.isLetter) && LinkLabel(name) == nil
          && !["read", "then", "or", "和", "与", "阅读", "精读", "先读", "再读"].contains(name.lowercased())
      }
      .map { .name($0) }
  }

  /// `- **Title**: papers - why`
  private static func track(in item: MarkdownBlock) -> RoadmapDraft.Track? {
    guard let head = item.children.first, head.kind == .paragraph,
      case .strong(let title)? = head.inlines.first
    else { return nil }
    var rest = Array(head.inlines.dropFirst())
    guard case .text(let text)? = rest.first, let colon = text.trimmingPrefix(" ").first,
      colon == ":" || colon == "："
    else { return nil }
    rest[0] = .text(String(text.trimmingPrefix(" ").dropFirst()))
    let step = step(rest, line: item.line)
    guard !step.papers.isEmpty else { return nil }
    return RoadmapDraft.Track(
      title: TitleText.cleaned(title.map(\.plainText).joined()),
      papers: step.papers,
      why: step.why,
      line: item.line
    )
  }

  /// `Goal: …` without its label.
  private static func withoutLabel(_ text: String) -> String {
    let labels: Set = [
      "goal", "goals", "aim", "why", "objective", "目标", "理由", "原因", "为什么", "收获", "说明", "why read",
      "reason",
    ]
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
      labels.contains(text[..<colon].lowercased().trimmingPunctuation("*_ "))
    else { return text.trimmingWhiteSpace() }
    return String(text[text.index(after: colon)...]).trimmingWhiteSpace()
  }
}
