import Foundation
import Quantities
package import Reports
import RunStore
package import Scenarios
package import Serving
import SimulationKernel
import Synchronization

/// A serving scenario whose capacity is sought.
public struct CapacityRequest: Codable, Hashable, Sendable {
  /// What is sought.
  public enum Quest: String, Codable, Hashable, Sendable, CaseIterable {
    /// The highest load that holds the objectives.
    case load
    /// The fewest replicas that hold them under the stated load.
    case replicas
  }

  /// The scenario, with objectives.
  public var scenario: Source
  /// What is sought.
  public var find: Quest
  /// Independent replications of each probe, 2 to 1000; the answer does not hang on it.
  public var replications: Int
  /// Confidence in percent, above 50 and below 100.
  public var confidence: Double
  /// Requests that one look at a load may serve.
  public var mostRequests: Int
  /// Whether nothing is stored.
  public var dryRun: Bool

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case scenario, find, replications, confidence
    case mostRequests = "most_requests"
    case dryRun = "dry_run"
  }

  /// A request.
  public init(
    _ scenario: Source, find: Quest = .load, replications: Int = 5, confidence: Double = 95,
    mostRequests: Int = 200_000, dryRun: Bool = false
  ) {
    self.scenario = scenario
    self.find = find
    self.replications = replications
    self.confidence = confidence
    self.mostRequests = mostRequests
    self.dryRun = dryRun
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    let usual = CapacityRequest(Source(path: ""))
    scenario = try keys.required(.scenario)
    find = try keys.value(.find, usual: usual.find)
    replications = try keys.value(.replications, usual: usual.replications)
    confidence = try keys.value(.confidence, usual: usual.confidence)
    mostRequests = try keys.value(.mostRequests, usual: usual.mostRequests)
    dryRun = try keys.value(.dryRun, usual: usual.dryRun)
  }

  /// What is wrong with the numbers of the request, under the names by which the asker knows its keys.
  package func faults(_ name: (CodingKeys) -> String) -> [String] {
    guard (2...1000).contains(replications) else {
      return ["\(name(.replications)) is \(replications); an interval needs at least 2, and 1000 are plenty."]
    }
    guard confidence > 50, confidence < 100 else {
      return ["\(name(.confidence)) is \(confidence); it lies above 50 and below 100."]
    }
    let least = CapacitySearch.firstLook(replications: replications)
    guard (least...1_000_000_000).contains(mostRequests) else {
      return [
        "\(name(.mostRequests)) is \(mostRequests); it lies between \(least), which the first look at a load takes with "
          + "\(replications) replications, and 1000000000."
      ]
    }
    return []
  }
}

/// What capacity searches found.
public struct CapacityAnswer: Answer {
  /// The answers, one for each combination of swept values.
  package let found: [FoundCapacity]

  /// The numbers of the searches in the store; none for those that were not stored.
  public var ids: [Int64] { found.compactMap(\.id) }
  /// Whether some load, or some number of replicas, holds the objectives of each.
  public var isGood: Bool { found.allSatisfy { $0.finding.best != nil } }
  /// Each answer with its probes; of one the answer itself, else a list.
  public var json: String { listed(found.map(\.json)).text }
}

/// What one capacity search found.
package struct FoundCapacity: Sendable {
  /// The name of the scenario.
  package var name: String
  /// Whether a load was sought, and not replicas.
  package var findsLoad: Bool
  /// In percent.
  package var confidence: Double
  /// What was searched.
  package var search: CapacitySearch
  /// What was found.
  package var finding: CapacityFinding
  /// Its number in the store.
  package var id: Int64?

  /// How far the predicted latencies may be off.
  package var accuracy: Accuracy { search.plan.accuracy(isAtOnce: false) }

  /// The answer for programs.
  package var json: JSONValue {
    .object([
      "name": .string(name), "confidence_ratio": .number(confidence / 100),
      "capacity": id.map { .number(Double($0)) } ?? .null,
      "highest_rate_per_second": finding.best.map { .number($0.rate) } ?? .null,
      "load_ratio": finding.best.map { .number($0.load) } ?? .null,
      "replicas_count": finding.best.map { .number(Double($0.replicas)) } ?? .null,
      "accuracy": RunJSON.accuracy(accuracy),
      "missed_rate_per_second": finding.missed.map { .number($0.rate) } ?? .null,
      "undecided": .array(finding.undecided.map(Self.json)),
      "probes": .array(finding.probes.map(Self.json)),
    ])
  }

  private static func json(_ probe: CapacityProbe) -> JSONValue {
    func values(_ value: (CapacityProbe.Value) -> Double) -> JSONValue {
      .object(
        Dictionary(
          probe.values.map { ($0.bound.metric, finite(value($0))) }, uniquingKeysWith: { first, _ in first }))
    }
    return .object([
      "load_ratio": .number(probe.load), "replicas_count": .number(Double(probe.replicas)),
      "rate_per_second": .number(probe.rate), "holds": .boolean(probe.holds),
      "answer": .string(probe.answer.rawValue), "requests_count": .number(Double(probe.requests)),
      "metrics": values { $0.interval.mean }, "metrics_low": values { $0.interval.low },
      "metrics_high": values { $0.interval.high },
    ])
  }

  private static func finite(_ value: Double) -> JSONValue { value.isFinite ? .number(value) : .null }
}

