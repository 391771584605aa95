/// Puts the preview's script into a page.
struct PageInsertion {
  let basePath: String
  /// The tag of the page without the script, by which the script knows whether it is still the same.
  let tag: String

  /// The element that is put in, on a line of its own.
  var element: String {
    let hash = tag.filter { $0 != "\"" }
    return
      "<script type=\"module\" src=\"\(basePath)\(LiveSite.reservedFolder)/reload.js\" data-page=\"\(hash)\"></script>\n"
  }

  /// The page with the element before the end of its body, or at its end if it has none.
  func page(_ bytes: [UInt8]) -> [UInt8] {
    let end = Array("</body>".utf8)
    var place = bytes.count
    var index = bytes.count - end.count
    while index >= 0 {
      if bytes[index] == end[0], bytes[index...].starts(with: end) {
        place = index
        break
      }
      index -= 1
    }
    return bytes[..<place] + Array(element.utf8) + bytes[place...]
  }
}
