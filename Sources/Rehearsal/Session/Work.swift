import Synchronization

/// One call of a session, as seen from outside: how far it is, what it has to say, and a way to end it.
///
/// ```swift
/// let work = Work { print("\(Int(100 * $0.share)) % \($0.words)") }
/// async let answer = session.run(request, work)
/// work.cancel()                                     // from any thread; `answer` throws at once
/// ```
///
/// A work belongs to one call. Cancelling the task that waits for the call cancels it, too.
public final class Work: Sendable {
  /// How far a work is.
  public struct Progress: Hashable, Sendable {
    /// The share of the work that is done: it never falls, and ends at 1.
    public var share: Double
    /// What is being worked on, in words; may be empty.
    public var words: String

    /// A share with its words.
    public init(share: Double, words: String = "") {
      self.share = share
      self.words = words
    }
  }

  private struct State {
    var kept = 0
    var ended: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  /// Apart from the state, whose lock a store holds while it writes.
  private let flag = Atomic(false)
  /// The greatest share so far; reports stand in line behind it, so that shares never fall.
  private let shown = Mutex(-1.0)
  private let progress: @Sendable (Progress) -> Void
  private let warning: @Sendable (Fault) -> Void

  /// A work.
  ///
  /// - Parameters:
  ///   - progress: told how far it is; from any thread, one call at a time.
  ///   - warning: told of each warning of a scenario as it is read.
  public init(
    progress: @escaping @Sendable (Progress) -> Void = { _ in }, warning: @escaping @Sendable (Fault) -> Void = { _ in }
  ) {
    self.progress = progress
    self.warning = warning
  }

  /// Ends the work; its call throws at once. What is being stored just now is stored to its end, nothing after it.
  public func cancel() {
    flag.store(true, ordering: .sequentiallyConsistent)
    let ended = state.withLock { state in
      defer { state.ended = nil }
      return state.ended
    }
    ended?()
  }

  /// Whether the work was cancelled.
  public var isCancelled: Bool { flag.load(ordering: .sequentiallyConsistent) }

  /// Parts of the work, such as runs of a sweep, that are whole and stored.
  public var kept: Int { state.withLock { $0.kept } }
}

extension Work {
  /// Says that `share` of the work is done.
  package func report(_ share: Double, _ words: @autoclosure () -> String = "") {
    shown.withLock { shown in
      guard share >= shown, !isCancelled else { return }
      shown = min(1, share)
      progress(Progress(share: min(1, share), words: words()))
    }
  }

  /// Passes a warning on.
  package func warn(_ fault: Fault) { warning(fault) }

  /// One part more is whole, and stays so when the work is cancelled.
  package func keep() { state.withLock { $0.kept += 1 } }

  /// Stores a part, which a cancellation waits for; after it nothing is stored.
  package func keeping<Answer>(_ body: () throws -> Answer) throws -> Answer {
    try state.withLock { state in
      // A simulation ends in its midst when its task is cancelled: what it came to is not kept.
      guard !isCancelled, !Task.isCancelled else { throw RehearsalError.cancelled(kept: state.kept) }
      let answer = try body()
      state.kept += 1
      return answer
    }
  }

  /// Does something that no cancellation may come into the midst of; nil when one came before.
  package func unlessCancelled<Answer>(_ body: () -> Answer) -> Answer? {
    state.withLock { _ in isCancelled ? nil : body() }
  }

  /// Ends the program from a signal: what is being stored just now is stored to its end, nothing after it.
  package func ending(_ body: (_ kept: Int) -> Void) { state.withLock { body($0.kept) } }

  /// Throws when the work was cancelled.
  package func check() throws {
    if isCancelled || Task.isCancelled { throw RehearsalError.cancelled(kept: kept) }
  }

  /// Has `body` called when the work is cancelled, at once where it was already.
  func whenCancelled(_ body: @escaping @Sendable () -> Void) {
    let isLate = state.withLock { state in
      if !isCancelled { state.ended = body }
      return isCancelled
    }
    if isLate { body() }
  }
}
