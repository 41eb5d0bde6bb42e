public import Quantities
public import Queueing
public import Serving
public import Training

/// What a scenario came to.
public enum RunOutcome: Sendable {
  /// An optimizer step.
  case training(TrainingPlan, TrainingResult)
  /// A served workload.
  case serving(ServingPlan, ServingResult)
  /// Queueing policies compared.
  case queue(QueueComparison, QueueComparison.Result)

  /// The numbers that the run answers with.
  public var metrics: [Metric] {
    switch self {
    case .training(_, let result): result.metrics
    case .serving(_, let result): result.metrics
    case .queue(let comparison, let result): QueueMetrics.metrics(of: comparison, result)
    }
  }

  /// The metric of that name, or nil.
  public func metric(_ name: String) -> Metric? { metrics.first { $0.name == name } }
}

extension Scenario {
  /// Simulates the scenario.
  ///
  /// - Parameters:
  ///   - recorder: given the records of a served workload while it runs.
  ///   - progress: told the share of the work that is done, where it has parts.
  public func run(
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
  public func notes(on outcome: RunOutcome) -> [String] {
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

/// How a run stands against one of its bounds or published figures.
public struct Verdict: Hashable, Sendable {
  /// The metric.
  public let metric: String
  /// The bound or the published value, in the metric's unit.
  public let wanted: Double
  /// What the run came to; nil when it has no such metric.
  public let observed: Double?
  /// Whether the answer is yes.
  public let holds: Bool
  /// In words.
  public let sentence: String
}

extension Scenario {
  /// Whether the run holds its objectives, agrees with its published figures, and fits into memory.
  public func verdicts(on outcome: RunOutcome) -> [Verdict] {
    var verdicts = objectives.map { verdict($0, outcome) } + expectations.map { verdict($0, outcome) }
    if case .training(_, let result) = outcome, !result.fits, let used = outcome.metric("memory_used_ratio") {
      verdicts.append(
        Verdict(
          metric: used.name, wanted: 1, observed: used.value, holds: false,
          sentence: "does not fit: the fullest rank needs \(used.text) of its memory"))
    }
    return verdicts
  }

  private func verdict(_ objective: Objective, _ outcome: RunOutcome) -> Verdict {
    let observed = outcome.metric(objective.metric)
    let holds = observed.map { $0.value <= objective.atMost } ?? false
    let bound = Dimension.time.format(objective.atMost)
    return Verdict(
      metric: objective.metric, wanted: objective.atMost, observed: observed?.value, holds: holds,
      sentence:
        "\(objective.metric) is \(observed?.text ?? "unknown"), objective \(bound): \(holds ? "held" : "missed")")
  }

  private func verdict(_ expectation: Expectation, _ outcome: RunOutcome) -> Verdict {
    guard let observed = outcome.metric(expectation.metric) else {
      return Verdict(
        metric: expectation.metric, wanted: expectation.value, observed: nil, holds: false,
        sentence: "the run has no metric \(expectation.metric)")
    }
    let difference = observed.value / expectation.value - 1
    let holds = difference.magnitude <= expectation.tolerance
    let percent = Dimension.ratio.format(difference, digits: 3)
    return Verdict(
      metric: expectation.metric, wanted: expectation.value, observed: observed.value, holds: holds,
      sentence: "\(expectation.metric) is \(observed.text), published \(expectation.value) (\(expectation.source)): "
        + "\(percent) apart, \(holds ? "within" : "beyond") \(Dimension.ratio.format(expectation.tolerance))")
  }
}
