package import Foundation
import Synchronization

/// Simulates independent scenarios side by side and hands their outcomes on in the scenarios' order.
///
/// Each has a random stream of its own seed, so that the number of threads changes no bit of any.
package struct OrderedRuns: Sendable {
  /// A scenario that was simulated.
  package struct Run: Sendable {
    /// The scenario.
    package let scenario: Scenario
    /// What it came to.
    package let outcome: any StudyOutcome
    /// When its simulation began.
    package let started: Date
    /// Seconds that it took.
    package let wallSeconds: Double
  }

  private let scenarios: [Scenario]
  private let threads: Int
  private let progress: @Sendable (_ done: Double) -> Void

  /// Runs to make.
  ///
  /// - Parameters:
  ///   - threads: how many are simulated at the same time, at least one.
  ///   - progress: told how many are done, parts of those that are under way among them; from any thread.
  package init(_ scenarios: [Scenario], threads: Int, progress: @escaping @Sendable (_ done: Double) -> Void = { _ in })
  {
    self.scenarios = scenarios
    self.threads = max(1, threads)
    self.progress = progress
  }

  /// Simulates all, and gives each to `body` as soon as it and all before it are done.
  ///
  /// - Throws: what `body` throws; then what is under way is finished, and nothing more is begun.
  package func forEach(_ body: (Run) throws -> Void) async throws {
    let shares = Shares(count: scenarios.count, told: progress)
    // Where there are fewer runs than threads, the parts of each are made side by side.
    let each = max(1, threads / max(1, scenarios.count))
    try await withThrowingTaskGroup(of: (Int, Run).self) { group in
      var begun = 0
      var next = 0
      var done: [Int: Run] = [:]
      func begin() {
        let place = begun
        let scenario = scenarios[place]
        begun += 1
        group.addTask { (place, await Self.simulate(scenario, threads: each) { shares.set(place, to: $0) }) }
      }
      while begun < min(threads, scenarios.count) { begin() }
      while let (place, run) = try await group.next() {
        done[place] = run
        while let run = done.removeValue(forKey: next) {
          try body(run)
          next += 1
        }
        // Outcomes that wait for one before them are held: no more of them than there are threads, twice.
        while begun < scenarios.count, begun - next < 3 * threads, begun - next - done.count < threads { begin() }
      }
    }
  }

  private static func simulate(
    _ scenario: Scenario, threads: Int, _ progress: @escaping (Double) -> Void
  ) async -> Run {
    let started = Date()
    let clock = ContinuousClock()
    let begin = clock.now
    progress(0)
    let outcome = await scenario.run(threads: threads, progress: progress)
    progress(1)
    return Run(
      scenario: scenario, outcome: outcome, started: started, wallSeconds: begin.duration(to: clock.now) / .seconds(1))
  }

  /// How much of each is done.
  private final class Shares: Sendable {
    private let shares: Mutex<(each: [Double], all: Double)>
    private let told: @Sendable (Double) -> Void

    init(count: Int, told: @escaping @Sendable (Double) -> Void) {
      shares = Mutex((Array(repeating: 0, count: count), 0))
      self.told = told
    }

    func set(_ place: Int, to share: Double) {
      told(
        shares.withLock { shares in
          shares.all += share - shares.each[place]
          shares.each[place] = share
          return shares.all
        })
    }
  }
}
