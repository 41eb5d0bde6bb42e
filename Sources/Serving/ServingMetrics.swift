import Hardware
import ModelArchitecture
import Quantities
import SimulationKernel

/// Derives the numbers of a served workload from what happened to its requests.
struct ServingMetrics {
  let plan: ServingPlan
  let engine: Engine
  let load: ReplicaLoad
  let iterations: Int

  var all: [Metric] { counts + latencies + throughput + occupancy + cost }

  private var finished: [RequestRecord] { engine.records.filter { !$0.finished.isNaN } }

  private var counts: [Metric] {
    [
      Metric("requests_count", Double(engine.records.count), .count),
      Metric("finished_count", Double(engine.finishedCount), .count, certainty: .observed),
      Metric("rejected_count", Double(engine.rejectedCount), .count, certainty: .observed),
      Metric("preemptions_count", Double(engine.preemptionCount), .count, certainty: .observed),
      Metric("iterations_count", Double(iterations), .count, certainty: .observed),
      Metric("makespan_s", load.end, .time, certainty: .observed),
    ]
  }

  private var latencies: [Metric] {
    let done = finished
    let warmUp = warmUp(done)
    let steady = done.dropFirst(warmUp.count)
    let steps = engine.gaps.quantiles([0.5, 0.99])
    return [Metric("warm_up_requests_count", Double(warmUp.count), .count, certainty: .observed)]
      + latency("ttft", steady.map(\.timeToFirstToken), settled: warmUp.settled)
      + [
        Metric("tbt_mean_s", engine.gaps.mean, .time, certainty: .observed),
        Metric("tbt_p50_s", steps[0], .time, certainty: .observed),
        Metric("tbt_p99_s", steps[1], .time, certainty: .observed),
      ]
      + latency("tpot", steady.map(\.timePerOutputToken).filter { !$0.isNaN }, settled: warmUp.settled)
      + latency("e2e", steady.map(\.endToEnd), settled: warmUp.settled)
      + latency("queueing", steady.map(\.queueing), settled: warmUp.settled)
  }

  /// How many of the first requests to leave out, and whether the rest has settled.
  ///
  /// A trace is what it is and counts whole. Of a generated workload the start from an empty system is left out by
  /// MSER-5; a cut at the end of what that rule allows says that the system never settles, as an overloaded one
  /// does not, and then nothing is left out.
  private func warmUp(_ done: [RequestRecord]) -> (count: Int, settled: Bool) {
    guard case .generated = plan.workload else { return (0, true) }
    let cut = WarmUp.mser5(done.map(\.endToEnd))
    return cut + 5 > done.count / 2 ? (0, false) : (cut, true)
  }

  /// Mean and quantiles of one latency, from every request; the mean with its interval by batch means.
  private func latency(_ name: String, _ samples: [Double], settled: Bool) -> [Metric] {
    guard !samples.isEmpty else { return [] }
    let sorted = samples.sorted()
    func quantile(_ share: Double) -> Double {
      sorted[min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
    }
    return [
      mean("\(name)_mean_s", samples, settled: settled),
      Metric("\(name)_p50_s", quantile(0.5), .time, certainty: .observed),
      Metric("\(name)_p90_s", quantile(0.9), .time, certainty: .observed),
      Metric("\(name)_p99_s", quantile(0.99), .time, certainty: .observed),
    ]
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
    let prompts = finished.reduce(0) { $0 + $1.request.promptTokens }
    let tokens = Double(engine.outputTokens)
    return [
      Metric("requests_per_second", Double(engine.finishedCount) / load.end, .rate, certainty: .observed),
      Metric("output_tokens_per_second", tokens / load.end, .count, certainty: .observed),
      Metric(
        "output_tokens_per_second_per_gpu", tokens / load.end / Double(plan.cluster.count), .count,
        certainty: .observed),
      Metric(
        "total_tokens_per_second", (tokens + Double(prompts)) / load.end, .count, certainty: .observed),
    ]
  }

  private var occupancy: [Metric] {
    let blocks = Double(engine.cache.totalBlocks)
    return [
      Metric("utilisation_ratio", load.busy, .ratio, certainty: .observed),
      Metric("batch_mean_count", load.meanBatch, .count, certainty: .observed),
      Metric("in_system_mean_count", load.inSystem, .count, certainty: .observed),
      Metric("queue_mean_count", load.queued, .count, certainty: .observed),
      Metric("kv_blocks_count", blocks, .count),
      Metric("kv_used_mean_ratio", load.usedBlocks / blocks, .ratio, certainty: .observed),
      Metric("kv_used_peak_ratio", load.peakBlocks / blocks, .ratio, certainty: .observed),
    ]
  }

  private var cost: [Metric] {
    let accelerator = plan.accelerator
    let count = Double(plan.cluster.count)
    let dollars = load.end * count * accelerator.price.value / 3600
    // Power follows the share of time in which iterations run: idle power below, the board's limit above.
    let watts =
      accelerator.idlePower.value + load.busy * (accelerator.boardPower.value - accelerator.idlePower.value)
    let millions = Double(engine.outputTokens) / 1e6
    return [
      Metric("cost_per_million_output_tokens_usd", dollars / millions, .money, certainty: .observed),
      Metric(
        "energy_per_output_token_j", watts * count * load.end / Double(engine.outputTokens), .energy,
        certainty: .observed),
    ]
  }
}
