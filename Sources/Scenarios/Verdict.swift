import Quantities
import Serving
import Training

/// How a run stands against one of its bounds or published figures.
package struct Verdict: Hashable, Sendable {
  /// The metric.
  package let metric: String
  /// The bound or the published value, in the metric's unit.
  package let wanted: Double
  /// What the run came to; nil when it has no such metric.
  package let observed: Double?
  /// Whether the answer is yes.
  package let holds: Bool
  /// In words.
  package let sentence: String
}

extension Scenario {
  /// Whether the run holds its objectives, agrees with its published figures, fits into memory, is stable, and serves
  /// whom it should.
  ///
  /// Latencies are judged as the whole workload felt them: a request that was not served waited for ever. Who asks for a
  /// latency asks for answers, so everybody must be served unless `objectives.served` allows less.
  package func verdicts(on outcome: RunOutcome) -> [Verdict] {
    objectives.map { verdict($0, outcome) } + served(outcome) + expectations.map { verdict($0, outcome) }
      + memory(outcome) + idle(outcome) + stability(outcome)
  }

  /// A miss for each queueing policy whose line grows without end.
  private func stability(_ outcome: RunOutcome) -> [Verdict] {
    guard case .queue(let comparison, let result) = outcome else { return [] }
    return QueueMetrics.verdicts(of: comparison, result)
  }

  /// A run in which a server stood idle while it was waited for answers nothing: it is never passed over in silence.
  private func idle(_ outcome: RunOutcome) -> [Verdict] {
    guard case .serving(_, let result) = outcome, let fault = result.idleFault else { return [] }
    return [
      Verdict(
        metric: "idle_fault", wanted: 0, observed: 1, holds: false,
        sentence: "a bug in Rehearsal, please report it with this scenario: \(fault)")
    ]
  }

  private func memory(_ outcome: RunOutcome) -> [Verdict] {
    guard case .training(_, let result) = outcome, !result.fits, let used = outcome.metric("memory_used_ratio") else {
      return []
    }
    return [
      Verdict(
        metric: used.name, wanted: 1, observed: used.value, holds: false,
        sentence: "does not fit: the fullest rank needs \(used.text) of its memory")
    ]
  }

  /// A miss where somebody should have been served and was not, although no objective says so itself.
  private func served(_ outcome: RunOutcome) -> [Verdict] {
    guard case .serving(let plan, let result) = outcome, result.served.unserved > 0,
      !objectives.contains(where: { $0.metric == Objective.served }),
      !objectives.isEmpty || result.served.finished == 0
    else { return [] }
    let reasons = result.served.reasons(plan)
    return [
      Verdict(
        metric: Objective.served, wanted: 1, observed: result.served.ratio, holds: false,
        sentence: objectives.isEmpty
          ? "nobody was served: \(reasons)"
          : "\(reasons): missed (`objectives.served` allows less than all)")
    ]
  }

  private func verdict(_ objective: Objective, _ outcome: RunOutcome) -> Verdict {
    let metric = outcome.metric(objective.metric)
    let observed = outcome.judgedValue(objective.metric)
    let holds = observed.map(objective.holds) ?? false
    let dimension = metric.flatMap { Dimension(rawValue: $0.dimension) } ?? .time
    var found = metric?.text ?? "unknown"
    if case .serving(let plan, let result) = outcome, result.served.unserved > 0 {
      if observed == .infinity {
        found = "without end, since \(result.served.unserved) of \(result.served.requests) were not served"
      }
      if objective.metric == Objective.served { found += " (\(result.served.reasons(plan)))" }
    }
    let bound = "\(objective.isLowerBound ? "at least " : "")\(dimension.format(objective.bound))"
    return Verdict(
      metric: objective.metric, wanted: objective.bound, observed: observed, holds: holds,
      sentence: "\(objective.metric) is \(found), objective \(bound): \(holds ? "held" : "missed")")
  }

  private func verdict(_ expectation: Expectation, _ outcome: RunOutcome) -> Verdict {
    guard let observed = outcome.metric(expectation.metric) else {
      return Verdict(
        metric: expectation.metric, wanted: expectation.value, observed: nil, holds: false,
        sentence: "the run has no metric \(expectation.metric)")
    }
    // Of nothing no share can be told: there the difference itself is meant.
    let difference = expectation.value == 0 ? observed.value : observed.value / expectation.value - 1
    let holds = difference.magnitude <= expectation.tolerance
    let percent = Dimension.ratio.format(difference, digits: 3)
    return Verdict(
      metric: expectation.metric, wanted: expectation.value, observed: observed.value, holds: holds,
      sentence: "\(expectation.metric) is \(observed.text), published \(expectation.value) (\(expectation.source)): "
        + "\(percent) apart, \(holds ? "within" : "beyond") \(Dimension.ratio.format(expectation.tolerance))")
  }
}
