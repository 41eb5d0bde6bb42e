import Hardware
import Quantities
import TestSupport
import Testing

@Suite struct TopologyTests {
  static let sizes = [1, 2, 16, 64, 96, 256]

  private func topology(_ name: String, _ endpoints: Int) throws -> any Topology {
    try #require(CustomaryTopologies.topology(named: name, endpoints: endpoints, nodeSize: endpoints % 8 == 0 ? 8 : 1))
  }

  @Test(
    "routes are chains of channels with capacity, and none leads nowhere", arguments: CustomaryTopologies.names, sizes)
  func routes(name: String, endpoints: Int) throws {
    let topology = try topology(name, endpoints)
    #expect(topology.endpoints == endpoints)
    var random = SeededGenerator(seed: 21)
    for _ in 0..<200 {
      let source = Int.random(in: 0..<endpoints, using: &random)
      let target = Int.random(in: 0..<endpoints, using: &random)
      let route = topology.route(from: source, to: target)
      #expect(route.isEmpty == (source == target))
      #expect(zip(route, route.dropFirst()).allSatisfy { $0.to == $1.from })
      #expect(route.allSatisfy { topology.capacity(of: $0) > 0 })
      #expect(topology.hops(from: source, to: target) == topology.hops(from: target, to: source))
    }
  }

  @Test("a permutation across the worst cut never moves more than the bisection", arguments: CustomaryTopologies.names)
  func bisection(name: String) throws {
    let topology = try topology(name, 256)
    let half = topology.endpoints / 2
    let flows = (0..<half).map { (from: $0, to: $0 + half) }
    #expect(Double(half) * topology.equalShare(of: flows) <= topology.bisection * (1 + 1e-12))
  }

  @Test("an oversubscribed tree slows traffic between leaves and leaves traffic below a leaf alone")
  func oversubscription() {
    let tree = FatTree(endpoints: 128, leafPorts: 32, oversubscription: 4)
    let below = (0..<16).map { (from: $0, to: $0 + 16) }
    let between = (0..<32).map { (from: $0, to: $0 + 32) }
    #expect(tree.equalShare(of: below) == 1)
    #expect(tree.equalShare(of: between) == 0.25)
    #expect(tree.bisection == 16)
  }

  @Test("a ring over equal places of all nodes keeps its rail to itself")
  func rails() {
    let rails = RailOptimised(endpoints: 128, nodeSize: 8, leafPorts: 32)
    let rings = (0..<8).flatMap { place in
      (0..<16).map { node in (from: node * 8 + place, to: (node + 1) % 16 * 8 + place) }
    }
    #expect(rails.equalShare(of: rings) == 1)
    #expect(rings.allSatisfy { rails.hops(from: $0.from, to: $0.to) == 2 })
  }

  @Test("a torus' hops are the shorter ways around, summed over its dimensions")
  func torus() {
    let torus = Torus(name: "torus-3d", sides: [4, 4, 8])
    for source in 0..<128 {
      for target in stride(from: 0, to: 128, by: 7) {
        var expected = 0
        var unit = 1
        for side in torus.sides {
          let distance = abs(source / unit % side - target / unit % side)
          expected += min(distance, side - distance)
          unit *= side
        }
        #expect(torus.hops(from: source, to: target) == expected)
      }
    }
    // Both channels of the 16 rings along the longest side, each a sixth of a port.
    #expect(abs(torus.bisection - 32.0 / 6) < 1e-12)
    #expect(Torus.sides(of: 64, dimensions: 3) == [4, 4, 4])
    #expect(Torus.sides(of: 96, dimensions: 2) == [8, 12])
  }

  @Test("formats with shared scales multiply at the rate of their elements")
  func scaledFormats() throws {
    let blackwell = try #require(AcceleratorCatalog.accelerator(named: "b200-sxm"))
    #expect(blackwell.peakRate(.nvfp4) == blackwell.peakRates[.fp4])
    #expect(blackwell.peakRate(.mxfp8) == blackwell.peakRates[.fp8])
    let hopper = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    #expect(hopper.peakRate(.nvfp4) == nil)
    #expect(NumberFormat.nvfp4.bytesPerElement == 0.5625 && NumberFormat.mxfp4.bytesPerElement == 0.53125)
  }
}
