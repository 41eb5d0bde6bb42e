import Quantities
import SimulationKernel

/// The same requests in two served runs: what chance dealt to one it dealt to the other, so that their differences
/// vary much less than either.
struct PairedRequests {
  private let pairs: [(run: RunDetails.Request, base: RunDetails.Request)]
  /// Latencies, by their name in metrics, that did not settle in either run: no interval stands for another length.
  private let unsettled: Set<String>

  /// More sections make surer intervals, fewer make surer quantiles in each.
  private static let sections = 10

  /// Pairs two runs.
  ///
  /// - Returns: nil where their requests are not the same ones in the same order.
  init?(_ run: (run: StoredRun, requests: [RunDetails.Request]), base: (run: StoredRun, requests: [RunDetails.Request]))
  {
    guard !run.requests.isEmpty, run.requests.count == base.requests.count, run.run.seed == base.run.seed else {
      return nil
    }
    let all = zip(run.requests, base.requests)
    guard all.allSatisfy({ Self.areSame($0, $1) }) else { return nil }
    let done = all.filter { $0.finished.isFinite && $1.finished.isFinite }
    // The start from an empty system is left out as long as either run needs.
    let warmUp = [run.run, base.run].compactMap { $0.metric("warm_up_requests_count")?.value }.max() ?? 0
    pairs = done.dropFirst(Int(warmUp)).map { (run: $0, base: $1) }
    unsettled = Set(
      ["ttft", "tpot", "e2e", "queueing"].filter { name in
        [run.run, base.run].contains { $0.metric("\(name)_mean_s")?.certainty == .unsettled }
      })
  }

  private static func areSame(_ one: RunDetails.Request, _ other: RunDetails.Request) -> Bool {
    one.arrival == other.arrival && one.promptTokens == other.promptTokens && one.outputTokens == other.outputTokens
  }

  /// The 95 % interval for the difference of a latency metric such as `ttft_p99_s`.
  ///
  /// - Returns: nil where the metric is no latency of requests, or where they are too few.
  func interval(of metric: String) -> ClosedRange<Double>? {
    let parts = metric.split(separator: "_")
    guard parts.count == 3, parts[2] == "s", let latency = Self.latency(String(parts[0])),
      !unsettled.contains(String(parts[0]))
    else { return nil }
    let values = pairs.map { (latency($0.run), latency($0.base)) }.filter { $0.0.isFinite && $0.1.isFinite }
    switch parts[1] {
    case "mean": return meanInterval(values)
    case "p50": return quantileInterval(values, share: 0.5)
    case "p90": return quantileInterval(values, share: 0.9)
    case "p99": return quantileInterval(values, share: 0.99)
    default: return nil
    }
  }

  private static func latency(_ name: String) -> ((RunDetails.Request) -> Double)? {
    switch name {
    case "ttft": { $0.firstToken - $0.arrival }
    case "e2e": { $0.finished - $0.arrival }
    case "queueing": { $0.started - $0.arrival }
    case "tpot":
      { $0.outputTokens > 1 ? ($0.finished - $0.firstToken) / Double($0.outputTokens - 1) : .nan }
    default: nil
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
