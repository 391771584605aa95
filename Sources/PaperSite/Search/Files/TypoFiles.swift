/// Words by what they look like with a letter less, for typing mistakes near their beginning:
/// `typos/`.
struct TypoFiles {
  let files: [IndexFile]

  /// The bytes that a file should have: some 3 kB compressed.
  private static let size = 8000
  /// Mistakes behind so many letters are found where the word itself would stand.
  private static let letters = 5

  init(words: [SearchTerms.Word]) {
    let words = words.filter { word in
      (word.isShort || word.count > 2) && Self.isCorrectable(word.text)
    }
    let entries = words.flatMap { word in
      Self.keys(of: word.text).map { (hash: $0, word: word) }
    }
    let bytes = entries.reduce(0) { $0 + $1.word.text.count + 2 }
    let count = words.isEmpty ? 0 : max(1, (bytes + Self.size / 2) / Self.size)
    var lists = [[SearchTerms.Word]](repeating: [], count: count)
    for entry in entries { lists[Int(entry.hash % UInt32(count))].append(entry.word) }
    files = lists.enumerated().map { number, words in
      let sorted = words.sorted { UTF16Order.precedes($0.text[...], $1.text[...]) }
      var text: [UInt8] = []
      var last: [UInt8] = []
      for word in sorted where word.text != last {
        last = word.text
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        text += word.text
        text += String(DigitText.magnitude(word.count)).utf8
      }
      return IndexFile(path: "typos/\(number)", bytes: IndexJSON.text(text))
    }
  }

  private static func isCorrectable(_ word: [UInt8]) -> Bool {
    var count = 0
    for byte in word {
      if byte.isDigit || byte == UInt8(ascii: ".") { return false }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return count >= 4
  }

  /// The hashes of length and ending of the word's look-alikes, each once.
  private static func keys(of word: [UInt8]) -> [UInt32] {
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
    var keys = [key(of: scalars, without: nil)]
    for index in 0..<min(letters, scalars.count) {
      let key = key(of: scalars, without: index)
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// FNV-1a, 32 bit, of the length, a colon, and the last letters, in UTF-8.
  private static func key(of scalars: [UInt32], without missing: Int?) -> UInt32 {
    let count = missing == nil ? scalars.count : scalars.count - 1
    var hash: UInt32 = 0x811c_9dc5
    func add(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    for byte in String(count).utf8 { add(byte) }
    add(UInt8(ascii: ":"))
    // The letters kept, counted without the missing one.
    var place = 0
    for (index, value) in scalars.enumerated() where index != missing {
      defer { place += 1 }
      guard place >= count - max(3, count - 4) else { continue }
      if value < 0x80 {
        add(UInt8(value))
      } else if let scalar = Unicode.Scalar(value) {
        for byte in String(scalar).utf8 { add(byte) }
      }
    }
    return hash
  }
}
