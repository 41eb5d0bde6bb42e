extension OracleCase {
  /// A row simulated and compared with its stated numbers.
  ///
  /// - Parameter tellsChance: whether, where a number is more than three standard errors away, chance is told from error:
  ///   the run is then made again with five times as many replications, the first ones among them, and only that is
  ///   reported. A true difference stands out more than twice as far, a chance one shrinks.
  /// - Returns: nil for an approximation, which the simulation is not expected to meet.
  public func simulate(
    _ plan: SimulationPlan, tellsChance: Bool = true, concurrency: Int = .max
  ) async throws -> QueueStudy.Result? {
    guard approximation == nil else { return nil }
    let study = QueueStudy(setting)
    let stated = QueueAnswer.steady(expected, .numeric)
    var plan = plan
    plan.takesPercentiles = expected.waitPercentile95 != nil || expected.waitPercentile99 != nil
    let first = try await study.run(plan, against: stated, concurrency: concurrency)
    let isFar = first.comparisons.values.contains { ($0.standardErrorsApart ?? 0).magnitude > 3 }
    guard tellsChance, isFar else { return first }
    plan.replications *= 5
    return try await study.run(plan, against: stated, concurrency: concurrency)
  }
}
