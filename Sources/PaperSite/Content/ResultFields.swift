/// The entries of `results` in the front matter of a paper.
enum ResultFields {
  /// A result in the making.
  struct Draft {
    var dataset: String?
    var metric: Localized<String>?
    var value: DecimalNumber?
    var unit: String?
    var system: Localized<String>?
    var setting: Localized<String>?
    var source: Localized<String>?
  }

  static let form = "a list of maps with dataset, metric and value"

  static let all: [FrontMatterField<Draft>] = [
    FrontMatterField("dataset", "a text such as MedQA", required: true) {
      $1.dataset = $2.text($0)
    },
    FrontMatterField("metric", "a text such as accuracy", required: true) {
      $1.metric = $2.localizedText($0)
    },
    FrontMatterField("value", "a decimal number such as 67.2", required: true) {
      $1.value = $2.decimal($0)
    },
    FrontMatterField("unit", "a text such as “%”") { $1.unit = $2.text($0) },
    FrontMatterField("system", "a text; without it the paper's own system") {
      $1.system = $2.localizedText($0)
    },
    FrontMatterField("setting", "a text such as five-shot") { $1.setting = $2.localizedText($0) },
    FrontMatterField("source", "where the number stands, such as Table 2") {
      $1.source = $2.localizedText($0)
    },
  ]

  /// The results of a list; a number that stands there twice under the same condition is a mistake.
  static func read(_ node: YAMLNode, with reader: inout FieldReader) -> [PaperResult] {
    var seen: [Key: Place] = [:]
    return (reader.items(node, form) ?? []).compactMap { item in
      guard let pairs = reader.pairs(item, "a map with dataset, metric and value") else {
        return nil
      }
      var draft = Draft()
      all.read(pairs, at: item.place, into: &draft, with: &reader)
      guard let dataset = draft.dataset, let metric = draft.metric, let value = draft.value else {
        return nil
      }
      let result = PaperResult(
        dataset: dataset,
        metric: metric,
        value: value,
        unit: draft.unit,
        system: draft.system,
        setting: draft.setting,
        source: draft.source,
        place: item.place
      )
      if let first = seen.updateValue(item.place, forKey: Key(result)) {
        reader.report(
          code: "front-matter.repeated-result",
          "expected one value for “\(dataset)”, “\(metric.original)” under this condition, "
            + "found another one in line \(first.line)",
          at: item.place,
          hint: "tell them apart by “system” or “setting”, or delete one"
        )
      }
      return result
    }
  }

  private struct Key: Hashable {
    let texts: [String?]

    init(_ result: PaperResult) {
      texts = [
        result.dataset, result.metric.original, result.system?.original, result.setting?.original,
      ]
    }
  }
}

extension FieldReader {
  /// A text, or a map from languages to texts, in the site's default language unless it says.
  fileprivate mutating func localizedText(_ node: YAMLNode) -> Localized<String>? {
    localizedText(node, default: languages.first ?? .english)
  }

  /// A decimal number, kept as it is written.
  fileprivate mutating func decimal(_ node: YAMLNode) -> DecimalNumber? {
    guard let text = text(node, "a decimal number such as 67.2") else { return nil }
    guard let number = DecimalNumber(text) else {
      report(
        code: "front-matter.invalid-number",
        "expected a decimal number such as 67.2, found “\(text.shortened(to: 40))”",
        at: node.place,
        hint: text.contains("%")
          ? "write the sign as “unit: '%'”" : "write digits with at most one point between them"
      )
      return nil
    }
    return number
  }
}
