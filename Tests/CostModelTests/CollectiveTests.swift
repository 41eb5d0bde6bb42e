import CostModel
import Hardware
import Quantities
import TestSupport
import Testing

@Suite struct CollectiveTests {
  private func model(_ name: String = "h100-sxm", nodeSize: Int = 8, count: Int = 64) throws -> CollectiveCostModel {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: name))
    return CollectiveCostModel(
      cluster: try Cluster(
        accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: accelerator.intraNodeLink,
        interNode: LinkCatalog.shipped("infiniband-ndr")))
  }

  @Test(
    "no collective beats its bandwidth floor", arguments: CollectiveOperation.allCases,
    ["a100-sxm-80gb", "h100-sxm", "b200-sxm", "rtx-4090"])
  func floor(operation: CollectiveOperation, name: String) throws {
    let model = try model(name)
    let link = model.cluster.intraNode.bandwidth.value
    var random = SeededGenerator(seed: 13)
    for _ in 0..<500 {
      let bytes = Double(1 << Int.random(in: 4...34, using: &random))
      let size = 1 << Int.random(in: 1...6, using: &random)
      let group = model.cluster.group(size: size, stride: 1)
      // Whatever the algorithm, a rank must receive what it does not have, over its link or its node's ports.
      let inside = Double(group.perNode - 1) / Double(group.perNode) * bytes / link
      let across = group.nodes == 1 ? 0 : Double(group.nodes - 1) / Double(group.nodes) * bytes / (8 * 50e9)
      let least = operation == .allToAll && group.nodes > 1 ? across : max(inside, across)
      #expect(model.seconds(operation, bytes: bytes, group: group) >= least * (1 - 1e-12))
    }
  }

  @Test("a group of one talks to nobody")
  func alone() throws {
    let model = try model()
    #expect(model.seconds(.allReduce, bytes: 1e9, group: CommunicationGroup(size: 1, perNode: 1)) == 0)
  }

  @Test("a ring moves 2(n-1)/n of the buffer, and each further rank adds its latency", arguments: [2, 4, 8])
  func ring(ranks: Int) {
    var parameters = CollectiveParameters()
    let only = TransferProtocol(startSeconds: 3e-6, rankSeconds: 1e-6, share: 0.5)
    parameters.lowLatency = only
    parameters.lowLatency128 = only
    parameters.simple = only
    let links = GroupLinks(
      group: CommunicationGroup(size: ranks, perNode: ranks), intraBandwidth: 2e9, parameters: parameters,
      interBandwidth: 1e8, interLatency: 1e-5)
    let n = Double(ranks)
    let expected = 3e-6 + (n - 1) * 1e-6 + 2 * (n - 1) / n
    let seconds = RingCollective().seconds(.allReduce, bytes: 1e9, links: links) ?? .nan
    #expect(abs(seconds - expected) < 1e-9)
  }

  @Test(
    "through the host's memory two ranks have the link's rate, more of them what the power law leaves",
    arguments: [2, 4, 8])
  func throughHost(ranks: Int) {
    var parameters = CollectiveParameters()
    let only = TransferProtocol(startSeconds: 3e-6, rankSeconds: 1e-6, share: 0.5)
    parameters.lowLatency = only
    parameters.lowLatency128 = only
    parameters.simple = only
    parameters.bridgeExponent = 1.5
    parameters.bridgeRate = 0.8
    let links = GroupLinks(
      group: CommunicationGroup(size: ranks, perNode: ranks), intraBandwidth: 2e9, parameters: parameters,
      interBandwidth: .infinity, interLatency: 0)
    let n = Double(ranks)
    let rates = [2: 1e9, 4: 1e9 * 0.8 / 2.8284271247461903, 8: 1e9 * 0.8 / 8]
    let expected = 3e-6 + (n - 1) * 1e-6 + 2 * (n - 1) / n * 1e9 / (rates[ranks] ?? .nan)
    let seconds = RingCollective().seconds(.allReduce, bytes: 1e9, links: links) ?? .nan
    #expect(abs(seconds / expected - 1) < 1e-9)
  }

  @Test("small messages take the quick protocol, large ones the fast one")
  func protocols() {
    var parameters = CollectiveParameters()
    parameters.fillSeconds = 0
    let links = GroupLinks(
      group: CommunicationGroup(size: 8, perNode: 8), intraBandwidth: 450e9, parameters: parameters,
      interBandwidth: 50e9, interLatency: 5e-6)
    let ring = RingCollective()
    let small = ring.seconds(.allGather, bytes: 1024, links: links) ?? .nan
    let large = ring.seconds(.allGather, bytes: 1e9, links: links) ?? .nan
    #expect(abs(small - (5e-6 + 7 * 1e-6 + 7.0 / 8 * 1024 / (0.2 * 450e9))) < 1e-12)
    #expect(abs(large - (15e-6 + 7 * 2e-6 + 7.0 / 8 * 1e9 / (0.85 * 450e9))) < 1e-9)
  }

  @Test("an engine's own kernel hands large messages on to NCCL, and only those")
  func handedOn() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    var calibration = Calibration(accelerator: "h100-sxm", source: "test", date: "2026-01-01")
    var own = CollectiveParameters()
    own.ncclAboveBytes = 1e6
    for threshold in [
      \CollectiveParameters.lowLatency.startSeconds, \.lowLatency128.startSeconds, \.simple.startSeconds,
    ] {
      own[keyPath: threshold] = 1e-6
    }
    let quality = FitQuality(rows: 0, medianErrorPercent: 0, p90ErrorPercent: 0)
    for (library, parameters) in [("nccl", CollectiveParameters()), ("own", own)] {
      calibration.collectives.append(
        CollectiveFit(library: library, operations: ["all_reduce"], parameters: parameters, quality: quality))
    }
    let cluster = try Cluster(
      accelerator: accelerator, count: 8, nodeSize: 8, intraNode: accelerator.intraNodeLink,
      interNode: LinkCatalog.shipped("infiniband-ndr"))
    let group = cluster.group(size: 8, stride: 1)
    func seconds(_ library: String, _ bytes: Double) -> Double {
      CollectiveCostModel(cluster: cluster, calibration: calibration, library: library)
        .seconds(.allReduce, bytes: bytes, group: group)
    }
    #expect(seconds("own", 999_999) < seconds("nccl", 999_999))
    for bytes in [1e6, 1e7, 1e9] { #expect(seconds("own", bytes) == seconds("nccl", bytes)) }
  }

  @Test("a group that leaves its node is slower than one that stays inside", arguments: CollectiveOperation.allCases)
  func nodes(operation: CollectiveOperation) throws {
    let model = try model()
    let inside = model.seconds(operation, bytes: 1e8, group: model.cluster.group(size: 8, stride: 1))
    let across = model.seconds(operation, bytes: 1e8, group: model.cluster.group(size: 8, stride: 8))
    #expect(across > inside)
  }

  @Test("small all-reduces over many nodes take trees: time grows with the logarithm of the nodes")
  func trees() throws {
    let model = try model(count: 8192)
    func seconds(_ nodes: Int) -> Double {
      model.seconds(.allReduce, bytes: 1024, group: CommunicationGroup(size: 8 * nodes, perNode: 8))
    }
    let step = seconds(64) - seconds(32)
    #expect(step > 0)
    for nodes in [128, 256, 512, 1024] {
      #expect(abs(seconds(nodes) - seconds(nodes / 2) - step) < 1e-9)
    }
  }

  @Test("the switch adds up 16-bit floats of four ranks or more, not integers")
  func inSwitch() throws {
    let model = try model()
    let group = CommunicationGroup(size: 8, perNode: 8)
    let floats = model.seconds(.allReduce, bytes: 0x1p30, group: group)
    let integers = model.seconds(.allReduce, bytes: 0x1p30, group: group, isInteger: true)
    #expect(floats < integers)
  }

  @Test("time does not fall when the message grows", arguments: CollectiveOperation.allCases, [2, 8, 64])
  func monotone(operation: CollectiveOperation, ranks: Int) throws {
    let model = try model()
    let group = model.cluster.group(size: ranks, stride: 1)
    var last = 0.0
    for exponent in 3...34 {
      let seconds = model.seconds(operation, bytes: Double(1 << exponent), group: group)
      #expect(seconds >= last)
      last = seconds
    }
  }

  @Test("a collective slows kernels by the units and the bandwidth that it takes")
  func overlap() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let slow = OverlapSlowdown(channels: 22, linkBytesPerSecond: 335e9, accelerator: accelerator)
    #expect(abs(slow.compute - 132.0 / 110) < 1e-12)
    #expect(abs(slow.memory - 1 / (1 - 670.0 / 3350)) < 1e-12)
  }

  /// Free of latency, and with one bandwidth at every level, what the levels move adds up to what one ring moves.
  @Test(
    "levels of one bandwidth take what one level takes; a faster inner level takes less, down to the outer one's part",
    arguments: [[2, 8, 64], [4, 8, 16], [8, 64, 512]])
  func levels(perLevel: [Int]) {
    func ring(_ operation: CollectiveOperation, _ ranks: Int) -> Double {
      (operation == .allReduce ? 2 : 1) * Double(ranks - 1) / Double(ranks)
    }
    func seconds(_ operation: CollectiveOperation, bandwidths: [Double]) -> Double {
      PerLevelCollective { operation, bytes, ranks, level in
        ring(operation, ranks) * bytes / bandwidths[level]
      }.seconds(operation, bytes: 1e9, perLevel: perLevel)
    }
    for operation in [CollectiveOperation.allGather, .reduceScatter, .allReduce] {
      let one = ring(operation, perLevel[2]) * 1e9 / 1e10
      #expect(abs(seconds(operation, bandwidths: [1e10, 1e10, 1e10]) / one - 1) < 1e-12, "\(operation)")
      let outer = ring(operation, perLevel[2] / perLevel[1]) * 1e9 / Double(perLevel[1]) / 1e10
      #expect(abs(seconds(operation, bandwidths: [1e30, 1e30, 1e10]) / outer - 1) < 1e-9, "\(operation)")
    }
    // Of an exchange of all with all, every level carries what is bound for members that meet there.
    let exchanged = seconds(.allToAll, bandwidths: [1e10, 1e10, 1e10])
    #expect(abs(exchanged / (Double(perLevel[2] - 1) / Double(perLevel[2]) * 0.1) - 1) < 1e-12)
  }

  @Test("a domain of its own speeds up the groups inside it, never slows any, and leaves the others as they were")
  func domains() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    func model(_ domains: [BandwidthDomain]) throws -> CollectiveCostModel {
      CollectiveCostModel(
        cluster: try Cluster(
          accelerator: accelerator, count: 512, nodeSize: 8, intraNode: LinkCatalog.shipped("pcie-5"),
          interNode: LinkCatalog.shipped("ethernet-100g"), domains: domains))
    }
    let plain = try model([])
    let rich = try model([
      BandwidthDomain(size: 2, link: LinkCatalog.shipped("nvlink-4")),
      BandwidthDomain(size: 64, link: LinkCatalog.shipped("infiniband-ndr")),
    ])
    for operation in [CollectiveOperation.allReduce, .allGather, .reduceScatter, .allToAll] {
      for (size, stride) in [(2, 1), (8, 1), (64, 1), (512, 1), (4, 2), (8, 8), (8, 64)] {
        let before = plain.seconds(operation, bytes: 1e8, group: plain.cluster.group(size: size, stride: stride))
        let after = rich.seconds(operation, bytes: 1e8, group: rich.cluster.group(size: size, stride: stride))
        #expect(after <= before, "\(operation) \(size) \(stride)")
        // Pairs meet in the package, and those eight nodes in the rack, where links are faster.
        if [2, 64].contains(size) || (size, stride) == (8, 8) { #expect(after < 0.7 * before, "\(operation) \(size)") }
        if (size, stride) == (8, 64) { #expect(after == before) }
      }
    }
    #expect(rich.sendSeconds(bytes: 1e8, stride: 1) < plain.sendSeconds(bytes: 1e8, stride: 1))
    #expect(rich.sendSeconds(bytes: 1e8, stride: 4) == plain.sendSeconds(bytes: 1e8, stride: 4))
  }
}
