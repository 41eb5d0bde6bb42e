import CostModel
import Hardware
import ModelArchitecture
import Quantities
import Reading
import TestSupport
import Testing
import Training

/// Optimizers, what is computed twice, adapters, and what leaves the device.
@Suite struct RecipeTests {
  static func plan(
    _ recipe: TrainingRecipe = TrainingRecipe(), model: String = "llama-3-8b", count: Int = 8,
    layout: ParallelLayout = ParallelLayout(), global: Int = 16, host: HostMemory? = nil,
    interNode: Link = LinkCatalog.shipped("infiniband-ndr")
  ) throws -> TrainingPlan {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    return try TrainingPlan(
      model: try #require(ModelCatalog.model(named: model)),
      cluster: try Cluster(
        accelerator: accelerator, count: count, nodeSize: 8, intraNode: LinkCatalog.shipped("nvlink-4"),
        interNode: interNode),
      layout: layout, batch: TrainingBatch(global: global, micro: 1, sequenceLength: 4096), recipe: recipe, host: host)
  }

  /// The matrices of a layer of Llama 3 8B, as its products are fused.
  static let matrices: [(inner: Double, columns: Double)] = [
    (4096, 4096 + 2 * 1024), (4096, 4096), (4096, 2 * 14336), (14336, 4096),
  ]

  static func bytes(_ plan: TrainingPlan, _ kind: MemoryPart.Kind) -> Double {
    plan.memoryPlans().first?.parts.first { $0.kind == kind }?.bytes.value ?? .nan
  }

  static func metric(_ plan: TrainingPlan, _ name: String) -> Double? {
    TrainingSimulation.run(plan).metrics.first { $0.name == name }?.value
  }

  /// A master weight of four bytes, and what the papers add for each parameter.
  static let stateBytes: [String: Double] = [
    "adamw": 12, "adamw-8bit": 6.03125, "adamw-4bit": 5.03125, "microadam": 4.9, "adafactor": 4, "sgd": 8,
  ]

  @Test(
    "optimizer states take what their papers count",
    arguments: OptimizerSpec.all.filter { $0.orthogonalizations == 0 }.map(\.name))
  func states(name: String) throws {
    let each = try #require(Self.stateBytes[name])
    var recipe = TrainingRecipe()
    recipe.optimizer = try #require(OptimizerSpec.named(name))
    let plan = try Self.plan(recipe)
    #expect(abs(Self.bytes(plan, .optimizer) / (plan.model.parameters * each) - 1) < 1e-9)
  }

  @Test("Muon keeps one moment of matrices and two of embedding and head, and pays for its products")
  func muon() throws {
    var recipe = TrainingRecipe(optimizer: .muon)
    let plan = try Self.plan(recipe)
    let vocabulary = plan.model.embeddingParameters + plan.model.headParameters
    let expected = (plan.model.parameters - vocabulary) * 8 + vocabulary * 12
    #expect(abs(Self.bytes(plan, .optimizer) / expected - 1) < 1e-9)
    // Five iterations of 4 m^2 n + 2 m^3 on the matrices of every layer, as the fused projections lie in memory.
    var flops = 0.0
    for size in Self.matrices {
      let (m, n) = (min(size.inner, size.columns), max(size.inner, size.columns))
      flops += 32 * 5 * (4 * m * m * n + 2 * m * m * m)
    }
    let peak = try #require(plan.cluster.accelerator.peakRate(.bf16)?.value)
    let update = plan.stepTimes().optimizer[0]
    recipe.optimizer = .sgd
    let plain = try Self.plan(recipe).stepTimes().optimizer[0]
    #expect(update - plain > flops / peak)
    #expect(update - plain < 4 * flops / peak)
    // Shared out, each replica orthogonalises an eighth of the matrices, and all gather them first.
    let shared = try Self.plan(TrainingRecipe(optimizer: .muon), layout: ParallelLayout(zeroStage: 1))
    #expect(shared.stepTimes().optimizer[0] < update)
  }

  @Test(
    "computing some layers again lies between none and all, in proportion", arguments: [Recompute.selective, .full])
  func someLayers(mode: Recompute) throws {
    let none = try Self.plan()
    let all = try Self.plan(TrainingRecipe(recompute: mode))
    for layers in [1, 8, 31] {
      let some = try Self.plan(TrainingRecipe(recompute: mode, recomputedLayers: layers))
      let share = Double(layers) / 32
      func between(_ figure: (TrainingPlan) -> Double) -> Bool {
        let expected = figure(none) + share * (figure(all) - figure(none))
        return abs(figure(some) / expected - 1) < 1e-9
      }
      let isTime = between { $0.stepTimes().inputGradient[0].total }
      let isMemory = between { Self.bytes($0, .activations) }
      #expect(isTime && isMemory)
    }
    let whole = try Self.plan(TrainingRecipe(recompute: mode, recomputedLayers: 32))
    #expect(whole.stepTimes() == all.stepTimes() && whole.memoryPlans() == all.memoryPlans())
  }

