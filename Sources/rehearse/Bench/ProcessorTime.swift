#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Processor time of this process: what others do on the machine meanwhile does not count.
enum ProcessorTime {
  /// Seconds that all threads of this process have been running.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
