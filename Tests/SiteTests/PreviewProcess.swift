import Foundation

/// A running `site serve`, ended when the test lets go of it.
final class PreviewProcess {
  /// The address it printed, with a slash at the end.
  let address: URL
  let port: UInt16
  let basePath: String
  let process: Process
  /// What was printed up to the address.
  let announcement: String
  private let scratch: TemporaryFolder
  private let output: FileHandle

  /// Starts the server in a folder, at a port that the system chooses unless `port` says otherwise,
  /// and waits until it tells its address.
  init(_ arguments: [String] = [], in folder: String, port: [String] = ["--port", "0"]) throws {
    process = Process()
    process.executableURL = SiteProcess.executable
    process.arguments = ["serve"] + arguments + port
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    for name in ["GITHUB_ACTIONS", "NO_COLOR"] { variables[name] = nil }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    scratch = try TemporaryFolder()
    try scratch.write("", to: "errors")
    process.standardError = try FileHandle(
      forWritingTo: URL(fileURLWithPath: scratch.path + "/errors")
    )
    let pipe = Pipe()
    process.standardOutput = pipe
    output = pipe.fileHandleForReading
    try process.run()
    var text = ""
    var found: URL?
    while found == nil {
      let data = output.availableData
      guard !data.isEmpty else { break }
      text += String(decoding: data, as: UTF8.self)
      found = text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http://") }
        .flatMap { text.contains("Ctrl-C") ? URL(string: String($0)) : nil }
    }
    guard let found, let number = found.port else { throw NotStarted(output: text) }
    address = found
    self.port = UInt16(number)
    basePath = found.path.hasSuffix("/") ? found.path : found.path + "/"
    announcement = text
  }

  struct NotStarted: Error {
    let output: String
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// What it wrote to standard error.
  var errors: String { (try? scratch.text(of: "errors")) ?? "" }

  /// The next lines that it prints, once there are some.
  func nextOutput() -> String { String(decoding: output.availableData, as: UTF8.self) }

  /// Sends one request on a connection of its own and takes the answer.
  func request(
    _ path: String,
    method: String = "GET",
    host: String = "localhost",
    headers: [String] = []
  ) throws -> HTTPAnswer {
    let lines = ["\(method) \(path) HTTP/1.1", "Host: \(host)"] + headers + ["Connection: close"]
    let connection = try HTTPSocket(port: port)
    connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return HTTPAnswer(connection.readToEnd())
  }

  /// The answer to a GET request for a path below the site's base path.
  func get(_ path: String, headers: [String] = []) throws -> HTTPAnswer {
    try request(basePath + path, headers: headers)
  }
}
