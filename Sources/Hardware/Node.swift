/// A machine as it is sold: accelerators that share a fast domain, and their way out.
public struct Node: Hashable, Sendable {
  /// The name in files, such as `dgx-h100`.
  public let name: String
  /// The accelerator in every slot.
  public let accelerator: Accelerator
  /// Accelerators that share the fast domain.
  public let count: Int
  /// The link inside.
  public let intraNode: Link
  /// The link between nodes, per accelerator.
  public let interNode: Link
  /// How the ports of such nodes are usually wired.
  package let wiring: Wiring
  /// Where the figures come from.
  public let source: String

  /// Accelerators of the node that a job of so many takes: all, or the greatest power of two of them, into which sizes of
  /// groups divide.
  ///
  /// - Parameter count: accelerators of the job.
  package func taken(byJobOf count: Int) -> Int { Self.taken(of: self.count, byJobOf: count) }

  /// Accelerators that a job of so many takes of a node of `whole`.
  package static func taken(of whole: Int, byJobOf count: Int) -> Int {
    min(count, 1 << (Int.bitWidth - 1 - max(1, whole).leadingZeroBitCount))
  }
}
