import Foundation
import Synchronization

/// The threads on which works are done: as many as there are cores, and as many more for each work that was left in its midst.
///
/// Simulations take a thread for seconds. On the threads that Swift shares among all tasks of a program they would stand in
/// the way of everything else, such as answers of a server, and of whoever wants to cancel them.
final class WorkThreads: TaskExecutor {
  static let shared = WorkThreads(count: ProcessInfo.processInfo.activeProcessorCount)

  private struct State {
    var jobs: [UnownedJob] = []
    /// The first job that is not yet taken.
    var next = 0
    var threads = 0
    var idle = 0
    /// How many threads there may be.
    var limit: Int

    mutating func take() -> UnownedJob? {
      guard next < jobs.count else { return nil }
      defer {
        next += 1
        if next == jobs.count {
          jobs.removeAll(keepingCapacity: true)
          next = 0
        }
      }
      return jobs[next]
    }
  }

  private let state: Mutex<State>
  private let work = DispatchSemaphore(value: 0)
  private let count: Int

  init(count: Int) {
    self.count = max(1, count)
    state = Mutex(State(limit: max(1, count)))
  }

  /// What is left of a work holds its threads for a while: others are there for what comes next.
  func lend() {
    let missing = state.withLock { state in
      state.limit += count
      let missing = min(state.jobs.count - state.next, state.limit - state.threads)
      state.threads += max(0, missing)
      return missing
    }
    for _ in 0..<max(0, missing) { startThread() }
  }

  /// The threads of a work that was left are free again.
  func takeBack() { state.withLock { $0.limit -= count } }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isShort = state.withLock { state in
      state.jobs.append(job)
      let waiting = state.jobs.count - state.next
      guard waiting > state.idle, state.threads < state.limit else { return false }
      state.threads += 1
      return true
    }
    if isShort { startThread() }
    work.signal()
  }

  private func startThread() {
    let thread = Thread { [self] in
      while true {
        let isNeeded = state.withLock { state in
          guard state.threads <= state.limit else {
            state.threads -= 1
            return false
          }
          state.idle += 1
          return true
        }
        guard isNeeded else { return }
        work.wait()
        let job = state.withLock { state in
          state.idle -= 1
          return state.take()
        }
        job?.runSynchronously(on: asUnownedTaskExecutor())
      }
    }
    // Reading nested scenarios takes more stack than the usual half megabyte of a thread.
    thread.stackSize = 8 << 20
    thread.start()
  }
}
