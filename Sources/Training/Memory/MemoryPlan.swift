public import Quantities

/// One holder of device memory on one pipeline rank.
public struct MemoryPart: Hashable, Sendable {
  /// What holds the memory.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Model weights in the format that is multiplied.
    case weights
    /// Gradients in 32 bits.
    case gradients
    /// Master weights and moments.
    case optimizer
    /// What the backward pass needs of the forward pass, for all micro-batches in flight.
    case activations
    /// The logits of one micro-batch and the inputs of the head.
    case logits
    /// Freed blocks that the allocator holds and cannot use for what comes next.
    case fragmentation
    /// The framework's context, communication buffers and workspaces.
    case framework
  }

  /// What holds it.
  public let kind: Kind
  /// How much at the peak of the step.
  public let bytes: Bytes
}

/// The memory of one pipeline rank at the peak of a step.
public struct MemoryPlan: Hashable, Sendable {
  /// The pipeline rank.
  public let rank: Int
  /// What holds the memory.
  public let parts: [MemoryPart]
  /// What the accelerator has.
  public let capacity: Bytes

  /// The sum of the parts.
  public var total: Bytes { parts.reduce(.zero) { $0 + $1.bytes } }
  /// The share of the accelerator's memory that is used.
  public var usedRatio: Double { total / capacity }
  /// Whether it fits.
  public var fits: Bool { total <= capacity }
}
