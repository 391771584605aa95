/// Reads RIS as EndNote, Zotero, Mendeley and publishers write it.
enum RISReader {
  /// The works in a file.
  static func items(in source: [UInt8]) -> [BibliographyItem] {
    var items: [BibliographyItem] = []
    var fields: [(tag: String, value: String)] = []
    var start = 0
    let lines = String(decoding: source, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let text = String(line)
      guard let tag = tag(of: text) else {
        // A value may go on in the next lines.
        let more = text.trimmingWhiteSpace()
        if !more.isEmpty, let last = fields.indices.last { fields[last].value += " " + more }
        continue
      }
      let value = String(text.dropFirst(tag.length)).trimmingWhiteSpace()
      switch tag.name {
      case "TY":
        if !fields.isEmpty { items.append(item(fields, line: start)) }
        fields = [("TY", value)]
        start = index + 1
      case "ER":
        if !fields.isEmpty { items.append(item(fields, line: start)) }
        fields = []
      default:
        if fields.isEmpty { start = index + 1 }
        if !value.isEmpty { fields.append((tag.name, value)) }
      }
    }
    if fields.count > 1 { items.append(item(fields, line: start)) }
    return items
  }

  /// `TI  - `; some writers forget a space.
  private static func tag(of line: String) -> (name: String, length: Int)? {
    let bytes = Array(line.utf8)
    guard bytes.count >= 4, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[0]),
      bytes[1].isLetterOrDigit, !bytes[1].isLowercaseLetter
    else { return nil }
    var index = 2
    while index < bytes.count, bytes[index] == 0x20, index < 5 { index += 1 }
    guard index > 2, index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return nil }
    index += 1
    guard index == bytes.count || bytes[index] == 0x20 else { return nil }
    return (String(decoding: bytes[0..<2], as: UTF8.self), index)
  }

  private static func item(_ fields: [(tag: String, value: String)], line: Int) -> BibliographyItem
  {
    var item = BibliographyItem(line: max(1, line))
    func first(_ tags: String...) -> String? {
      for tag in tags {
        if let value = fields.first(where: { $0.tag == tag })?.value { return value }
      }
      return nil
    }
    let type = first("TY") ?? "GEN"
    item.key = first("ID", "LB") ?? ""
    item.title = first("TI", "T1", "CT") ?? ""
    for field in fields where ["AU", "A1"].contains(field.tag) {
      let name = field.value.trimmingPunctuation(";, ")
      if ["et al.", "et al", "others"].contains(name.lowercased()) {
        item.hasMoreAuthors = true
      } else {
        item.authors.append(self.name(name))
      }
    }
    item.date = [first("DA"), first("PY"), first("Y1"), first("DP")].compactMap(\.self)
      .compactMap(date).max {
        ($0.month == nil ? 0 : $0.day == nil ? 1 : 2)
          < ($1.month == nil ? 0 : $1.day == nil ? 1 : 2)
      }
    let isArticle = ["JOUR", "MGZN", "JFULL", "EJOUR"].contains(type)
    item.venue =
      isArticle
      ? first("JO", "JF", "T2", "JA", "J2", "BT") : first("T2", "BT", "JO", "JF", "C3", "T3", "PB")
    if let venue = item.venue, venue.lowercased().hasPrefix("arxiv") {
      item.addArxiv(in: venue)
      item.venue = "arXiv"
    }
    for field in fields {
      switch field.tag {
      case "DO": item.add(doi: field.value)
      case "UR", "L2", "LK": item.add(address: field.value)
      case "L1": item.add(address: field.value, label: .pdf)
      case "AN": item.add(ListLink(to: "https://pubmed.ncbi.nlm.nih.gov/\(field.value)/"))
      case "C2": item.add(ListLink(to: "https://pmc.ncbi.nlm.nih.gov/articles/\(field.value)/"))
      case "KW":
        item.keywords += field.value.split(separator: ";").map { String($0).trimmingWhiteSpace() }
      case "N1", "M1", "M3", "SN": item.take(note: field.value)
      case "LA": item.language = field.value
      default: break
      }
    }
    item.keywords = item.keywords.filter { !$0.isEmpty && $0.count <= 80 }
    item.abstract = first("AB", "N2")
    item.short = first("ST").flatMap { $0.count <= 40 && $0 != item.title ? $0 : nil }
    return item
  }

  /// `Family, Given, Suffix`
  private static func name(_ text: String) -> ReferenceName {
    let parts = text.split(separator: ",").map { String($0).trimmingWhiteSpace() }.filter {
      !$0.isEmpty
    }
    guard parts.count == 3 else { return ReferenceName(parsing: text) }
    return ReferenceName(parsing: "\(parts[0]), \(parts[2]), \(parts[1])")
  }

  /// `2023/05/12/`, `2023///`, `2023-05`, `2023/05//Spring`
  private static func date(_ text: String) -> PartialDate? {
    let parts = text.split { !$0.isNumber }.prefix(3).compactMap { Int($0) }
    if let year = parts.first, ListDate.years.contains(year) {
      let month = parts.count > 1 ? parts[1] : nil
      let day = parts.count > 2 ? parts[2] : nil
      return PartialDate(year: year, month: month, day: day) ?? PartialDate(
        year: year,
        month: month
      )
        ?? PartialDate(year: year)
    }
    return ListDate.whole(text)
  }
}