  @Test("pieces of the sequence divide the logits and the block that is computed again, and are no faster")
  func pieces() throws {
    var recipe = TrainingRecipe(recompute: .full)
    let whole = try Self.plan(recipe)
    recipe.miniSequences.head = 8
    recipe.miniSequences.feedForward = 4
    let cut = try Self.plan(recipe)
    let tokens = 4096.0
    let inputs = tokens * 4 * 4096
    #expect(
      abs((Self.bytes(whole, .logits) - inputs) / (Self.bytes(cut, .logits) - inputs) - 8) < 1e-9)
    #expect(Self.bytes(cut, .workspace) < Self.bytes(whole, .workspace))
    #expect(cut.stepTimes().forward[0].total > 0.97 * whole.stepTimes().forward[0].total)
  }

  @Test("adapters: only their factors have gradients and states; frozen weights are stored in their own format")
  func adapters() throws {
    var recipe = TrainingRecipe()
    let whole = try Self.plan(recipe)
    recipe.adapters = Adapters(rank: 16)
    let plan = try Self.plan(recipe)
    let factors = 32 * 16 * Self.matrices.reduce(0) { $0 + $1.inner + $1.columns }
    #expect(abs(Self.bytes(plan, .gradients) - 4 * factors) < 1)
    #expect(abs(Self.bytes(plan, .optimizer) - 12 * factors) < 1)
    #expect(abs(Self.bytes(plan, .weights) - 2 * (plan.model.parameters + factors)) < 1)
    // Without gradients of weights a step takes two thirds and a little more.
    let ratio = TrainingSimulation.run(plan).step.seconds / TrainingSimulation.run(whole).step.seconds
    #expect(ratio > 0.63 && ratio < 0.9)

    recipe.adapters = Adapters(rank: 16, targets: [.attention], baseFormat: .nf4)
    let narrow = try Self.plan(recipe)
    let vocabulary = plan.model.embeddingParameters + plan.model.headParameters
    let few = 32 * 16 * Self.matrices.prefix(2).reduce(0) { $0 + $1.inner + $1.columns }
    // Four bits, eight for each 64 and 32 for each 256 of those (QLoRA: 4.127 bits).
    let bits: Double = 4 + 8.0 / 64 + 32.0 / (64 * 256)
    let base = (plan.model.parameters - vocabulary) * bits / 8
    #expect(abs(Self.bytes(narrow, .weights) - base - 2 * (vocabulary + few)) < 1)
    #expect(narrow.stepTimes().forward[0].total > plan.stepTimes().forward[0].total * 0.95)
  }

  @Test("what is kept off the device is on the host, and moves no faster than the links")
  func offload() throws {
    let host = HostMemory(
      linkBandwidth: BytesPerSecond(10e9), memory: Bytes(2e12), memoryBandwidth: BytesPerSecond(400e9),
      storage: Bytes(20e12), storageBandwidth: BytesPerSecond(16e9))
    let shared = ParallelLayout(zeroStage: 1)
    let near = try Self.plan(layout: shared, host: host)
    let parameters = near.model.parameters
    var recipe = TrainingRecipe()
    recipe.offload.optimizer = .host
    let hosted = try Self.plan(recipe, layout: shared, host: host)
    #expect(Self.bytes(hosted, .optimizer) == 0 && Self.bytes(near, .optimizer) > 0)
    let onHost = try #require(hosted.memoryPlans().first?.elsewhere.first)
    // States and a wide copy of the gradients, of all eight accelerators together.
    #expect(onHost.place == .host && abs(onHost.bytes.value - 16 * parameters) < 1)
    // Every parameter's update moves 30 bytes in the host's memory, and the weights come up by every link at once.
    let least = parameters * 30 / 400e9 + parameters / 8 * 2 / 10e9
    #expect(hosted.stepTimes().optimizer[0] >= least)
    recipe.offload.optimizer = .nvme
    let stored = try Self.plan(recipe, layout: shared, host: host)
    #expect(stored.stepTimes().optimizer[0] >= 2 * 12 * parameters / 16e9)
    #expect(Self.metric(stored, "storage_used_ratio").map { abs($0 - 16 * parameters / 20e12) < 1e-9 } == true)

    recipe.offload = Offload()
    recipe.offload.weights = .host
    let streamed = try Self.plan(recipe, host: host)
    let fetch = 2 * (parameters - 0) / 10e9
    #expect(streamed.stepTimes().forward[0].total >= fetch)
    #expect(Self.bytes(streamed, .weights) < 0.2 * Self.bytes(near, .weights))
    recipe.offload = Offload()
    recipe.offload.activations = .host
    let sent = try Self.plan(recipe, host: host)
    let kept = Self.bytes(near, .activations)
    #expect(sent.stepTimes().forward[0].total >= kept / 10e9)
    #expect(abs(Self.bytes(sent, .activations) / (kept / 16) - 1) < 1e-9)
  }

  @Test("more than the host holds does not fit")
  func fullHost() throws {
    var host = try #require(Catalog.builtIn.host(named: "dgx-h100"))
    host.memory = Bytes(50e9)
    var recipe = TrainingRecipe(recompute: .full)
    recipe.offload.optimizer = .host
    let result = TrainingSimulation.run(try Self.plan(recipe, layout: ParallelLayout(zeroStage: 1), host: host))
    #expect(result.memory.allSatisfy { $0.total <= $0.capacity } && !result.fits)
  }

  @Test("ZeRO++: fewer bits, a copy nearby, gradients in two exchanges")
  func zeroPlusPlus() throws {
    // Links so slow that every pass waits for the network alone.
    let slow = Link(name: "slow", bandwidth: BytesPerSecond(1e8), latency: Seconds(1e-6), source: "a test")
    func plan(_ change: (inout ParallelLayout) -> Void) throws -> TrainingPlan {
      var layout = ParallelLayout(zeroStage: 3)
      change(&layout)
      return try Self.plan(count: 32, layout: layout, global: 32, interNode: slow)
    }
    let plain = try plan { _ in }.stepTimes()
    let narrow = try plan { $0.weightTraffic = .int8 }.stepTimes()
    let near = try plan { $0.secondaryShard = 8 }
    let gradients = try plan { $0.gradientTraffic = .int4 }.stepTimes()
    #expect(abs(narrow.forward[0].dataCommunication / plain.forward[0].dataCommunication - 0.5) < 0.02)
    // The backward pass gathers 2 bytes and scatters 4 for each weight; the nearby copy takes the 2 off the slow links.
    let ratio = near.stepTimes().inputGradient[0].dataCommunication / plain.inputGradient[0].dataCommunication
    #expect(abs(ratio - 4.0 / 6) < 0.02)
    let copy = try plan { _ in }
    #expect(
      abs(Self.bytes(near, .weights) - Self.bytes(copy, .weights) - near.model.parameters * 2 / 8) < 1)
    // Of what an accelerator's NIC carried, 4 bytes become half a byte and its share of a scale; the gathering stays.
    let exchanged = gradients.inputGradient[0].dataCommunication / plain.inputGradient[0].dataCommunication
    #expect(abs(exchanged - (2 + 0.5 + 2.0 / 128) / 6) < 0.02)
  }

  @Test("unequal accelerators: each rank has its own times and memory, and the slowest sets the pace")
  func mixed() throws {
    let fast = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let slow = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-40gb"))
    func plan(_ accelerators: [Accelerator]) throws -> TrainingPlan {
      try TrainingPlan(
        model: try #require(ModelCatalog.model(named: "llama-3-8b")),
        cluster: try Cluster(
          accelerator: fast, count: 16, nodeSize: 8, intraNode: fast.intraNodeLink,
          interNode: LinkCatalog.shipped("infiniband-ndr")),
        layout: {
          var layout = ParallelLayout(tensor: 2, pipeline: 2)
          layout.accelerators = accelerators
          return layout
        }(), batch: TrainingBatch(global: 64, micro: 1, sequenceLength: 2048))
    }
    let plain = try Self.plan(model: "llama-3-8b", layout: ParallelLayout(tensor: 2, pipeline: 2))
    let equal = try plan([fast, fast])
    let slower = try plan([slow, slow])
    let mixed = try plan([fast, slow])
    #expect(equal.stepTimes().forward.count == plain.stepTimes().forward.count)
    #expect(mixed.stepTimes().forward[0] == equal.stepTimes().forward[0])
    #expect(mixed.stepTimes().forward[1] == slower.stepTimes().forward[1])
    #expect(mixed.memoryPlans().map(\.capacity) == [fast.usableMemory, slow.usableMemory])
    let seconds = [equal, mixed, slower].map { TrainingSimulation.run($0).step.seconds }
    #expect(seconds[0] < seconds[1] && seconds[1] <= seconds[2])
    let prices = try [equal, mixed, slower].map { plan in
      try #require(Self.metric(plan, "cost_per_million_tokens_usd")) / TrainingSimulation.run(plan).step.seconds
    }
    #expect(abs(prices[1] - (prices[0] + prices[2]) / 2) < 1e-9 * prices[1])
    #expect(throws: TrainingPlanError.self) { try plan([fast]) }
  }

  @Test("settings that do not go together are refused by name")
  func faults() throws {
    var layout = ParallelLayout(zeroStage: 1)
    layout.secondaryShard = 8
    layout.weightTraffic = .int8
    layout.schedule = "modular"
    layout.virtualStages = 3
    layout.stages = .balanced
    var recipe = TrainingRecipe(recomputedLayers: 3)
    recipe.miniSequences.head = 3
    do {
      _ = try Self.plan(recipe, layout: layout)
      Issue.record("the plan was accepted")
    } catch let error as TrainingPlanError {
      #expect(
        Set(error.faults.map(\.key)).isSuperset(of: [
          "layout.secondaryShard", "layout.weightTraffic", "recompute", "miniSequences.head", "layout.virtualStages",
        ]))
    }
  }
}
