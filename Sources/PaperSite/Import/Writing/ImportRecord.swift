private import Foundation

/// What earlier imports wrote, so that a later one can tell what a person has changed since.
struct ImportRecord: Codable, Equatable {
  /// What was written for one paper.
  struct Entry: Codable, Equatable {
    /// A hash of the lines of each field as the source gave them; `body` for the text.
    var fields: [String: String]
  }

  /// By source, then by the paper's id.
  var sources: [String: [String: Entry]] = [:]
  /// A hash of each other file that was written, by its path.
  var files: [String: String] = [:]

  /// The file's path in a content folder; dotfiles there are no content.
  static let name = ".imported.json"

  /// The record in a content folder; an empty one where there is none, or none that can be read.
  init(readingFrom folder: String) {
    guard let bytes = try? FileReader.bytes(at: folder + "/" + Self.name),
      let record = try? JSONDecoder().decode(ImportRecord.self, from: Data(bytes))
    else { return }
    self = record
  }

  /// The record as a file, the same bytes for the same record.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("texts can be written as JSON")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
