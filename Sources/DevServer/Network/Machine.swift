#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// What the system tells about this machine and this process.
enum Machine {
  /// The machine's name on the network.
  static var name: String? {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Allows this process as many open connections as the system lets it have, so that idle ones are
  /// not the last.
  static func raiseFileLimit() {
    #if canImport(Darwin)
      let resource = RLIMIT_NOFILE
    #else
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    var limit = rlimit()
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 10_000)
    _ = unsafe setrlimit(resource, &limit)
  }

  /// The system's number for a port that another program has.
  static let addressInUse = EADDRINUSE
}

extension HTTPDate {
  /// The present moment.
  static var now: HTTPDate { HTTPDate(seconds: time(nil)) }
}
