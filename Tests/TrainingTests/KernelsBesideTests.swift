import CostModel
import Hardware
import ModelArchitecture
import TestSupport
import Testing
import Training

/// Kernels that run beside collectives lose the units that those keep busy.
@Suite struct KernelsBesideTests {
  private func plan(_ layout: ParallelLayout, count: Int = 8, nodeSize: Int = 8, length: Int) throws -> TrainingPlan {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let cluster = try Cluster(
      accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: accelerator.intraNodeLink,
      interNode: try #require(LinkCatalog.link(named: "infiniband-ndr")))
    return try TrainingPlan(
      model: try #require(ModelCatalog.model(named: "llama-3-8b")), cluster: cluster, layout: layout,
      batch: TrainingBatch(global: 16, micro: 1, sequenceLength: length))
  }

  @Test(
    "attention beside keys that go round loses the units of their messages: 24 of 132 in a node, 8 between nodes",
    arguments: [(8, 24.0), (1, 8.0)])
  func ring(nodeSize: Int, channels: Double) throws {
    let plan = try plan(ParallelLayout(context: 2), nodeSize: nodeSize, length: 131_072)
    let layer = plan.model.layers[0]
    // Keys and values of half a sequence, 16 bits each: attention takes much longer, so that all of it is hidden.
    let bytes = 2 * 65_536 * Double(layer.attention.keyWidth) * 2
    let hop = CollectiveCostModel(cluster: plan.cluster, calibration: plan.calibration)
      .sendSeconds(bytes: bytes, stride: nodeSize > 1 ? 1 : 2)
    let lost = hop * (132 / (132 - channels) - 1)
    let times = plan.layerTimes(layer)
    #expect((times.forward.contextCommunication / lost - 1).magnitude < 1e-12)
    #expect((times.backward.contextCommunication / (2 * lost) - 1).magnitude < 1e-12)
  }

  @Test("products beside gatherings of the tensor group lose units, and still gain by the overlap")
  func tensor() throws {
    var layout = ParallelLayout(tensor: 8, sequenceParallel: true)
    let plain = try plan(layout, length: 8192)
    layout.overlapTensor = true
    let overlapped = try plan(layout, length: 8192)
    let layer = plain.model.layers[0]
    let alone = plain.layerTimes(layer).forward
    let beside = overlapped.layerTimes(layer).forward
    // Of what no longer is waited for, products lose 24 units of 132 at most.
    let hidden = alone.tensorCommunication * 7 / 8
    #expect(beside.tensorCommunication >= alone.tensorCommunication / 8)
    #expect(
      beside.tensorCommunication <= alone.tensorCommunication - hidden + hidden * (132 / 108.0 - 1) + alone.compute)
    #expect(beside.total < alone.total && beside.compute == alone.compute)
  }

  @Test(
    "reductions from pass to pass: one rank loses what the timeline without losses shows beside its last backward pass",
    arguments: 0..<40)
  func reductions(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let shape = PipelineShape(stages: 1, microBatches: Int.random(in: 1...4, using: &random))
    var times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
    times.inputGradient[0].dataCommunication = Double.random(in: 0...1, using: &random)
    times.reduceBuckets[0] = (0..<Int.random(in: 1...8, using: &random)).map { _ in .random(in: 0...0.6, using: &random)
    }
    let plain = StepSimulation.run(shape: shape, schedule: OneForwardOneBackward(), times: times, recordsSpans: true)
    times.lostBesideData = Double.random(in: 0...0.3, using: &random)
    let slowed = StepSimulation.run(shape: shape, schedule: OneForwardOneBackward(), times: times)
    // Measured off the picture: how long anything is reduced while the last backward pass runs.
    let last = try #require(plain.spans.last { $0.name == "backward" })
    let beside = plain.spans.filter { $0.stream == .data }
      .reduce(0) { $0 + max(0, min($1.end, last.end) - max($1.start, last.start)) }
    let pass = times.pass(PipelineWork(.backward, microBatch: 0, chunk: 0))
    let lost = beside * (pass.compute / pass.total) * times.lostBesideData
    #expect((slowed.pipelineSeconds - plain.pipelineSeconds - lost).magnitude < 1e-9)
    #expect(slowed.ranks[0].compute == plain.ranks[0].compute)
  }

  @Test("what replicas take from kernels is what a ring takes: 8 of 132 units between nodes, 24 inside, none alone")
  func replicas() throws {
    func lost(_ nodeSize: Int, _ count: Int) throws -> Double {
      try plan(ParallelLayout(), count: count, nodeSize: nodeSize, length: 4096).stepTimes().lostBesideData
    }
    #expect((try lost(1, 8) - (132 / 124.0 - 1)).magnitude < 1e-12)
    #expect((try lost(8, 8) - (132 / 108.0 - 1)).magnitude < 1e-12)
    #expect(try lost(8, 1) == 0)
  }
}
