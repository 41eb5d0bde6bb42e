// Hardware: what can be bought, as its data sheets state it.
//
// What it is for: accelerators, links, clusters and the groups of ranks that talk over them; the catalogue of public
// figures, each with its source.
// What it never does: say how long anything takes (that is `CostModel`).
// Where to start: `Accelerator`, then `Cluster`.

public import Quantities

/// One accelerator as its data sheet states it.
public struct Accelerator: Hashable, Sendable {
  /// The name in files, such as `h100-sxm`.
  public var name: String
  /// The name as the vendor writes it.
  public var title: String {
    get { details.value.title }
    set { details.value.title = newValue }
  }
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
  public var priceRange: ClosedRange<DollarsPerHour> {
    get { details.value.priceRange }
    set { details.value.priceRange = newValue }
  }
  /// Where the figures come from.
  public var source: String {
    get { details.value.source }
    set { details.value.source = newValue }
  }
  /// The entry of the catalogue that it was made from, described by no other, whatever it is called.
  public var origin: String {
    get { details.value.origin }
    set { details.value.origin = newValue }
  }
  /// Other names that tables and tools know it by.
  public var aliases: [String] {
    get { details.value.aliases }
    set { details.value.aliases = newValue }
  }
  /// For which kernels it is built.
  public var architecture: Architecture
  /// What usually stands behind it in a node.
  public var host: HostMemory {
    get { details.value.host }
    set { details.value.host = newValue }
  }
  /// The network that clusters of its generation are usually built with.
  public var network: Link {
    get { details.value.network }
    set { details.value.network = newValue }
  }
  /// Whose timed kernels price it.
  public var kernels: KernelSource {
    get { details.value.kernels }
    set { details.value.kernels = newValue }
  }
  /// What products keep of their rate in steps that last.
  public var sustainedShare: SustainedShare {
    get { details.value.sustainedShare }
    set { details.value.sustainedShare = newValue }
  }

  private var details: Shared<Details>

  /// An accelerator from its data sheet.
  public init(
    name: String,
    title: String,
    architecture: Architecture,
    host: HostMemory,
    network: Link,
    kernels: KernelSource,
    sustainedShare: SustainedShare = SustainedShare(),
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
    self.architecture = architecture
    details = Shared(
      Details(
        title: title, priceRange: priceRange ?? price...price, source: source, origin: name, host: host,
        network: network, kernels: kernels, sustainedShare: sustainedShare))
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

extension Accelerator {
  /// In which figures that matter to time or money it differs from another, as `memory 64 GiB instead of 80 GiB`.
  package func differences(from other: Accelerator) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ word: String, _ own: Value, _ origin: Value, _ text: (Value) -> String) {
      if own != origin { found.append("\(word) \(text(own)) instead of \(text(origin))") }
    }
    compare("memory", memory, other.memory) { $0.description }
    compare("memory bandwidth", memoryBandwidth, other.memoryBandwidth) { $0.description }
    for (format, rate) in peakRates.sorted(by: { $0.key.name < $1.key.name }) {
      guard let origin = other.peakRates[format] else {
        found.append("\(format.name) at \(rate.description)")
        continue
      }
      compare("\(format.name) at", rate, origin) { $0.description }
    }
    compare("a clock of", clockHertz, other.clockHertz) { Dimension.decimal($0 / 1e9) + " GHz" }
    compare("units", computeUnits, other.computeUnits) { "\($0)" }
    compare("a cache of", cache, other.cache) { $0.description }
    compare("board power", boardPower, other.boardPower) { $0.description }
    compare("price", price, other.price) { $0.description }
    compare("architecture", architecture, other.architecture) { $0.rawValue }
    return found
  }
}

/// What is asked of an accelerator less often than plans that hold it are copied.
private struct Details: Hashable, Sendable {
  var title: String
  var priceRange: ClosedRange<DollarsPerHour>
  var source: String
  var origin: String
  var aliases: [String] = []
  var host: HostMemory
  var network: Link
  var kernels: KernelSource
  var sustainedShare: SustainedShare
}

/// A value behind one reference: copies share it until one of them changes.
private struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  init(_ value: Value) { box = Box(value) }

  var value: Value {
    get { box.value }
    set { box = Box(newValue) }
  }

  static func == (left: Self, right: Self) -> Bool { left.box === right.box || left.value == right.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
