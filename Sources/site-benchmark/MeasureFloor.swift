import ArgumentParser
import CCMark
import CYaml
import Foundation

/// Measures what nobody can leave out: reading the content, libyaml over its front matter, cmark
/// over its bodies, writing the finished site's files.
struct MeasureFloor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-floor",
    abstract: "Do only what no generator can leave out and print its cost as JSON."
  )

  @Argument(help: "The project's folder.")
  var folder: String

  @Argument(help: "The folder with the built site.")
  var output: String

  @Argument(help: "A folder to write the files to once more; it must not exist.")
  var copy: String

  func run() throws {
    var floor = FloorMeasurement()
    let content = try OutputFiles(in: folder + "/content").paths.filter { $0.hasSuffix(".md") }
    for start in stride(from: 0, to: content.count, by: 1000) {
      let paths = content[start..<min(start + 1000, content.count)]
      var files: [[UInt8]] = []
      floor.read += measured {
        files = paths.map { FloorFiles.read(folder + "/content/" + $0) }
      }
      let parts = files.map(Self.parts)
      floor.yaml += measured { for part in parts { Self.readEvents(part.frontMatter) } }
      floor.markdown += measured { for part in parts { Self.render(part.body) } }
    }
    let site = try OutputFiles(in: output)
    let folders = Set(site.paths.flatMap(Self.folders)).sorted()
    floor.write += measured {
      FloorFiles.make(copy)
      for folder in folders { FloorFiles.make(copy + "/" + folder) }
    }
    for start in stride(from: 0, to: site.paths.count, by: 1000) {
      let paths = site.paths[start..<min(start + 1000, site.paths.count)]
      let files = paths.map { FloorFiles.read(output + "/" + $0) }
      floor.write += measured {
        for (path, bytes) in zip(paths, files) { FloorFiles.write(bytes, to: copy + "/" + path) }
      }
    }
    print(String(decoding: try JSONEncoder().encode(floor), as: UTF8.self))
  }

  /// The processor time of some work.
  private func measured(_ work: () -> Void) -> Double {
    let before = ResourceUsage.current.processorSeconds
    work()
    return ResourceUsage.current.processorSeconds - before
  }

  private static func parts(_ file: [UInt8]) -> (frontMatter: [UInt8], body: [UInt8]) {
    let fence = Array("---\n".utf8)
    guard file.starts(with: fence) else { return ([], file) }
    var line = fence.count
    while line < file.count, !file[line...].starts(with: fence) {
      line = (file[line...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count - 1) + 1
    }
    return (Array(file[fence.count..<line]), Array(file[min(line + fence.count, file.count)...]))
  }

  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private static func readEvents(_ text: [UInt8]) {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) != 0 else { return }
    defer { unsafe yaml_parser_delete(&parser) }
    unsafe text.withUnsafeBufferPointer { buffer -> Void in
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var isDone = false
      while !isDone {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(&parser, &event) != 0 else { return }
        isDone = unsafe event.type == YAML_STREAM_END_EVENT
        unsafe yaml_event_delete(&event)
      }
    }
  }

  private static func render(_ text: [UInt8]) {
    unsafe text.withUnsafeBytes { buffer in
      guard
        let root = unsafe cmark_parse_document(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          buffer.count,
          CMARK_OPT_DEFAULT
        )
      else { return }
      unsafe free(cmark_render_html(root, CMARK_OPT_DEFAULT))
      unsafe cmark_node_free(root)
    }
  }
}
