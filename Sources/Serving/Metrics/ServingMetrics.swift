import CostModel
import Hardware
import ModelArchitecture
import Quantities
import SimulationKernel

/// Derives the numbers of a served workload from what happened to its requests.
struct ServingMetrics {
  private let plan: ServingPlan
  private let outcome: FleetOutcome
  private let done: [RequestRecord]

  init(_ plan: ServingPlan, _ outcome: FleetOutcome) {
    self.plan = plan
    self.outcome = outcome
    let isWhole = outcome.records.allSatisfy { $0.outcome == .finished }
    done = isWhole ? outcome.records : outcome.records.filter { $0.outcome == .finished }
  }

  var all: [Metric] { counts + latencies + throughput + occupancy + efficiency + cost }

  private var end: Double { outcome.end }
  private var outputTokens: Double { outcome.sum { $0.engine.outputTokens } }

  private func count(_ name: String, _ value: Double) -> Metric {
    Metric(name, value, .count, certainty: .observed)
  }

  private var counts: [Metric] {
    let records = outcome.records
    return [
      Metric("requests_count", Double(records.count), .count),
      count("finished_count", Double(done.count)),
      Metric(
        ServedShare.metric, Double(done.count) / Double(max(1, records.count)), .ratio, certainty: .observed),
      count("rejected_count", outcome.sum { $0.engine.rejectedCount }),
      count("rejected_too_long_count", Double(records.count { $0.outcome == .tooLong })),
      count("rejected_queue_full_count", Double(records.count { $0.outcome == .queueFull })),
      count("unfinished_count", Double(records.count { $0.outcome == .open })),
      count("preemptions_count", outcome.sum { $0.engine.preemptionCount }),
      count("preemptions_of_one_request_max_count", Double(records.lazy.map(\.preemptions).max() ?? 0)),
      count("recomputed_tokens_count", outcome.sum { $0.engine.recomputedTokens }),
      count("iterations_count", outcome.sum { $0.iterations }),
      Metric("makespan_s", end, .time, certainty: .observed),
    ]
  }

  private var latencies: [Metric] {
    let warmUp = warmUp
    let steady = done.dropFirst(warmUp.count)
    return [count("warm_up_requests_count", Double(warmUp.count))]
      + latency(.timeToFirstToken, steady, settled: warmUp.settled)
      + betweenTokens(outcome.gaps) + interTokenLatency(steady, settled: warmUp.settled)
      + [ServedLatency.timePerOutputToken, .longestGap, .endToEnd, .normalised, .queueing].flatMap {
        latency($0, steady, settled: warmUp.settled)
      }
  }

  /// All gaps between tokens of all requests alike, as the engine makes them; none where nobody got two tokens.
  private func betweenTokens(_ gaps: LatencyHistogram) -> [Metric] {
    guard gaps.count > 0 else { return [] }
    return [Metric("tbt_mean_s", gaps.mean, .time, certainty: .observed)]
      + LatencyStatistic.quantiles.map {
        Metric("tbt_\($0.name)_s", gaps.quantile($0.share), .time, certainty: .observed)
      }
  }

  /// The mean gap between tokens of the requests that latencies count, every gap alike (inter-token latency, ITL); none
  /// where nobody of them got two tokens.
  private func interTokenLatency(_ records: ArraySlice<RequestRecord>, settled: Bool) -> [Metric] {
    let gaps = records.reduce(0) { $0 + $1.request.outputTokens - 1 }
    guard gaps > 0 else { return [] }
    let seconds = records.reduce(0.0) { $0 + $1.finished - $1.firstToken }
    return [Metric("itl_mean_s", seconds / Double(gaps), .time, certainty: settled ? .observed : .unsettled)]
  }

