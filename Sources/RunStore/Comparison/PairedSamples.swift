import Quantities
package import Scenarios
import SimulationKernel

/// What the store holds of a run sample by sample.
package struct RunSamples: Sendable {
  /// What the samples are.
  let pairing: Pairing
  /// The columns that must be the same in runs that are compared.
  let identity: [[Double]]
  /// The columns that hold what happened.
  let measured: [[Double]]

  /// Samples by column.
  package init(_ pairing: Pairing, identity: [[Double]], measured: [[Double]]) {
    self.pairing = pairing
    self.identity = identity
    self.measured = measured
  }
}

/// The same samples in two runs, such as the requests of two served ones: what chance dealt to one it dealt to the other,
/// so that their differences vary much less than either.
struct PairedSamples {
  private let run: RunSamples
  private let base: RunSamples
  /// The samples that came to their end in both runs, without the warm-up.
  private let places: [Int]
  /// What is measured, by its word in metrics, that did not settle in either run: no interval stands for another length.
  private let unsettled: Set<String>

  /// More sections make surer intervals, fewer make surer quantiles in each.
  private static let sections = 10

  /// Pairs two runs.
  ///
  /// - Returns: nil where their samples are not the same ones in the same order.
  init?(_ run: (run: StoredRun, samples: RunSamples), base: (run: StoredRun, samples: RunSamples)) {
    let pairing = run.samples.pairing
    guard let count = run.samples.identity.first?.count, count > 0, run.run.seed == base.run.seed,
      run.samples.identity == base.samples.identity,
      let end = pairing.measured.firstIndex(of: pairing.completion)
    else { return nil }
    let (ends, baseEnds) = (run.samples.measured[end], base.samples.measured[end])
    let done = (0..<count).filter { ends[$0].isFinite && baseEnds[$0].isFinite }
    // The start from an empty system is left out as long as either run needs.
    let warmUp = [run.run, base.run].compactMap { $0.metric(pairing.warmUp)?.value }.max() ?? 0
    places = Array(done.dropFirst(Int(warmUp)))
    (self.run, self.base) = (run.samples, base.samples)
    unsettled = Set(
      pairing.values.keys.filter { name in
        [run.run, base.run].contains { $0.metric("\(name)_mean_s")?.certainty == .unsettled }
      })
  }

  /// The 95 % interval for the difference of a latency metric such as `ttft_p99_s`.
  ///
  /// - Returns: nil where the metric is no latency of requests, or where they are too few.
  func interval(of metric: String) -> ClosedRange<Double>? {
    let parts = metric.split(separator: "_")
    guard parts.count == 3, parts[2] == "s", let value = run.pairing.values[String(parts[0])],
      !unsettled.contains(String(parts[0]))
    else { return nil }
    let values = places.map { (value(run.identity, run.measured, $0), value(base.identity, base.measured, $0)) }.filter
    {
      $0.0.isFinite && $0.1.isFinite
    }
    switch parts[1] {
    case "mean": return meanInterval(values)
    case "p50": return quantileInterval(values, share: 0.5)
    case "p90": return quantileInterval(values, share: 0.9)
    case "p99": return quantileInterval(values, share: 0.99)
    default: return nil
    }
  }

  /// Neighbouring requests share a queue, so their differences are averaged in batches.
  private func meanInterval(_ values: [(Double, Double)]) -> ClosedRange<Double>? {
    var batches = BatchMeans(batches: 32)
    for (run, base) in values { batches.record(run - base) }
    let (interval, independent) = batches.confidenceInterval()
    guard independent, interval.halfWidth.isFinite else { return nil }
    return interval.low...interval.high
  }

  /// The mean of a quantile's difference over sections of the run, and its spread.
  ///
  /// The difference over the whole run must not stand in the middle, as it may for one run alone: where both runs agree
  /// on the order of requests, their quantiles differ by the luck of a single request however long the run is.
  ///
  /// - Source: batching as in Asmussen, Glynn, "Stochastic simulation", 2007, section III.5.
  private func quantileInterval(_ values: [(Double, Double)], share: Double) -> ClosedRange<Double>? {
    let size = values.count / Self.sections
    // A quantile of a section with fewer than four requests beyond it says little.
    guard Double(size) * (1 - share) >= 4, size >= 30 else { return nil }
    let differences = (0..<Self.sections).map { section -> Double in
      let part = values[section * size..<(section + 1) * size]
      return Self.quantile(part.map(\.0), share) - Self.quantile(part.map(\.1), share)
    }
    let interval = Tally(differences).confidenceInterval()
    return interval.low...interval.high
  }

  private static func quantile(_ values: [Double], _ share: Double) -> Double {
    SampleQuantiles(values).quantile(share, by: .medianUnbiased) ?? .nan
  }
}
