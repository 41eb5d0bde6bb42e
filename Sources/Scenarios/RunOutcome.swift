package import Quantities
package import Queueing
package import Serving
package import Training

/// What a scenario came to.
package enum RunOutcome: Sendable {
  /// An optimizer step.
  case training(TrainingPlan, TrainingResult)
  /// A served workload.
  case serving(ServingPlan, ServingResult)
  /// Queueing policies compared.
  case queue(QueueComparison, QueueComparison.Result)

  /// The numbers that the run answers with.
  package var metrics: [Metric] {
    switch self {
    case .training(_, let result): result.metrics
    case .serving(_, let result): result.metrics
    case .queue(let comparison, let result): QueueMetrics.metrics(of: comparison, result)
    }
  }

  /// The metric of that name, or nil.
  package func metric(_ name: String) -> Metric? { metrics.first { $0.name == name } }

  /// The value that an objective on a metric is held against; of a served workload as those felt it, too, who were not
  /// served.
  func judgedValue(_ name: String) -> Double? {
    if case .serving(_, let result) = self { return result.judgedValue(name) }
    return metric(name)?.value
  }
}

extension Scenario {
  /// Simulates the scenario.
  ///
  /// - Parameters:
  ///   - recorder: given the records of a served workload while it runs.
  ///   - progress: told the share of the work that is done, where it has parts.
  package func run(
    recorder: (any RequestRecorder)? = nil, progress: (_ share: Double) -> Void = { _ in }
  ) -> RunOutcome {
    switch plan {
    case .training(let plan): .training(plan, TrainingSimulation.run(plan))
    case .serving(let plan): .serving(plan, ServingSimulation.run(plan, seed: seed, recorder: recorder))
    case .queue(let comparison): .queue(comparison, comparison.run(progress: progress))
    }
  }
}

extension Scenario {
  /// What its user should know of the inputs and of what became of them.
  package func notes(on outcome: RunOutcome) -> [String] {
    guard case .serving(let plan, let result) = outcome, case .generated(let workload) = plan.workload else {
      return notes
    }
    let count = result.metrics.first { $0.name == "requests_count" }.map { Int($0.value) } ?? workload.count
    guard count < workload.count else { return notes }
    return notes + [
      "arrivals end after \(count) of the \(workload.count) requests asked for: the stages together bring no more; "
        + "lengthen a stage, raise its rate, or ask for fewer"
    ]
  }
}