  /// How many of the first requests to leave out, and whether the rest has settled.
  ///
  /// Who says how many knows. A trace is what it is and counts whole. Of a workload that is drawn the start from an empty system is left out by
  /// MSER-5; a cut at the end of what that rule allows says that the system never settles, as an overloaded one
  /// does not, and then nothing is left out.
  private var warmUp: (count: Int, settled: Bool) {
    if let first = plan.warmUp { return (done.count { $0.index < first }, true) }
    if case .recorded = plan.workload { return (0, true) }
    let cut = WarmUp.mser5(done.map(\.endToEnd))
    return cut + 5 > done.count / 2 ? (0, false) : (cut, true)
  }

  /// Mean and quantiles of one latency, from every request: the mean with its interval by batch means, quantiles with
  /// theirs by sections of the run, where the run has settled and is long enough.
  private func latency(
    _ latency: ServedLatency, _ records: ArraySlice<RequestRecord>, settled: Bool
  ) -> [Metric] {
    let samples: [Double] = records.lazy.map { latency.seconds(of: $0) }.filter { !$0.isNaN }
    guard !samples.isEmpty else { return [] }
    let name = latency.rawValue
    let sections = settled ? Self.sections(of: samples.count) : 1
    let quantiles = SectionedQuantiles(
      [samples], sections: sections, shares: LatencyStatistic.quantiles.map(\.share))
    let intervals = quantiles.intervals()
    return [mean("\(name)_mean_s", samples, settled: settled)]
      + LatencyStatistic.quantiles.enumerated().map { place, statistic in
        let value = quantiles.quantile(statistic.share)
        let metric = "\(name)_\(statistic.name)_s"
        if let interval = intervals[place] {
          return Metric(quantile: metric, value, .time, halfWidth: interval.halfWidth)
        }
        let isGreatest = (statistic.share * Double(samples.count)).rounded(.up) >= Double(samples.count)
        let certainty = !settled ? Metric.Certainty.unsettled : isGreatest ? .greatest : .observed
        return Metric(metric, value, .time, certainty: certainty)
      }
  }

  /// Sections of a run for the intervals of its quantiles: enough samples in each for the rarest quantile, between the
  /// four that an interval needs and the sixteen beyond which more would only make each less sure.
  private static func sections(of count: Int) -> Int {
    let rarest = 1 - (LatencyStatistic.quantiles.map(\.share).max() ?? 0)
    return min(16, max(4, Int(Double(count) * rarest / SectionedQuantiles.fewestBeyond)))
  }

  private func mean(_ name: String, _ samples: [Double], settled: Bool) -> Metric {
    var batches = BatchMeans(batches: 32)
    for sample in samples { batches.record(sample) }
    let (interval, independent) = batches.confidenceInterval()
    let mean = samples.reduce(0, +) / Double(samples.count)
    guard settled else { return Metric(name, mean, .time, certainty: .unsettled) }
    let isUsable = independent && interval.halfWidth.isFinite
    return Metric(name, mean, .time, halfWidth: isUsable ? interval.halfWidth : nil)
  }

  private var throughput: [Metric] {
    let prompts = done.reduce(0) { $0 + $1.request.promptTokens }
    let rates = [
      Metric("requests_per_second", Double(done.count) / end, .rate, certainty: .observed),
      count("output_tokens_per_second", outputTokens / end),
      count("output_tokens_per_second_per_gpu", outputTokens / end / Double(plan.acceleratorCount)),
      count("total_tokens_per_second", (outputTokens + Double(prompts)) / end),
    ]
    let level = plan.serviceLevel
    guard !level.isEmpty else { return rates }
    let good = done.count { level.holds($0) }
    return rates + [
      Metric("goodput_requests_per_second", Double(good) / end, .rate, certainty: .observed),
      Metric(
        "goodput_ratio", Double(good) / Double(max(1, outcome.records.count)), .ratio, certainty: .observed),
    ]
  }

