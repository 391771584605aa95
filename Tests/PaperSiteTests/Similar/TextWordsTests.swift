import Testing

@testable import PaperSite

@Suite struct TextWordsTests {
  @Test(arguments: [
    ("Radiology reports, GPT-4 and BERT!", ["radiology", "report", "gpt-4", "bert"]),
    ("医学大模型", ["医学", "学大", "大模", "模型"]), ("医、学", []),
    ("[Reports](paper:react-agent) say so", ["report"]),
    ("analysis of class bias", ["analysis", "class", "bias"]), ("2023 with that", []),
    ("Zürich’s Schüler", ["zürich", "schüler"]),
  ])
  func `A text is its words without endings, and Han in pairs`(text: String, words: [String]) {
    var found: [String] = []
    TextWords.forEach(in: text) { word, _ in found.append(String(decoding: word, as: UTF8.self)) }
    #expect(found == words)
  }
}
