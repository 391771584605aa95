import Templates

/// The reference of a paper in every format, for its page.
struct CiteView: TemplateRepresentable {
  /// The reference in one format: as a sentence, or as code.
  struct FormatView: TemplateRepresentable {
    let id: String
    let label: String
    var sentence: HTML?
    var code: String?
    /// What readers should know of the format.
    var hint: String?
    let isOpen: Bool

    static let fields: TemplateFields<Self> = [
      .text("id", \.id), .text("label", \.label), .optionalHTML("sentence", \.sentence),
      .optionalText("code", \.code), .optionalText("hint", \.hint), .flag("isOpen", \.isOpen),
    ]
  }

  let formats: [FormatView]
  let downloads: [DownloadView]
  /// The language of the reference, where it is not the page's.
  let language: String?

  static let fields: TemplateFields<Self> = [
    .list("formats", \.formats), .list("downloads", \.downloads),
    .flag("hasDownloads") { !$0.downloads.isEmpty }, .optionalText("language", \.language),
  ]
}

extension PageMaker {
  /// How to cite a paper. Readers of Chinese find the Chinese standard first.
  func citing(_ paper: Paper, as reference: Reference) -> CiteView {
    let styles: [any ReferenceStyle.Type] =
      language.tag.hasPrefix("zh")
      ? [GBT7714Style.self, APAStyle.self, VancouverStyle.self]
      : [APAStyle.self, VancouverStyle.self, GBT7714Style.self]
    let sentences = styles.enumerated().map { index, style in
      CiteView.FormatView(
        id: style.name,
        label: style.title,
        sentence: HTML(bytes: style.html(for: reference)),
        hint: style == GBT7714Style.self ? strings.text("cite_access_date") : nil,
        isOpen: index == 0
      )
    }
    let codes = CitationDownload.all.map { download in
      var bytes: [UInt8] = []
      download.format.append(reference, to: &bytes)
      return CiteView.FormatView(
        id: download.format.name,
        label: download.format.title,
        code: String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self),
        isOpen: false
      )
    }
    return CiteView(
      formats: sentences + codes,
      downloads: CitationFiles.links(to: paper, with: self),
      language: reference.language == language.tag ? nil : reference.language
    )
  }
}
