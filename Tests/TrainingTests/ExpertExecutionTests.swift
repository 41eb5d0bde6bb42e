import Hardware
import ModelArchitecture
import Quantities
import TestSupport
import Testing
import Training

/// What a framework does around routed experts shows in the time of a layer.
@Suite struct ExpertExecutionTests {
  /// A layer of 128 experts of 768, eight for each token, on eight accelerators of one node.
  private func times(
    accelerator name: String = "h100-sxm", width: Int = 768, choices: Int = 8, micro: Int = 1, hasBias: Bool = false,
    change: (inout ExpertExecution) -> Void = { _ in }
  ) throws -> (forward: StepTimes.Pass, backward: StepTimes.Pass) {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: name))
    let layer = TransformerLayer(
      attention: Attention(heads: 32, keyValueHeads: 4, headDimension: 128),
      feedForward: FeedForward(width: 0, isGated: true, hasBias: hasBias), norm: .rms,
      experts: MixtureOfExperts(experts: 128, choices: choices, width: width))
    var framework = TrainingFramework.megatronCore
    framework.experts = ExpertExecution()
    change(&framework.experts)
    let plan = try TrainingPlan(
      model: TransformerModel(name: "routed", hidden: 2048, vocabulary: 32_000, layers: [layer]),
      cluster: Cluster(
        accelerator: accelerator, count: 8, nodeSize: 8, intraNode: accelerator.intraNodeLink,
        interNode: LinkCatalog.shipped("infiniband-ndr")),
      layout: ParallelLayout(expert: 8), batch: TrainingBatch(global: 8 * micro, micro: micro, sequenceLength: 4096),
      framework: framework)
    return plan.layerTimes(layer)
  }

  @Test(
    "a token that goes once to each rank travels as often as its choices fall on different ranks", arguments: [2, 8])
  func onceForEachRank(choices: Int) throws {
    // Random draws of experts, counted one by one.
    var generator = SeededGenerator(seed: 7)
    let draws = 20_000
    var ranks = 0
    for _ in 0..<draws {
      ranks += Set((0..<choices).map { _ in Int.random(in: 0..<128, using: &generator) / 16 }).count
    }
    // Many sequences, so that bytes and not starts take the time.
    let every = try times(choices: choices, micro: 16).forward.expertCommunication
    let once = try times(choices: choices, micro: 16) { $0.dispatch = .oncePerRank }.forward.expertCommunication
    let counted = Double(ranks) / Double(draws * choices)
    #expect(abs(once / every / counted - 1) < 0.03)
  }

  @Test("exchanges beside kernels hide, but never all: what copies takes units from what multiplies")
  func overlap() throws {
    let apart = try times(micro: 4)
    let beside = try times(micro: 4) { $0.overlapsExchange = true }
    #expect(beside.forward.compute == apart.forward.compute)
    #expect(beside.forward.expertCommunication > 0)
    #expect(beside.forward.expertCommunication < apart.forward.expertCommunication / 2)
    // With experts so narrow that nothing is there to hide behind, most of it is waited for.
    let narrow = try times(width: 16, micro: 4) { $0.overlapsExchange = true }
    #expect(narrow.forward.total >= apart.forward.expertCommunication)
  }

  @Test("started kernel by kernel, small experts take the host's time whatever their width; captured steps do not")
  func host() throws {
    func milliseconds(_ width: Int, _ change: (inout ExpertExecution) -> Void) throws -> Double {
      let times = try times(width: width, change: change)
      return 1e3 * (times.forward.total + times.backward.total)
    }
    let narrow = try milliseconds(768) { $0 = TrainingFramework.megatronCore.experts }
    // Layers of 16 experts on each of eight H100 were timed at 12.4 and 11.8 ms (marin-community/marin#4311).
    #expect(abs(narrow / 12.1 - 1) < 0.1)
    #expect(abs(try milliseconds(1536) { $0 = TrainingFramework.megatronCore.experts } / narrow - 1) < 0.05)
    let captured = try milliseconds(768) {
      $0 = TrainingFramework.megatronCore.experts
      $0.capture = .wholeStep
    }
    #expect(try captured == milliseconds(768) { _ in })
    #expect(captured < 0.6 * narrow)
    let partly = try milliseconds(768) {
      $0 = TrainingFramework.megatronCore.experts
      $0.capture = .fixedShapes
    }
    #expect(partly > captured && partly < narrow)
  }

  @Test("biases behind experts, and clamps before their gates, cost passes over every row")
  func biases() throws {
    let plain = try times(micro: 4)
    let biased = try times(micro: 4, hasBias: true)
    // Eight rows of each token, 16 bits; the bandwidth of the data sheet is the most that any kernel reaches.
    let rows = 8.0 * 4 * 4096
    let bandwidth = 3.35e12
    let least = (12 * rows * 2048 + 16 * rows * 768) / bandwidth
    #expect(biased.forward.compute - plain.forward.compute > least)
    #expect(biased.forward.compute - plain.forward.compute < 2 * least)
    #expect(biased.backward.compute > plain.backward.compute)
  }
}
