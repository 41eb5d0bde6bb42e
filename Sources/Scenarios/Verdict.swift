import Quantities

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
  /// Whether the run holds its objectives, agrees with its published figures, and holds to what its kind asks of any run,
  /// such as to fit into memory, to be stable, or to serve whom it should.
  ///
  /// Latencies are judged as the whole workload felt them: a request that was not served waited for ever. Who asks for a
  /// latency asks for answers, so everybody must be served unless `objectives.served` allows less.
  package func verdicts(on outcome: any StudyOutcome) -> [Verdict] {
    objectives.map { verdict($0, outcome) } + outcome.verdicts(self) + expectations.map { verdict($0, outcome) }
  }

  private func verdict(_ objective: Objective, _ outcome: any StudyOutcome) -> Verdict {
    let metric = outcome.metric(objective.metric)
    let observed = outcome.judgedValue(objective.metric)
    let holds = observed.map(objective.holds) ?? false
    let dimension = metric.flatMap { Dimension(rawValue: $0.dimension) } ?? .time
    let found = outcome.words(objective.metric, judged: observed) ?? metric?.text ?? "unknown"
    let bound = "\(objective.isLowerBound ? "at least " : "")\(dimension.format(objective.bound))"
    return Verdict(
      metric: objective.metric, wanted: objective.bound, observed: observed, holds: holds,
      sentence: "\(objective.metric) is \(found), objective \(bound): \(holds ? "held" : "missed")")
  }

  private func verdict(_ expectation: Expectation, _ outcome: any StudyOutcome) -> Verdict {
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
