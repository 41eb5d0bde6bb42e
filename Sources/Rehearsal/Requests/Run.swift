import Foundation
import Reports
import RunStore
package import Scenarios

/// Scenarios to be simulated and stored.
public struct RunRequest: Codable, Hashable, Sendable {
  /// The scenarios; every combination of a `sweep:` is a run of its own.
  public var scenarios: [Source]
  /// Runs that are simulated side by side, 1 to 1024; one for each core when nil. It changes no bit of any.
  public var threads: Int?
  /// Whether nothing is stored.
  public var dryRun: Bool

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case scenarios, threads
    case dryRun = "dry_run"
  }

  /// A request.
  public init(_ scenarios: [Source], threads: Int? = nil, dryRun: Bool = false) {
    self.scenarios = scenarios
    self.threads = threads
    self.dryRun = dryRun
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    scenarios = try keys.required(.scenarios)
    threads = try keys.optional(.threads)
    dryRun = try keys.value(.dryRun, usual: false)
  }

  /// What is wrong with the numbers of the request, each under the name by which the asker knows it.
  package func faults(_ name: (CodingKeys) -> String) -> [String] {
    guard let threads, !(1...1024).contains(threads) else { return [] }
    return ["\(name(.threads)) is \(threads); it lies between 1 and 1024."]
  }
}

/// Runs that were just made.
public struct RunAnswer: Answer {
  /// The runs, in the order of the scenarios.
  package let runs: [FinishedRun]

  /// The numbers of the runs in the store; none for those that were not stored.
  public var ids: [Int64] { runs.compactMap(\.id) }
  /// Whether every run fits, holds its objectives, and agrees with its published figures.
  public let isGood: Bool
  /// Each run with its metrics and verdicts; of one run the run itself, else a list.
  public var json: String {
    listed(runs.map { RunJSON.value($0.scenario, $0.outcome, $0.verdicts, id: $0.id, wallSeconds: $0.wallSeconds) })
      .text
  }

  init(_ runs: [FinishedRun]) {
    self.runs = runs
    isGood = runs.allSatisfy { $0.verdicts.allSatisfy(\.holds) }
  }
}

/// A run that was just made.
package struct FinishedRun: Sendable {
  /// What was simulated.
  package var scenario: Scenario
  /// What it came to.
  package var outcome: any StudyOutcome
  /// Its number in the store; nil when it was not stored.
  package var id: Int64?
  /// Seconds that the simulation took.
  package var wallSeconds: Double
  /// Which run of the call it is, from 1.
  package var place = 1
  /// How it stands against what was asked of it alone.
  package let own: [Verdict]
  /// How it stands beside other runs of its file, and against what takes a search, once all of them are done.
  package var joint: [Verdict] = []

  /// How it stands against all that was asked of it.
  package var verdicts: [Verdict] { own + joint }

  init(scenario: Scenario, outcome: any StudyOutcome, id: Int64?, wallSeconds: Double, place: Int = 1) {
    self.scenario = scenario
    self.outcome = outcome
    self.id = id
    self.wallSeconds = wallSeconds
    self.place = place
    own = scenario.verdicts(on: outcome)
  }

  /// How the run is called in tables: by its number in the store, or by its place when it was not stored.
  package var label: String { "run \(id ?? Int64(place))" }
}

extension Session {
  /// Simulates scenarios side by side, and stores the runs in order: whatever ends the work, the first runs are whole and
  /// stored.
  ///
  /// - Throws: every fault of every scenario before anything is simulated; what stands in the way of the store; and for a
  ///   cancelled work, with the number of runs that are kept.
  public func run(_ request: RunRequest, _ work: Work = Work()) async throws(RehearsalError) -> RunAnswer {
    try await run(request, work) { _ in }
  }

