import Hardware

/// The switch adds up what the ranks send and returns the sum: each rank sends its buffer once.
///
/// - Source: NCCL's NVLS on NVSwitch of the third generation and later; it needs four ranks and 16-bit or wider floats.
package struct InSwitchCollective: CollectiveAlgorithm {
  /// `in-switch`.
  package let name = "in-switch"

  /// The algorithm has no parameters.
  package init() {}

  /// Start, and (n + 1) / n of the buffer at the switch's rate.
  package func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    let ranks = Double(links.group.size)
    guard
      operation == .allReduce, links.group.nodes == 1, links.group.size >= 4, !links.isInteger,
      links.parameters.switchSeconds > 0
    else { return nil }
    // To the switch and back.
    return max(0, links.parameters.switchSeconds + 2 * links.intraDelay)
      + bytes * (ranks + 1) / ranks / (links.parameters.switchShare * links.intraBandwidth)
  }
}
