/// The answers that an issue written with the form “Suggest a paper” gives.
struct IssueForm: Sendable {
  private(set) var answers: [IssueField: String] = [:]

  /// Reads the text of an issue: a heading `### Label` before each answer. A heading that is no label,
  /// and a label that comes again, belong to the answer that they stand in.
  init(_ text: String) {
    var field: IssueField?
    var lines: [Substring] = []
    func answer() -> String {
      let answer = lines.joined(separator: "\n").trimmingBlankLines
      return answer == "_No response_" || answer == "None" ? "" : answer
    }
    // A line may end in CRLF; Swift counts that as one newline.
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("### "),
        let next = IssueFormWords.field(labelled: PlainText.collapsed(String(line.dropFirst(4)))),
        answers[next] == nil, next != field
      {
        if let field { answers[field] = answer() }
        field = next
        lines = []
      } else {
        lines.append(line)
      }
    }
    if let field { answers[field] = answer() }
    answers = answers.filter { !$0.value.isEmpty }
  }

  /// An answer on one line, without control characters; nil when there is none.
  subscript(field: IssueField) -> String? {
    answers[field].map(PlainText.collapsed).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension String {
  /// The text without blank lines and spaces at its start and end.
  var trimmingBlankLines: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    return String(String(drop(while: isBlank).reversed()).drop(while: isBlank).reversed())
  }
}
