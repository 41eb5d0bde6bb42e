/// Several policies for the same requests, each solved and simulated, and the advice that follows.
public struct QueueComparison: Sendable {
  /// One policy with its name in results: lower case, words joined by underscores.
  public struct Entry: Sendable {
    /// The name.
    public let name: String
    /// The queue under the policy.
    public let setting: QueueSetting

    /// A named policy.
    public init(name: String, setting: QueueSetting) {
      self.name = name
      self.setting = setting
    }
  }

  /// The policies, in the order in which they are told; all others are compared with the first.
  public let entries: [Entry]
  /// How each is simulated.
  public let simulation: SimulationPlan

  /// The share of requests that a recommended policy may lose; nil where none may be lost.
  public let lossLimit: Double?

  /// A comparison of at least one policy; names must differ, and a limit of losses lies between 0 and 1.
  public init(_ entries: [Entry], simulation: SimulationPlan, lossLimit: Double? = nil) throws(QueueError) {
    var check = DomainCheck()
    check.require(!entries.isEmpty, "the number of policies", 0, "must be at least 1")
    for (index, entry) in entries.enumerated() where entries[..<index].contains(where: { $0.name == entry.name }) {
      check.add(.conflict("The policy \(entry.name) stands twice in the comparison."))
    }
    if let lossLimit {
      check.require(lossLimit > 0 && lossLimit < 1, "the limit of losses", lossLimit, "must be between 0 and 1")
    }
    try check.finish()
    self.entries = entries
    self.lossLimit = lossLimit
    self.simulation = simulation
  }

  /// What a comparison found.
  public struct Result: Sendable {
    /// One result for each entry, in their order.
    public let studies: [QueueStudy.Result]
    /// The best batching policies for the same requests; empty where the service law has no batches.
    public let batching: [BatchingAdvice.Choice]
  }

  /// Solves and simulates every policy, one after the other on this thread. A policy that turns out to have no answer
  /// says why in its place.
  ///
  /// - Parameter progress: told the share of the work that is done, after each replication.
  public func run(progress: (_ share: Double) -> Void = { _ in }) -> Result {
    result(
      of: entries.enumerated().map { place, entry in
        do throws(QueueError) {
          return try QueueStudy(entry.setting).runHere(simulation) { progress(share(place, $0)) }
        } catch {
          return Self.none(entry, error)
        }
      })
  }

  /// As ``run(progress:)``, with so many replications side by side: the same bits.
  public func run(concurrency: Int, progress: (_ share: Double) -> Void = { _ in }) async -> Result {
    var studies: [QueueStudy.Result] = []
    for (place, entry) in entries.enumerated() {
      do throws(QueueError) {
        let study = QueueStudy(entry.setting)
        studies.append(try await study.run(simulation, concurrency: concurrency) { progress(share(place, $0)) })
      } catch {
        studies.append(Self.none(entry, error))
      }
    }
    return result(of: studies)
  }

  /// The share of the work that is done with so many replications of the policy at a place.
  private func share(_ place: Int, _ done: Int) -> Double {
    (Double(place) + Double(done) / Double(simulation.replications)) / Double(entries.count)
  }

  /// What stands in the place of a policy that has no answer.
  private static func none(_ entry: Entry, _ error: QueueError) -> QueueStudy.Result {
    QueueStudy.Result(
      setting: entry.setting, answer: .simulationOnly(reason: error.description), comparisons: [:], requests: 0)
  }

  private func result(of studies: [QueueStudy.Result]) -> Result {
    Result(studies: studies, batching: (try? batchingAdvice()) ?? [])
  }

  /// Which policy answers soonest, among those that lose no more than may be lost and do equal work with as many
  /// servers.
  public func advice(_ result: Result) -> PolicyAdvice {
    PolicyAdvice(
      zip(entries, result.studies).map { PolicyAdvice.Candidate($0, $1) }, lossLimit: lossLimit)
  }

  private func batchingAdvice() throws(QueueError) -> [BatchingAdvice.Choice] {
    guard let entry = entries.first(where: { $0.setting.policy.formsBatches }),
      entry.setting.arrivals.shape == .poisson
    else { return [] }
    let hasElastic = entries.contains { if case .bulk(let rule) = $0.setting.policy { rule.isElastic } else { false } }
    let families: [BatchingAdvice.Family] = hasElastic ? [.dynamic, .fixed, .elastic] : [.dynamic, .fixed]
    return try BatchingAdvice(for: entry.setting, families: families, largest: 128).choices
  }
}
