import Foundation
import Hardware
import ModelArchitecture
import Quantities
import Serving

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How fast served workloads are simulated: Llama 3.1 8B on an H100, Poisson arrivals of 20 a second, 512 tokens in,
/// 128 out, chunked prefill.
enum ServingBenchmarks {
  /// Runs every size once: a run is long, and processor seconds do not count what others do.
  static func run(_ begins: (_ name: String) -> Void) -> [BenchmarkResult] {
    let grown = [10_000, 100_000, 1_000_000].flatMap { count in
      let name = "serving.chunked_\(label(count))"
      begins(name)
      return measure(name, plan(requests: count, replicas: 1), requests: count)
    }
    begins("serving.prefix_affinity_16_10k")
    return grown + measure("serving.prefix_affinity_16_10k", plan(requests: 10_000, replicas: 16), requests: 10_000)
  }

  private static func label(_ count: Int) -> String { count < 1_000_000 ? "\(count / 1000)k" : "1m" }

  /// Processor seconds of a run and the peak memory of the process so far, in order of growing runs.
  private static func measure(_ name: String, _ plan: ServingPlan?, requests: Int) -> [BenchmarkResult] {
    guard let plan else { return [] }
    let begin = ProcessorTime.seconds
    let result = ServingSimulation.run(plan, seed: 1)
    let seconds = ProcessorTime.seconds - begin
    precondition(result.value("finished_count") == Double(requests), "every request is served")
    return [
      BenchmarkResult(name: name + ".cpu_seconds", value: seconds, unit: "s"),
      BenchmarkResult(name: name + ".peak_memory", value: peakMemoryMegabytes, unit: "MB"),
    ]
  }

  private static func plan(requests: Int, replicas: Int) -> ServingPlan? {
    guard let accelerator = AcceleratorCatalog.accelerator(named: "h100-sxm"),
      let model = ModelCatalog.model(named: "llama-3-8b"),
      let profile = EngineProfileCatalog.profile(named: "vllm-0.15", on: accelerator),
      let cluster = try? Cluster(
        accelerator: accelerator, count: 1, nodeSize: 8, intraNode: accelerator.intraNodeLink,
        interNode: LinkCatalog.shipped("infiniband-ndr"))
    else { return nil }
    var engine = EngineSettings(
      policy: .chunkedPrefill(chunkLimit: nil), maxBatch: 256, tokenBudget: 2048, profile: profile)
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 20 * Double(replicas)), count: requests, prompt: FixedLength(tokens: 512),
      output: FixedLength(tokens: 128))
    if replicas > 1 {
      engine.prefixCache = true
      workload.prefixes = SharedPrefixes(groups: 64, length: FixedLength(tokens: 256))
      workload.prompt = FixedLength(tokens: 256)
    }
    return try? ServingPlan(
      model: model, cluster: cluster, engine: engine, workload: .generated(workload),
      fleet: FleetSettings(replicas: replicas, router: RouterSettings(PrefixAffinity.self)))
  }

  /// The most memory that the process has had, as the system counts it.
  private static var peakMemoryMegabytes: Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1e6
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #endif
  }
}
