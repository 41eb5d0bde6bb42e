import Quantities
package import Reading

extension Catalog {
  /// An accelerator by name, `{from: name, …}` with figures replaced, or described by all its figures.
  ///
  /// What it is made from decides which kernels price it, whatever it is called; a calibration of its own stands before.
  ///
  /// - Parameter name: the name of the entry that is read; nil where a scenario says it.
  package func accelerator(_ value: ValueReader, named name: String? = nil) -> Accelerator? {
    if value.isScalar {
      let found = named(.accelerators, value) { accelerator(named: $0, within: $1) }
      if let found {
        value.takeDown { keys in
          _ = AcceleratorReading(catalog: self, keys: keys, base: found, isGiven: true).accelerator(named: found.name)
        }
      }
      return found
    }
    guard let keys = value.mapping() else { return nil }
    let from = keys.optional("from")
    let base = from.flatMap { named(.accelerators, $0) { accelerator(named: $0, within: $1) } }
    let called = name ?? keys.optional("name")?.string() ?? base?.name ?? "accelerator"
    let reading = AcceleratorReading(catalog: self, keys: keys, base: base, isGiven: from != nil)
    let source = self.source(keys, base: base?.source, isNeeded: name != nil && from == nil)
    let read = reading.accelerator(named: called)
    keys.finish()
    guard from == nil || base != nil, var read else { return nil }
    read.source = source
    if let base { read.origin = base.origin }
    return read
  }
}

/// The keys of an accelerator, each taken from the one that it is made from where it is not said.
private struct AcceleratorReading {
  let catalog: Catalog
  let keys: MappingReader
  let base: Accelerator?
  let isGiven: Bool

  /// The accelerator, of which each figure that is not said is taken down.
  func accelerator(named name: String) -> Accelerator? {
    let title = keys.optional("title")?.string() ?? base?.title ?? name
    let architecture =
      given(keys, "architecture", example: "hopper", base?.architecture, as: \.rawValue) {
        $0.oneOf("architecture", Architecture.self)
      } ?? base?.architecture
    let host = catalog.host(keys, "host", usual: base?.host ?? catalog.host(named: "dgx-h100"))
    let network = catalog.link(keys, "network", usual: base?.network ?? catalog.link(named: "infiniband-ndr"))
    let link =
      base == nil
      ? keys.required("link", example: "nvlink-4", unless: isGiven).flatMap { catalog.link($0) }
      : catalog.link(keys, "link", usual: base?.intraNodeLink)
    let rates = rates()
    let memory = quantity("memory", .memory, "80 GiB", base?.memory.value)
    let bandwidth = quantity("memoryBandwidth", .bandwidth, "3.35 TB/s", base?.memoryBandwidth.value)
    let cache = quantity("cache", .memory, "50 MB", base?.cache.value)
    let usualPartitions = base?.cachePartitions ?? 1
    let partitions = keys.integer("cachePartitions", usual: usualPartitions, atMost: 64) ?? usualPartitions
    let units =
      given(keys, "computeUnits", example: "132", base?.computeUnits, as: String.init, number: Double.init) {
        $0.integer(atMost: 1_000_000)
      } ?? base?.computeUnits
    let clock = keys.quantity(
      "clock", .rate, example: "1.83 GHz", from: base?.clockHertz, isGiven: isGiven, above: 0, within: 1e6...1e12)
    let power = quantity("boardPower", .power, "700 W", base?.boardPower.value)
    let idle = quantity("idlePower", .power, "70 W", base?.idlePower.value)
    let price = price()
    let kernels = kernels(architecture: architecture)
    let sustained = sustainedShare()
    let aliases = keys.optional("aliases")?.list()?.compactMap { $0.string() } ?? []
    guard let architecture, let host, let network, let link, let rates, let memory, let bandwidth, let cache,
      let units, let clock, let power, let idle, let price, let sustained
    else { return nil }
    var result = Accelerator(
      name: name, title: title, architecture: architecture, host: host, network: network, kernels: kernels,
      sustainedShare: sustained, peakRates: rates, memory: Bytes(memory), memoryBandwidth: BytesPerSecond(bandwidth),
      cache: Bytes(cache), cachePartitions: partitions, computeUnits: units, clockHertz: clock,
      boardPower: Watts(power), idlePower: Watts(idle), intraNodeLink: link, price: price.hour,
      priceRange: price.range, source: base?.source ?? "")
    result.aliases = aliases
    // A calibration says how fast the chip was as it was timed.
    if result.kernels.timedAt == nil || keys.has("calibration") { result.kernels.timedAt = TimedFigures(result) }
    return result
  }

  private func quantity(_ key: String, _ dimension: Dimension, _ example: String, _ base: Double?) -> Double? {
    keys.quantity(key, dimension, example: example, from: base, isGiven: isGiven, above: 0)
  }

  /// What is read of a key, or that of what the accelerator is made from where the key is absent.
  private func given<Value>(
    _ keys: MappingReader, _ key: String, example: String, _ base: Value?, as text: (Value) -> String,
    number: ((Value) -> Double)? = nil, _ read: (ValueReader) -> Value?
  ) -> Value? {
    if let base, keys.takesUsual(key) {
      keys.record { $0.usual(keys.path(of: key), text(base), number: number?(base), number == nil ? nil : .count) }
      return base
    }
    return keys.required(key, example: example, unless: isGiven).flatMap(read)
  }

