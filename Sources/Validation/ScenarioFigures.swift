import Quantities
package import Scenarios

/// Scenarios with published figures (`expect:`) as a table of measurements: each is run, and each figure is a case.
package enum ScenarioFigures {
  /// The schema's name in reports.
  package static let name = "scenario"

  /// A file and its runs.
  package struct File: Sendable {
    /// How it was named.
    package let name: String
    /// Its runs, in their order.
    package let scenarios: [Scenario]

    /// A file and its runs.
    package init(name: String, scenarios: [Scenario]) {
      self.name = name
      self.scenarios = scenarios
    }
  }

  /// Runs the scenarios that expect something and holds the outcomes against it; the others are skipped.
  ///
  /// - Parameters:
  ///   - threads: how many are simulated at the same time; their number changes nothing.
  ///   - progress: told which share is done.
  /// - Throws: where the task is cancelled.
  package static func report(
    _ files: [File], threads: Int, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> ValidationReport {
    var predictions = Predictions()
    var runs: [(file: Int, scenario: Scenario)] = []
    for (place, file) in files.enumerated() {
      for scenario in file.scenarios {
        if scenario.expectations.isEmpty, scenario.findings.isEmpty, scenario.quests.isEmpty {
          predictions.skipped.append(SkippedRow(id: scenario.name, why: "it has no `expect`"))
        } else {
          runs.append((place, scenario))
        }
      }
    }
    // The runs of one file that are judged together, which is let go of with its last run.
    var together: [(scenario: Scenario, outcome: any StudyOutcome)] = []
    var done = 0
    let all = runs
    let simulations = OrderedRuns(all.map(\.scenario), threads: threads) { progress($0 / Double(max(1, all.count))) }
    try await simulations.forEach { run in
      try Task.checkCancellation()
      let file = all[done].file
      done += 1
      predictions.add(run.scenario, run.outcome, files[file].name)
      if !run.scenario.findings.isEmpty { together.append((run.scenario, run.outcome)) }
      guard done == all.count || all[done].file != file else { return }
      for (place, verdict) in JointVerdicts.of(together) {
        let scenario = together[place].scenario
        predictions.claims.append(FigureClaim(id: scenario.name, verdict: verdict))
        predictions.figures.append(JudgedFigure(scenario, verdict, files[file].name))
      }
      together = []
    }
    let sought = try await QuestVerdicts.of(all.map(\.scenario), threads: threads) { share, _ in progress(share) }
    for (place, verdict) in sought {
      let run = all[place]
      predictions.claims.append(FigureClaim(id: run.scenario.name, verdict: verdict))
      predictions.figures.append(JudgedFigure(run.scenario, verdict, files[run.file].name))
    }
    return ValidationReport(schema: name, predictions: predictions)
  }
}

extension JudgedFigure {
  fileprivate init(_ scenario: Scenario, _ verdict: Verdict, _ file: String) {
    self.init(run: scenario.name, file: file, paper: scenario.paper, verdict: verdict)
  }
}

extension Predictions {
  /// Adds what a scenario's run came to beside the figures that are expected of it alone.
  fileprivate mutating func add(_ scenario: Scenario, _ outcome: any StudyOutcome, _ file: String) {
    for (expectation, verdict) in zip(scenario.expectations, scenario.figures(on: outcome)) {
      figures.append(JudgedFigure(scenario, verdict, file))
      if let value = expectation.value, let tolerance = expectation.tolerance {
        cases.append(
          ValidationCase(
            id: scenario.name, metric: expectation.metric, measured: value,
            // A metric that the run does not have agrees with nothing.
            predicted: verdict.observed ?? .nan, tolerance: tolerance))
      } else {
        claims.append(FigureClaim(id: scenario.name, verdict: verdict))
      }
    }
  }
}
