/// What one build took, as the measuring process prints it.
struct BuildMeasurement: Codable {
  /// Seconds of wall time of each stage.
  var stages: [String: Double] = [:]
  /// Seconds of wall time in all.
  var seconds = 0.0
  var processorSeconds = 0.0
  /// The most memory that was resident at once, in bytes.
  var peakBytes = 0
  var pages = 0
  var files = 0
  var bytes = 0

  /// The share of the time in which the cores were busy.
  func busyShare(ofCores cores: Int) -> Double {
    processorSeconds / (seconds * Double(cores))
  }
}

/// The time that the work takes which no generator can leave out, in seconds of processor time on
/// one core: the same input read and parsed by the same C libraries, the same output written.
struct FloorMeasurement: Codable {
  /// Opening, measuring and reading every file of the content.
  var read = 0.0
  /// The events of libyaml over every front matter.
  var yaml = 0.0
  /// cmark's parser and HTML renderer over every body.
  var markdown = 0.0
  /// Making the folders and files of the site in an empty folder.
  var write = 0.0

  var total: Double { read + yaml + markdown + write }
}