  /// Peak rates by format; those that are not named stay as they are.
  private func rates() -> [NumberFormat: FLOPsPerSecond]? {
    var result = base?.peakRates ?? [:]
    if base != nil, keys.takesUsual("peakRates") {
      keys.value.takeDown(at: keys.path(of: "peakRates")) { read(rates: $0, into: &result) }
      return result
    }
    guard let value = keys.required("peakRates", example: "{bf16: 989 TFLOP/s}", unless: isGiven) else {
      return isGiven ? result : nil
    }
    guard let rates = value.mapping() else { return nil }
    read(rates: rates, into: &result)
    rates.finish()
    if result.isEmpty { value.report("`\(value.path)` names no format, such as `bf16: 989 TFLOP/s`") }
    return result.isEmpty ? nil : result
  }

  private func read(rates: MappingReader, into result: inout [NumberFormat: FLOPsPerSecond]) {
    for format in NumberFormatCatalog.all {
      let usual = result[format]?.value
      let rate =
        usual.map { rates.quantity(format.name, .operationRate, usual: $0, above: 0) }
        ?? rates.optional(format.name)?.quantity(.operationRate, above: 0)
      if let rate { result[format] = FLOPsPerSecond(rate) }
    }
  }

  /// `2.5 USD/h`, or with the range that clouds ask: `{hour: 2.5 USD/h, least: …, most: …, source: …}`.
  private func price() -> (hour: DollarsPerHour, range: ClosedRange<DollarsPerHour>)? {
    if let base, keys.takesUsual("price") {
      keys.record { $0.usual(keys.path(of: "price"), base.price.value, .moneyRate) }
      return (base.price, base.priceRange)
    }
    guard let value = keys.required("price", example: "2.5 USD/h", unless: isGiven) else { return nil }
    if value.isScalar {
      guard let hour = value.quantity(.moneyRate).map({ DollarsPerHour($0) }) else { return nil }
      return (hour, base?.priceRange ?? hour...hour)
    }
    guard let keys = value.mapping() else { return nil }
    let hour = keys.required("hour", example: "2.5 USD/h")?.quantity(.moneyRate)
    let least = keys.optional("least")?.quantity(.moneyRate)
    let most = keys.optional("most")?.quantity(.moneyRate)
    _ = keys.optional("source")?.string()
    keys.finish()
    guard let hour else { return nil }
    let (low, high) = (least ?? hour, most ?? hour)
    guard low <= hour, hour <= high else {
      value.report("`\(value.path)`: `hour` must lie between `least` and `most`")
      return nil
    }
    return (DollarsPerHour(hour), DollarsPerHour(low)...DollarsPerHour(high))
  }

  /// Whose timed kernels price it; the nearest of its architecture unless said.
  private func kernels(architecture: Architecture?) -> KernelSource {
    var kernels = base?.kernels ?? KernelSource(nearest: architecture?.usualNeighbour ?? "h100-sxm")
    if let calibration = keys.value("calibration", usual: kernels.calibration, as: \.self, { $0.string() }) {
      kernels.calibration = calibration
    }
    if let nearest = keys.value("nearest", usual: kernels.nearest, as: \.self, timed) { kernels.nearest = nearest }
    if let alike = keys.optional("alike")?.list() { kernels.alike = alike.compactMap(timed) }
    if kernels.alike.isEmpty { kernels.alike = [kernels.nearest] }
    return kernels
  }

  private func timed(_ value: ValueReader) -> String? {
    value.name(of: "accelerator", among: catalog.names(of: .accelerators))
  }

  /// What products keep of their rate in steps that last; all of it unless said.
  private func sustainedShare() -> SustainedShare? {
    if keys.takesUsual("sustainedShare") {
      let usual = base?.sustainedShare ?? SustainedShare()
      keys.value.takeDown(at: keys.path(of: "sustainedShare")) { shares in
        _ = shares.quantity("wide", .ratio, usual: usual.wide)
        _ = shares.quantity("narrow", .ratio, usual: usual.narrow)
      }
      return usual
    }
    guard let keys = keys.optional("sustainedShare")?.mapping() else { return nil }
    let shares = ["wide", "narrow"].map { key in
      keys.required(key, example: "0.9").flatMap { value -> Double? in
        guard let share = value.quantity(.ratio, above: 0) else { return nil }
        if share > 1 { value.report("`\(value.path)` is a share, at most 1") }
        return share > 1 ? nil : share
      }
    }
    _ = keys.optional("source")?.string()
    keys.finish()
    guard let wide = shares[0], let narrow = shares[1] else { return nil }
    return SustainedShare(wide: wide, narrow: narrow)
  }
}

extension Architecture {
  /// The timed accelerator whose figures are nearest to a chip of this design that nobody timed.
  fileprivate var usualNeighbour: String {
    switch self {
    case .pascal, .volta, .ampere: "a100-sxm-80gb"
    case .ampereGA10x, .ada, .blackwellGB20x: "l40s"
    case .blackwell: "b200-sxm"
    default: "h100-sxm"
    }
  }
}
