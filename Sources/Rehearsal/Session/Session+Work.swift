import Synchronization

extension Session {
  /// Does a work on threads of its own and waits for it; when it is cancelled it is waited for no longer. What is left of it
  /// then, at most one simulation on each core, goes on to its end and is thrown away.
  func perform<Answer: Sendable>(
    _ work: Work, _ body: @escaping @Sendable () async throws -> Answer
  ) async throws(RehearsalError) -> Answer {
    // A command has nothing else to do, and ends with its work.
    if isCommand {
      do { return try await body() } catch { throw RehearsalError(of: error) }
    }
    let result: Result<Answer, any Error> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waiting = Waiting(continuation)
        let task = Task(executorPreference: WorkThreads.shared) { try await body() }
        work.whenCancelled {
          task.cancel()
          WorkThreads.shared.lend()
          let isLeft = waiting.end(.failure(RehearsalError.cancelled(kept: work.kept)))
          if !isLeft { WorkThreads.shared.takeBack() }
        }
        Task(executorPreference: WorkThreads.shared) {
          let isWaitedFor = waiting.end(await task.result)
          if !isWaitedFor { WorkThreads.shared.takeBack() }
        }
      }
    } onCancel: {
      work.cancel()
    }
    switch result {
    case .success(let answer):
      work.report(1)
      return answer
    case .failure(let error): throw RehearsalError(of: error)
    }
  }
}

/// Somebody who waits for a result: for the first of two.
private final class Waiting<Answer: Sendable>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Answer, Never>?>

  init(_ continuation: CheckedContinuation<Answer, Never>) { self.continuation = Mutex(continuation) }

  /// Gives the result to whoever waits; false when nobody does any more.
  func end(_ answer: Answer) -> Bool {
    let waiting = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    waiting?.resume(returning: answer)
    return waiting != nil
  }
}
