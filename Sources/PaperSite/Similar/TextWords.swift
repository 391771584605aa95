/// Cuts a text into the words that it can be compared by: Latin words in lower case without their
/// plural, and every two neighbouring Han characters.
enum TextWords {
  /// Calls `body` with each word, in order, and with the word as it is written but for capitals.
  /// Addresses of links are no words.
  static func forEach(in text: String, _ body: (_ word: [UInt8], _ written: [UInt8]) -> Void) {
    var word: [UInt8] = []
    var han: Unicode.Scalar?
    var isInAddress = false
    var last: Unicode.Scalar = " "
    func end() {
      guard !word.isEmpty else { return }
      if let stem = stem(of: word) { body(stem, word) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if isInAddress {
        isInAddress = scalar != ")"
        continue
      }
      if scalar == "(", last == "]" {
        end()
        (isInAddress, han) = (true, nil)
        continue
      }
      if scalar.isASCII {
        han = nil
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          word.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case UInt8(ascii: "-") where !word.isEmpty: word.append(byte)
        default: end()
        }
      } else if scalar.properties.isIdeographic {
        end()
        if let first = han {
          let pair = Array(first.utf8) + Array(scalar.utf8)
          body(pair, pair)
        }
        han = scalar
      } else if scalar.properties.isAlphabetic {
        han = nil
        word += scalar.utf8
      } else {
        han = nil
        end()
      }
    }
    end()
  }

  /// The word as it is compared; nil for one that says nothing.
  private static func stem(of word: [UInt8]) -> [UInt8]? {
    var word = word[...]
    while word.last == UInt8(ascii: "-") { word.removeLast() }
    guard word.count >= 4, word.contains(where: { !$0.isDigit && $0 != UInt8(ascii: "-") }),
      !commonWords.contains(Array(word))
    else { return nil }
    let end = word.suffix(2)
    if end.last == UInt8(ascii: "s"), word.count > 4,
      !["ss", "us", "is"].contains(String(decoding: end, as: UTF8.self))
    {
      word.removeLast()
    }
    return Array(word)
  }

  /// English words that any text may have.
  private static let commonWords = Set(
    """
    about above after again against also although among another around because been before being \
    below best better between both came come comes could does done down each either else even ever \
    every first five four from further gave give given gives goes good great have having here into \
    itself just keep kept know known large last later least less like long made make makes many more \
    most much must near need needs never next none only onto other others over paper papers part \
    quite rather same says seven several shall should show shown shows since some still such take \
    taken takes than that their them then there these they thing things this those three through thus \
    together under until upon used user uses using very want well went were what when where whether \
    which while whose will with within without work works would year years your
    """.split(separator: " ").map { Array($0.utf8) }
  )
}
