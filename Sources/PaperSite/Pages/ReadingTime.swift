/// How long a text takes to read.
enum ReadingTime {
  /// Whole minutes, at least one: 230 words or 400 Han characters each (Brysbaert 2019 gives 238
  /// words a minute for English non-fiction; Chinese readers read some 260 words of 1.5 characters).
  static func minutes(of text: String) -> Int {
    var words = 0
    var characters = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      // Properties of a scalar are looked up in a table, at twenty times the cost of a comparison.
      if scalar.isASCII {
        let isPart = scalar.isASCIILetterOrDigit
        if isPart, !isInWord { words += 1 }
        isInWord = isPart
      } else if scalar.properties.isIdeographic {
        characters += 1
        isInWord = false
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if !isInWord { words += 1 }
        isInWord = true
      } else {
        isInWord = false
      }
    }
    let minutes = Double(words) / 230 + Double(characters) / 400
    return max(1, Int(minutes.rounded()))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of A–Z, a–z, 0–9.
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
