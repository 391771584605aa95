/// What a heading says of the papers below it.
enum HeadingFacts {
  /// The venue or year in a heading such as `ACL 2020 papers`, `2023`, `AAAI2020 医学论文`.
  static func facts(in heading: String) -> EntryFacts? {
    if let facts = EntryFacts(heading), facts.authors == nil { return facts }
    let words = heading.split {
      $0 == " " || $0.unicodeScalars.allSatisfy(\.isHan) || "()（）[]:：".contains($0)
    }
    for count in [3, 2, 1] where words.count >= count {
      let lead = words.prefix(count).joined(separator: " ")
      if let facts = EntryFacts(lead), facts.authors == nil, facts.date != nil { return facts }
    }
    guard words.count <= 5, let year = ListDate.year(in: heading),
      let date = PartialDate(year: year)
    else { return nil }
    let limits: Set = ["before", "after", "since", "until", "till", "to", "pre", "post"]
    guard !words.contains(where: { limits.contains($0.lowercased()) }), !heading.contains("<"),
      !heading.contains(">"),
      !heading.contains("~"), heading.count(where: \.isNumber) == 4, !heading.contains("前"),
      !heading.contains("后")
    else { return nil }
    return EntryFacts(date: date)
  }
}
