import Foundation
import Testing

@testable import PaperSite

@Suite struct SearchTokensTests {
  /// The table that the theme's scripts are tested with too.
  private struct Table: Decodable {
    struct Case: Decodable {
      let group: String
      let text: String
      let terms: [String]
      let surfaces: [String]?
    }

    let traditional: [String: String]
    let stopWords: [String]
    let cases: [Case]
  }

  private func table() throws -> Table {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "SearchCases/analysis.json")
    return try JSONDecoder().decode(Table.self, from: Data(contentsOf: file))
  }

  @Test func `Every text of the shared table gives its terms and words`() throws {
    let table = try table()
    #expect(table.cases.count >= 150)
    let pairs = table.traditional.compactMap { traditional, simplified in
      traditional.unicodeScalars.first.flatMap { first in
        simplified.unicodeScalars.first.map { (traditional: first, simplified: $0) }
      }
    }
    var folding = SearchFolding(traditional: TraditionalCharacters(pairs: pairs))
    var tokens = SearchTokens()
    for row in table.cases {
      var folded: [UInt8] = []
      folding.fold(Array(row.text.utf8), into: &folded)
      tokens.scan(folded)
      let words = tokens.tokens.map { Array(tokens.bytes[$0.start..<$0.end]) }
      let terms = zip(tokens.tokens, words).map { token, word in
        String(
          decoding: token.kind == .unspaced ? word : SearchTerm.term(of: word),
          as: UTF8.self
        )
      }
      #expect(terms == row.terms, "\(row.group): \(row.text)")
      #expect(
        words.map { String(decoding: $0, as: UTF8.self) } == row.surfaces ?? row.terms,
        "\(row.group): \(row.text)"
      )
    }
  }

  @Test func `The stop words are those of the shared table`() throws {
    let words = SearchTerm.stopWords.map { String(decoding: $0, as: UTF8.self) }
    #expect(words.sorted() == (try table().stopWords.sorted()))
  }

  @Test func `Traditional characters become the Simplified ones of the shared table`() throws {
    for (traditional, simplified) in try table().traditional where traditional != "癥" {
      let character = try #require(traditional.unicodeScalars.first)
      #expect(TraditionalCharacters.all[character].map { String($0) } == simplified)
    }
  }

  @Test func `Single characters of a run are given where they are asked for`() {
    var tokens = SearchTokens()
    tokens.scan(Array("肺癌 x 病".utf8), singles: true)
    let texts = tokens.tokens.map {
      String(decoding: tokens.bytes[$0.start..<$0.end], as: UTF8.self)
    }
    #expect(texts == ["肺", "肺癌", "癌", "x", "病"])
    #expect(tokens.tokens.map(\.kind) == [.single, .unspaced, .single, .word, .unspaced])
  }
}
