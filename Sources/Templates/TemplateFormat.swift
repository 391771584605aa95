/// The language that a template makes; it decides how texts are escaped.
enum TemplateFormat: Hashable, Sendable {
  case html
  case xml
  /// Anything else: texts are shown as they are.
  case plain

  /// The format that a template's name tells by its ending; a name without one is HTML.
  init(ofName name: String) {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else {
      self = .html
      return
    }
    switch file[dot...] {
    case ".html": self = .html
    case ".xml": self = .xml
    default: self = .plain
    }
  }

  /// What a tag may leave out of another template's name.
  var ending: String {
    switch self {
    case .html: ".html"
    case .xml: ".xml"
    case .plain: ".txt"
    }
  }
}
