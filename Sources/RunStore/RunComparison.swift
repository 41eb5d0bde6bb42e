public import Quantities
import Scenarios

/// Two or more runs side by side.
public struct RunComparison: Sendable {
  /// An input that is not the same in all runs.
  public struct InputRow: Sendable {
    /// The key, by dots from the root.
    public let key: String
    /// The value in each run, nil where the run has none.
    public let values: [String?]
  }

  /// One metric in all runs.
  public struct MetricRow: Sendable {
    /// The stable name.
    public let name: String
    /// The metric in each run, nil where the run has none.
    public let metrics: [Metric?]

    /// The value of a run less that of the first.
    public func difference(_ index: Int) -> Double? { pair(index).map { $0.value - $0.base } }

    /// The value of a run over that of the first; nil when that is zero.
    public func ratio(_ index: Int) -> Double? {
      pair(index).flatMap { $0.base == 0 ? nil : $0.value / $0.base }
    }

    private func pair(_ index: Int) -> (value: Double, base: Double)? {
      guard let value = metrics[index]?.value, let base = metrics[0]?.value, value.isFinite, base.isFinite else {
        return nil
      }
      return (value, base)
    }
  }

  /// The runs, the first being what the others are compared with.
  public let runs: [StoredRun]
  /// The inputs that differ.
  public let inputs: [InputRow]
  /// Every metric that any of the runs has.
  public let metrics: [MetricRow]

  /// Compares runs, of which there is at least one.
  public init(_ runs: [StoredRun]) {
    precondition(!runs.isEmpty, "a comparison needs runs")
    self.runs = runs
    inputs = Self.differingInputs(runs)
    var names: [String] = []
    var seen: Set<String> = []
    for run in runs {
      for metric in run.metrics where seen.insert(metric.name).inserted { names.append(metric.name) }
    }
    metrics = names.map { name in MetricRow(name: name, metrics: runs.map { $0.metric(name) }) }
  }

  private static func differingInputs(_ runs: [StoredRun]) -> [InputRow] {
    let tables = runs.map { run in
      Dictionary(ScenarioInputs.flatten(run.scenario) + [("seed", String(run.seed))], uniquingKeysWith: { $1 })
    }
    return Set(tables.flatMap(\.keys)).sorted().compactMap { key in
      let values = tables.map { $0[key] }
      return Set(values).count > 1 ? InputRow(key: key, values: values) : nil
    }
  }
}
