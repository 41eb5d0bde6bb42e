import CostModel
import Hardware
import ModelArchitecture
import Quantities
import Testing
import Training

@Suite struct TrainingPlanTests {
  static func cluster(_ count: Int, _ name: String = "h100-sxm") throws -> Cluster {
    try Cluster(
      accelerator: try #require(AcceleratorCatalog.accelerator(named: name)), count: count, nodeSize: 8,
      intraNode: LinkCatalog.shipped("nvlink-4"), interNode: LinkCatalog.shipped("infiniband-ndr"))
  }

  static func plan(
    _ model: String = "llama-3-8b", count: Int = 16, layout: ParallelLayout = ParallelLayout(tensor: 2, pipeline: 2),
    batch: TrainingBatch = TrainingBatch(global: 64, micro: 1, sequenceLength: 4096), recompute: Recompute = .none
  ) throws -> TrainingPlan {
    try TrainingPlan(
      model: try #require(ModelCatalog.model(named: model)), cluster: try cluster(count), layout: layout, batch: batch,
      recompute: recompute)
  }

  @Test(
    "an impossible layout names every key at fault",
    arguments: [
      (ParallelLayout(tensor: 3), 16, 64, ["layout.tensor", "layout.tensor", "layout"]),
      (ParallelLayout(tensor: 2, pipeline: 3), 16, 64, ["layout.pipeline", "layout"]),
      (ParallelLayout(tensor: 2, data: 4), 16, 64, ["layout"]),
      (ParallelLayout(tensor: 2), 16, 63, ["batch.global"]),
      (ParallelLayout(tensor: 2, virtualStages: 2), 16, 64, ["layout.virtualStages"]),
      (ParallelLayout(tensor: 0, pipeline: -1), 16, 64, ["layout.tensor", "layout.pipeline"]),
      (ParallelLayout(schedule: "zigzag"), 16, 64, ["layout.schedule"]),
      (ParallelLayout(zeroStage: 7), 16, 64, ["layout.zeroStage"]),
      (
        ParallelLayout(tensor: .max, pipeline: .max), 16, 64,
        ["layout.tensor", "layout.tensor", "layout.pipeline", "layout"]
      ),
    ])
  func faults(layout: ParallelLayout, count: Int, global: Int, keys: [String]) {
    #expect {
      try Self.plan(
        count: count, layout: layout, batch: TrainingBatch(global: global, micro: 1, sequenceLength: 128))
    } throws: { error in
      (error as? TrainingPlanError)?.faults.map(\.key) == keys
    }
  }

  @Test("parts of the memory add up, and weights over all ranks are the model's", arguments: [1, 2, 4], [1, 2, 4])
  func memory(tensor: Int, pipeline: Int) throws {
    let plan = try Self.plan(layout: ParallelLayout(tensor: tensor, pipeline: pipeline))
    let memory = plan.memoryPlans()
    #expect(memory.count == pipeline)
    var weights = 0.0
    for rank in memory {
      #expect(rank.total.value == rank.parts.reduce(0) { $0 + $1.bytes.value })
      weights += rank.parts.first { $0.kind == .weights }?.bytes.value ?? 0
    }
    let norms = Double(tensor - 1) * Double(2 * 32 + 1) * 4096 * 2
    let expected = plan.model.parameters * 2 + norms
    // The final norm is copied over the tensor group like the norms of the layers.
    #expect(abs(weights * Double(tensor) - expected) < 1e-9 * expected)
  }

  @Test("Adam with 32-bit gradients takes 18 bytes per parameter, and ZeRO 1 shares 12 of them out")
  func states() throws {
    for zero in [0, 1] {
      let plan = try Self.plan(layout: ParallelLayout(zeroStage: zero))
      let memory = try #require(plan.memoryPlans().first)
      let states = memory.parts.filter { [.weights, .gradients, .optimizer].contains($0.kind) }
        .reduce(0) { $0 + $1.bytes.value }
      let expected = plan.model.parameters * (zero == 0 ? 18 : 6 + 12.0 / 16)
      #expect(abs(states / expected - 1) < 1e-12)
    }
  }

  /// sbh (34 + 4 s-independent terms) of Korthikanti 2022 without dropout masks: 34 less 1 + 1 + 1 bytes of masks and
  /// the attention mask, counted with 4h-wide GELU blocks; statistics of the softmax add 4a/h.
  @Test("a GPT layer keeps 32sbh + 4sba bytes, and sequence parallel divides all of them", arguments: [1, 8])
  func activations(tensor: Int) throws {
    let model = try #require(ModelCatalog.model(named: "gpt-22b"))
    let plan = try TrainingPlan(
      model: model, cluster: try Self.cluster(8),
      layout: ParallelLayout(tensor: tensor, sequenceParallel: tensor > 1),
      batch: TrainingBatch(global: 8, micro: 1, sequenceLength: 2048))
    let bytes = try #require(plan.memoryPlans().first?.parts.first { $0.kind == .activations }).bytes.value
    let perLayer = 2048 * (32 * 6144 + 4 * 64.0) / Double(tensor)
    #expect(abs(bytes / (48 * perLayer) - 1) < 1e-12)
  }

  @Test("layers are dealt evenly from the middle, or as listed, and none is lost")
  func stages() throws {
    func counts(_ stages: StageLayers, pipeline: Int) throws -> [Int] {
      let plan = try Self.plan(count: pipeline, layout: ParallelLayout(pipeline: pipeline, stages: stages))
      return (0..<pipeline).map { plan.layers(ofChunk: $0).count }
    }
    #expect(try counts(.equal, pipeline: 8) == Array(repeating: 4, count: 8))
    #expect(try counts(.balanced, pipeline: 5) == [6, 7, 7, 6, 6])
    #expect(try counts(.listed([7, 9, 9, 7]), pipeline: 4) == [7, 9, 9, 7])
    #expect(throws: TrainingPlanError.self) { try counts(.listed([7, 9, 9]), pipeline: 4) }
    #expect(throws: TrainingPlanError.self) { try counts(.equal, pipeline: 5) }
  }

  @Test(
    "stages whose parameters are as even as can be give the ends fewer layers, and as even ones where one would get none"
  )
  func balancedParameters() throws {
    func counts(_ model: String, pipeline: Int) throws -> [Int] {
      let plan = try TrainingPlan(
        model: try #require(ModelCatalog.model(named: model)), cluster: try Self.cluster(pipeline),
        layout: ParallelLayout(pipeline: pipeline, stages: .balancedParameters),
        batch: TrainingBatch(global: 64, micro: 1, sequenceLength: 2048))
      return (0..<pipeline).map { plan.layers(ofChunk: $0).count }
    }
    // 32,000 x 5,120 are half a layer of 317 million parameters: ten layers and an end are 10.5, and nothing is less.
    #expect(try counts("llama-2-13b", pipeline: 4) == [10, 10, 10, 10])
    // 128,256 x 4,096 are 2.4 layers of 218 million, at each end; 36.8 over four is 9.2, whole layers need 9.4.
    #expect(try counts("llama-3-8b", pipeline: 4) == [7, 9, 9, 7])
    // The embedding alone weighs more than a share, so that its stage would have no layer.
    #expect(try counts("llama-3-8b", pipeline: 32) == Array(repeating: 1, count: 32))
  }

  @Test("two models in opposite directions keep twice the parameters of one", arguments: [2, 4])
  func dualPipeMemory(pipeline: Int) throws {
    func weights(_ schedule: String) throws -> Double {
      let plan = try Self.plan(
        layout: ParallelLayout(tensor: 16 / pipeline, pipeline: pipeline, schedule: schedule),
        batch: TrainingBatch(global: 32, micro: 1, sequenceLength: 1024))
      return plan.memoryPlans().reduce(0) { sum, rank in
        sum + (rank.parts.first { $0.kind == .weights }?.bytes.value ?? 0)
      }
    }
    #expect(abs(try weights("dualpipe") / weights("1f1b") - 2) < 1e-12)
  }

  @Test("recomputing trades memory for time, each mode more than the last")
  func recompute() throws {
    let results = try Recompute.allCases.map { TrainingSimulation.run(try Self.plan(recompute: $0)) }
    for (less, more) in zip(results, results.dropFirst()) {
      #expect(more.step.seconds > less.step.seconds)
      #expect(more.memory[0].total < less.memory[0].total)
    }
  }

  @Test("utilisation times peak is the model's operations per second")
  func utilisation() throws {
    let plan = try Self.plan()
    let result = TrainingSimulation.run(plan)
    func value(_ name: String) -> Double { result.metrics.first { $0.name == name }?.value ?? .nan }
    let perToken = 3 * plan.model.forwardFLOPs(.training(sequences: 1, length: 4096)) / 4096
    #expect(abs(value("mfu_ratio") * 989e12 / (perToken * value("tokens_per_second_per_gpu")) - 1) < 1e-12)
    #expect(value("mfu_ratio") < 1)
    #expect(value("mfu_ratio") == value("hfu_ratio"))
  }

  @Test("a step is never faster than its operations at peak rate", arguments: ["llama-3-8b", "gpt-22b"], [1, 2, 4, 8])
  func floor(model: String, tensor: Int) throws {
    let plan = try Self.plan(model, layout: ParallelLayout(tensor: tensor))
    let operations = 3 * plan.model.forwardFLOPs(.training(sequences: 64, length: 4096))
    #expect(TrainingSimulation.run(plan).step.seconds > operations / (16 * 989e12))
  }
}