/// What is told of capacity searches while they go on.
package enum CapacityNews: Sendable {
  /// So many searches will be made.
  case count(Int)
  /// The search of this scenario begins.
  case begins(Scenario)
  /// It is done.
  case found(FoundCapacity)
}

extension Session {
  /// Finds the highest load, or the fewest replicas, that hold the objectives of a serving scenario; stores every probe.
  ///
  /// - Throws: every fault of the scenario; what stands in the way of the store; and for a cancelled work, with the number
  ///   of searches that are kept.
  public func capacity(_ request: CapacityRequest, _ work: Work = Work()) async throws(RehearsalError) -> CapacityAnswer
  {
    try await capacity(request, work) { _ in }
  }

  /// As above; `told` hears of each answer as soon as it is there.
  package func capacity(
    _ request: CapacityRequest, _ work: Work, told: @escaping @Sendable (CapacityNews) -> Void
  ) async throws(RehearsalError) -> CapacityAnswer {
    try request.faults(named).refuse()
    return try await perform(work) {
      let scenarios = try self.scenarios([request.scenario], work)
      let searches = try scenarios.map { try capacitySearch($0, request) }
      let store = request.dryRun ? nil : try openStore()
      told(.count(scenarios.count))
      var found: [FoundCapacity] = []
      for (scenario, search) in zip(scenarios, searches) {
        told(.begins(scenario))
        let started = Date()
        let clock = ContinuousClock()
        let begin = clock.now
        let looks = Looks(name: scenario.name, done: found.count, of: scenarios.count, work)
        let finding = await search.find(request.find, looks)
        try work.check()
        let wall = begin.duration(to: clock.now) / .seconds(1)
        var answer = FoundCapacity(
          name: scenario.name, findsLoad: request.find == .load, confidence: request.confidence, search: search,
          finding: finding)
        if let store {
          let provenance = RunProvenance.here(started: started, wallSeconds: wall)
          answer.id = try work.keeping {
            try store.save(scenario, search, finding, finds: request.find.rawValue, provenance)
          }
        }
        found.append(answer)
        told(.found(answer))
      }
      return CapacityAnswer(found: found)
    }
  }

  private func capacitySearch(_ scenario: Scenario, _ request: CapacityRequest) throws -> CapacitySearch {
    guard
      let search = scenario.capacitySearch(
        replications: request.replications, level: request.confidence / 100, mostRequests: request.mostRequests)
    else {
      let file = request.scenario.shown(in: self, usual: "scenario.yaml")
      throw RehearsalError(
        "\(file): capacity takes a serving scenario with objectives, such as `objectives: {ttft: {p99: 2 s}}`")
    }
    return search
  }
}

/// How far a search is, told from several threads. How many looks it takes is not known: a bisection to 2 % takes about
/// twelve.
private final class Looks: Sendable {
  private let count = Mutex(0)
  private let name: String
  private let done: Double
  private let all: Double
  private let work: Work

  init(name: String, done: Int, of all: Int, _ work: Work) {
    self.name = name
    self.done = Double(done)
    self.all = Double(all)
    self.work = work
  }

  func show(_ what: String, _ requests: Int) {
    let before = count.withLock { count in
      count += 1
      return count - 1
    }
    let share = 1 - 1 / (1 + Double(before) / 8)
    work.report((done + share) / all, "of \(name): \(what), \(requests) requests")
  }
}

extension CapacitySearch {
  fileprivate func find(_ quest: CapacityRequest.Quest, _ looks: Looks) async -> CapacityFinding {
    switch quest {
    case .load:
      await highestLoad { looks.show("load \(Dimension.decimal($0, digits: 3))", $1) }
    case .replicas: await fewestReplicas { looks.show("\($0) replicas", $1) }
    }
  }
}
