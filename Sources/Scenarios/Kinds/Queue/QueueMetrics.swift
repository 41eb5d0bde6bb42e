import Quantities
import Queueing
import SimulationKernel

/// The numbers of compared queues under stable names: the policy's name, then what is measured.
///
/// Each is there as simulated (`NAME_wait_mean_s`), as theory has it (`NAME_wait_mean_theory_s`, whose certainty says
/// whether that is exact or an approximation), and, where theory is exact, once more as `NAME_wait_mean_exact_s`.
enum QueueMetrics {
  static func metrics(of comparison: QueueComparison, _ result: QueueComparison.Result) -> [Metric] {
    let first = result.studies.first
    let limit = comparison.lossLimit.map { [Metric("loss_limit_ratio", $0, .ratio)] } ?? []
    return limit
      + zip(comparison.entries, result.studies).flatMap { entry, study in
        metrics(entry.name, study, first: first)
      }
  }

  /// A policy that grows without end is an answer: no.
  static func verdicts(of comparison: QueueComparison, _ result: QueueComparison.Result) -> [Verdict] {
    zip(comparison.entries, result.studies).compactMap { entry, study in
      guard case .unstable(let capacity) = study.answer else { return nil }
      let rate = entry.setting.arrivals.rate
      let (serves, come) = (Dimension.decimal(capacity, digits: 4), Dimension.decimal(rate, digits: 4))
      return Verdict(
        metric: "\(entry.name)_capacity_per_second", wanted: rate, observed: capacity, holds: false,
        sentence: "\(entry.name) is unstable: \(come) requests a second come and it can serve \(serves), so the line "
          + "grows without end")
    }
  }

  private static func metrics(_ name: String, _ study: QueueStudy.Result, first: QueueStudy.Result?) -> [Metric] {
    if case .unstable(let capacity) = study.answer { return [Metric("\(name)_capacity_per_second", capacity, .rate)] }
    var metrics: [Metric] = []
    for column in MetricCatalog.queueMeasures {
      let (suffix, unit, dimension) = (column.name, column.ending, column.dimension)
      guard let comparison = study[column.measure] else { continue }
      metrics.append(
        Metric(
          "\(name)_\(suffix)_\(unit)", comparison.simulated.mean, dimension, halfWidth: comparison.simulated.halfWidth))
      guard let theory = comparison.theory else { continue }
      let certainty: Metric.Certainty = comparison.kind == .exact ? .exact : .approximation
      metrics.append(Metric("\(name)_\(suffix)_theory_\(unit)", theory, dimension, certainty: certainty))
      if let exact = comparison.exact {
        metrics.append(Metric("\(name)_\(suffix)_exact_\(unit)", exact, dimension, certainty: .exact))
      }
    }
    if let error = study.answer.measures?.waitPercentile99Error {
      metrics.append(Metric("\(name)_wait_p99_theory_error_s", error, .time))
    }
    if let apart = study[.meanWait]?.standardErrorsApart {
      metrics.append(Metric("\(name)_wait_difference_standard_errors", apart, .count, certainty: .observed))
    }
    return metrics + cuts(name, study, first)
  }

  /// What the policy saves of the first one's wait and response.
  private static func cuts(
    _ name: String, _ study: QueueStudy.Result, _ first: QueueStudy.Result?
  ) -> [Metric] {
    [(QueueMeasures.Name.meanWait, "wait"), (.meanResponse, "response")].compactMap { measure, suffix in
      guard let base = first?[measure], let ours = study[measure], base.best > 0 else { return nil }
      let isExact = base.kind == .exact && ours.kind == .exact
      return Metric(
        "\(name)_\(suffix)_cut_ratio", 1 - ours.best / base.best, .ratio, certainty: isExact ? .exact : .observed)
    }
  }
}
