import Hardware
import ModelArchitecture
import TestSupport
import Testing
import Training

/// What would make a plan fit that does not.
@Suite struct NearestFitTests {
  private func plan(
    _ model: String, count: Int, layout: ParallelLayout = ParallelLayout(), recompute: Recompute = .none, micro: Int = 1
  ) throws -> TrainingPlan {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    return try TrainingPlan(
      model: try #require(ModelCatalog.model(named: model)),
      cluster: try Cluster(
        accelerator: accelerator, count: count, nodeSize: 8, intraNode: accelerator.intraNodeLink,
        interNode: try #require(LinkCatalog.link(named: "infiniband-ndr"))),
      layout: layout, batch: TrainingBatch(global: 64, micro: micro, sequenceLength: 8192), recompute: recompute)
  }

  private func fits(_ plan: TrainingPlan) -> Bool { plan.memoryPlans().allSatisfy(\.fits) }

  @Test(
    "the first file of a newcomer: every stage by itself that fits is named, the fastest first, and none that does not")
  func stages() throws {
    let first = try plan("llama-3-8b", count: 8)
    #expect(!fits(first))
    let found = first.nearestFits(limit: 20)
    // The brute-force twin: every single change of the keys that are tried, one plan each.
    var expected: Set<String> = []
    for stage in 1...3 where fits(try plan("llama-3-8b", count: 8, layout: ParallelLayout(zeroStage: stage))) {
      expected.insert("`zeroStage: \(stage)`")
    }
    for mode in [Recompute.selective, .full] where fits(try plan("llama-3-8b", count: 8, recompute: mode)) {
      expected.insert("`recompute: \(mode.rawValue)`")
    }
    for tensor in [2, 4, 8] where fits(try plan("llama-3-8b", count: 8, layout: ParallelLayout(tensor: tensor))) {
      expected.insert("`tensor: \(tensor)`")
    }
    #expect(Set(found.map(\.change)) == expected && expected.contains("`zeroStage: 2`"))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })
    #expect(first.nearestFits(limit: 2).map(\.change) == found.prefix(2).map(\.change))
  }

  @Test("where one change is not enough, two are tried; where nothing is, nothing is promised")
  func pairs() throws {
    let large = try plan("llama-3-70b", count: 64)
    let found = large.nearestFits()
    #expect(!found.isEmpty && found.allSatisfy { $0.memory <= large.cluster.accelerator.usableMemory })
    #expect(try plan("llama-3-405b", count: 8).nearestFits().isEmpty)
  }
}
