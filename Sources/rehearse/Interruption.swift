import Dispatch
import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Ends the program in order when its user presses Ctrl-C: what is whole is stored, and said.
///
/// ```swift
/// let interruption = Interruption(of: 12)
/// let watch = interruption.watch()
/// defer { watch.forEach { $0.cancel() } }
/// try interruption.storing { try store.save(run) }     // never cut in half
/// ```
final class Interruption: Sendable {
  private struct State {
    var stored = 0
  }

  private let state = Mutex(State())
  private let sentence: @Sendable (_ stored: Int) -> String

  /// Work that stores `total` runs.
  convenience init(of total: Int) {
    self.init { "interrupted: \($0) of \(total) runs are whole and stored, the others are not" }
  }

  /// Work whose interruption is told by `sentence`, which is given how many parts are whole by then.
  init(_ sentence: @escaping @Sendable (_ stored: Int) -> String) { self.sentence = sentence }

  /// Ends the program at Ctrl-C or when it is asked to end, with the shell's status for that signal. Simulation goes on
  /// meanwhile on its own thread, so the program ends at once; only a run that is being written is written to its end.
  func watch() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      // Without this the system ends the program before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler { [self] in
        state.withLock { state in
          Console.error("\r\u{1B}[K".prefix(isatty(STDERR_FILENO) == 1 ? 4 : 0) + sentence(state.stored))
          // Not `exit`: other threads still run, and must not see the program taken down around them.
          _exit(128 + number)
        }
      }
      source.resume()
      return source
    }
  }

  /// Stores one run, which an interruption waits for.
  func storing<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
    try state.withLock { state in
      let answer = try body()
      state.stored += 1
      return answer
    }
  }
}
