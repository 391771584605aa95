/// An entry of a BibTeX file: its type, its key, and its fields as TeX.
struct BibTeXEntry {
  let type: String
  let key: String
  let line: Int
  /// The values by names in lower case, with their TeX but without the braces around them.
  var fields: [String: String]
}
