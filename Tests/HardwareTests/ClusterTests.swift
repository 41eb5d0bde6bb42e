import Hardware
import Quantities
import Testing

@Suite struct ClusterTests {
  private func cluster(count: Int, nodeSize: Int) throws -> Cluster {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    return try Cluster(
      accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: LinkCatalog.shipped("nvlink-4"),
      interNode: LinkCatalog.shipped("infiniband-ndr"))
  }

  @Test("accelerators must fill whole nodes")
  func partialNode() throws {
    #expect(throws: ClusterError(faults: [.partialNode(count: 12, nodeSize: 8)])) {
      try cluster(count: 12, nodeSize: 8)
    }
    #expect(try cluster(count: 4, nodeSize: 8).count == 4)
    #expect(try cluster(count: 1024, nodeSize: 8).count == 1024)
  }

  @Test("all faults are named at once")
  func allFaults() {
    #expect(throws: ClusterError(faults: [.countNotPositive(0), .nodeSizeNotPositive(-1)])) {
      try cluster(count: 0, nodeSize: -1)
    }
  }

  @Test("domains grow by whole factors, nodes among them, and their links join those inside")
  func domains() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    func cluster(_ sizes: [Int]) throws -> Cluster {
      try Cluster(
        accelerator: accelerator, count: 1024, nodeSize: 8, intraNode: LinkCatalog.shipped("nvlink-4"),
        interNode: LinkCatalog.shipped("infiniband-ndr"),
        domains: sizes.map {
          BandwidthDomain(size: $0, link: $0 < 8 ? LinkCatalog.shipped("nvlink-5") : LinkCatalog.shipped("pcie-5"))
        })
    }
    #expect(throws: ClusterError(faults: [.domain(size: 12, below: 8)])) { try cluster([12]) }
    #expect(throws: ClusterError(faults: [.domain(size: 8, below: 3)])) { try cluster([3]) }
    #expect(throws: ClusterError(faults: [.domain(size: 8, below: 8)])) { try cluster([8]) }
    let levels = try cluster([32, 2])
    #expect(levels.levels.map(\.size) == [2, 8, 32, 1024])
    #expect(
      [1, 2, 7, 8, 31, 32].map { levels.link(stride: $0) } == [
        LinkCatalog.shipped("nvlink-5"), LinkCatalog.shipped("nvlink-4"), LinkCatalog.shipped("nvlink-4"),
        LinkCatalog.shipped("pcie-5"), LinkCatalog.shipped("pcie-5"),
        LinkCatalog.shipped("infiniband-ndr"),
      ])
    #expect(levels.group(size: 128, stride: 2).perLevel == [1, 4, 16, 128])
    #expect(try self.cluster(count: 1024, nodeSize: 8).group(size: 128, stride: 2).perLevel.isEmpty)
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
    // Operations for each byte at the ridge of the roofline: a processor's socket to a wafer of matrix units.
    let fastest = accelerator.peakRate(.bf16) ?? accelerator.peakRate(.fp16)
    let ridge = (fastest?.value ?? 0) / accelerator.memoryBandwidth.value
    #expect((25...1000).contains(ridge), "\(ridge)")
    // Narrower elements are never slower, and wider ones never faster.
    for (format, rate) in accelerator.peakRates {
      for (wider, widerRate) in accelerator.peakRates where wider.bits > format.bits { #expect(rate >= widerRate) }
    }
    // Operations of one unit in one cycle: a vector core's to a matrix unit of 256 x 256.
    let perCycle = (fastest?.value ?? 0) / (Double(accelerator.computeUnits) * accelerator.clockHertz)
    #expect((60...140_000).contains(perCycle), "\(perCycle)")
    #expect(accelerator.priceRange.contains(accelerator.price))
  }
}
