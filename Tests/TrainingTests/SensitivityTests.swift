import Hardware
import ModelArchitecture
import Quantities
import Testing
import Training

@Suite struct SensitivityTests {
  private func plan(tensor: Int = 2, pipeline: Int = 2, memory: Double = 200e9) throws -> TrainingPlan {
    var accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    accelerator.memory = Bytes(memory)
    let cluster = try Cluster(
      accelerator: accelerator, count: 32, nodeSize: 8, intraNode: accelerator.intraNodeLink,
      interNode: LinkCatalog.shipped("infiniband-ndr"))
    return try TrainingPlan(
      model: try #require(ModelCatalog.model(named: "llama-3-8b")), cluster: cluster,
      layout: ParallelLayout(tensor: tensor, pipeline: pipeline, zeroStage: 1, overlapGradients: false),
      batch: TrainingBatch(global: 64, micro: 1, sequenceLength: 4096))
  }

  @Test("each row is the plan simulated on the changed cluster, and no figure makes a step slower by growing")
  func rows() async throws {
    let plan = try plan()
    let sensitivity = try await Sensitivity(of: plan, change: 0.2)
    #expect(sensitivity.rows.map(\.figure) == HardwareFigure.allCases)
    #expect(sensitivity.seconds == TrainingSimulation.run(plan).step.seconds)
    for row in sensitivity.rows {
      let raised = try TrainingPlan(
        model: plan.model, cluster: try row.figure.scaled(plan.cluster, by: 1.2), layout: plan.layout, batch: plan.batch
      )
      #expect(row.raisedSeconds == TrainingSimulation.run(raised).step.seconds)
      #expect(row.value == row.figure.value(of: plan.cluster, format: plan.format))
      #expect(abs(row.figure.value(of: raised.cluster, format: plan.format) / row.value - 1.2) < 1e-12)
      switch row.figure {
      case .intraNodeLatency, .interNodeLatency: #expect(row.elasticity >= 0)
      case .memoryCapacity: #expect(row.elasticity == 0)
      default: #expect(row.elasticity < 0 && row.elasticity > -1)
      }
    }
  }

  /// Everything but fixed starts of kernels and messages gets faster with all rates: the elasticities of the rates add
  /// up to nearly -1, and never beyond.
  @Test("the elasticities of all rates add up to nearly one", arguments: [(1, 1), (2, 2), (8, 4)])
  func sum(tensor: Int, pipeline: Int) async throws {
    let sensitivity = try await Sensitivity(of: try plan(tensor: tensor, pipeline: pipeline), change: 0.02)
    let rates: Set<HardwareFigure> = [.peakRate, .memoryBandwidth, .intraNodeBandwidth, .interNodeBandwidth]
    let sum = sensitivity.rows.filter { rates.contains($0.figure) }.reduce(0) { $0 + $1.elasticity }
    #expect(sum < -0.75 && sum > -1.0001)
  }

  @Test("a verdict changes where memory crosses what the plan needs")
  func verdict() async throws {
    let needed = try plan().memoryPlans().map(\.total.value).max() ?? 0
    let tight = try await Sensitivity(of: try plan(memory: needed * 1.05))
    #expect(tight.fits)
    #expect(tight.rows.allSatisfy { $0.fits == (true, $0.figure != .memoryCapacity) })
    let short = try await Sensitivity(of: try plan(memory: needed * 0.95))
    #expect(!short.fits)
    #expect(short.rows.allSatisfy { $0.fits == ($0.figure == .memoryCapacity, false) })
  }

  @Test("searched anew, more memory lets a faster layout in")
  func searched() async throws {
    var search = try LayoutSearchTests.search(memory: 24e9)
    search.limit = 3
    let sensitivity = try await Sensitivity(of: search, change: 0.5)
    let memory = try #require(sensitivity.rows.first { $0.figure == .memoryCapacity })
    #expect(memory.raisedSeconds < sensitivity.seconds)
    #expect(memory.elasticity < 0)
    #expect(sensitivity.seconds == (await search.run()).ranked.first?.seconds)
  }
}
