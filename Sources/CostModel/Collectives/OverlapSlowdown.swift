package import Hardware
import Quantities

/// What a collective takes from the kernels that run beside it.
///
/// A collective keeps some units busy copying, and its buffers cross the memory interface; compute-bound kernels lose
/// the units, memory-bound ones the bandwidth.
package struct OverlapSlowdown: Hashable, Sendable {
  /// Time of a compute-bound kernel beside the collective, over its time alone.
  package let compute: Double
  /// Time of a memory-bound kernel beside the collective, over its time alone.
  package let memory: Double

  /// The slow-down on an accelerator.
  ///
  /// - Parameters:
  ///   - channels: units that the library keeps busy; NCCL takes 16 to 32 inside a node of NVLink and two to eight for
  ///     a network port.
  ///   - linkBytesPerSecond: what the collective moves over the link while it runs.
  ///   - accelerator: the accelerator that does both.
  package init(channels: Int, linkBytesPerSecond: Double, accelerator: Accelerator) {
    let units = Double(accelerator.computeUnits)
    let taken = min(Double(channels), units / 2)
    compute = units / (units - taken)
    // A byte over the link is read from memory and written to it, here and at the peer alike.
    let share = min(2 * linkBytesPerSecond / accelerator.memoryBandwidth.value, 0.5)
    memory = 1 / (1 - share)
  }
}
