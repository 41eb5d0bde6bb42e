public import Quantities

/// What stands behind the accelerators of a node: the processors' memory and the drives.
public struct HostMemory: Hashable, Sendable {
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

  /// A host by its figures.
  public init(
    linkBandwidth: BytesPerSecond, memory: Bytes, memoryBandwidth: BytesPerSecond, storage: Bytes,
    storageBandwidth: BytesPerSecond
  ) {
    self.linkBandwidth = linkBandwidth
    self.memory = memory
    self.memoryBandwidth = memoryBandwidth
    self.storage = storage
    self.storageBandwidth = storageBandwidth
  }

  /// The host of a DGX A100: PCI Express 4.0 x16, of whose 31.5 GB/s copies reach about 80 %; 2 TB behind sixteen channels
  /// of DDR4-3200; eight 3.84 TB drives on PCI Express 4.0 (NVIDIA DGX A100 data sheet, 2020).
  public static let dgxA100 = HostMemory(
    linkBandwidth: BytesPerSecond(25e9), memory: Bytes(2e12), memoryBandwidth: BytesPerSecond(409.6e9),
    storage: Bytes(30e12), storageBandwidth: BytesPerSecond(25e9))
  /// The host of a DGX H100: PCI Express 5.0 x16, of whose 63 GB/s copies reach about 80 %; 2 TB behind sixteen channels of
  /// DDR5-4800; eight 3.84 TB drives (NVIDIA DGX H100 data sheet, 2022).
  public static let dgxH100 = HostMemory(
    linkBandwidth: BytesPerSecond(50e9), memory: Bytes(2e12), memoryBandwidth: BytesPerSecond(614.4e9),
    storage: Bytes(30e12), storageBandwidth: BytesPerSecond(25e9))
  /// A Grace processor for two Blackwells: 450 GB/s each way over NVLink-C2C, shared by two, and 480 GB of LPDDR5X at up to
  /// 512 GB/s; two of them in a tray of four accelerators (NVIDIA GB200 NVL72 data sheet, 2024).
  public static let grace = HostMemory(
    linkBandwidth: BytesPerSecond(225e9), memory: Bytes(960e9), memoryBandwidth: BytesPerSecond(1024e9),
    storage: Bytes(30e12), storageBandwidth: BytesPerSecond(25e9))

  /// The usual host of an accelerator.
  public static func usual(for accelerator: Accelerator) -> HostMemory {
    let name = accelerator.name
    if name.hasPrefix("gb") { return grace }
    let isNewer = ["h100", "h200", "h800", "b200", "b300", "mi3"].contains { name.hasPrefix($0) }
    return isNewer ? dgxH100 : dgxA100
  }
}
