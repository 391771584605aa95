#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What this process has used of the machine, by `getrusage`.
struct ResourceUsage {
  /// Seconds of processor time, in user and system mode, of all threads.
  let processorSeconds: Double
  /// The most memory that was resident at once, in bytes.
  let peakBytes: Int

  static var current: ResourceUsage {
    var usage = rusage()
    #if canImport(Darwin)
      let status = unsafe getrusage(RUSAGE_SELF, &usage)
      let unit = 1
    #else
      let status = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      let unit = 1 << 10
    #endif
    precondition(status == 0, "the system tells every process its usage")
    return ResourceUsage(
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: Int(usage.ru_maxrss) * unit
    )
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
