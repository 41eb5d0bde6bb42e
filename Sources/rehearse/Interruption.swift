import Dispatch
import Foundation
import Rehearsal
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Ends the program in order when its user presses Ctrl-C: what is whole is stored, and said.
final class Interruption: Sendable {
  private let work: Work
  private let sentence: Mutex<(@Sendable (_ kept: Int) -> String)?>

  /// An end of a work that is told by `sentence`, which is given how many parts are whole by then; nil while there is
  /// nothing to tell yet.
  init(of work: Work, _ sentence: (@Sendable (_ kept: Int) -> String)?) {
    self.work = work
    self.sentence = Mutex(sentence)
  }

  /// From now on the end is told by `sentence`.
  func tell(_ sentence: @escaping @Sendable (_ kept: Int) -> String) { self.sentence.withLock { $0 = sentence } }

  /// Ends the program at Ctrl-C or when it is asked to end, with the shell's status for that signal. Simulation goes on
  /// meanwhile on its own threads, so the program ends at once; only what is being stored is stored to its end.
  func watch() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      // Without this the system ends the program before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler { [self] in
        work.ending { kept in
          if let sentence = sentence.withLock({ $0 }) {
            Console.error("\r\u{1B}[K".prefix(isatty(STDERR_FILENO) == 1 ? 4 : 0) + sentence(kept))
          }
          // Not `exit`: other threads still run, and must not see the program taken down around them.
          _exit(128 + number)
        }
      }
      source.resume()
      return source
    }
  }
}
