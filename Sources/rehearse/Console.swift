import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where text goes: answers to standard output, everything else to standard error.
enum Console {
  static func print(_ text: String) { Swift.print(text) }

  static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// The width that a table may take: the terminal's, or no limit in a pipe.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return .max
    }
    return Int(size.ws_col)
  }
}

/// An answer that is not good, with its exit status.
struct Failure: Error {
  var status: Int32
  var message: String

  /// Input that cannot be used.
  static func badInput(_ message: some CustomStringConvertible) -> Failure {
    Failure(status: 2, message: message.description)
  }
}
