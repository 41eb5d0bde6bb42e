import Foundation
import Quantities
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How far long work is and how long it will still take, on the error output of a terminal; nothing in a pipe.
final class ProgressBar: Sendable {
  private let title: String
  private let isShown: Bool
  private let begin = ContinuousClock().now
  /// When the bar was last drawn; several threads may report.
  private let drawn = Mutex<ContinuousClock.Instant?>(nil)

  /// Work that is done sooner needs no bar.
  private static let patience = Duration.milliseconds(400)
  private static let pause = Duration.milliseconds(100)
  private static let width = 24

  convenience init(_ title: String, output: OutputOptions) {
    self.init(title, isQuiet: output.quiet || output.json)
  }

  init(_ title: String, isQuiet: Bool) {
    self.title = title
    isShown =
      !isQuiet && isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Shows that `done` of `all` is done.
  func show(_ done: Int, of all: Int) {
    if all > 0 { show(Double(done) / Double(all)) }
  }

  /// Shows that `share` of the work is done, and what is being worked on.
  func show(_ share: Double, _ words: @autoclosure () -> String = "") {
    guard isShown else { return }
    drawn.withLock { drawn in
      let now = ContinuousClock().now
      guard begin.duration(to: now) > Self.patience else { return }
      if let last = drawn, last.duration(to: now) < Self.pause { return }
      drawn = now
      let full = Int(Double(Self.width) * min(1, max(0, share)))
      let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
      let place = [title, words()].filter { !$0.isEmpty }.joined(separator: " ")
      write("\r\u{1B}[K\(bar) \(Dimension.ratio.format(share, digits: 2))  \(place)\(left(share, now))")
    }
  }

  /// Takes the bar off the terminal.
  func finish() {
    drawn.withLock { drawn in
      if drawn != nil { write("\r\u{1B}[K") }
      drawn = nil
    }
  }

  private func left(_ share: Double, _ now: ContinuousClock.Instant) -> String {
    guard share > 0.01, share < 1 else { return "" }
    let elapsed = begin.duration(to: now) / .seconds(1)
    return ", " + Dimension.time.format((elapsed / share * (1 - share)).rounded(.up), digits: 2) + " left"
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
