import Foundation
import RunStore
import Scenarios

/// How fast a served run of a million requests is written, beside how long it took to simulate.
enum StoreBenchmarks {
  static let requests = 1_000_000

  /// The quickstart's server at the quickstart's load: a workload that is cheap for each request.
  private static let scenario = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm, tensor: 1}
    workload:
      arrivals: {poisson: 6/s}
      requests: \(requests)
      prompt: {lognormal: {mean: 700, sigma: 1.1}}
      output: {geometric: {mean: 180}}
    engine: {policy: continuous, maxBatch: 256, tokenBudget: 8192, kvBlock: 16}
    """

  static func run(_ begins: (_ name: String) -> Void) throws -> [BenchmarkResult] {
    guard let scenario = try ScenarioFile.read(text: scenario, path: "bench.yaml").first else { return [] }
    let provenance = RunProvenance(version: Rehearse.version, started: Date(), wallSeconds: 0, host: "bench")
    // The best of some, in turn: other work on the machine only ever slows one.
    var (alone, together, afterwards) = (Double.infinity, Double.infinity, Double.infinity)
    for round in 0..<rounds {
      begins("store, round \(round + 1) of \(rounds)")
      var outcome: (any StudyOutcome)?
      alone = min(alone, seconds { outcome = scenario.run() })
      guard let outcome else { continue }
      afterwards = min(
        afterwards,
        try inStore { store in
          try seconds { _ = try store.save(scenario, outcome, provenance) }
        })
      together = min(
        together,
        try inStore { store in
          try seconds {
            let recording = store.recording(scenario, provenance)
            _ = try recording.finish(scenario.run(recorder: recording), wallSeconds: 0)
          }
        })
    }
    return [
      BenchmarkResult(name: "store.requests.rows_per_second", value: Double(requests) / afterwards, unit: "rows/s"),
      BenchmarkResult(name: "store.million_requests.write_seconds", value: afterwards, unit: "s"),
      BenchmarkResult(name: "store.million_requests.simulate_seconds", value: alone, unit: "s"),
      BenchmarkResult(name: "store.million_requests.simulate_and_store_seconds", value: together, unit: "s"),
      BenchmarkResult(
        name: "store.million_requests.slowdown_ratio", value: together / alone - 1, unit: "of the run"),
    ]
  }

  private static let rounds = 5

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let begin = clock.now
    try body()
    return begin.duration(to: clock.now) / .seconds(1)
  }

  /// What `body` finds in a store of its own.
  private static func inStore(_ body: (RunStore) throws -> Double) throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(try RunStore.open(path: folder.appendingPathComponent("bench.sqlite").path))
  }
}
