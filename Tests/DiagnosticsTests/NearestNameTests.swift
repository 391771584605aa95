import Diagnostics
import Testing

@Suite struct NearestNameTests {
  let names = ["category", "categories", "title", "tags"]

  @Test(arguments: [("catagory", "category"), ("titel", "title"), ("tag", "tags")])
  func `A misspelt name finds the nearest known one`(word: String, expected: String) {
    #expect(names.nearest(to: word) == expected)
  }

  @Test func `A word unlike every name finds none`() {
    #expect(names.nearest(to: "banana") == nil)
  }
}
