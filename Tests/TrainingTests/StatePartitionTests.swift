import Hardware
import ModelArchitecture
import Quantities
import Testing
import Training

/// Weights, gradients and optimizer states, each shared out over replicas of its own number, on clusters of many levels.
@Suite struct StatePartitionTests {
  private static let package = BandwidthDomain(size: 2, link: link("in-package", 1e12))

  private static func link(_ name: String, _ bytesPerSecond: Double) -> Link {
    Link(name: name, bandwidth: BytesPerSecond(bytesPerSecond), latency: Seconds(2e-6), source: "test")
  }

  private func plan(
    domains: [BandwidthDomain] = [], _ change: (inout ParallelLayout) -> Void
  ) throws -> TrainingPlan {
    var layout = ParallelLayout()
    change(&layout)
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    return try TrainingPlan(
      model: try #require(ModelCatalog.model(named: "llama-3-8b")),
      cluster: try Cluster(
        accelerator: accelerator, count: 64, nodeSize: 8, intraNode: LinkCatalog.shipped("nvlink-4"),
        interNode: Self.link("slow", 2e9), domains: domains),
      layout: layout, batch: TrainingBatch(global: 1024, micro: 1, sequenceLength: 4096))
  }

  @Test(
    "a stage of ZeRO is a partition: the same step and the same memory", arguments: [0, 1, 2, 3], [nil, 8, 64])
  func stages(stage: Int, group: Int?) throws {
    let staged = try plan {
      $0.zeroStage = stage
      $0.shardGroup = group
    }
    let parted = try plan { $0.partition = StatePartition(zeroStage: stage, group: group ?? 64) }
    #expect(TrainingSimulation.run(staged).metrics == TrainingSimulation.run(parted).metrics)
    #expect(staged.memoryPlans() == parted.memoryPlans())
  }

  @Test("each kind of state takes its share of memory and no other does")
  func memory() throws {
    func bytes(_ partition: StatePartition, _ kind: MemoryPart.Kind) throws -> Double {
      RecipeTests.bytes(try plan { $0.partition = partition }, kind)
    }
    let whole = StatePartition()
    let parted = StatePartition(weights: 2, gradients: 8, optimizerStates: 64)
    #expect(try abs(bytes(whole, .gradients) / bytes(parted, .gradients) - 8) < 1e-9)
    #expect(try abs(bytes(whole, .optimizer) / bytes(parted, .optimizer) - 64) < 1e-9)
    // Two layers' weights are gathered beside the half that stays.
    let layer = try #require(ModelCatalog.model(named: "llama-3-8b")).layers[0].parameters(hidden: 4096)
    #expect(try abs(bytes(parted, .weights) - bytes(whole, .weights) / 2 - 2 * 2 * layer) < 1)
  }

  @Test(
    "where links get slower outwards, the weights' group inside a package and the gradients' inside a node save time")
  func levels() throws {
    func seconds(_ weights: Int, _ gradients: Int, _ domains: [BandwidthDomain] = [Self.package]) throws -> Double {
      let plan = try plan(domains: domains) {
        $0.partition = StatePartition(weights: weights, gradients: gradients, optimizerStates: 64)
      }
      return try #require(RecipeTests.metric(plan, "step_time_s"))
    }
    let all = try seconds(64, 64)
    let node = try seconds(8, 8)
    let package = try seconds(2, 8)
    #expect(package < node && node < all, "\(package) \(node) \(all)")
    // Without a faster package the smaller group still moves less, and never gains from a link that is not there.
    #expect(try package <= seconds(2, 8, []))
  }

  @Test("groups that do not lie in one another, and a stage beside a partition, are refused with their keys")
  func faults() throws {
    func keys(_ change: (inout ParallelLayout) -> Void) -> [String] {
      let error = #expect(throws: TrainingPlanError.self) { try plan(change) }
      return error?.faults.map(\.key) ?? []
    }
    #expect(
      keys { $0.partition = StatePartition(weights: 4, gradients: 6, optimizerStates: 64) }.first
        == "layout.partition.gradients"
    )
    #expect(
      keys { $0.partition = StatePartition(weights: 2, gradients: 8, optimizerStates: 48) } == [
        "layout.partition.states"
      ])
    #expect(
      keys { $0.partition = StatePartition(weights: 0, gradients: 8, optimizerStates: 64) } == [
        "layout.partition.weights"
      ])
    // Nothing would travel in that format.
    #expect(
      keys {
        $0.partition = StatePartition(weights: 1, gradients: 8, optimizerStates: 64)
        $0.weightTraffic = .int8
        $0.gradientTraffic = .int4
      } == ["layout.weightTraffic", "layout.gradientTraffic"])
    #expect(
      keys {
        $0.partition = StatePartition(weights: 2, gradients: 8, optimizerStates: 64)
        $0.zeroStage = 3
      } == ["layout.partition"])
  }
}
