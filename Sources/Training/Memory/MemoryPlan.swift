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
    /// Tensors of the layer at work: gradients of activations, and activations that are computed again.
    case workspace
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
  /// What the accelerator's driver leaves of its memory.
  public let capacity: Bytes
  /// What the accelerators of one node keep off the device.
  public let elsewhere: [Elsewhere]

  /// What a node keeps in one place off its accelerators, if all of them held as much as this rank's.
  public struct Elsewhere: Hashable, Sendable {
    /// The place.
    public let place: Offload.Place
    /// How much.
    public let bytes: Bytes
    /// What the place has room for.
    public let capacity: Bytes
  }

  /// The sum of the parts.
  public var total: Bytes { parts.reduce(.zero) { $0 + $1.bytes } }
  /// What tensors alone take: neither the allocator's slack nor what the framework holds outside of it.
  public var allocated: Bytes {
    parts.reduce(.zero) { $1.kind == .fragmentation || $1.kind == .framework ? $0 : $0 + $1.bytes }
  }
  /// The share of that memory that is used.
  public var usedRatio: Double { total / capacity }
  /// Whether it fits, on the device and wherever else something is kept.
  public var fits: Bool { total <= capacity && elsewhere.allSatisfy { $0.bytes <= $0.capacity } }
}
