import Queueing
import Scenarios
import SimulationKernel

/// Queues with known answers: the solver beside the table's numbers, and the simulation beside both.
package struct QueueOracleSchema: RunSchema {
  /// `queueing`.
  package let name = "queueing"
  /// The columns of the table.
  package let columns = ["case_id", "policy", "arrival_rate", "service_kind", "mean_wait", "tolerance"]

  /// The schema has no parameters.
  package init() {}

  /// Standard errors that a simulated mean may be away from the stated value.
  private static let standardErrors = 3.5

  /// Independent runs of each row, and requests in each.
  private static let replications = 40
  private static let requests = 50_000

  /// The queue of a row; a `RowFault` says why no scenario describes it.
  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario {
    let oracle: OracleCase
    let answer: QueueAnswer
    do {
      oracle = try OracleCase(TableRow(row.values))
      answer = try oracle.solve()
    } catch {
      throw RowFault(why: "\(error)")
    }
    guard oracle.approximation == nil else {
      throw RowFault(why: "it asks for an approximation by its name; scenarios have the best that is known")
    }
    var keys = try QueueRowKeys(
      oracle.setting, arrivals: row["arrival_law"], lengths: row["length_dist"]
    ).keys
    keys["replications"] = .integer(Self.replications)
    keys["requests"] = .integer(Self.requests)
    keys["seed"] = 1
    let figures = QueueMeasures.Name.allCases.compactMap { name -> RowFigure? in
      guard let stated = oracle.expected[name], answer.measures?[name] != nil,
        let metric = MetricCatalog.theoreticalMetric(name, policy: QueueRowKeys.policy)
      else { return nil }
      return RowFigure(
        metric: metric, value: stated, column: name.rawValue, tolerance: oracle.tolerance(for: name))
    }
    return RowScenario(id: row.id, keys: keys, figures: figures + Self.simulated(oracle))
  }

  /// The stated numbers as the simulation has to meet them: the row may say how far chance takes a mean wait over a million
  /// requests, of which every run has twice as many.
  private static func simulated(_ oracle: OracleCase) -> [RowFigure] {
    QueueMeasures.Name.allCases.compactMap { name in
      guard let stated = oracle.expected[name],
        let metric = MetricCatalog.simulatedMetric(name, policy: QueueRowKeys.policy)
      else { return nil }
      let error = name == .meanWait ? oracle.simulationError : nil
      return RowFigure(
        metric: metric, value: stated, column: "simulated_\(name.rawValue)",
        tolerance: error.map { standardErrors * $0 })
    }
  }

  /// The row with the queue of its scenario, where one describes it.
  private func oracle(_ row: MeasurementRow) throws -> OracleCase {
    var oracle = try OracleCase(TableRow(row.values))
    guard let described = try? scenario(row, companion: { _ in nil }) else { return oracle }
    if let study = try described.scenario(source: name).study as? QueueingStudy {
      oracle.setting = study.comparison.entries[0].setting
    }
    return oracle
  }

  /// Solves every row and simulates it with replications under one seed.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    var coverage = (inside: 0, all: 0)
    for index in table.rows.indices {
      let row = table.row(index)
      do {
        let oracle = try oracle(row)
        let before = predictions.cases.count
        predictions.cases += Self.solved(oracle, try oracle.solve())
        if predictions.cases.count == before {
          predictions.skipped.append(SkippedRow(id: row.id, why: "neither the row nor the solver states a number"))
        }
        let plan = try SimulationPlan(replications: Self.replications, requests: Self.requests, seed: 1)
        // As its scenario simulates it: a row by chance far off says so, in both.
        guard let result = try await oracle.simulate(plan, tellsChance: false) else { continue }
        predictions.cases += Self.simulated(oracle, result, &coverage)
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: "\(error)"))
      }
    }
    if coverage.all > 0 {
      predictions.notes.append("\(coverage.inside) of \(coverage.all) simulated 95 % intervals hold the stated value")
    }
    return predictions
  }

  private static func solved(_ oracle: OracleCase, _ answer: QueueAnswer) -> [ValidationCase] {
    QueueMeasures.Name.allCases.compactMap { name in
      guard let stated = oracle.expected[name], let ours = answer.measures?[name] else { return nil }
      return ValidationCase(
        id: oracle.id, metric: name.rawValue, measured: stated, predicted: ours, tolerance: oracle.tolerance(for: name))
    }
  }

  private static func simulated(
    _ oracle: OracleCase, _ result: QueueStudy.Result, _ coverage: inout (inside: Int, all: Int)
  ) -> [ValidationCase] {
    QueueMeasures.Name.allCases.compactMap { name in
      guard let comparison = result[name], let stated = comparison.exact else { return nil }
      if comparison.standardError > 0 {
        coverage.all += 1
        if comparison.simulated.contains(stated) { coverage.inside += 1 }
      }
      // Numbers that cannot vary agree to rounding.
      let allowed = max(1e-9, standardErrors * comparison.standardError / (stated == 0 ? 1 : stated.magnitude))
      return ValidationCase(
        id: oracle.id, metric: "simulated_\(name.rawValue)", measured: stated, predicted: comparison.simulated.mean,
        tolerance: allowed)
    }
  }
}