  /// As above; `begins` is told how many runs there are before the first begins.
  package func run(
    _ request: RunRequest, _ work: Work, begins: @escaping @Sendable (_ count: Int) -> Void
  ) async throws(RehearsalError) -> RunAnswer {
    try request.faults(named).refuse()
    return try await perform(work) {
      let scenarios = try self.scenarios(request.scenarios, work)
      // Opened before the work, so that a store that cannot be used is known at once.
      let store = request.dryRun ? nil : try openStore()
      begins(scenarios.count)
      // One run alone has its first rows written while its last ones are simulated.
      guard scenarios.count > 1 else {
        var made: [FinishedRun] = []
        for scenario in scenarios {
          made.append(try await Self.simulate(scenario, threads: request.threads ?? Self.cores, store, work))
        }
        return RunAnswer(try await Self.judged(made, threads: request.threads, store, work))
      }
      let made = try await Self.simulate(scenarios, threads: request.threads, store, work)
      return RunAnswer(try await Self.judged(made, threads: request.threads, store, work))
    }
  }

  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  private static func simulate(
    _ scenarios: [Scenario], threads: Int?, _ store: RunStore?, _ work: Work
  ) async throws -> [FinishedRun] {
    let all = scenarios.count
    let runs = OrderedRuns(scenarios, threads: threads ?? cores) { done in
      work.report(done / Double(all), "\(min(all, Int(done) + 1)) of \(all)")
    }
    var made: [FinishedRun] = []
    try await runs.forEach { run in
      try work.check()
      var finished = FinishedRun(
        scenario: run.scenario, outcome: run.outcome, id: nil, wallSeconds: run.wallSeconds, place: made.count + 1)
      if let store {
        let provenance = RunProvenance.here(started: run.started, wallSeconds: run.wallSeconds)
        finished.id = try work.keeping { try store.save(run.scenario, run.outcome, provenance) }
      }
      made.append(finished)
    }
    return made
  }

  /// The runs with the verdicts on those that are held against each other and on figures that take a search, which the store
  /// then has, too. What a search simulates is not stored.
  private static func judged(
    _ runs: [FinishedRun], threads: Int?, _ store: RunStore?, _ work: Work
  ) async throws -> [FinishedRun] {
    var runs = runs
    for (place, verdict) in JointVerdicts.of(runs.map { ($0.scenario, $0.outcome) }) {
      runs[place].joint.append(verdict)
    }
    let sought = try await QuestVerdicts.of(runs.map(\.scenario), threads: threads ?? cores) { work.report($0, $1) }
    try work.check()
    for (place, verdict) in sought { runs[place].joint.append(verdict) }
    if let store {
      for run in runs where !run.joint.isEmpty {
        guard let id = run.id else { continue }
        try work.keeping { try store.add(run.joint, to: id) }
      }
    }
    return runs
  }

  private static func simulate(
    _ scenario: Scenario, threads: Int, _ store: RunStore?, _ work: Work
  ) async throws -> FinishedRun {
    let recording = store?.recording(scenario, .here(started: Date(), wallSeconds: 0))
    defer { recording?.abandon() }
    let clock = ContinuousClock()
    let begin = clock.now
    let recorder = recording.map { CancelledRecorder($0, work) }
    let outcome = await scenario.run(threads: threads, recorder: recorder) { share in work.report(share, "1 of 1") }
    // What a cancelled simulation came to is no answer.
    try work.check()
    let wall = begin.duration(to: clock.now) / .seconds(1)
    let id = try recording.map { recording in
      try work.keeping { try recording.finish(outcome, wallSeconds: wall) }
    }
    return FinishedRun(scenario: scenario, outcome: outcome, id: id, wallSeconds: wall)
  }
}

/// Takes no more rows of a run that nobody waits for, and gives back the lock of the store.
private final class CancelledRecorder: RowRecorder {
  private let recording: RunRecording
  private let work: Work

  init(_ recording: RunRecording, _ work: Work) {
    self.recording = recording
    self.work = work
  }

  func appetite(settled: Int, of total: Int) -> Int {
    if let appetite = work.unlessCancelled({ recording.appetite(settled: settled, of: total) }) { return appetite }
    recording.abandon()
    return 0
  }

  func take(_ rows: TableRows) { recording.take(rows) }

  func complete(_ rows: TableRows) { recording.complete(rows) }
}

extension RunProvenance {
  /// A run of this version on this machine.
  static func here(started: Date, wallSeconds: Double) -> RunProvenance {
    RunProvenance(
      version: Session.version, started: started, wallSeconds: wallSeconds, host: ProcessInfo.processInfo.hostName)
  }
}
