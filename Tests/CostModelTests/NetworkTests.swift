import CostModel
import Hardware
import TestSupport
import Testing

@Suite struct NetworkTests {
  private func timing(
    _ operation: String, on network: String = "net", ranks: Int, perNode: Int, bytes: Double, seconds: Double = 1
  ) throws -> NetworkTiming {
    let cells = [
      "topology": network, "op": operation, "num_workers": "\(ranks)", "devices_per_node": "\(perNode)",
      "bytes": "\(bytes)", "median_ms": "\(seconds * 1e3)",
    ]
    return try #require(NetworkTiming(row: { cells[$0] }))
  }

  private func fit(_ change: (inout NetworkParameters) -> Void, isBetweenNodes: Bool = true) -> NetworkFit {
    var parameters = NetworkParameters()
    change(&parameters)
    let quality = FitQuality(rows: 0, medianErrorPercent: 0, p90ErrorPercent: 0)
    return NetworkFit(
      network: "net", isBetweenNodes: isBetweenNodes, linkBandwidth: 1e9,
      operations: ["all_reduce", "all_gather", "alltoall", "send_recv"], parameters: parameters, quality: quality)
  }

  @Test("a large message takes what leaves its node over the node's ports, whichever collective sends it")
  func ports() throws {
    let bytes = 1e12
    let network = fit {
      $0.simple.share = 1
      $0.ports = 2
      $0.fillSeconds = 0
    }
    // Rings cross a node's border once; an all-to-all carries out all that is for the ranks of other nodes.
    let expected: [(operation: String, ranks: Int, perNode: Int, leaving: Double, lanes: Double)] = [
      ("all_gather", 2, 1, bytes / 2, 1), ("all_reduce", 8, 2, bytes * 14 / 8, 2),
      ("all_reduce", 16, 8, bytes * 30 / 16, 2), ("alltoall", 4, 1, bytes * 3 / 4, 1),
      ("alltoall", 16, 4, 4 * bytes * 12 / 16, 2), ("send_recv", 2, 1, bytes, 1),
    ]
    for (operation, ranks, perNode, leaving, lanes) in expected {
      let call = try timing(operation, ranks: ranks, perNode: perNode, bytes: bytes)
      let seconds = try #require(call.seconds(by: [network]))
      #expect(abs(seconds / (leaving / (lanes * 1e9)) - 1) < 1e-3, "\(operation) \(ranks)/\(perNode): \(seconds)")
    }
  }

  @Test("a small message takes the host's time, or its start and its hops")
  func latencies() throws {
    let network = fit {
      $0.hostSeconds = 1e-4
      $0.lowLatency = TransferProtocol(startSeconds: 5e-5, rankSeconds: 1e-4, share: 0.5)
      $0.lowLatency128.startSeconds = 1
      $0.simple.startSeconds = 1
      $0.messageSeconds = 2e-5
    }
    func seconds(_ operation: String, _ ranks: Int, _ perNode: Int) throws -> Double {
      try #require(try timing(operation, ranks: ranks, perNode: perNode, bytes: 1).seconds(by: [network]))
    }
    // One hop, four (a ring over four nodes comes back to the first), and 4 x 12 messages that leave a node.
    #expect(abs(try seconds("all_gather", 2, 1) - 1.5e-4) < 1e-7)
    #expect(abs(try seconds("all_gather", 16, 4) - 4.5e-4) < 1e-7)
    #expect(abs(try seconds("alltoall", 16, 4) - (5e-5 + 48 * 2e-5)) < 1e-7)
    #expect(try seconds("alltoall", 2, 1) == 1e-4)
  }

  @Test("more bytes never take less time on a network that ships")
  func monotone() throws {
    var random = RandomSizes(seed: 41)
    #expect(!CalibrationCatalog.networks.isEmpty)
    for fit in CalibrationCatalog.networks {
      for _ in 0..<200 {
        let perNode = Int(random.pick([1.0, 2, 4, 8]))
        let ranks = fit.isBetweenNodes ? perNode * Int(random.pick([2.0, 4])) : max(perNode, 2)
        let bytes = random.size(1024, 1e9)
        let operation = random.pick(fit.operations)
        func seconds(_ bytes: Double) throws -> Double {
          let call = try timing(
            operation, on: fit.network, ranks: ranks, perNode: fit.isBetweenNodes ? perNode : ranks, bytes: bytes)
          return try #require(call.seconds(by: [fit]))
        }
        #expect(try seconds(bytes) <= seconds(bytes * 1.3), "\(fit.network) \(operation) \(ranks)/\(perNode) \(bytes)")
      }
    }
  }

  @Test("a fit finds the ports and the host of a made-up network again, and answers placements within 6 %")
  func recovers() throws {
    let made = fit {
      $0.hostSeconds = 5e-5
      $0.ports = 2
      $0.simple = TransferProtocol(startSeconds: 2e-4, rankSeconds: 1e-4, share: 1)
      $0.lowLatency = TransferProtocol(startSeconds: 3e-5, rankSeconds: 2e-5, share: 0.2)
    }
    var random = RandomSizes(seed: 43)
    let timings = try (0..<400).map { _ in
      let perNode = Int(random.pick([1.0, 2, 4]))
      let (ranks, bytes) = (perNode * Int(random.pick([2.0, 4])), random.size(1024, 1e9))
      let bare = try timing("all_reduce", ranks: ranks, perNode: perNode, bytes: bytes)
      let seconds = try #require(bare.seconds(by: [made]))
      return try timing("all_reduce", ranks: ranks, perNode: perNode, bytes: bytes, seconds: seconds)
    }
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let found = Calibrator(accelerator: accelerator, generations: 150).networks(timings)
    let network = try #require(found.first)
    #expect(found.count == 1 && network.isBetweenNodes && network.operations == ["all_reduce"])
    #expect(network.quality.medianErrorPercent < 6, "\(network.quality)")
    #expect(abs(network.parameters.ports / 2 - 1) < 0.1, "\(network.parameters.ports)")
    let rate = network.parameters.simple.share * network.linkBandwidth
    #expect(abs(rate / 1e9 - 1) < 0.1, "\(rate)")
  }

  @Test("rows without a size, a time or a known collective are no timings")
  func rows() {
    let whole = [
      "topology": "net", "op": "all_reduce", "num_workers": "4", "devices_per_node": "2", "bytes": "1024",
      "median_ms": "1",
    ]
    let placed = NetworkTiming(row: { whole[$0] })
    #expect(placed?.group == "net between nodes")
    for (column, cell) in [
      ("op", "gossip"), ("num_workers", "1"), ("num_workers", "1e30"), ("num_workers", "2.5"),
      ("devices_per_node", "1e30"), ("bytes", "-3"), ("median_ms", "0"), ("bytes", "x"),
    ] {
      var broken = whole
      broken[column] = cell
      let read = NetworkTiming(row: { [broken] in broken[$0] })
      #expect(read == nil, "\(column) \(cell)")
    }
    let node = ["gpu": "v100", "op": "all_reduce", "num_gpus": "4", "bytes": "1024", "latency_ms": "1"]
    let inNode = NetworkTiming(row: { node[$0] })
    #expect(inNode?.group == "vtrain_v100 in a node")
  }
}
