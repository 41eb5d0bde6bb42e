import Hardware
import ModelArchitecture
import Quantities
import Training

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How fast layouts are searched and large steps simulated.
enum SearchBenchmarks {
  static func run(_ begins: (_ name: String) -> Void) async -> [BenchmarkResult] {
    guard let search = wholeSpace(), var everything = wholeSpace(memory: Bytes(1e15)), let large = largeStep() else {
      return []
    }
    // Without bounds and with memory for all, every layout that divides is weighed and timed: the plain rate.
    everything.prunesByBounds = false
    begins("training.search.layouts_per_cpu_second")
    let (rated, ratedSeconds, _) = await measured { await everything.run(concurrency: 1) }
    begins("training.search.gpt3_64_a100")
    let (whole, _, wallSeconds) = await measured { await search.run(concurrency: 2) }
    begins("training.step.gpus_16384")
    let (events, _, stepSeconds) = await measured { TrainingSimulation.run(large).step.events }
    return [
      BenchmarkResult(
        name: "training.search.layouts_per_cpu_second", value: Double(rated.evaluated) / ratedSeconds, unit: "1/s"),
      BenchmarkResult(
        name: "training.search.gpt3_64_a100_combinations", value: Double(whole.combinations), unit: "count"),
      BenchmarkResult(name: "training.search.gpt3_64_a100_evaluated", value: Double(whole.evaluated), unit: "count"),
      BenchmarkResult(name: "training.search.gpt3_64_a100_two_cores_s", value: wallSeconds, unit: "s"),
      BenchmarkResult(name: "training.step.gpus_16384_s", value: stepSeconds, unit: "s"),
      BenchmarkResult(name: "training.step.gpus_16384_events", value: Double(events), unit: "count"),
    ]
  }

  /// GPT-3 175B on 64 A100s, every key at every value.
  private static func wholeSpace(memory: Bytes? = nil) -> LayoutSearch? {
    guard let model = ModelCatalog.model(named: "gpt-3-175b"),
      var accelerator = AcceleratorCatalog.accelerator(named: "a100-sxm-80gb")
    else { return nil }
    if let memory { accelerator.memory = memory }
    guard
      let cluster = try? Cluster(
        accelerator: accelerator, count: 64, nodeSize: 8, intraNode: accelerator.intraNodeLink,
        interNode: LinkCatalog.shipped("infiniband-hdr"))
    else { return nil }
    var space = SearchSpace(
      model: model, cluster: cluster, layout: ParallelLayout(),
      batch: TrainingBatch(global: 1536, micro: 1, sequenceLength: 2048))
    space.overlapGradients = [true, false]
    space.overlapParameters = [false, true]
    return LayoutSearch(model: model, cluster: cluster, sequenceLength: 2048, space: space)
  }

  /// Llama 3 405B on 16,384 H100s.
  private static func largeStep() -> TrainingPlan? {
    guard let model = ModelCatalog.model(named: "llama-3-405b"),
      let accelerator = AcceleratorCatalog.accelerator(named: "h100-sxm"),
      let cluster = try? Cluster(
        accelerator: accelerator, count: 16_384, nodeSize: 8, intraNode: accelerator.intraNodeLink,
        interNode: LinkCatalog.shipped("infiniband-ndr"))
    else { return nil }
    return try? TrainingPlan(
      model: model, cluster: cluster,
      layout: ParallelLayout(
        tensor: 8, pipeline: 16, virtualStages: 7, stages: .balanced, schedule: "interleaved-1f1b", zeroStage: 1,
        sequenceParallel: true),
      batch: TrainingBatch(global: 2048, micro: 1, sequenceLength: 8192))
  }

  /// A value with the processor's and the wall's seconds that it took.
  private static func measured<Value>(_ body: () async -> Value) async -> (Value, cpu: Double, wall: Double) {
    let clock = ContinuousClock()
    let begin = clock.now
    let busy = ProcessorTime.seconds
    let value = await body()
    return (value, ProcessorTime.seconds - busy, begin.duration(to: clock.now) / .seconds(1))
  }
}
