import Foundation
import Presentation
import Quantities
import Reports

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where text goes: answers to standard output, everything else to standard error.
enum Console {
  /// Prints a line of an answer, at once.
  ///
  /// What cannot be written ends the program with a message and status 2: an answer that is lost is no answer. A reader
  /// that has gone away, such as `head`, wants no message.
  static func print(_ text: String, terminator: String = "\n") {
    var rest = Array((text + terminator).utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR && errno != EAGAIN {
        let code = errno
        if code != EPIPE {
          error("standard output: \(String(cString: strerror(code))); the answer could not be written whole")
        }
        exit(2)
      }
    }
  }

  static func error(_ text: String) {
    // Nobody is left to be told where this fails too.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// The width that a table may take: the terminal's, or no limit in a pipe.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return .max
    }
    return Int(size.ws_col)
  }

  /// A text without what a terminal would obey, whoever wrote it; our own colours stay where they are wanted.
  static func plain(_ text: String) -> String {
    guard isColoured else { return PlainText.shown(text, limit: .max) }
    // Between our own colours nothing else may stand.
    var result = ""
    var rest = text[...]
    while let colour = rest.firstMatch(of: /\u{1B}\[[0-9]m|\u{1B}\[3[12]m/) {
      result += PlainText.shown(String(rest[..<colour.range.lowerBound]), limit: .max) + colour.output
      rest = rest[colour.range.upperBound...]
    }
    return result + PlainText.shown(String(rest), limit: .max)
  }

  /// A table as wide as the terminal allows, in colours where they are wanted.
  static func table(_ table: TextTable) -> String {
    let paint: TextTable.Paint? = isColoured ? { Ink.paint($0, $1, isHeader: $2) } : nil
    return table.rendered(width: width, paint: paint)
  }

  /// Whether answers may carry colours: only on a terminal that has them, and not for readers who said no.
  ///
  /// - Source: no-color.org: any value of NO_COLOR that is not empty.
  static var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}

/// The few colours of a terminal that answers use; each says what a word beside it says too.
enum Ink: String {
  case bold = "1"
  case good = "32"
  case bad = "31"
  case faint = "2"

  /// The text in this colour where colours are wanted, else as it is.
  func callAsFunction(_ text: String) -> String { Console.isColoured ? wrapped(text) : text }

  private func wrapped(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }

  /// Heads of tables are bold; of verdicts, yes stands out and no steps back.
  static func paint(_ cell: String, _ padded: String, isHeader: Bool) -> String {
    if isHeader { return Ink.bold.wrapped(padded) }
    if cell.hasPrefix("yes, ") { return Ink.good.wrapped(padded) }
    if cell.hasPrefix("no, ") || cell == "-" { return Ink.faint.wrapped(padded) }
    return padded
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
