import Hardware
import ModelArchitecture
import Quantities
import Serving
import SimulationKernel
import TestSupport
import Testing

/// A model with routed experts, latent attention or windows, cut over some accelerators.
struct Mixture: Sendable, CustomTestStringConvertible {
  var model: String
  var layout: ReplicaLayout

  var testDescription: String {
    "\(model) tensor \(layout.tensor) data \(layout.data) expert \(layout.expert)"
  }

  static let all: [Mixture] = [
    Mixture(model: "qwen3-30b-a3b", layout: ReplicaLayout(tensor: 2)),
    Mixture(model: "qwen3-30b-a3b", layout: ReplicaLayout(tensor: 2, data: 2, expert: 4)),
    Mixture(model: "deepseek-v2", layout: ReplicaLayout(tensor: 8, expert: 8)),
    Mixture(model: "deepseek-v2", layout: ReplicaLayout(tensor: 2, data: 8, expert: 4)),
    Mixture(model: "gpt-oss-20b", layout: ReplicaLayout()),
  ]

  func plan(
    _ policy: PolicySettings = .chunkedPrefill(chunkLimit: nil), maxBatch: Int = 64, tokenBudget: Int = 2048,
    model other: TransformerModel? = nil
  ) throws -> ServingPlan {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let cluster = try Cluster(
      accelerator: accelerator, count: layout.count, nodeSize: 8, intraNode: LinkCatalog.shipped("nvlink-4"),
      interNode: LinkCatalog.shipped("infiniband-ndr"))
    return try ServingPlan(
      model: try other ?? #require(ModelCatalog.model(named: model)), cluster: cluster,
      engine: EngineSettings(policy: policy, maxBatch: maxBatch, tokenBudget: tokenBudget), workload: .trace([]),
      layout: layout)
  }
}

@Suite struct MixtureTests {
  /// Each rank reads its share of the experts that the tokens of all ranks touch, and multiplies its share of the
  /// weights that they use.
  @Test(
    "an iteration takes at least its touched weights at peak bandwidth and its operations at peak rate",
    arguments: Mixture.all)
  func floor(mixture: Mixture) throws {
    let plan = try mixture.plan()
    var cost = IterationCost(plan: plan)
    let layout = plan.layout
    for sequences in [1.0, 3, 16, 64, 250] {
      var batch = TokenBatch.empty
      batch.addDecodes(count: sequences, context: sequences * 700)
      var bytes = 0.0
      for layer in plan.model.layers {
        if let experts = layer.experts {
          let touched =
            MixtureTests.touched(experts, tokens: sequences) * experts.expertWeights(hidden: plan.model.hidden)
          bytes += 2 * touched / Double(layout.tensor * layout.data)
        }
        bytes += 2 * layer.feedForward.activeWeights(hidden: plan.model.hidden) / Double(layout.tensor)
      }
      let flops = plan.model.forwardFLOPs(batch) / Double(layout.count)
      let seconds = cost.seconds(of: batch)
      #expect(seconds >= bytes / plan.accelerator.memoryBandwidth.value)
      #expect(seconds >= flops / 989.5e12)
    }
  }

  private static func touched(_ experts: MixtureOfExperts, tokens: Double) -> Double {
    var empty = 1.0
    for _ in 0..<Int(tokens) { empty *= 1 - Double(experts.choices) / Double(experts.experts) }
    return Double(experts.experts) * (1 - empty)
  }

  @Test("more tokens touch more experts: doubling a small batch of a mixture costs less than double, more than nothing")
  func growth() throws {
    var cost = IterationCost(plan: try Mixture.all[0].plan())
    func seconds(_ count: Double) -> Double {
      var batch = TokenBatch.empty
      batch.addDecodes(count: count, context: count * 100)
      return cost.seconds(of: batch)
    }
    for count in [1.0, 2, 4, 8] {
      #expect(seconds(2 * count) > seconds(count))
      #expect(seconds(2 * count) < 2 * seconds(count))
    }
  }

