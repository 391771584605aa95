/// Porter2, the English stemmer that M. F. Porter published with Snowball, rule by rule.
struct Porter2 {
  private var word: [UInt8]
  /// Where the region R1 begins: behind the first consonant that follows a vowel.
  private var firstRegion = 0
  /// Where R2 begins: likewise within R1.
  private var secondRegion = 0

  /// The stem of a word of letters from `a` to `z`.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 3 else { return word }
    if word.count <= longestException, let known = exceptions[word] { return known }
    var stemmer = Porter2(word: word)
    stemmer.reduce()
    return stemmer.word
  }

  private init(word: [UInt8]) {
    self.word = word
  }

  private mutating func reduce() {
    markConsonants()
    firstRegion =
      Self.specialBeginnings.first { word.starts(with: $0) }?.count ?? regionStart(from: 0)
    secondRegion = regionStart(from: firstRegion)
    dropPlural()
    if word.count > Self.longestFinished || !Self.finished.contains(word) {
      dropPast()
      if word.count > 2, word.last == Letter.y || word.last == Letter.consonantY,
        !Letter.isVowel(word[word.count - 2])
      {
        word[word.count - 1] = UInt8(ascii: "i")
      }
      replace(Self.step2) { stemmer, ending, place in
        if place < stemmer.firstRegion { return false }
        if ending == Self.ogi { return stemmer.word[place - 1] == UInt8(ascii: "l") }
        return ending != Self.li || Self.beforeLi.contains(stemmer.word[place - 1])
      }
      replace(Self.step3) { stemmer, ending, place in
        place >= (ending == Self.ative ? stemmer.secondRegion : stemmer.firstRegion)
      }
      replace(Self.step4) { stemmer, ending, place in
        place >= stemmer.secondRegion
          && (ending != Self.ion || stemmer.word[place - 1] == UInt8(ascii: "s")
            || stemmer.word[place - 1] == UInt8(ascii: "t"))
      }
      dropLast()
    }
    for index in word.indices where word[index] == Letter.consonantY { word[index] = Letter.y }
  }

  /// Writes a `y` that stands for a consonant large.
  private mutating func markConsonants() {
    if word[0] == Letter.y { word[0] = Letter.consonantY }
    for index in 1..<word.count where word[index] == Letter.y {
      if Letter.isVowel(word[index - 1]) { word[index] = Letter.consonantY }
    }
  }

  private func regionStart(from start: Int) -> Int {
    var index = start
    while index < word.count, !Letter.isVowel(word[index]) { index += 1 }
    while index < word.count, Letter.isVowel(word[index]) { index += 1 }
    return min(index + 1, word.count)
  }

  /// Step 1a.
  private mutating func dropPlural() {
    if word.ends(with: Self.sses) {
      word.removeLast(2)
    } else if word.ends(with: Self.ied) || word.ends(with: Self.ies) {
      word.removeLast(word.count > 4 ? 2 : 1)
    }
    if word.last == UInt8(ascii: "s"), !word.ends(with: Self.us), !word.ends(with: Self.ss),
      word.dropLast(2).contains(where: Letter.isVowel)
    {
      word.removeLast()
    }
  }

  /// Step 1b.
  private mutating func dropPast() {
    guard let ending = Self.pasts.first(where: { word.ends(with: $0) }) else { return }
    let start = word.count - ending.count
    if ending.starts(with: Self.eed) {
      if start >= firstRegion { word.removeLast(ending.count - 2) }
      return
    }
    guard word[..<start].contains(where: Letter.isVowel) else { return }
    word.removeLast(ending.count)
    if word.ends(with: Self.at) || word.ends(with: Self.bl) || word.ends(with: Self.iz) {
      word.append(UInt8(ascii: "e"))
    } else if word.count > 1, word[word.count - 1] == word[word.count - 2],
      Self.doubled.contains(word[word.count - 1])
    {
      if word.count != 3 || !Self.keepsDoubled.contains(word[0]) { word.removeLast() }
    } else if word == Self.past || (word.count <= firstRegion && endsInShortSyllable(word[...])) {
      word.append(UInt8(ascii: "e"))
    }
  }

  /// Step 5.
  private mutating func dropLast() {
    let last = word.count - 1
    if word.last == UInt8(ascii: "e") {
      if last >= secondRegion || (last >= firstRegion && !endsInShortSyllable(word.dropLast())) {
        word.removeLast()
      }
    } else if word.ends(with: Self.ll), last >= secondRegion {
      word.removeLast()
    }
  }

  /// Replaces the longest ending that the table has, if it may be replaced where it stands.
  private mutating func replace(
    _ table: [Ending],
    if isAllowed: (Porter2, [UInt8], Int) -> Bool
  ) {
    for ending in table where word.ends(with: ending.text) {
      let place = word.count - ending.text.count
      if isAllowed(self, ending.text, place) {
        word.removeLast(ending.text.count)
        word.append(contentsOf: ending.replacement)
      }
      return
    }
  }

  private func endsInShortSyllable(_ text: ArraySlice<UInt8>) -> Bool {
    if text.elementsEqual(Self.past) || text.suffix(4).elementsEqual(Self.past) { return true }
    let end = text.endIndex
    guard text.count >= 2, !Letter.isVowel(text[end - 1]), Letter.isVowel(text[end - 2]) else {
      return false
    }
    if text.count == 2 { return true }
    return !Letter.isVowel(text[end - 3]) && !Self.notShort.contains(text[end - 1])
  }
}

