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
  private let isShown: Bool
  private let begin = ContinuousClock().now
  private let drawn = Mutex<ContinuousClock.Instant?>(nil)

  /// Work that is done sooner needs no bar.
  private static let patience = Duration.milliseconds(400)
  private static let pause = Duration.milliseconds(100)
  private static let width = 24

  init(isQuiet: Bool) {
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Shows that `share` of the work is done, and what is being worked on.
  func update(_ share: Double, _ words: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ContinuousClock().now
    guard begin.duration(to: now) > Self.patience else { return }
    let isDue = drawn.withLock { last in
      if let last, last.duration(to: now) < Self.pause { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let full = Int(Double(Self.width) * min(1, max(0, share)))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
    write("\r\u{1B}[K\(bar) \(Dimension.ratio.format(share, digits: 2))  \(words())\(left(share, now))")
  }

  /// Clears the line.
  func finish() {
    guard isShown, drawn.withLock({ $0 }) != nil else { return }
    write("\r\u{1B}[K")
    drawn.withLock { $0 = nil }
  }

  private func left(_ share: Double, _ now: ContinuousClock.Instant) -> String {
    guard share > 0.01, share < 1 else { return "" }
    let elapsed = begin.duration(to: now) / .seconds(1)
    return ", " + Dimension.time.format((elapsed / share * (1 - share)).rounded(.up), digits: 2) + " left"
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
