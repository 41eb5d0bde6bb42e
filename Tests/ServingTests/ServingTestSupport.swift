import Hardware
import ModelArchitecture
import Quantities
import Serving
import SimulationKernel
import TestSupport
import Testing

enum Fixture {
  static func plan(
    _ policy: PolicySettings, requests: [Request], maxBatch: Int = 8, tokenBudget: Int = 4096, blockTokens: Int = 16,
    blocks: Int? = nil
  ) throws -> ServingPlan {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let cluster = try Cluster(
      accelerator: accelerator, count: 1, nodeSize: 8, intraNode: LinkCatalog.shipped("nvlink-4"),
      interNode: LinkCatalog.shipped("infiniband-ndr"))
    return try ServingPlan(
      model: try #require(ModelCatalog.model(named: "llama-3-8b")), cluster: cluster,
      engine: EngineSettings(
        policy: policy, maxBatch: maxBatch, tokenBudget: tokenBudget, blockTokens: blockTokens, blocks: blocks),
      workload: .trace(requests))
  }

  /// A plan with other requests, replicas or settings.
  static func plan(
    like plan: ServingPlan, workload: Workload, blocks: Int? = nil, fleet: FleetSettings = FleetSettings(),
    _ change: (inout EngineSettings) -> Void
  ) throws -> ServingPlan {
    var engine = plan.engine
    if let blocks { engine.blocks = blocks }
    change(&engine)
    return try ServingPlan(
      model: plan.model, cluster: plan.cluster, engine: engine, workload: workload, layout: plan.layout, fleet: fleet)
  }

  /// Requests of random lengths and gaps; about as fast as a small batch can serve.
  static func requests(_ count: Int, seed: UInt64, meanGap: Double = 0.05) -> [Request] {
    var random = SeededGenerator(seed: seed)
    var now = 0.0
    return (0..<count).map { _ in
      now += Double.random(in: 0...(2 * meanGap), using: &random)
      return Request(
        arrival: now, promptTokens: Int.random(in: 1...600, using: &random),
        outputTokens: Int.random(in: 1...120, using: &random))
    }
  }
}
