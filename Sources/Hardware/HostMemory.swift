public import Quantities

/// What stands behind the accelerators of a node: the processors' memory and the drives.
public struct HostMemory: Hashable, Sendable {
  /// What its processors are, as far as engines and frameworks run differently on them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Servers with x86 instructions.
    case x86
    /// NVIDIA Grace, on one board with its accelerators.
    case grace
  }

  /// What its processors are.
  public var kind: Kind
  /// From one accelerator to the host, one way, as copies reach it.
  public var linkBandwidth: BytesPerSecond
  /// Memory of the node's processors.
  public var memory: Bytes
  /// What the processors of the node reach from their memory.
  public var memoryBandwidth: BytesPerSecond
  /// Room on the node's drives.
  public var storage: Bytes
  /// What the drives of the node take or give.
  public var storageBandwidth: BytesPerSecond
  /// Time of one thread of its processors over that of an x86 server.
  public var threadFactor: Double

  /// A host by its figures.
  public init(
    linkBandwidth: BytesPerSecond, memory: Bytes, memoryBandwidth: BytesPerSecond, storage: Bytes,
    storageBandwidth: BytesPerSecond, kind: Kind = .x86, threadFactor: Double = 1
  ) {
    self.kind = kind
    self.linkBandwidth = linkBandwidth
    self.memory = memory
    self.memoryBandwidth = memoryBandwidth
    self.storage = storage
    self.storageBandwidth = storageBandwidth
    self.threadFactor = threadFactor
  }
}
