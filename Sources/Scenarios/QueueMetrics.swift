import Quantities
import Queueing
import SimulationKernel

/// The numbers of compared queues under stable names: the policy's name, then what is measured.
enum QueueMetrics {
  static func metrics(of comparison: QueueComparison, _ result: QueueComparison.Result) -> [Metric] {
    let first = result.studies.first
    return zip(comparison.entries, result.studies).flatMap { entry, study in
      metrics(entry.name, study, first: first)
    }
  }

  /// What stands behind a policy's name in the names of its numbers.
  static var suffixes: [String] {
    columns.flatMap { ["\($0.1)_\($0.2)", "\($0.1)_exact_\($0.2)"] }
      + ["capacity_per_second", "wait_difference_standard_errors", "wait_cut_ratio", "response_cut_ratio"]
  }

  private static func metrics(_ name: String, _ study: QueueStudy.Result, first: QueueStudy.Result?) -> [Metric] {
    if case .unstable(let capacity) = study.answer { return [Metric("\(name)_capacity_per_second", capacity, .rate)] }
    var metrics: [Metric] = []
    for (measure, suffix, unit, dimension) in columns {
      guard let comparison = study[measure] else { continue }
      metrics.append(
        Metric(
          "\(name)_\(suffix)_\(unit)", comparison.simulated.mean, dimension, halfWidth: comparison.simulated.halfWidth))
      if let exact = comparison.exact { metrics.append(Metric("\(name)_\(suffix)_exact_\(unit)", exact, dimension)) }
    }
    if let apart = study[.meanWait]?.standardErrorsApart {
      metrics.append(Metric("\(name)_wait_difference_standard_errors", apart, .count, certainty: .observed))
    }
    for (measure, suffix) in [(QueueMeasures.Name.meanWait, "wait"), (.meanResponse, "response")] {
      guard let base = first.flatMap({ best($0, measure) }), let ours = best(study, measure), base > 0 else { continue }
      metrics.append(Metric("\(name)_\(suffix)_cut_ratio", 1 - ours / base, .ratio))
    }
    return metrics
  }

  /// The formula's value where there is one, else the simulated.
  private static func best(_ study: QueueStudy.Result, _ measure: QueueMeasures.Name) -> Double? {
    study[measure].map { $0.exact ?? $0.simulated.mean }
  }

  private static let columns: [(QueueMeasures.Name, String, String, Dimension)] = [
    (.meanWait, "wait_mean", "s", .time), (.meanResponse, "response_mean", "s", .time),
    (.waitPercentile95, "wait_p95", "s", .time), (.waitPercentile99, "wait_p99", "s", .time),
    (.waitProbability, "waiting", "ratio", .ratio), (.lossProbability, "loss", "ratio", .ratio),
    (.meanBatchSize, "batch_mean", "count", .count), (.utilisation, "utilisation", "ratio", .ratio),
  ]
}
