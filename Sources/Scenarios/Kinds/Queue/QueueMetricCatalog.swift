import Quantities
package import Queueing

extension MetricCatalog {
  /// One number of a compared policy, which stands as simulated, as theory has it, and as exact theory has it.
  struct QueueMeasure {
    var measure: QueueMeasures.Name
    /// What stands behind the policy's name, before the unit.
    var name: String
    /// The last word of the metric's name.
    var ending: String
    var dimension: Dimension
    /// Where it is not that of the dimension.
    var unit: String?
    var title: String
    var sentence: String
    var better: MetricDefinition.Better
  }

  /// The numbers of a policy that are simulated and have a theory.
  static let queueMeasures = [
    QueueMeasure(
      measure: .meanWait, name: "wait_mean", ending: "s", dimension: .time, title: "wait mean",
      sentence: "the mean time from arrival until work begins", better: .lower),
    QueueMeasure(
      measure: .meanResponse, name: "response_mean", ending: "s", dimension: .time, title: "response mean",
      sentence: "the mean time from arrival to departure", better: .lower),
    QueueMeasure(
      measure: .waitVariance, name: "wait_variance", ending: "s2", dimension: .count, unit: "s2",
      title: "wait variance", sentence: "the variance of the time from arrival until work begins", better: .lower),
    QueueMeasure(
      measure: .waitPercentile95, name: "wait_p95", ending: "s", dimension: .time, title: "wait p95",
      sentence: "the wait that 95 % do not exceed", better: .lower),
    QueueMeasure(
      measure: .waitPercentile99, name: "wait_p99", ending: "s", dimension: .time, title: "wait p99",
      sentence: "the wait that 99 % do not exceed", better: .lower),
    QueueMeasure(
      measure: .responsePercentile99, name: "response_p99", ending: "s", dimension: .time, title: "response p99",
      sentence: "the time from arrival to departure that 99 % do not exceed", better: .lower),
    QueueMeasure(
      measure: .waitProbability, name: "waiting", ending: "ratio", dimension: .ratio, title: "waiting",
      sentence: "the share of requests that wait", better: .lower),
    QueueMeasure(
      measure: .lossProbability, name: "loss", ending: "ratio", dimension: .ratio, title: "loss",
      sentence: "the share of requests that are lost", better: .lower),
    QueueMeasure(
      measure: .meanBatchSize, name: "batch_mean", ending: "count", dimension: .count, title: "batch mean",
      sentence: "the mean number of requests in a batch", better: .neither),
    QueueMeasure(
      measure: .utilisation, name: "utilisation", ending: "ratio", dimension: .ratio, title: "utilisation",
      sentence: "the share of time in which a server is busy", better: .neither),
  ]

  /// The metric that holds a number of a policy in theory; nil for numbers that runs do not answer with.
  package static func theoreticalMetric(_ measure: QueueMeasures.Name, policy: String) -> String? {
    queueMeasures.first { $0.measure == measure }.map { "\(policy)_\($0.name)_theory_\($0.ending)" }
  }

  /// The metric that holds a number of a policy as simulated; nil for numbers that runs do not answer with.
  package static func simulatedMetric(_ measure: QueueMeasures.Name, policy: String) -> String? {
    queueMeasures.first { $0.measure == measure }.map { "\(policy)_\($0.name)_\($0.ending)" }
  }

  /// What compared queueing policies answer with: of each policy the same, under its name.
  static let queue: [MetricDefinition] =
    [define("loss_limit_ratio", .ratio, "loss limit", "The share of requests that a policy may lose.", .neither)]
    + queueMeasures.flatMap { measure in
      [("", "", "as simulated"), ("_theory", " theory", "in theory"), ("_exact", " exact", "where theory is exact")]
        .map { infix, word, source in
          define(
            "<policy>_\(measure.name)\(infix)_\(measure.ending)", measure.dimension, unit: measure.unit,
            measure.title + word, "Of a policy, \(measure.sentence), \(source).", measure.better)
        }
    } + [
      define(
        "<policy>_capacity_per_second", .rate, "capacity", "What an unstable policy can serve in a second.", .higher),
      define(
        "<policy>_wait_p99_theory_error_s", .time, "wait p99 theory error",
        "How far the theory of the 99th percentile may be off.", .neither),
      define(
        "<policy>_wait_difference_standard_errors", .count, "wait difference",
        "Standard errors between the mean wait in exact theory and as simulated.", .neither),
      define(
        "<policy>_wait_cut_ratio", .ratio, "wait cut", "What a policy saves of the first one's mean wait.", .higher),
      define(
        "<policy>_response_cut_ratio", .ratio, "response cut", "What a policy saves of the first one's mean response.",
        .higher),
    ]

  private static func define(
    _ name: String, _ dimension: Dimension, unit: String? = nil, _ title: String, _ sentence: String,
    _ better: MetricDefinition.Better
  ) -> MetricDefinition { MetricDefinition("queue", name, dimension, unit: unit, title, sentence, better) }
}
