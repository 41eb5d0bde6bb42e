import Quantities
package import Reading

/// The keys of an accelerator.
package enum AcceleratorKeys {
  static let from = EntryKeys.from(.accelerators)
  static let title = Key.text("title", .derived("as what it is made from"), "The name as the vendor writes it.")
  static let architecture = Key<Architecture>.word(
    "architecture", of: "architecture", .inherited("hopper"), "For which kernels the chip is built.")
  static let host = KeyPlace(
    "host", HostKeys.host, .derived("that of what it is made from, else dgx-h100"),
    "What usually stands behind it in a node.")
  static let network = KeyPlace(
    "network", LinkKeys.link, .derived("that of what it is made from, else infiniband-ndr"),
    "The network port that it usually has.")
  static let link = KeyPlace(
    "link", LinkKeys.link, .inherited(example: "nvlink-4"), "The link to the others of its node.")
  static let peakRates = KeySection(
    "peakRates", .inherited(example: "{bf16: 989 TFLOP/s}"),
    "Dense peak rate by number format; formats that are not named stay as they are.", rates)
  static let memory = Key.quantity("memory", .memory, .inherited("80 GiB"), above: 0, "Device memory.")
  static let memoryBandwidth = Key.quantity(
    "memoryBandwidth", .bandwidth, .inherited("3.35 TB/s"), above: 0, "Peak memory bandwidth.")
  static let cache = Key.quantity("cache", .memory, .inherited("50 MB"), above: 0, "Last cache on the chip.")
  static let cachePartitions = Key.whole("cachePartitions", .derived("1"), atMost: 64, "Parts of that cache.")
  static let computeUnits = Key.whole(
    "computeUnits", .inherited("132"), atMost: 1_000_000, "Streaming multiprocessors, compute units or cores.")
  static let clock = Key.quantity(
    "clock", .rate, .inherited("1.83 GHz"), above: 0, within: 1e6...1e12, "Clock at which the peak rates are stated.")
  static let boardPower = Key.quantity("boardPower", .power, .inherited("700 W"), above: 0, "Power limit.")
  static let idlePower = Key.quantity("idlePower", .power, .inherited("70 W"), above: 0, "Power when idle.")
  static let price = KeyPlace(
    "price", .either([.quantity(.moneyRate, QuantityBounds(.moneyRate)), .mapping(PriceKeys.table)]),
    .inherited(example: "2.5 USD/h"), "What an hour costs, also with the range that clouds ask.")
  /// Whose timed kernels price it.
  package static let calibration = Key.text(
    "calibration", .derived("that of what it is made from"), example: "my-h100.json",
    "Whose timed kernels price it: a calibration of the catalogue, or the file that `rehearse calibrate --out` wrote.")
  static let nearest = KeyPlace(
    "nearest", .word(KeyWords(.accelerators)), .derived("the nearest of its architecture"),
    "The accelerator whose timed kernels stand for what was not timed.")
  static let alike = KeyPlace(
    "alike", .list(.word(KeyWords(.accelerators)), count: KeyKind.anyCount), .derived("`nearest`"),
    "Timed accelerators by likeness.")
  static let sustainedShare = KeySection(
    "sustainedShare", .derived("all of it"), "What products keep of their rate in steps that last.",
    SustainedKeys.table)
  static let aliases = KeyPlace(
    "aliases", .list(.text(example: nil), count: KeyKind.anyCount), .nothing, "Other names that tables know it by.")

  /// The rates by format.
  static let formats = NumberFormatCatalog.all.map { format in
    (
      format: format,
      key: Key.quantity(
        format.name, .operationRate, .nothing, above: 0, "Peak rate of dense products in \(format.name).")
    )
  }
  static let rates = KeyTable(formats.map(\.key))

  /// All of them.
  package static let table = KeyTable([
    from, EntryKeys.name, title, architecture, memory, memoryBandwidth, peakRates, cache, cachePartitions, computeUnits,
    clock, boardPower, idlePower, price, link, network, host, calibration, nearest, alike, sustainedShare, aliases,
    EntryKeys.source,
  ])

  /// An accelerator: a name, one with figures replaced, or all its figures.
  package static let accelerator = KeyKind.fact(
    KeyFact(
      "accelerator",
      "An accelerator of the catalogue by its name, `{from: name}` with figures replaced, or all its figures.",
      .either([.word(KeyWords(.accelerators)), .mapping(table)])))
}

/// The keys of a price with its range.
enum PriceKeys {
  static let hour = Key.quantity("hour", .moneyRate, .needed("2.5 USD/h"), "What an hour costs.")
  static let least = Key.quantity("least", .moneyRate, .derived("`hour`"), "The least that clouds ask.")
  static let most = Key.quantity("most", .moneyRate, .derived("`hour`"), "The most that clouds ask.")
  static let source = Key.text("source", .nothing, "Where the prices come from.")
  static let table = KeyTable([hour, least, most, source])
}

/// The keys of what products keep of their rate.
enum SustainedKeys {
  static let wide = Key.share("wide", .needed("0.9"), excess: "is a share, at most 1", "In 16 bits and more.")
  static let narrow = Key.share("narrow", .needed("0.9"), excess: "is a share, at most 1", "In fewer bits.")
  static let source = Key.text("source", .nothing, "Where the shares come from.")
  static let table = KeyTable([wide, narrow, source])
}
