import Quantities
package import Scenarios

/// Scenarios with published figures (`expect:`) as a table of measurements: each is run, and each figure is a case.
package enum ScenarioFigures {
  /// The schema's name in reports.
  package static let name = "scenario"

  /// Runs the scenarios that expect something and holds the outcomes against it; the others are skipped.
  package static func report(_ scenarios: [Scenario]) -> ValidationReport {
    var predictions = Predictions()
    for scenario in scenarios where !Task.isCancelled {
      guard !scenario.expectations.isEmpty else {
        predictions.skipped.append(SkippedRow(id: scenario.name, why: "it has no `expect`"))
        continue
      }
      let outcome = scenario.run()
      predictions.cases += scenario.expectations.map { expectation in
        ValidationCase(
          id: scenario.name, metric: expectation.metric, measured: expectation.value,
          // A metric that the run does not have agrees with nothing.
          predicted: outcome.metric(expectation.metric)?.value ?? .nan, tolerance: expectation.tolerance)
      }
    }
    return ValidationReport(schema: name, predictions: predictions)
  }
}
