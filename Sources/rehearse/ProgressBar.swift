import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How far long work is, on a terminal; nothing in a pipe.
final class ProgressBar: Sendable {
  private static let cells = 30
  private let isShown: Bool
  private let title: String
  private let begin = ContinuousClock().now
  private let lastText = Mutex("")

  init(_ title: String, output: OutputOptions) {
    self.title = title
    isShown = !output.quiet && !output.json && isatty(STDERR_FILENO) == 1
  }

  /// Shows that `done` of `all` is done.
  func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    let share = Double(done) / Double(all)
    let full = Int(share * Double(Self.cells))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.cells - full)
    let seconds = begin.duration(to: ContinuousClock().now) / .seconds(1)
    let left = share > 0 ? Int((seconds / share - seconds).rounded(.up)) : 0
    let text = "\(title) [\(bar)] \(Int(100 * share)) %, \(left) s left"
    let isNew = lastText.withLock { last in
      defer { last = text }
      return last != text
    }
    if isNew { write("\r\u{1B}[K" + text) }
  }

  /// Takes the bar off the terminal.
  func finish() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
