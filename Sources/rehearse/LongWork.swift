import Dispatch
import Rehearsal

/// Long work of a command: a bar on a terminal that shows how far it is, and an end in one sentence at Ctrl-C.
///
/// ```swift
/// let work = LongWork("merging", output: output) { "interrupted: \($0) of 3 stores are merged" }
/// defer { work.finish() }
/// try await session.merge(request, work.work)
/// ```
final class LongWork {
  /// The bar alone, for threads that report how far they are.
  let bar: ProgressBar
  /// The work as a session sees it.
  let work: Work
  /// What Ctrl-C says.
  let interruption: Interruption
  private let watch: [any DispatchSourceSignal]

  /// Work whose interruption is told by `sentence`, which is given the number of parts that were whole by then; nil for
  /// work that says it later, when it knows of how many parts it is made.
  convenience init(
    _ title: String, output: OutputOptions, _ sentence: (@Sendable (_ kept: Int) -> String)? = nil
  ) {
    self.init(title, isQuiet: output.quiet || output.json, sentence)
  }

  /// Work of a command with a `--json` of its own.
  init(_ title: String, isQuiet: Bool, _ sentence: (@Sendable (_ kept: Int) -> String)? = nil) {
    let bar = ProgressBar(title, isQuiet: isQuiet)
    self.bar = bar
    work = Work(progress: { bar.show($0.share, $0.words) }, warning: { Console.error($0.warning) })
    interruption = Interruption(of: work, sentence)
    watch = interruption.watch()
  }

  /// Shows that `share` of the work is done, and what is being worked on.
  func show(_ share: Double, _ words: @autoclosure () -> String = "") { bar.show(share, words()) }

  /// Shows that `done` of `all` is done.
  func show(_ done: Int, of all: Int) { bar.show(done, of: all) }

  /// Takes the bar away and leaves Ctrl-C to the system.
  func finish() {
    bar.finish()
    watch.forEach { $0.cancel() }
  }
}
