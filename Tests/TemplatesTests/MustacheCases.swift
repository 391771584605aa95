import Foundation

@testable import Templates

/// The public Mustache specification's own cases, from the folder that `SPEC_CASES` names.
enum MustacheCases {
  struct Case: Decodable, CustomStringConvertible {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String

    var description: String { name }
  }

  static let folder = ProcessInfo.processInfo.environment["SPEC_CASES"]

  /// All modules by name; empty where the cases are not at hand.
  static let modules: [String: [Case]] = {
    guard let folder else { return [:] }
    let file = URL(filePath: folder).appending(path: "mustache.json")
    guard let data = try? Data(contentsOf: file) else { return [:] }
    return (try? JSONDecoder().decode([String: [Case]].self, from: data)) ?? [:]
  }()
}

/// A value of a specification case.
indirect enum JSONValue: Decodable {
  case null
  case flag(Bool)
  case whole(Int)
  case decimal(Double)
  case text(String)
  case list([JSONValue])
  case record([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else if let number = try? container.decode(Double.self) {
      self = .decimal(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: JSONValue].self))
    }
  }

  /// The value for templates. Where a case shows it unescaped, texts and numbers are HTML: ours
  /// takes nothing else there. Ours has no decimal numbers; they are texts, and so are numbers in
  /// lists of lists, where a case puts numbers beside texts.
  func value(isRaw: Bool, isInListOfLists: Bool = false) -> TemplateValue {
    switch self {
    case .null: .absent
    case .flag(let flag): .flag(flag)
    case .whole(let number) where isInListOfLists || isRaw: shown(String(number), isRaw: isRaw)
    case .whole(let number): .number(number)
    case .decimal(let number): shown(String(number), isRaw: isRaw)
    case .text(let text): shown(text, isRaw: isRaw)
    case .list(let elements):
      .list(
        elements.map { element in
          if case .list = element { return element.value(isRaw: isRaw, isInListOfLists: true) }
          return element.value(isRaw: isRaw, isInListOfLists: isInListOfLists)
        }
      )
    case .record(let members):
      .record(
        TemplateRecord(
          members.sorted { $0.key < $1.key }
            .map { (name: $0.key, value: $0.value.value(isRaw: isRaw)) }
        )
      )
    }
  }

  private func shown(_ text: String, isRaw: Bool) -> TemplateValue {
    isRaw ? .html(HTML(bytes: Array(text.utf8))) : .text(text)
  }
}
