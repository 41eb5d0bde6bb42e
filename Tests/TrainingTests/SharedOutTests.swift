import Hardware
import ModelArchitecture
import Quantities
import Testing
import Training

/// What replicas, context groups and expert groups share out.
@Suite struct SharedOutTests {
  private static func plan(
    _ model: String = "llama-3-8b", count: Int = 16, layout: ParallelLayout,
    batch: TrainingBatch = TrainingBatch(global: 32, micro: 1, sequenceLength: 8192),
    framework: TrainingFramework = .megatronCore, format: NumberFormat = .bf16
  ) throws -> TrainingPlan {
    try TrainingPlan(
      model: try #require(ModelCatalog.model(named: model)), cluster: TrainingPlanTests.cluster(count), layout: layout,
      batch: batch, format: format, framework: framework)
  }

  private static func bytes(_ plan: TrainingPlan, _ kind: MemoryPart.Kind) -> Double {
    plan.memoryPlans().first?.parts.first { $0.kind == kind }?.bytes.value ?? .nan
  }

  @Test("each stage shares out one thing more among the replicas", arguments: [0, 1, 2, 3])
  func stages(stage: Int) throws {
    let whole = try Self.plan(layout: ParallelLayout(zeroStage: 0))
    let shared = try Self.plan(layout: ParallelLayout(zeroStage: stage))
    let parameters = whole.model.parameters
    #expect(abs(Self.bytes(shared, .optimizer) - parameters * 12 / (stage >= 1 ? 16 : 1)) < 1e-6 * parameters)
    #expect(abs(Self.bytes(shared, .gradients) - parameters * 4 / (stage >= 2 ? 16 : 1)) < 1e-6 * parameters)
    let layer = try #require(whole.model.layers.first).parameters(hidden: whole.model.hidden)
    let weights = stage == 3 ? parameters * 2 / 16 + 2 * layer * 2 : parameters * 2
    #expect(abs(Self.bytes(shared, .weights) - weights) < 1e-6 * parameters)
  }

  @Test("hybrid sharding keeps more memory and sends less between nodes than sharding among all")
  func hybrid() throws {
    let batch = TrainingBatch(global: 64, micro: 1, sequenceLength: 8192)
    let all = try Self.plan(count: 64, layout: ParallelLayout(zeroStage: 3), batch: batch)
    let hybrid = try Self.plan(count: 64, layout: ParallelLayout(zeroStage: 3, shardGroup: 8), batch: batch)
    #expect(Self.bytes(hybrid, .optimizer) == 8 * Self.bytes(all, .optimizer))
    let waiting = { (plan: TrainingPlan) in
      plan.stepTimes().forward[0].dataCommunication + plan.stepTimes().inputGradient[0].dataCommunication
    }
    #expect(waiting(hybrid) < waiting(all))
  }

  @Test(
    "ranks of a context group do the work of one rank between them, and keep a share of its activations",
    arguments: ContextMethod.allCases, [2, 4, 8])
  func context(method: ContextMethod, size: Int) throws {
    let alone = try Self.plan(layout: ParallelLayout(data: 16))
    let shared = try Self.plan(layout: ParallelLayout(data: 16 / size, context: size, contextMethod: method))
    let one = alone.stepTimes()
    let many = shared.stepTimes()
    // Kernels of smaller work are at most as efficient; half of the time is the least, twice the share the most.
    #expect(many.forward[0].compute * Double(size) > 0.95 * one.forward[0].compute)
    #expect(many.forward[0].compute * Double(size) < 2 * one.forward[0].compute)
    #expect(many.forward[0].contextCommunication + many.inputGradient[0].contextCommunication > 0 || method == .ring)
    #expect(abs(Self.bytes(shared, .activations) * Double(size) / Self.bytes(alone, .activations) - 1) < 1e-9)
  }

  @Test(
    "experts dealt out over more ranks leave each fewer weights, and the sum is the model's", arguments: [1, 2, 4, 8])
  func experts(size: Int) throws {
    let plan = try Self.plan(
      "mixtral-8x7b", count: 8, layout: ParallelLayout(expert: size),
      batch: TrainingBatch(global: 8, micro: 1, sequenceLength: 4096))
    let layer = try #require(plan.model.layers.first)
    let experts = try #require(layer.experts)
    let routed = 32 * 8 * experts.expertWeights(hidden: 4096)
    let expected = (plan.model.parameters - routed + routed / Double(size)) * 2
    #expect(abs(Self.bytes(plan, .weights) / expected - 1) < 1e-9)
    let times = plan.stepTimes()
    #expect((times.forward[0].expertCommunication > 0) == (size > 1))
  }

  @Test("an uneven load of the experts is waited for")
  func imbalance() throws {
    func seconds(_ ratio: Double) throws -> Double {
      let plan = try Self.plan(
        "mixtral-8x7b", count: 8, layout: ParallelLayout(expert: 8, expertImbalance: ratio),
        batch: TrainingBatch(global: 8, micro: 1, sequenceLength: 4096))
      return TrainingSimulation.run(plan).step.seconds
    }
    let (even, uneven) = try (seconds(1), seconds(1.5))
    #expect(uneven > 1.15 * even && uneven < 1.5 * even)
  }

  @Test("products in 8 bits are faster than in 16, and less than twice as fast for a whole step")
  func narrow() throws {
    let layout = ParallelLayout(tensor: 2, sequenceParallel: true)
    let wide = TrainingSimulation.run(try Self.plan(layout: layout)).step.seconds
    let narrow = TrainingSimulation.run(try Self.plan(layout: layout, format: .fp8)).step.seconds
    #expect(narrow < 0.9 * wide && narrow > 0.5 * wide)
  }

  @Test(
    "a group that does not divide is refused at its key",
    arguments: [
      (ParallelLayout(context: 3), "layout"), (ParallelLayout(zeroStage: 3, shardGroup: 5), "layout.shardGroup"),
      (ParallelLayout(expert: 4), "layout.expert"), (ParallelLayout(expertImbalance: 0.5), "layout.expertImbalance"),
      (ParallelLayout(tensor: 4, context: 4, contextMethod: .ulysses), "layout.context"),
    ])
  func faults(layout: ParallelLayout, key: String) throws {
    // 28 heads divide over 4, not over 16.
    let layer = TransformerLayer(
      attention: Attention(heads: 28, keyValueHeads: 4, headDimension: 128),
      feedForward: FeedForward(width: 8192, isGated: true), norm: .rms)
    let model = try TransformerModel(name: "m", hidden: 3584, vocabulary: 1000, layers: [layer])
    #expect {
      try TrainingPlan(
        model: model, cluster: TrainingPlanTests.cluster(16), layout: layout,
        batch: TrainingBatch(global: 32, micro: 1, sequenceLength: 4096))
    } throws: { error in
      (error as? TrainingPlanError)?.faults.map(\.key).contains(key) == true
    }
  }
}