  @Test("a compressed cache is not divided over the tensor group", arguments: [4, 8])
  func latentCache(tensor: Int) throws {
    let plan = try Mixture(model: "deepseek-v2", layout: ReplicaLayout(tensor: 8)).plan()
    // 576 elements of two bytes in each of 60 layers.
    let bytes = Double(plan.cacheBlocks * plan.engine.blockTokens) * 576 * 2 * 60
    let left = plan.accelerator.memory.value * plan.engine.profile.memoryShare - plan.model.parameters * 2 / 8
    #expect(bytes <= left)
    #expect(bytes > 0.9 * left)
  }

  @Test("layers with a window leave almost all of their room to the others")
  func windows() throws {
    let mixture = Mixture(model: "gpt-oss-20b", layout: ReplicaLayout())
    let windowed = try mixture.plan()
    let known = windowed.model
    let full = try TransformerModel(
      name: "full", hidden: known.hidden, vocabulary: known.vocabulary,
      layers: known.layers.map { layer in
        let heads = layer.attention
        return TransformerLayer(
          attention: Attention(
            heads: heads.heads, keyValueHeads: heads.keyValueHeads, headDimension: heads.headDimension),
          feedForward: layer.feedForward, norm: layer.norm, experts: layer.experts)
      })
    let ratio = try Double(windowed.cacheBlocks) / Double(mixture.plan(model: full).cacheBlocks)
    // Half of the layers have one: without its cost a sequence of any length would leave room for twice as many.
    #expect(ratio > 1.9 && ratio < 2)
  }

  @Test("a windowed model decodes a long context faster than its twin that sees everything, a short one no slower")
  func windowedDecode() throws {
    let plan = try Mixture(model: "gpt-oss-20b", layout: ReplicaLayout()).plan()
    var cost = IterationCost(plan: plan)
    func growth(from short: Double, to long: Double) -> Double {
      func seconds(_ context: Double) -> Double {
        var batch = TokenBatch.empty
        batch.addDecodes(count: 32, context: 32 * context)
        return cost.seconds(of: batch)
      }
      return seconds(long) - seconds(short)
    }
    // Twelve of 24 layers read the whole cache: 2 x 8 x 64 elements of two bytes.
    let bytes = 32 * 16_000.0 * 12 * 2 * 8 * 64 * 2
    #expect(growth(from: 2000, to: 18_000) >= 0.99 * bytes / plan.accelerator.memoryBandwidth.value)
    #expect(growth(from: 2000, to: 18_000) <= 2 * 1.5 * bytes / plan.accelerator.memoryBandwidth.value)
  }

  @Test("experts that do not divide over the ranks are named")
  func faults() throws {
    #expect {
      try Mixture(model: "qwen3-30b-a3b", layout: ReplicaLayout(tensor: 4, expert: 3)).plan()
    } throws: { error in
      (error as? ServingPlanError)?.faults == [.experts(3, ranks: 4, experts: 128)]
    }
    #expect(throws: ServingPlanError.self) {
      try Mixture(model: "llama-3-8b", layout: ReplicaLayout(tensor: 2, expert: 2)).plan()
    }
  }

  @Test("a server that takes requests in one by one passes them on one by one")
  func intake() throws {
    let base = try Fixture.plan(
      .chunkedPrefill(chunkLimit: nil),
      requests: (0..<6).map { _ in Request(arrival: 0, promptTokens: 10, outputTokens: 2) })
    let plan = try Fixture.plan(like: base, workload: base.workload) { $0.profile.intakeSeconds = 1 }
    let first = ServingSimulation.run(plan, seed: 1).records.map(\.firstToken).sorted()
    for (number, time) in first.enumerated() {
      #expect(time >= Double(number + 1) && time < Double(number + 1) + 0.5)
    }
  }
}
