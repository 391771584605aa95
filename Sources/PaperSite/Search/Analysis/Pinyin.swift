import Foundation

/// The readings of Han characters in Latin letters, without tones; `ü` is `v`, as input methods
/// have it.
struct Pinyin: Sendable {
  private var syllables: [UInt32: [UInt8]] = [:]

  /// The readings of characters, one for each, by ICU's transform `Han-Latin`.
  init(of characters: some Sequence<Unicode.Scalar>) {
    let characters = Set(characters.filter(\.isHan)).sorted()
    guard !characters.isEmpty else { return }
    // A line for each, so that each is read by itself.
    let text = characters.map { String($0) }.joined(separator: "\n")
    guard let read = text.applyingTransform(StringTransform("Han-Latin"), reverse: false) else {
      return
    }
    let lines = read.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == characters.count else { return }
    for (character, line) in zip(characters, lines) {
      if let syllable = Self.plain(String(line)) { syllables[character.value] = syllable }
    }
  }

  var isEmpty: Bool { syllables.isEmpty }

  /// All syllables, each once, sorted.
  var allSyllables: [String] {
    Set(syllables.values).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  /// The keys by which the Han characters of a folded text are found: pairs of syllables, and the
  /// first letters of two and of three characters; a name also by its parts.
  func keys(of folded: [UInt8], isName: Bool) -> [[UInt8]] {
    var runs: [[[UInt8]]] = []
    var isInRun = false
    var isWhole = true
    var place = 0
    while place < folded.count {
      let (scalar, count) = UTF8Decoding.scalar(in: folded, at: place)
      if let syllable = syllables[scalar.value] {
        if !isInRun { runs.append([]) }
        runs[runs.count - 1].append(syllable)
        isInRun = true
      } else {
        isInRun = false
        isWhole = false
      }
      place += count
    }
    var keys: [[UInt8]] = []
    for run in runs { addKeys(of: run, to: &keys) }
    if isName, isWhole, let name = runs.first, (2...4).contains(name.count) {
      addKeys(ofName: name, to: &keys)
    }
    return keys
  }

  private func addKeys(of run: [[UInt8]], to keys: inout [[UInt8]]) {
    if run.count == 1 { keys.append(Self.full + run[0]) }
    for index in run.indices.dropFirst() {
      keys.append(Self.full + run[index - 1] + run[index])
      keys.append(Self.initials + run[(index - 1)...index].compactMap(\.first))
      if index > 1 { keys.append(Self.initials + run[(index - 2)...index].compactMap(\.first)) }
    }
  }

  private func addKeys(ofName name: [[UInt8]], to keys: inout [[UInt8]]) {
    keys.append(Self.full + name[0])
    keys.append(Self.full + name.dropFirst().joined())
    if name.count > 2 { keys.append(Self.full + name.joined()) }
    if name.count > 3 { keys.append(Self.initials + name.compactMap(\.first)) }
  }

  private static let full = Array("~".utf8)
  private static let initials = Array("~~".utf8)

  private static func plain(_ syllable: String) -> [UInt8]? {
    var letters: [UInt8] = []
    for scalar in syllable.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "\u{308}", letters.last == UInt8(ascii: "u") {
        letters[letters.count - 1] = UInt8(ascii: "v")
      } else if scalar.isASCII, UInt8(scalar.value).isLowercaseLetter {
        letters.append(UInt8(scalar.value))
      } else if !scalar.isUnsearched {
        return nil
      }
    }
    return letters.isEmpty ? nil : letters
  }
}