extension Porter2 {
  private enum Letter {
    static let y = UInt8(ascii: "y")
    static let consonantY = UInt8(ascii: "Y")

    static func isVowel(_ letter: UInt8) -> Bool {
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        true
      default: false
      }
    }
  }

  /// An ending and what it becomes.
  private struct Ending {
    let text: [UInt8]
    let replacement: [UInt8]
  }

  private static let longestException = 6
  private static let longestFinished = 7

  /// Words with a stem of their own.
  private static let exceptions: [[UInt8]: [UInt8]] = Dictionary(
    pairs(
      """
      skis ski,skies sky,dying die,lying lie,tying tie,idly idl,gently gentl,ugly ugli,\
      early earli,only onli,singly singl,sky sky,news news,howe howe,atlas atlas,cosmos cosmos,\
      bias bias,andes andes
      """
    ).map { ($0.text, $0.replacement) },
    uniquingKeysWith: { first, _ in first }
  )

  /// Words that stay as they are after step 1a.
  private static let finished = Set(
    list("inning outing canning herring earring proceed exceed succeed")
  )

  private static let specialBeginnings = list(
    "gener commun arsen univers later emerg organ inter"
  )
  private static let pasts = list("eedly ingly edly eed ing ed")
  private static let step2 = pairs(
    """
    ization ize,ational ate,fulness ful,ousness ous,iveness ive,tional tion,biliti ble,\
    lessli less,entli ent,ation ate,alism al,aliti al,ousli ous,iviti ive,fulli ful,enci ence,\
    anci ance,abli able,ogist og,izer ize,ator ate,alli al,bli ble,ogi og,li 
    """
  )
  private static let step3 = pairs(
    "ational ate,tional tion,alize al,icate ic,iciti ic,ative ,ical ic,ness ,ful "
  )
  private static let step4 = pairs(
    """
    ement ,ance ,ence ,able ,ible ,ment ,ant ,ent ,ism ,ate ,iti ,ous ,ive ,ize ,ion ,al ,er ,\
    ic 
    """
  )

  private static let sses = Array("sses".utf8)
  private static let ied = Array("ied".utf8)
  private static let ies = Array("ies".utf8)
  private static let us = Array("us".utf8)
  private static let ss = Array("ss".utf8)
  private static let at = Array("at".utf8)
  private static let bl = Array("bl".utf8)
  private static let iz = Array("iz".utf8)
  private static let ll = Array("ll".utf8)
  private static let eed = Array("eed".utf8)
  private static let ogi = Array("ogi".utf8)
  private static let li = Array("li".utf8)
  private static let ative = Array("ative".utf8)
  private static let ion = Array("ion".utf8)
  private static let past = Array("past".utf8)
  private static let beforeLi = Array("cdeghkmnrt".utf8)
  private static let doubled = Array("bdfgmnprt".utf8)
  private static let keepsDoubled = Array("aeo".utf8)
  private static let notShort = Array("wxY".utf8)

  private static func list(_ text: String) -> [[UInt8]] {
    text.split(separator: " ").map { Array($0.utf8) }
  }

  /// Pairs of ending and replacement, the longest ending first.
  private static func pairs(_ text: String) -> [Ending] {
    text.split(separator: ",").map { pair in
      let parts = pair.split(separator: " ", omittingEmptySubsequences: false)
      return Ending(text: Array(parts[0].utf8), replacement: Array(parts[1].utf8))
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    var place = count - ending.count
    for byte in ending {
      if self[place] != byte { return false }
      place += 1
    }
    return true
  }
}
