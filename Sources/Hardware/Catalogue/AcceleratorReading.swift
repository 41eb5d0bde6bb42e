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
        value.takeDown(AcceleratorKeys.table) { takeDown(found, $0) }
      }
      return found
    }
    return described(value, named: name)
  }

  /// Takes down the figures of an accelerator.
  func takeDown(_ found: Accelerator, _ keys: MappingReader) {
    _ = AcceleratorReading(catalog: self, keys: keys, base: found, isGiven: true).accelerator(named: found.name)
  }

  private func described(_ value: ValueReader, named name: String?) -> Accelerator? {
    guard let keys = value.mapping(AcceleratorKeys.table) else { return nil }
    let from = keys.read(AcceleratorKeys.from)
    let base = from.flatMap { named(.accelerators, $0) { accelerator(named: $0, within: $1) } }
    let called = name ?? keys.read(EntryKeys.name) ?? base?.name ?? "accelerator"
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

  private typealias Keys = AcceleratorKeys

  /// The accelerator, of which each figure that is not said is taken down.
  func accelerator(named name: String) -> Accelerator? {
    let title = keys.read(Keys.title) ?? base?.title ?? name
    let architecture = figure(Keys.architecture, base?.architecture)
    let host = catalog.host(keys, Keys.host, usual: base?.host ?? catalog.host(named: "dgx-h100"))
    let network = catalog.link(keys, Keys.network, usual: base?.network ?? catalog.link(named: "infiniband-ndr"))
    let link =
      base == nil
      ? keys.required(Keys.link, unless: isGiven).flatMap { catalog.link($0) }
      : catalog.link(keys, Keys.link, usual: base?.intraNodeLink)
    let rates = rates()
    let memory = figure(Keys.memory, base?.memory.value)
    let bandwidth = figure(Keys.memoryBandwidth, base?.memoryBandwidth.value)
    let cache = figure(Keys.cache, base?.cache.value)
    let usualPartitions = base?.cachePartitions ?? 1
    let partitions = keys.read(Keys.cachePartitions, usual: usualPartitions) ?? usualPartitions
    let units = figure(Keys.computeUnits, base?.computeUnits)
    let clock = figure(Keys.clock, base?.clockHertz)
    let power = figure(Keys.boardPower, base?.boardPower.value)
    let idle = figure(Keys.idlePower, base?.idlePower.value)
    let price = price()
    let kernels = kernels(architecture: architecture)
    let sustained = sustainedShare()
    let aliases = keys.read(Keys.aliases)?.list()?.compactMap { $0.string() } ?? []
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
    if result.kernels.timedAt == nil || keys.has(Keys.calibration) { result.kernels.timedAt = TimedFigures(result) }
    return result
  }

  private func figure<Value>(_ key: Key<Value>, _ base: Value?) -> Value? {
    keys.read(key, from: base, isGiven: isGiven)
  }

  /// Peak rates by format; those that are not named stay as they are.
  private func rates() -> [NumberFormat: FLOPsPerSecond]? {
    var result = base?.peakRates ?? [:]
    if base != nil, keys.takesUsual(Keys.peakRates) {
      keys.value.takeDown(at: keys.path(of: Keys.peakRates), Keys.rates) { read(rates: $0, into: &result) }
      return result
    }
    guard let value = keys.required(Keys.peakRates, unless: isGiven) else {
      return isGiven ? result : nil
    }
    guard let rates = value.mapping(Keys.rates) else { return nil }
    read(rates: rates, into: &result)
    rates.finish()
    if result.isEmpty { value.report("`\(value.path)` names no format, such as `bf16: 989 TFLOP/s`") }
    return result.isEmpty ? nil : result
  }

  private func read(rates: MappingReader, into result: inout [NumberFormat: FLOPsPerSecond]) {
    for (format, key) in Keys.formats {
      let usual = result[format]?.value
      let rate = usual.map { rates.read(key, usual: $0) } ?? rates.read(key)
      if let rate { result[format] = FLOPsPerSecond(rate) }
    }
  }

  /// `2.5 USD/h`, or with the range that clouds ask: `{hour: 2.5 USD/h, least: …, most: …, source: …}`.
  private func price() -> (hour: DollarsPerHour, range: ClosedRange<DollarsPerHour>)? {
    if let base, keys.takesUsual(Keys.price) {
      keys.record { $0.usual(keys.path(of: Keys.price), base.price.value, .moneyRate) }
      return (base.price, base.priceRange)
    }
    guard let value = keys.required(Keys.price, unless: isGiven) else { return nil }
    if value.isScalar {
      guard let hour = value.quantity(.moneyRate).map({ DollarsPerHour($0) }) else { return nil }
      return (hour, base?.priceRange ?? hour...hour)
    }
    guard let keys = value.mapping(PriceKeys.table) else { return nil }
    let hour = keys.read(PriceKeys.hour)
    let least = keys.read(PriceKeys.least)
    let most = keys.read(PriceKeys.most)
    _ = keys.read(PriceKeys.source)
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
    if let calibration = keys.read(Keys.calibration, usual: kernels.calibration) { kernels.calibration = calibration }
    if let nearest = keys.read(Keys.nearest, usual: kernels.nearest, as: \.self, timed) { kernels.nearest = nearest }
    if let alike = keys.read(Keys.alike)?.list() { kernels.alike = alike.compactMap(timed) }
    if kernels.alike.isEmpty { kernels.alike = [kernels.nearest] }
    return kernels
  }

  private func timed(_ value: ValueReader) -> String? {
    value.name(of: "accelerator", among: catalog.names(of: .accelerators))
  }

  /// What products keep of their rate in steps that last; all of it unless said.
  private func sustainedShare() -> SustainedShare? {
    if keys.takesUsual(Keys.sustainedShare) {
      let usual = base?.sustainedShare ?? SustainedShare()
      keys.value.takeDown(at: keys.path(of: Keys.sustainedShare), SustainedKeys.table) { shares in
        _ = shares.read(SustainedKeys.wide, usual: usual.wide)
        _ = shares.read(SustainedKeys.narrow, usual: usual.narrow)
      }
      return usual
    }
    guard let keys = keys.read(Keys.sustainedShare) else { return nil }
    let wide = keys.read(SustainedKeys.wide)
    let narrow = keys.read(SustainedKeys.narrow)
    _ = keys.read(SustainedKeys.source)
    keys.finish()
    guard let wide, let narrow else { return nil }
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
