import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A server on loopback that answers by a table and remembers what it was asked.
final class StubServer: Sendable {
  /// What it answers to a request.
  enum Answer: Sendable {
    case response(status: Int, headers: [String: String] = [:], body: String)
    /// Nothing, and the connection stays open.
    case silence
  }

  /// A request as it came.
  struct Request: Sendable {
    let target: String
    let headers: [String: String]
  }

  let port: UInt16
  private let listener: Int32
  private let state = Mutex<(requests: [Request], open: [Int32])>(([], []))

  /// Starts a server; `answer` is given the request and how many came before it.
  init(_ answer: @escaping @Sendable (Request, Int) -> Answer) throws {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard descriptor >= 0, isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    listener = descriptor
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        self?.serve(connection, answer)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    for connection in state.withLock(\.open) { close(connection) }
  }

  /// The address of a path here.
  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What was asked so far.
  var requests: [Request] { state.withLock(\.requests) }

  private func serve(_ connection: Int32, _ answer: (Request, Int) -> Answer) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !bytes.contains(sequence: Array("\r\n\r\n".utf8)) {
      let count = unsafe read(connection, &buffer, buffer.count)
      guard count > 0 else {
        close(connection)
        return
      }
      bytes += buffer[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = lines[0].split(separator: " ")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    let request = Request(target: words.count > 1 ? String(words[1]) : "", headers: headers)
    let count = state.withLock { state in
      state.requests.append(request)
      return state.requests.count - 1
    }
    switch answer(request, count) {
    case .silence: state.withLock { $0.open.append(connection) }
    case .response(let status, let fields, let body):
      var text = "HTTP/1.1 \(status) Status\r\nConnection: close\r\n"
      text += "Content-Length: \(body.utf8.count)\r\n"
      for (name, value) in fields { text += "\(name): \(value)\r\n" }
      let all = Array((text + "\r\n" + body).utf8)
      var sent = 0
      while sent < all.count {
        let count = unsafe all.withUnsafeBytes { buffer in
          unsafe write(connection, buffer.baseAddress?.advanced(by: sent), all.count - sent)
        }
        if count <= 0 { break }
        sent += count
      }
      close(connection)
    }
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: sequence) }
  }
}