  private var occupancy: [Metric] {
    let blocks = Double(plan.cacheBlocks)
    let lookedUp = outcome.sum { $0.engine.lookedUpTokens }
    var metrics = [
      Metric("busy_ratio", outcome.mean { $0.busy.mean(until: end) }, .ratio, certainty: .observed),
      count("batch_mean_count", outcome.mean { $0.batchSizes.mean }),
      count("in_system_mean_count", outcome.total { $0.inSystem.mean(until: end) }),
      count("queue_mean_count", outcome.total { $0.queued.mean(until: end) }),
      Metric("kv_blocks_count", blocks, .count),
      Metric(
        "kv_used_mean_ratio", outcome.mean { $0.usedBlocks.mean(until: end) } / blocks, .ratio, certainty: .observed),
      Metric(
        "kv_used_peak_ratio", (outcome.replicas.map(\.usedBlocks.max).max() ?? 0) / blocks, .ratio,
        certainty: .observed),
    ]
    if let share = capacityShare {
      metrics.insert(Metric("capacity_used_ratio", share, .ratio, certainty: .observed), at: 1)
    }
    if lookedUp > 0 {
      let found = outcome.sum { $0.engine.cachedTokens }
      metrics.append(Metric("prefix_hit_ratio", found / lookedUp, .ratio, certainty: .observed))
    }
    if plan.sharesHostBuses {
      let late = outcome.total(\.sharedLinkSeconds)
      metrics.append(Metric("shared_link_time_s", late, .time, certainty: .observed))
    }
    return metrics
  }

  /// The load over what the replicas could carry, by an estimate; nil of closed loops, whose load is what is carried.
  ///
  /// An engine that has anything to do is busy, at a tenth of its capacity as at nine tenths: how full it is this says.
  private var capacityShare: Double? {
    guard plan.workload.loop == nil, let last = outcome.records.last, !done.isEmpty else { return nil }
    let offered = Double(outcome.records.count) / max(last.request.arrival, .leastNonzeroMagnitude)
    let capacity =
      Double(plan.fleet.replicas) * SaturationEstimate(plan, done, cost: outcome.replicas[0].cost).requestsPerSecond
    return capacity > 0 && offered.isFinite ? offered / capacity : nil
  }

  /// Operations and bytes of everything computed, over what the accelerators could have done in the time.
  private var efficiency: [Metric] {
    let seconds = end * Double(plan.acceleratorCount)
    let peak = plan.operators.accelerator.peakRate(plan.shard.format)?.value ?? .infinity
    return [
      Metric("mfu_ratio", operations / (seconds * peak), .ratio, certainty: .observed),
      Metric(
        "bandwidth_utilisation_ratio", movedBytes / (seconds * plan.accelerator.memoryBandwidth.value), .ratio,
        certainty: .observed),
    ]
  }

  private var operations: Double { plan.model.forwardFLOPs(outcome.work) }

  /// Weights once for each iteration on every rank, and the keys and values that are read.
  private var movedBytes: Double {
    let capacity = KVCapacity(plan: plan)
    let ranks = Double(plan.cluster.count)
    let weights = capacity.weightBytes * ranks * outcome.sum { $0.iterations }
    let ways = Double(plan.layout.tensor * plan.layout.pipeline)
    return weights + capacity.bytesPerToken * ways * outcome.work.keyTokens
  }

  private var cost: [Metric] {
    let accelerator = plan.accelerator
    let count = Double(plan.acceleratorCount)
    let dollars = end * count * accelerator.price.value / 3600
    // Power follows the share of time in which iterations run: idle power below, the board's limit above.
    let busy = outcome.mean { $0.busy.mean(until: end) }
    let watts =
      accelerator.idlePower.value + busy * (accelerator.boardPower.value - accelerator.idlePower.value)
    guard outputTokens > 0 else { return [] }
    return [
      Metric("cost_per_million_output_tokens_usd", dollars / (outputTokens / 1e6), .money, certainty: .observed),
      Metric("energy_per_output_token_j", watts * count * end / outputTokens, .energy, certainty: .observed),
    ]
  }
}
