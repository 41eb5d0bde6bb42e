import CostModel
import Hardware
import Quantities
import Testing

@Suite struct LinkLatencyTests {
  private func model(latency: Double?) throws -> CollectiveCostModel {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-80gb"))
    var link = accelerator.intraNodeLink
    if let latency { link.latency = Seconds(link.latency.value + latency) }
    return CollectiveCostModel(
      cluster: try Cluster(
        accelerator: accelerator, count: 8, nodeSize: 8, intraNode: link,
        interNode: try #require(LinkCatalog.link(named: "infiniband-hdr"))))
  }

  @Test("what a link inside a node is slower to start than the accelerator's own counts at every step")
  func inside() throws {
    let own = try model(latency: nil)
    let same = try model(latency: 0)
    let slow = try model(latency: 1e-3)
    for ranks in [2, 4, 8] {
      let group = CommunicationGroup(size: ranks, perNode: ranks)
      for operation in [CollectiveOperation.allReduce, .allGather, .reduceScatter, .allToAll] {
        let seconds = own.seconds(operation, bytes: 1e6, group: group)
        #expect(same.seconds(operation, bytes: 1e6, group: group) == seconds)
        // Rings go round once for each pass; a switch is one step there and one back.
        let more = slow.seconds(operation, bytes: 1e6, group: group) - seconds
        let passes = operation == .allReduce ? 2.0 : 1
        let most = passes * Double(ranks - 1) * 1e-3
        #expect(more <= most * (1 + 1e-9) && more >= min(most, 2e-3) * (1 - 1e-9), "\(operation) of \(ranks)")
      }
    }
    let message = own.sendSeconds(bytes: 1e6, stride: 1)
    #expect((slow.sendSeconds(bytes: 1e6, stride: 1) - message - 1e-3).magnitude < 1e-12)
  }
}
