/// The small words that stand in names.
enum NameParticles {
  /// Words between the two halves of a surname: Spanish, Portuguese, Catalan.
  static let conjunctions: Set<Substring> = ["y", "e", "i"]

  /// Particles that belong to the family name where they are written with a capital.
  static let capitals: Set<Substring> = [
    "Van", "Von", "De", "Del", "Della", "Der", "Den", "Dos", "Das", "El", "Al", "St.", "Saint",
  ]

  /// Vietnamese surnames, before which “Van” is a middle name.
  private static let vietnamese: Set<Substring> = [
    "Nguyen", "Nguyễn", "Tran", "Trần", "Le", "Lê", "Pham", "Phạm", "Hoang", "Hoàng", "Huynh",
    "Huỳnh", "Phan", "Vu", "Vũ", "Vo", "Võ", "Dang", "Đặng", "Bui", "Bùi", "Do", "Đỗ", "Ho", "Hồ",
    "Ngo", "Ngô", "Duong", "Dương", "Ly", "Lý", "Truong", "Trương", "Dinh", "Đinh", "Doan", "Đoàn",
  ]

  /// Chinese and Korean family names of two characters.
  static let doubleSurnames: Set<Substring> = [
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "独孤", "獨孤",
    "南宫", "南宮", "夏侯", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "长孙", "長孫",
    "宇文", "轩辕", "軒轅", "端木", "百里", "呼延", "申屠", "太史", "闻人", "聞人", "澹台", "濮阳",
    "赫连", "拓跋", "完颜", "남궁", "황보", "제갈", "선우", "독고", "사공",
  ]

  /// Whether a capitalised word starts the family name that ends with `last`.
  static func isCapital(_ word: Substring, before last: Substring) -> Bool {
    guard capitals.contains(word) else { return false }
    return word != "Van" || !vietnamese.contains(last)
  }

  /// Whether a word tells one bearer of a name from another: `Jr.`, `III`.
  static func isSuffix(_ word: Substring) -> Bool {
    switch bare(word) {
    case "Jr", "Sr", "II", "III", "IV": true
    default: false
    }
  }

  /// Whether a word is a degree, which references leave out.
  static func isDegree(_ word: Substring) -> Bool {
    switch bare(word) {
    case "MD", "M.D", "PhD", "Ph.D", "MSc", "MPH", "FRCP", "DPhil": true
    default: false
    }
  }

  private static func bare(_ word: Substring) -> Substring {
    word.utf8.last == UInt8(ascii: ".") || word.utf8.last == UInt8(ascii: ",")
      ? word.dropLast() : word
  }
}

/// The words by which the name of a group is known.
enum GroupWords {
  private static let words: Set<Substring> = [
    "&", "of", "for", "the", "The", "and", "on", "Academy", "Agency", "AI", "Alliance",
    "Anthropic", "Association", "Authors", "Center", "Centre", "Collaboration", "Collective",
    "College", "Commission", "Committee", "Community", "Company", "Consortium", "Contributors",
    "Corp", "Corporation", "Council", "DeepMind", "Department", "Federation", "Foundation", "GmbH",
    "Google", "Group", "Hospital", "Inc", "Initiative", "Institute", "Institutes",
    "Investigators", "Lab", "Laboratories", "Laboratory", "Labs", "LLC", "Ltd", "Microsoft",
    "Ministry", "Network", "Office", "OpenAI", "Organisation", "Organization", "Project",
    "Registry", "Research", "School", "Society", "Team", "Trust", "Union", "University",
    "Workgroup", "Collaborators",
  ]

  private static let hanEndings = [
    "团队", "团體", "公司", "大学", "大學", "学院", "医院", "醫院", "研究院", "研究所", "实验室",
    "委员会", "协会", "学会", "小组", "课题组", "工作组", "中心", "集团", "联盟", "智能",
  ]

  /// Whether a word stands in names of groups only.
  static func mark(_ word: Substring) -> Bool {
    if words.contains(word) { return true }
    guard let last = word.utf8.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ".") else {
      return false
    }
    return words.contains(word.dropLast())
  }

  /// Whether a name in Han ends as those of groups do.
  static func endsHanGroup(_ name: String) -> Bool {
    guard let last = name.unicodeScalars.last, last.value > 0x3000 else { return false }
    return name.unicodeScalars.count > 3 && hanEndings.contains(where: name.hasSuffix)
  }
}
