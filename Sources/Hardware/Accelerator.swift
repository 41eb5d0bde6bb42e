// Hardware: what can be bought, as its data sheets state it.
//
// What it is for: accelerators, links, clusters and the groups of ranks that talk over them; the catalogue of public
// figures, each with its source.
// What it never does: say how long anything takes (that is `CostModel`), or hold a fitted constant.
// Where to start: `Accelerator`, then `Cluster`.

public import Quantities

/// One accelerator as its data sheet states it.
public struct Accelerator: Hashable, Sendable {
  /// The name in files, such as `h100-sxm`.
  public var name: String
  /// The name as the vendor writes it.
  public var title: String
  /// Dense matrix peak rate by the format of the multiplied elements; sparsity never counts.
  public var peakRates: [NumberFormat: FLOPsPerSecond]
  /// Capacity of the device memory.
  public var memory: Bytes
  /// Peak bandwidth of the device memory.
  public var memoryBandwidth: BytesPerSecond
  /// Capacity of the last cache level on the chip.
  public var cache: Bytes
  /// Parts of that cache of which each holds what the units next to it read: what all units read is held in every part.
  public var cachePartitions: Int
  /// Streaming multiprocessors, compute units or cores.
  public var computeUnits: Int
  /// Clock at which the peak rates are stated, in hertz.
  public var clockHertz: Double
  /// Board power limit.
  public var boardPower: Watts
  /// Power drawn when powered up and idle.
  public var idlePower: Watts
  /// The link to the other accelerators of a node.
  public var intraNodeLink: Link
  /// What an hour of renting costs; an assumption of the catalogue that a scenario may override.
  public var price: DollarsPerHour
  /// The least and the most that clouds ask for an hour.
  public var priceRange: ClosedRange<DollarsPerHour>
  /// Where the figures come from.
  public var source: String

  /// An accelerator from its data sheet.
  public init(
    name: String,
    title: String,
    peakRates: [NumberFormat: FLOPsPerSecond],
    memory: Bytes,
    memoryBandwidth: BytesPerSecond,
    cache: Bytes,
    cachePartitions: Int = 1,
    computeUnits: Int,
    clockHertz: Double,
    boardPower: Watts,
    idlePower: Watts,
    intraNodeLink: Link,
    price: DollarsPerHour,
    priceRange: ClosedRange<DollarsPerHour>? = nil,
    source: String
  ) {
    self.name = name
    self.title = title
    self.peakRates = peakRates
    self.memory = memory
    self.memoryBandwidth = memoryBandwidth
    self.cache = cache
    self.cachePartitions = cachePartitions
    self.computeUnits = computeUnits
    self.clockHertz = clockHertz
    self.boardPower = boardPower
    self.idlePower = idlePower
    self.intraNodeLink = intraNodeLink
    self.price = price
    self.priceRange = priceRange ?? price...price
    self.source = source
  }

  /// The dense peak rate for matrices of that format, or nil when the chip has none.
  ///
  /// Formats with shared scales multiply at the rate of their elements.
  public func peakRate(_ format: NumberFormat) -> FLOPsPerSecond? {
    if let rate = peakRates[format] { return rate }
    guard let element = format.element.flatMap(NumberFormatCatalog.format(named:)) else { return nil }
    return peakRates[element]
  }
}

extension Accelerator {
  /// What the driver leaves of the device memory: PyTorch reports 79.15 GiB of an A100 or H100 of 80.
  public static let usableShare = 79.15 / 80

  /// The memory that programs can use.
  public var usableMemory: Bytes { memory * Self.usableShare }
}
