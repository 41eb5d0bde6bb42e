package import Quantities

/// One holder of device memory on one pipeline rank.
package struct MemoryPart: Hashable, Sendable {
  /// What holds the memory.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
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
  package let kind: Kind
  /// How much at the peak of the step.
  package let bytes: Bytes
}

/// The memory of one pipeline rank at the peak of a step.
package struct MemoryPlan: Hashable, Sendable {
  /// The pipeline rank.
  package let rank: Int
  /// What holds the memory.
  package let parts: [MemoryPart]
  /// What the accelerator's driver leaves of its memory.
  package let capacity: Bytes
  /// What the accelerators of one node keep off the device.
  package let elsewhere: [Elsewhere]

  /// What a node keeps in one place off its accelerators, if all of them held as much as this rank's.
  package struct Elsewhere: Hashable, Sendable {
    /// The place.
    package let place: Offload.Place
    /// How much.
    package let bytes: Bytes
    /// What the place has room for.
    package let capacity: Bytes
  }

  /// The sum of the parts.
  package var total: Bytes { parts.reduce(.zero) { $0 + $1.bytes } }
  /// What tensors alone take: neither the allocator's slack nor what the framework holds outside of it.
  package var allocated: Bytes {
    parts.reduce(.zero) { $1.kind == .fragmentation || $1.kind == .framework ? $0 : $0 + $1.bytes }
  }
  /// The share of that memory that is used.
  package var usedRatio: Double { total / capacity }
  /// Whether it fits, on the device and wherever else something is kept.
  package var fits: Bool { total <= capacity && elsewhere.allSatisfy { $0.bytes <= $0.capacity } }
}
