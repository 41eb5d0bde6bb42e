import Hardware
import Quantities
import Testing

@Suite struct NetworkShapeTests {
  private func wired(_ network: NetworkShape, count: Int = 256, nodeSize: Int = 8) throws -> Cluster {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    return try Cluster(
      accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: accelerator.intraNodeLink,
      interNode: try #require(LinkCatalog.link(named: "infiniband-ndr")), network: network)
  }

  @Test(
    "messages to the rank so many further on get the share that all of them leave each other, channel by channel",
    arguments: [
      NetworkShape.fatTree(leafPorts: 32, oversubscription: 2), .fatTree(leafPorts: 16, oversubscription: 4),
      .fatTree(leafPorts: 32, oversubscription: 1), .railOptimised(leafPorts: 8, oversubscription: 2),
      .torus(sides: [8, 32]), .torus(sides: [4, 8, 8]), .fullyConnected,
    ])
  func messages(network: NetworkShape) throws {
    let cluster = try wired(network)
    let wiring = network.topology(endpoints: 256, nodeSize: 8)
    for stride in [8, 16, 32, 64, 128] {
      // Rings of all ranks: each sends to the rank that is a stride further on.
      let flows = (0..<256).map { (from: $0, to: ($0 + stride) % 256) }
      let share = wiring.equalShare(of: flows)
      // Where some stay below a leaf, those that leave it have the uplinks to themselves.
      if let tree = network.design as? FatTreeDesign, stride < tree.leafPorts { continue }
      if let rail = network.design as? RailOptimisedDesign, stride < rail.leafPorts * 8 { continue }
      #expect((cluster.networkShare(toRankAt: stride) - share).magnitude < 1e-12, "\(network), \(stride)")
    }
  }

  @Test("rings of groups cross the uplinks of a leaf once for each member of a node, channel by channel")
  func rings() throws {
    for oversubscription in [1.0, 2, 4] {
      let network = NetworkShape.fatTree(leafPorts: 32, oversubscription: oversubscription)
      let cluster = try wired(network)
      let wiring = network.topology(endpoints: 256, nodeSize: 8)
      for (size, stride) in [(8, 32), (4, 64), (16, 16), (32, 8)] {
        let group = cluster.group(size: size, stride: stride)
        var flows: [(from: Int, to: Int)] = []
        for first in 0..<256 where first / stride % size == 0 {
          for member in 0..<size {
            flows.append((first + member * stride, first + (member + 1) % size * stride))
          }
        }
        let share = wiring.equalShare(of: flows)
        #expect((cluster.networkShare(.neighbours, of: group) - share).magnitude < 1e-12, "\(size) x \(stride)")
      }
    }
  }

  @Test("where every pair exchanges, what is bound for other leaves goes over the uplinks, channel by channel")
  func pairs() throws {
    let shapes: [NetworkShape] = [
      .fatTree(leafPorts: 32, oversubscription: 2), .fatTree(leafPorts: 16, oversubscription: 8),
    ]
    for network in shapes {
      let cluster = try wired(network)
      let group = cluster.group(size: 256, stride: 1)
      let wiring = network.topology(endpoints: 256, nodeSize: 8)
      var load: [Channel: Double] = [:]
      for source in 0..<256 {
        for target in 0..<256 where source / 8 != target / 8 {
          for channel in wiring.route(from: source, to: target) { load[channel, default: 0] += 1 }
        }
      }
      // Time of the fullest channel over that of the fullest port.
      let slowest = load.map { $0.value / wiring.capacity(of: $0.key) }.max() ?? 0
      let share = 248 / slowest
      #expect((cluster.networkShare(.everyPair, of: group) - share).magnitude < 1e-12, "\(network)")
    }
  }

  @Test("a network that cannot be wired so is refused with what would be right")
  func faults() {
    let wrong: [NetworkShape] = [
      .fatTree(leafPorts: 0, oversubscription: 2), .fatTree(leafPorts: 32, oversubscription: 0.5),
      .dragonfly(groupPorts: 8, globalShare: 0), .torus(sides: [4, 4]),
    ]
    for network in wrong {
      #expect(throws: ClusterError.self, "\(network)") { try wired(network) }
    }
  }

  @Test("a cluster without uplinks and rings has the groups that it always had")
  func plain() throws {
    let cluster = try wired(.fullyConnected)
    for size in [1, 2, 8, 32] {
      let group = cluster.group(size: size, stride: 8)
      #expect(group.portShare == 1 && group.perLeaf == size)
      #expect(cluster.networkShare(.neighbours, of: group) == 1)
    }
  }

  @Test("every route crosses links that a cluster has, whatever its domains", arguments: [[], [2], [32], [2, 4, 64]])
  func domains(sizes: [Int]) throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let link = try #require(LinkCatalog.link(named: "infiniband-ndr"))
    for count in [8, 64, 256] {
      let cluster = try Cluster(
        accelerator: accelerator, count: count, nodeSize: 8, intraNode: accelerator.intraNodeLink, interNode: link,
        domains: sizes.map { BandwidthDomain(size: $0, link: link) })
      for stride in [1, 2, 4, 8, 16, 32, 64, 128] where stride < count {
        let message = cluster.route(toRankAt: stride)
        #expect(message.links.count == 1 && message.rate(over: cluster.linkCapacities).isFinite)
        for size in [2, 4, 16] where size * stride <= count {
          for pattern in [TrafficPattern.neighbours, .everyPair] {
            let route = cluster.route(pattern, of: cluster.group(size: size, stride: stride))
            let rate = route.rate(over: cluster.linkCapacities)
            #expect(rate > 0 && rate.isFinite, "\(sizes), \(size) x \(stride)")
            #expect(route.farthest.map { route[$0] } == 1)
          }
        }
      }
    }
  }
}
