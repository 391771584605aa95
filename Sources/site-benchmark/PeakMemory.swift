#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The most memory that this process has had at once.
enum PeakMemory {
  /// In MiB, by `getrusage`.
  static var mebibytes: Int {
    var usage = rusage()
    #if canImport(Darwin)
      guard unsafe getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
      return usage.ru_maxrss / (1 << 20)
    #else
      guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
      return usage.ru_maxrss / (1 << 10)
    #endif
  }
}
