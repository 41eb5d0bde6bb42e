import Hardware

/// A timed collective of a machine or a network that was timed as a whole, with how its ranks lay on nodes.
package struct NetworkTiming: KernelTiming {
  /// Columns of tables that say where ranks lay.
  package static let columns = ["topology", "op", "num_workers", "devices_per_node", "bytes", "median_ms"]
  /// Columns of tables of a single node.
  package static let columnsInNode = ["gpu", "op", "num_gpus", "bytes", "latency_ms"]

  /// The network as tables name it, such as `a100_dgx`.
  package let device: String
  /// The measured time.
  package let measuredSeconds: Double
  /// The collective.
  package let operation: CollectiveOperation
  /// Ranks in all.
  package let ranks: Int
  /// Ranks in each node.
  package let perNode: Int
  /// The greater of a rank's send and receive buffer.
  package let bytes: Double

  /// Reads a row of either kind of table; nil when a cell is missing or is not what it should be.
  package init?(row: @escaping (String) -> String?) {
    let cells = TimingRow(cell: row)
    let isPlaced = cells.text("topology") != nil
    guard
      let name = cells.text(isPlaced ? "topology" : "gpu"), let operation = cells.text("op").flatMap(Self.operation),
      let ranks = cells.count(isPlaced ? "num_workers" : "num_gpus"), ranks >= 2,
      let perNode = isPlaced ? cells.count("devices_per_node") : ranks, let bytes = cells.size("bytes"),
      let seconds = cells.milliseconds(isPlaced ? "median_ms" : "latency_ms")
    else { return nil }
    // A machine's own node is no network of the same name.
    device = isPlaced ? name : "vtrain_" + name
    measuredSeconds = seconds
    self.operation = operation
    self.ranks = ranks
    self.perNode = perNode
    self.bytes = bytes
  }

  private static func operation(named name: String) -> CollectiveOperation? {
    let plain = ["sendrecv": "send_recv", "all_to_all": "alltoall"][name] ?? name
    return CollectiveOperation.allCases.first { $0.tableName == plain }
  }

  /// Whether the ranks lay on several nodes.
  package var isBetweenNodes: Bool { ranks > perNode }

  /// The network, one node apart from several.
  package var group: String { device + (isBetweenNodes ? " between nodes" : " in a node") }

  /// Collective and size.
  package var region: String { operation.tableName + " " + messageClass(bytes) }

  /// Bytes that left a rank over the measured time: what its link gave at least.
  var reachedBandwidth: Double { operation.trafficFactor(ranks: ranks) * bytes / measuredSeconds }

  /// The predicted time by the networks of the catalogue: no accelerator's calibration has them.
  package func seconds(by pricer: KernelPricer) -> Double? { seconds(by: CalibrationCatalog.networks) }

  /// The predicted time by such fits, or nil when none is of this network and collective.
  package func seconds(by fits: [NetworkFit]) -> Double? {
    fits.first {
      $0.network == device && $0.isBetweenNodes == isBetweenNodes && $0.operations.contains(operation.tableName)
    }.map { seconds(by: $0.parameters, linkBandwidth: $0.linkBandwidth) }
  }

  func seconds(by parameters: NetworkParameters, linkBandwidth: Double) -> Double {
    NetworkModel(fit: parameters, linkBandwidth: linkBandwidth)
      .seconds(operation, ranks: ranks, perNode: perNode, bytes: bytes)
  }
}

/// A class of message sizes, for regions.
func messageClass(_ bytes: Double) -> String {
  bytes < 65_536 ? "< 64 KiB" : bytes < 16_777_216 ? "< 16 MiB" : ">= 16 MiB"
}
