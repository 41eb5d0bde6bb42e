import Hardware
import Quantities

/// A timed collective inside a node.
package struct CollectiveTiming: KernelTiming {
  /// Columns of the schema.
  package static let columns = ["gpu", "lib", "mode", "op", "dtype", "num_gpus", "bytes", "latency_ms"]

  /// The accelerator as the table names it.
  package let device: String
  /// The measured time.
  package let measuredSeconds: Double
  /// The library and its mode, as calibrations name it.
  package let library: String
  /// The collective.
  package let operation: CollectiveOperation
  /// Ranks.
  package let ranks: Int
  /// The greater of a rank's send and receive buffer.
  package let bytes: Double
  /// Whether integers are moved.
  package let isInteger: Bool

  /// Libraries of engines that sum in kernels of their own.
  private static let ownKernels: Set<String> = ["vllm_custom_ar", "sglang_custom_ar", "trtllm_custom_ar"]

  /// Reads a row; nil for libraries whose bytes mean something else.
  package init?(row: @escaping (String) -> String?) {
    let cells = TimingRow(cell: row)
    guard
      let device = cells.text("gpu"), let seconds = cells.milliseconds("latency_ms"), let library = cells.text("lib"),
      let mode = cells.text("mode"), let name = cells.text("op"), let ranks = cells.count("num_gpus"), ranks >= 2,
      let bytes = cells.size("bytes"),
      let operation = CollectiveOperation.allCases.first(where: { $0.tableName == name })
    else { return nil }
    self.device = device
    measuredSeconds = seconds
    if library == "nccl-tests" {
      self.library = "nccl"
    } else if Self.ownKernels.contains(library) {
      self.library = library + "/" + mode
    } else {
      return nil
    }
    self.operation = operation
    self.ranks = ranks
    self.bytes = bytes
    isInteger = cells.text("dtype") == "int8"
  }

  /// Library, and all-to-all apart from the rings.
  package var group: String { library + (operation == .allToAll ? " alltoall" : "") }

  /// Collective and size.
  package var region: String { operation.tableName + " " + messageClass(bytes) }

  /// The predicted time.
  package func seconds(by pricer: KernelPricer) -> Double? {
    let fits = pricer.calibration.collectives.ofTables
    return fits.first { $0.library == library && $0.operations.contains(operation.tableName) }
      .map { seconds(pricer, $0.parameters, nccl: fits.nccl) }
  }

  /// The time by the numbers of the library that was called, and of the one to which it hands large messages on.
  func seconds(_ pricer: KernelPricer, _ parameters: CollectiveParameters, nccl: CollectiveParameters?) -> Double {
    let seconds: Double
    if let nccl, parameters.switchesToNCCL(bytes: bytes) {
      seconds =
        fastest(pricer, nccl.throughHost(of: parameters)) + parameters.ncclExtraPasses * bytes
        / pricer.accelerator.memoryBandwidth.value
    } else {
      seconds = fastest(pricer, parameters)
    }
    return max(seconds, parameters.hostSeconds)
  }

  private func fastest(_ pricer: KernelPricer, _ parameters: CollectiveParameters) -> Double {
    let links = GroupLinks(
      group: CommunicationGroup(size: ranks, perNode: ranks),
      intraBandwidth: pricer.accelerator.intraNodeLink.bandwidth.value, parameters: parameters,
      interBandwidth: .infinity, interLatency: 0, isInteger: isInteger)
    return CollectiveAlgorithms.all.compactMap { $0.seconds(operation, bytes: bytes, links: links) }.min() ?? 0
  }
}

extension [CollectiveFit] {
  /// The numbers of the machine that tables were taken on.
  ///
  /// NVIDIA's L40S machine has no peer access: 20, 5 and 1.5 GB/s among two, four and eight. Measured
  /// servers of L40S are faster; they are priced by the numbers with peer access, an older fit to the same rows
  /// without the bridge, which misses the rows by half but meets the servers.
  var ofTables: [CollectiveFit] {
    let apart = filter { !$0.hasPeerAccess }
    return apart.isEmpty ? self : apart
  }

  /// The fits of machines as they are usually built, to price work on.
  var withPeerAccess: [CollectiveFit] { filter(\.hasPeerAccess) }

  /// The one-shot sums that an engine does inside a captured graph; any engine's where that one's were not timed.
  package func oneShotSums(ofEngine engine: String?) -> CollectiveFit? {
    let known = withPeerAccess.filter { KernelName.kernel($0.library) == "graph" }
    return known.first { fit in engine.map { fit.library == $0 + "_custom_ar/graph" } ?? false } ?? known.first
  }

  /// NCCL's numbers of sums, to which engines hand large messages on.
  var nccl: CollectiveParameters? {
    first { $0.library == "nccl" && $0.operations.contains(CollectiveOperation.allReduce.tableName) }?.parameters
  }
}
