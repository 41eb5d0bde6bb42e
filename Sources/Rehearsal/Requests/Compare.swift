import Reports
package import RunStore

/// Stored runs to be put side by side.
public struct CompareRequest: Codable, Hashable, Sendable {
  /// The numbers of runs.
  public var runs: [Int64]
  /// Also the runs that hold this SQL condition on the columns of `run`.
  public var condition: String?
  /// The run that all others are compared with; the first when nil.
  public var baseline: Int64?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case runs
    case condition = "where"
    case baseline
  }

  /// A request.
  public init(_ runs: [Int64], where condition: String? = nil, baseline: Int64? = nil) {
    self.runs = runs
    self.condition = condition
    self.baseline = baseline
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    runs = try keys.value(.runs, usual: [])
    condition = try keys.optional(.condition)
    baseline = try keys.optional(.baseline)
  }
}

/// Stored runs side by side.
public struct CompareAnswer: Answer {
  /// The comparison.
  package let comparison: RunComparison
  /// What the store holds of each run beyond its metrics.
  package let details: [RunDetails]

  /// Always: a comparison says neither yes nor no.
  public var isGood: Bool { true }
  /// The runs, the inputs in which they differ, and every metric.
  public var json: String { ComparisonReport.json(comparison).text }
}

extension Session {
  /// Puts stored runs side by side.
  ///
  /// - Throws: when the store or a run is not there, and for fewer than two runs.
  public func compare(_ request: CompareRequest, _ work: Work = Work()) async throws(RehearsalError) -> CompareAnswer {
    try await perform(work) { try answer(request, work) }
  }

  /// The answer on this thread.
  package func answer(_ request: CompareRequest, _ work: Work = Work()) throws(RehearsalError) -> CompareAnswer {
    try RehearsalError.wrapping {
      let store = try openStoreReadOnly()
      let ids = try chosen(request, in: store, least: 2)
      return CompareAnswer(comparison: try store.comparison(of: ids), details: try ids.map(store.details))
    }
  }

  /// More runs side by side than this cannot be read.
  private static var most: Int { 40 }

  /// The runs that are meant, the baseline first.
  ///
  /// - Throws: `RehearsalError` when there are fewer than `least`, and for a condition that is wrong.
  func chosen(_ request: CompareRequest, in store: RunStore, least: Int) throws(RehearsalError) -> [Int64] {
    let runs = request.runs
    let condition = named(CompareRequest.CodingKeys.condition)
    guard Set(runs).count == runs.count else { throw RehearsalError("a run stands twice: \(runs)") }
    var chosen = runs
    if let asked = request.condition {
      let found: [Int64]
      do { found = try store.runs(where: asked) } catch { throw RehearsalError("\(condition): \(error)") }
      chosen += found.filter { !chosen.contains($0) }
    }
    if let baseline = request.baseline { chosen = [baseline] + chosen.filter { $0 != baseline } }
    guard chosen.count >= least else {
      let asked = request.condition.map { " (\(chosen.count) with \(condition) \($0))" } ?? ""
      throw RehearsalError(
        least == 1
          ? "no runs were named\(asked); give their numbers, such as 1 2, or a condition that some run holds"
          : "a comparison needs at least two runs, such as `compare 1 2`\(asked)")
    }
    guard chosen.count <= Self.most else {
      throw RehearsalError(
        "\(chosen.count) runs are more than can be read side by side (\(Self.most)); narrow \(condition)")
    }
    return chosen
  }
}
