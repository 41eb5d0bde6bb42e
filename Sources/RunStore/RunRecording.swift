import Dispatch
import Foundation
import GRDB
package import Scenarios
import Synchronization

/// Stores one run while it is simulated: a served run of very many requests has its first ones written, on a thread of
/// their own, while its last ones are simulated. Others find the run whole or not at all.
///
/// ```swift
/// let recording = store.recording(scenario, provenance)
/// defer { recording.abandon() }                        // does nothing to a run that was finished
/// let outcome = scenario.run(recorder: recording)
/// let id = try recording.finish(outcome, wallSeconds: 3.5)
/// ```
///
/// A store has one lock for writers. Writing starts as late as it may and still end with the simulation, so that the lock
/// is held for about as long as if all were written at the end.
package final class RunRecording: RowRecorder {
  /// Rows that may lie waiting to be written.
  private static let room = 32_768

  private struct State {
    var isWriting = false
    var isAsleep = false
    var waiting: [TableRows] = []
    var waitingCount = 0
    var all: TableRows?
    var end: End?
    var result: Result<Int64, StoreError>?
  }

  private enum End {
    case finished(any StudyOutcome, wallSeconds: Double)
    case abandoned
  }

  /// What the writer does next.
  private enum Work {
    case some(TableRows)
    case rest(TableRows)
    case end(End)
  }

  private let store: RunStore
  private let scenario: Scenario
  private let provenance: RunProvenance
  private let least: Int
  private let requestsPerSecond: Double
  private let begin = ContinuousClock.now
  private let state = Mutex(State())
  private let work = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - least: fewer requests are written at the end: it takes no time that anyone would notice.
  ///   - requestsPerSecond: what the machine is taken to write; `rehearse bench store` counts about a million. Where it
  ///     writes fewer, the end of the run waits for the rest.
  package init(
    _ store: RunStore, _ scenario: Scenario, _ provenance: RunProvenance, least: Int = 50_000,
    requestsPerSecond: Double = 1e6
  ) {
    self.store = store
    self.scenario = scenario
    self.provenance = provenance
    self.least = least
    self.requestsPerSecond = requestsPerSecond
  }

  /// Whether something of the run was written already.
  package var hasBegun: Bool { state.withLock { $0.isWriting } }

  /// Whether writing begins or goes on, and how much lies waiting already, say how many rows it would take.
  package func appetite(settled: Int, of total: Int) -> Int {
    if !hasBegun {
      guard total >= least, settled > 0 else { return 0 }
      let elapsed = begin.duration(to: .now) / .seconds(1)
      let left = elapsed * Double(total - settled) / Double(settled)
      guard left < Double(total) / requestsPerSecond else { return 0 }
      start()
    }
    return state.withLock { $0.result == nil ? max(0, Self.room - $0.waitingCount) : 0 }
  }

  /// The next rows, to be written soon.
  package func take(_ rows: TableRows) {
    tell { state in
      state.waiting.append(rows)
      state.waitingCount += rows.rows.count
    }
  }

  /// All rows: what is not yet written of them is written while the metrics are derived.
  package func complete(_ rows: TableRows) { tell { $0.all = rows } }

  /// Stores what is not yet stored of the run, and returns its number.
  ///
  /// - Throws: `StoreError` when it cannot be stored; then nothing of it is in the file.
  package func finish(_ outcome: any StudyOutcome, wallSeconds: Double) throws(StoreError) -> Int64 {
    guard hasBegun else {
      var provenance = provenance
      provenance.wallSeconds = wallSeconds
      return try store.save(scenario, outcome, provenance)
    }
    end(.finished(outcome, wallSeconds: wallSeconds))
    guard let result = state.withLock({ $0.result }) else { throw .busy(path: store.path) }
    return try result.get()
  }

  /// Takes back what was written of a run that is not finished.
  package func abandon() {
    if state.withLock({ $0.isWriting && $0.end == nil }) { end(.abandoned) }
  }

  private func end(_ end: End) {
    tell { $0.end = end }
    done.wait()
  }

  private func tell(_ change: (inout State) -> Void) {
    let wakes = state.withLock { state in
      guard state.isWriting else { return false }
      change(&state)
      defer { state.isAsleep = false }
      return state.isAsleep
    }
    if wakes { work.signal() }
  }

  private func start() {
    state.withLock { $0.isWriting = true }
    Thread { [self] in
      let result: Result<Int64, StoreError>
      do { result = .success(try write()) } catch { result = .failure(StoreError.wrap(error, path: store.path)) }
      state.withLock { $0.result = result }
      done.signal()
    }.start()
  }

  /// The next work; waits for some. When all rows are there, those that lie waiting are among them.
  private func next(after hadAll: Bool) -> Work {
    while true {
      let found: Work? = state.withLock { state in
        if !hadAll, let all = state.all {
          state.waiting = []
          return .rest(all)
        }
        if !hadAll, !state.waiting.isEmpty {
          let rows = state.waiting.removeFirst()
          state.waitingCount -= rows.rows.count
          return .some(rows)
        }
        if let end = state.end { return .end(end) }
        state.isAsleep = true
        return nil
      }
      if let found { return found }
      work.wait()
    }
  }

  private func write() throws -> Int64 {
    var id: Int64 = 0
    try store.database.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        let writer = RunWriter(database: database)
        id = try writer.begin(scenario, provenance)
        let tables = type(of: scenario.study).tables
        var insert: (table: String, rows: BulkInsert)?
        var hadAll = false
        func write(_ rows: TableRows, from first: Int) throws {
          if insert == nil, let table = tables.first(where: { $0.name == rows.table }) {
            insert = (table.name, try BulkInsert(database, table, run: id))
          }
          try insert?.rows.insert(rows.rows, from: first)
        }
        while true {
          switch next(after: hadAll) {
          case .some(let rows): try write(rows, from: 0)
          case .rest(let rows):
            try write(rows, from: insert?.rows.count ?? 0)
            try insert?.rows.finish()
            hadAll = true
          case .end(.finished(let outcome, let wallSeconds)):
            try writer.finish(id, scenario, outcome, wallSeconds: wallSeconds, written: insert?.table)
            return .commit
          case .end(.abandoned): return .rollback
          }
        }
      }
    }
    return id
  }
}

extension RunStore {
  /// A run that is stored while it is simulated.
  ///
  /// - Parameter provenance: the circumstances, but for the seconds that the run takes.
  package func recording(_ scenario: Scenario, _ provenance: RunProvenance) -> RunRecording {
    RunRecording(self, scenario, provenance)
  }
}
