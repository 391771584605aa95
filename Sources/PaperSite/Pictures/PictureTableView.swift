import Templates

/// The table behind a picture: all it shows, as text and links.
struct PictureTableView: TemplateRepresentable {
  let head: [String]
  let rows: [RowView]

  static let fields: TemplateFields<Self> = [.texts("head", \.head), .list("rows", \.rows)]

  /// A row with its heading.
  struct RowView: TemplateRepresentable {
    let heading: LinkView
    let cells: [CellView]

    static let fields: TemplateFields<Self> = [
      .record("heading", \.heading), .list("cells", \.cells),
    ]
  }

  /// A cell: links or texts, one after the other.
  struct CellView: TemplateRepresentable {
    let items: [LinkView]

    static let fields: TemplateFields<Self> = [.list("items", \.items)]

    init(_ items: [LinkView]) {
      self.items = items
    }

    init(_ text: String) {
      items = [LinkView(label: text, url: nil)]
    }
  }
}
