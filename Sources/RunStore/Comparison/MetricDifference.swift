import Quantities
import SimulationKernel

/// How far a metric of one run lies from that of the baseline, and how sure that is.
package struct MetricDifference: Sendable, Equatable {
  /// What the interval rests on.
  package enum Method: String, Sendable {
    /// No chance is involved in either metric: any difference is real.
    case deterministic
    /// Both runs served the same requests, which are compared one by one.
    case paired
    /// The runs are taken as independent; the interval follows from theirs.
    case welch
    /// The store holds nothing to judge the difference by.
    case none
  }

  /// The run's value less the baseline's.
  package let value: Double
  /// The 95 % interval of the difference; nil where there is none.
  package let interval: ClosedRange<Double>?
  /// What the interval rests on.
  package let method: Method

  /// Whether the difference is more than chance, at 95 %; nil where that cannot be told.
  package var isSignificant: Bool? {
    switch method {
    case .deterministic: value != 0
    case .paired, .welch: interval.map { !$0.contains(0) }
    case .none: nil
    }
  }

  /// The difference of two metrics of one name, judged by the requests of both runs where they are the same.
  ///
  /// - Returns: nil where either is no number.
  init?(_ metric: Metric, from base: Metric, samples: PairedSamples?) {
    guard metric.value.isFinite, base.value.isFinite else { return nil }
    value = metric.value - base.value
    if metric.certainty.isWithoutChance, base.certainty.isWithoutChance {
      (interval, method) = (nil, .deterministic)
    } else if let paired = samples?.interval(of: metric.name) {
      (interval, method) = (paired, .paired)
    } else if let width = Self.welchHalfWidth(metric, base) {
      (interval, method) = (value - width...value + width, .welch)
    } else {
      (interval, method) = (nil, .none)
    }
  }

  /// Half the width of the interval for the difference of two independent means.
  ///
  /// The store holds half-widths, t times the standard error, but not the degrees of freedom. Adding their squares is
  /// Welch's interval with each error under its own t, which is never smaller than Welch's t: it errs to the safe side.
  ///
  /// - Source: Welch, "The generalization of Student's problem when several different population variances are
  ///   involved", Biometrika 34, 1947.
  private static func welchHalfWidth(_ one: Metric, _ other: Metric) -> Double? {
    guard let a = halfWidth(one), let b = halfWidth(other), a + b > 0 else { return nil }
    return (a * a + b * b).squareRoot()
  }

  /// Half the width of a metric's own interval: none of one without chance, unknown of an observation.
  private static func halfWidth(_ metric: Metric) -> Double? {
    if metric.certainty.isWithoutChance { return 0 }
    guard let low = metric.low, let high = metric.high, (high - low).isFinite else { return nil }
    return (high - low) / 2
  }
}
