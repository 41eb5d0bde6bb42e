import Hardware
import Quantities
import Testing

@Suite struct ClusterTests {
  private func cluster(count: Int, nodeSize: Int) throws -> Cluster {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    return try Cluster(
      accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: LinkCatalog.nvlink4,
      interNode: LinkCatalog.infinibandNdr)
  }

  @Test("accelerators must fill whole nodes")
  func partialNode() throws {
    #expect(throws: ClusterError(faults: [.partialNode(count: 12, nodeSize: 8)])) {
      try cluster(count: 12, nodeSize: 8)
    }
    #expect(try cluster(count: 4, nodeSize: 8).nodeCount == 1)
    #expect(try cluster(count: 1024, nodeSize: 8).nodeCount == 128)
  }

  @Test("all faults are named at once")
  func allFaults() {
    #expect(throws: ClusterError(faults: [.countNotPositive(0), .nodeSizeNotPositive(-1)])) {
      try cluster(count: 0, nodeSize: -1)
    }
  }

  @Test(
    "a group's members share nodes as its stride allows, counted one by one",
    arguments: [1, 2, 4, 8, 16, 64], [1, 2, 4, 8, 16])
  func groups(size: Int, stride: Int) throws {
    let cluster = try cluster(count: 1024, nodeSize: 8)
    let nodes = Set((0..<size).map { $0 * stride / 8 })
    let group = cluster.group(size: size, stride: stride)
    #expect(group.nodes == nodes.count)
    #expect(group.perNode * group.nodes >= size)
  }

  @Test("catalogue figures are physical, named and sourced", arguments: AcceleratorCatalog.all)
  func catalogue(accelerator: Accelerator) {
    #expect(AcceleratorCatalog.accelerator(named: accelerator.name) == accelerator)
    #expect(accelerator.idlePower < accelerator.boardPower)
    #expect(!accelerator.source.isEmpty)
    // Operations for each byte at the ridge of the roofline: from a few tens on processors to several hundreds.
    let rates = [NumberFormat.bf16, .fp16, .fp32].compactMap { accelerator.peakRate($0)?.value }
    let ridge = (rates.max() ?? 0) / accelerator.memoryBandwidth.value
    #expect((15...800).contains(ridge), "\(accelerator.name): \(ridge)")
  }
}
