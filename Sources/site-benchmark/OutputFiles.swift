import Foundation

/// The files under a folder.
struct OutputFiles {
  let folder: String
  /// The paths within the folder, sorted.
  let paths: [String]

  init(in folder: String) throws {
    self.folder = folder
    var paths: [String] = []
    let all = FileManager.default.enumerator(atPath: folder)
    while let path = all?.nextObject() as? String {
      if all?.fileAttributes?[.type] as? FileAttributeType == .typeRegular { paths.append(path) }
    }
    self.paths = paths.sorted()
  }

  /// The sum of the files' sizes.
  func bytes() throws -> Int {
    try paths.reduce(0) { sum, path in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      return sum + ((attributes[.size] as? NSNumber)?.intValue ?? 0)
    }
  }
}
