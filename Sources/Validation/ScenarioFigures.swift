import Quantities
package import Scenarios

/// Scenarios with published figures (`expect:`) as a table of measurements: each is run, and each figure is a case.
package enum ScenarioFigures {
  /// The schema's name in reports.
  package static let name = "scenario"

  /// Runs the scenarios that expect something and holds the outcomes against it; the others are skipped.
  package static func report(_ scenarios: [Scenario]) -> ValidationReport {
    var predictions = Predictions()
    // The runs of one file that are judged together, which is let go of with its last run.
    var together: [(scenario: Scenario, outcome: any StudyOutcome)] = []
    func judge() {
      predictions.claims += JointVerdicts.of(together).map {
        FigureClaim(id: together[$0.run].scenario.name, verdict: $0.verdict)
      }
      together = []
    }
    for scenario in scenarios where !Task.isCancelled {
      if let last = together.last, scenario.number <= last.scenario.number { judge() }
      guard !scenario.expectations.isEmpty || !scenario.findings.isEmpty else {
        predictions.skipped.append(SkippedRow(id: scenario.name, why: "it has no `expect`"))
        continue
      }
      let outcome = scenario.run()
      predictions.add(scenario, outcome)
      if !scenario.findings.isEmpty { together.append((scenario, outcome)) }
    }
    judge()
    return ValidationReport(schema: name, predictions: predictions)
  }
}

extension Predictions {
  /// Adds what a scenario's run came to beside the figures that are expected of it alone.
  fileprivate mutating func add(_ scenario: Scenario, _ outcome: any StudyOutcome) {
    for (expectation, verdict) in zip(scenario.expectations, scenario.figures(on: outcome)) {
      if let value = expectation.value, let tolerance = expectation.tolerance {
        cases.append(
          ValidationCase(
            id: scenario.name, metric: expectation.metric, measured: value,
            // A metric that the run does not have agrees with nothing.
            predicted: outcome.metric(expectation.metric)?.value ?? .nan, tolerance: tolerance))
      } else {
        claims.append(FigureClaim(id: scenario.name, verdict: verdict))
      }
    }
  }
}
