package import SimulationKernel

/// A bound that a metric must hold.
package struct CapacityBound: Hashable, Sendable {
  /// The metric, such as `ttft_p99_s`.
  package var metric: String
  /// The bound itself, in the metric's unit.
  package var bound: Double
  /// Whether good values lie above the bound, as for a share that is served, and not below it.
  package var isLowerBound: Bool

  /// A bound.
  package init(metric: String, atMost bound: Double) {
    self.init(metric: metric, bound: bound, isLowerBound: false)
  }

  /// A bound of either kind.
  package init(metric: String, bound: Double, isLowerBound: Bool) {
    self.metric = metric
    self.bound = bound
    self.isLowerBound = isLowerBound
  }

  /// What an interval of the metric says of the bound.
  func answer(_ interval: ConfidenceInterval) -> CapacityAnswer {
    guard interval.mean.isFinite else { return .missed }
    guard interval.halfWidth.isFinite else { return .undecided }
    // As differences from the bound, good below zero.
    let sign = isLowerBound ? -1.0 : 1.0
    let distance = sign * (interval.mean - bound)
    if distance + interval.halfWidth <= 0 { return .held }
    return distance - interval.halfWidth > 0 ? .missed : .undecided
  }
}

/// Whether bounds hold, as far as runs of the allowed length can tell.
package enum CapacityAnswer: String, Sendable {
  /// The whole interval of every metric lies on the good side of its bound.
  case held
  /// The whole interval of some metric lies on the bad side.
  case missed
  /// Some bound lies within the interval of its metric, or latencies still rise: it takes more requests to tell.
  case undecided
}

/// A plan served several times over at one load and number of replicas, as long as it takes to answer.
package struct CapacityProbe: Sendable {
  /// What one bound came to.
  package struct Value: Sendable {
    /// The bound.
    package let bound: CapacityBound
    /// The metric over all runs with its interval.
    package let interval: ConfidenceInterval
    /// Whether the metric still rises from the beginning of the runs to their end.
    package let isRising: Bool
    /// What that says of the bound.
    package let answer: CapacityAnswer
  }

  /// The load over the plan's own.
  package let load: Double
  /// Replicas.
  package let replicas: Int
  /// Arrivals in a second over all replicas; of a closed loop, clients.
  package let rate: Double
  /// Requests that were served to answer, over all replications.
  package let requests: Int
  /// What each bound came to.
  package let values: [Value]

  /// Whether the bounds hold.
  package var answer: CapacityAnswer {
    if values.contains(where: { $0.answer == .missed }) { return .missed }
    return values.allSatisfy { $0.answer == .held } ? .held : .undecided
  }

  /// Whether every bound is held.
  package var holds: Bool { answer == .held }
}

/// What the replications of a probe came to.
struct ProbeSamples {
  /// One replication.
  struct Run: Sendable {
    /// Each latency that is asked for, in the order of arrival behind the warm-up; infinite where nobody was served.
    var latencies: [ServedLatency: [Double]] = [:]
    /// Each other metric that is asked for.
    var values: [String: Double] = [:]

    init(_ result: ServingResult, bounds: [CapacityBound]) {
      let warmUp = Int(result.value("warm_up_requests_count") ?? 0)
      for bound in bounds {
        guard let (latency, _) = ServedLatency.named(bound.metric) else {
          values[bound.metric] = result.value(bound.metric) ?? .infinity
          continue
        }
        guard latencies[latency] == nil else { continue }
        latencies[latency] = result.records.dropFirst(warmUp).map { record in
          record.outcome == .finished ? latency.seconds(of: record) : .infinity
        }.filter { !$0.isNaN }
      }
    }
  }

  let runs: [Run]
  /// Sections of each run; nil where each run counts whole, as of a workload that has a beginning and an end of its own.
  let sections: Int?
  let level: Double

  func value(_ bound: CapacityBound) -> CapacityProbe.Value {
    guard let (latency, statistic) = ServedLatency.named(bound.metric) else {
      return value(bound, runs.map { $0.values[bound.metric] ?? .infinity })
    }
    let samples = runs.map { $0.latencies[latency] ?? [] }
    guard let sections else {
      return value(
        bound,
        samples.map { run in
          let all = SectionedQuantiles([run], sections: 1, shares: statistic.shares)
          return switch statistic {
          case .mean: all.mean
          case .quantile(let share): all.quantile(share)
          }
        })
    }
    return sectioned(
      bound, statistic, SectionedQuantiles(samples, sections: sections, shares: statistic.shares), sections)
  }

  /// One value for each run; a single run is one that repeats to the bit.
  private func value(_ bound: CapacityBound, _ values: [Double]) -> CapacityProbe.Value {
    let interval =
      values.count == 1
      ? ConfidenceInterval(mean: values[0], halfWidth: 0, level: level)
      : values.allSatisfy(\.isFinite)
        ? ConfidenceInterval(of: Tally(values), level: level)
        : ConfidenceInterval(mean: .infinity, halfWidth: .infinity, level: level)
    return CapacityProbe.Value(bound: bound, interval: interval, isRising: false, answer: bound.answer(interval))
  }

  private func sectioned(
    _ bound: CapacityBound, _ statistic: LatencyStatistic, _ samples: SectionedQuantiles, _ sections: Int
  ) -> CapacityProbe.Value {
    let found: (estimate: Double, interval: ConfidenceInterval?, parts: [Double]) =
      switch statistic {
      case .mean: (samples.mean, samples.meanInterval(level: level), samples.sectionMeans)
      case .quantile(let share):
        (samples.quantile(share), samples.interval(share, level: level), samples.sectionQuantiles(share))
      }
    let interval =
      found.interval ?? ConfidenceInterval(mean: found.estimate, halfWidth: .infinity, level: level)
    let answer = bound.answer(interval)
    let isRising = Self.rises(found.parts, sections: sections, level: level)
    // A queue that still grows has no level that it could hold; one that is beyond the bound already will not come back.
    return CapacityProbe.Value(
      bound: bound, interval: interval, isRising: isRising,
      answer: answer == .held && isRising ? .undecided : answer)
  }

  /// Whether values rise from section to section within their runs by more than chance: a regression on the section's
  /// place with one slope and a level for each run, its slope tested one-sidedly.
  static func rises(_ values: [Double], sections: Int, level: Double) -> Bool {
    let runs = values.count / max(1, sections)
    let freedom = Double(runs * (sections - 1) - 1)
    guard sections >= 3, freedom >= 1, values.allSatisfy(\.isFinite) else { return false }
    let middle = Double(sections - 1) / 2
    var places = (square: 0.0, product: 0.0)
    var total = 0.0
    for run in 0..<runs {
      let part = values[run * sections..<(run + 1) * sections]
      let mean = part.reduce(0, +) / Double(sections)
      for (place, value) in part.enumerated() {
        let (x, y) = (Double(place) - middle, value - mean)
        places.square += x * x
        places.product += x * y
        total += y * y
      }
    }
    let slope = places.product / places.square
    let residual = max(0, total - slope * places.product) / freedom
    guard slope > 0 else { return false }
    guard residual > 0 else { return true }
    let t = SpecialFunctions.studentQuantile(level, degrees: freedom)
    return slope > t * (residual / places.square).squareRoot()
  }
}
