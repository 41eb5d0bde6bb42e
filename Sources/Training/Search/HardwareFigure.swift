package import Hardware
package import Quantities

/// A figure of a cluster that money can change.
package enum HardwareFigure: String, Hashable, Sendable, CaseIterable {
  /// Peak rates of matrix products, of every format.
  case peakRate = "peak_rate"
  /// Bandwidth of the device memory.
  case memoryBandwidth = "memory_bandwidth"
  /// Capacity of the device memory.
  case memoryCapacity = "memory_capacity"
  /// Bandwidth inside a node.
  case intraNodeBandwidth = "intra_node_bandwidth"
  /// Bandwidth between nodes.
  case interNodeBandwidth = "inter_node_bandwidth"
  /// Latency inside a node.
  case intraNodeLatency = "intra_node_latency"
  /// Latency between nodes.
  case interNodeLatency = "inter_node_latency"

  /// What is measured.
  package var dimension: Dimension {
    switch self {
    case .peakRate: .operationRate
    case .memoryBandwidth, .intraNodeBandwidth, .interNodeBandwidth: .bandwidth
    case .memoryCapacity: .memory
    case .intraNodeLatency, .interNodeLatency: .time
    }
  }

  /// The figure of a cluster; the peak rate is that of a format.
  package func value(of cluster: Cluster, format: NumberFormat) -> Double {
    switch self {
    case .peakRate: cluster.accelerator.peakRate(format)?.value ?? .nan
    case .memoryBandwidth: cluster.accelerator.memoryBandwidth.value
    case .memoryCapacity: cluster.accelerator.memory.value
    case .intraNodeBandwidth: cluster.intraNode.bandwidth.value
    case .interNodeBandwidth: cluster.interNode.bandwidth.value
    case .intraNodeLatency: cluster.intraNode.latency.value
    case .interNodeLatency: cluster.interNode.latency.value
    }
  }

  /// The same cluster with the figure multiplied; what was fitted to the accelerator stays the same share of it.
  package func scaled(_ cluster: Cluster, by factor: Double) throws(ClusterError) -> Cluster {
    var accelerator = cluster.accelerator
    var intra = cluster.intraNode
    var inter = cluster.interNode
    switch self {
    case .peakRate: accelerator.peakRates = accelerator.peakRates.mapValues { FLOPsPerSecond($0.value * factor) }
    case .memoryBandwidth:
      accelerator.memoryBandwidth = BytesPerSecond(accelerator.memoryBandwidth.value * factor)
    case .memoryCapacity: accelerator.memory = Bytes(accelerator.memory.value * factor)
    case .intraNodeBandwidth: intra.bandwidth = BytesPerSecond(intra.bandwidth.value * factor)
    case .interNodeBandwidth: inter.bandwidth = BytesPerSecond(inter.bandwidth.value * factor)
    case .intraNodeLatency: intra.latency = Seconds(intra.latency.value * factor)
    case .interNodeLatency: inter.latency = Seconds(inter.latency.value * factor)
    }
    // Calibrations were timed at the latency of the accelerator's own link: what a cluster's differs by counts.
    if accelerator.intraNodeLink == cluster.intraNode { accelerator.intraNodeLink.bandwidth = intra.bandwidth }
    return try Cluster(
      accelerator: accelerator, count: cluster.count, nodeSize: cluster.nodeSize, intraNode: intra, interNode: inter,
      domains: cluster.domains, network: cluster.network)
  }
}
