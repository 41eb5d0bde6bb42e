import Hardware
import Quantities
import TestSupport
import Testing

@Suite struct RankGridTests {
  private func accelerators(count: Int, nodeSize: Int = 8, domains: [Int] = []) throws -> Cluster {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let link = try #require(LinkCatalog.link(named: "infiniband-ndr"))
    return try Cluster(
      accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: accelerator.intraNodeLink,
      interNode: link, domains: domains.map { BandwidthDomain(size: $0, link: link) })
  }

  /// The most members that share a block of so many accelerators, counted one by one.
  private func together(_ members: [Int], in block: Int) -> Int {
    Dictionary(grouping: members) { $0 / block }.values.map(\.count).max() ?? 0
  }

  private static let placements: [[RankAxis]] = [
    [.tensor, .context, .data, .pipeline], [.tensor, .pipeline, .context, .data],
    [.pipeline, .tensor, .data, .context],
    [.data, .tensor, .pipeline, .context], [.context, .pipeline, .tensor, .data],
  ]

  @Test(
    "groups lie on nodes as their members do, counted one by one, in every order of the axes", arguments: placements)
  func groupMembers(axes: [RankAxis]) throws {
    let order = try #require(RankOrder(axes))
    #expect(order.axes == axes)
    for nodeSize in [1, 2, 4, 8] {
      let sizes: [RankAxis: Int] = [.tensor: 4, .context: 2, .data: 8, .pipeline: 4]
      let whole = try accelerators(count: 256, nodeSize: nodeSize, domains: [64])
      let grid = RankGrid(cluster: whole, tensor: 4, context: 2, data: 8, pipeline: 4, order: order)
      // The accelerators of all ranks, by their places along the axes.
      func members(_ free: Set<RankAxis>) -> [Int] {
        axes.reduce([0]) { numbers, axis in
          let places = free.contains(axis) ? 0..<(sizes[axis] ?? 1) : 0..<1
          return places.flatMap { place in numbers.map { $0 + place * grid.stride(axis) } }
        }
      }
      #expect(members(Set(RankAxis.allCases)).sorted() == Array(0..<256))
      let groups: [(CommunicationGroup, [Int])] =
        RankAxis.allCases.map { (grid.group($0), members([$0])) } + [
          (grid.replicas(16), members([.context, .data])),
          (grid.layerHolders(64), members([.tensor, .context, .data])),
        ]
      for (group, members) in groups {
        #expect(group.size == members.count)
        #expect(group.perNode == together(members, in: nodeSize), "\(axes), nodes of \(nodeSize)")
        #expect(group.perLevel == whole.levels.map { together(members, in: $0.size) })
      }
    }
  }

  @Test("consecutive replicas and every so-manieth of them lie in one another", arguments: placements)
  func parts(axes: [RankAxis]) throws {
    let order = try #require(RankOrder(axes))
    let grid = RankGrid(
      cluster: try accelerators(count: 256), tensor: 4, context: 2, data: 8, pipeline: 4, order: order)
    for size in [1, 2, 4, 8, 16] {
      let near = grid.replicas(size)
      let far = grid.replicas(16 / size, every: size)
      #expect(near.size * far.size == 16)
      #expect(near.perNode * far.perNode == grid.replicas(16).perNode, "\(axes), \(size)")
    }
  }

  @Test("in the usual order a group is a run of accelerators at one distance, whatever the sizes")
  func usual() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let sizes = (0..<4).map { _ in Int.random(in: 1...12, using: &random) }
      let whole = try accelerators(count: sizes.reduce(1, *), nodeSize: 1)
      let grid = RankGrid(
        cluster: whole, tensor: sizes[0], context: sizes[1], data: sizes[2], pipeline: sizes[3])
      #expect(grid.stride(.pipeline) == sizes[0] * sizes[1] * sizes[2])
      let size = Int.random(in: 1...20, using: &random)
      let step = Int.random(in: 1...5, using: &random)
      #expect(grid.replicas(size, every: step) == whole.group(size: size, stride: sizes[0] * step))
      #expect(grid.layerHolders(size, every: step) == whole.group(size: size, stride: step))
    }
  }

  @Test("an order names every axis once")
  func orders() {
    #expect(RankOrder([.tensor, .data]) == nil)
    #expect(RankOrder([.tensor, .tensor, .data, .pipeline]) == nil)
    #expect(RankOrder(RankAxis.allCases) == .usual)
    #expect(RankOrder.usual.description == "[tensor, context, data, pipeline]")
  }
}
