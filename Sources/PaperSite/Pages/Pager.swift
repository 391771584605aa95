/// The pages that a long list is cut into.
struct Pager: Sendable {
  let count: Int
  let perPage: Int

  /// The number of pages, at least one.
  var pages: Int { max(1, (count + perPage - 1) / perPage) }

  /// The places in the list that a page shows; pages count from 1.
  func range(of page: Int) -> Range<Int> {
    let start = (page - 1) * perPage
    return start..<min(count, start + perPage)
  }
}

extension PageMaker {
  /// The links between the pages of a list; nil when there is only one.
  func pagination(
    _ pager: Pager,
    page: Int,
    route: (Int) -> Route
  ) -> PaginationView? {
    guard pager.pages > 1 else { return nil }
    let shown = Set([1, pager.pages] + ((page - 2)...(page + 2))).filter {
      (1...pager.pages).contains($0)
    }.sorted()
    var numbers: [PageNumberView] = []
    for (index, number) in shown.enumerated() {
      if index > 0, shown[index - 1] + 1 < number {
        numbers.append(PageNumberView(label: "…", url: nil, isCurrent: false, isGap: true))
      }
      numbers.append(
        PageNumberView(
          label: String(number),
          url: number == page ? nil : path(route(number)),
          isCurrent: number == page,
          isGap: false
        )
      )
    }
    return PaginationView(
      currentText: pageText(page, of: pager.pages),
      previousURL: page > 1 ? path(route(page - 1)) : nil,
      nextURL: page < pager.pages ? path(route(page + 1)) : nil,
      pages: numbers
    )
  }

  /// “Page 2 of 5”.
  func pageText(_ page: Int, of pages: Int) -> String {
    strings.text("page_of", ["current": String(page), "total": String(pages)])
  }

  /// The heading of a page of a list.
  func heading(_ heading: String, page: Int) -> String {
    page == 1
      ? heading
      : strings.text("heading_with_page", ["heading": heading, "current": String(page)])
  }
}
