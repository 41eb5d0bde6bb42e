import CostModel
import Hardware
import ModelArchitecture
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
}
