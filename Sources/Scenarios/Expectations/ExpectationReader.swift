import Quantities
import Reading
import Yams

/// Reads the published figures of one run: its own, and those of several runs that it takes part in.
struct ExpectationReader {
  /// The kind of scenario, which knows what its metrics are; nil after a fault was reported.
  let type: (any Study.Type)?
  /// What is simulated; nil after a fault was reported.
  let study: (any Study)?
  /// Whether the file says bounds that the run must hold.
  let hasObjectives: Bool
  let collector: DiagnosticCollector
  private(set) var expectations: [Expectation] = []
  private(set) var findings: [Finding] = []
  var quests: [Quest] = []

  init(
    _ type: (any Study.Type)?, _ study: (any Study)?, hasObjectives: Bool, _ collector: DiagnosticCollector
  ) {
    self.type = type
    self.study = study
    self.hasObjectives = hasObjectives
    self.collector = collector
  }

  /// Reads what stands behind `expect:`, and reports every fault.
  ///
  /// - Parameter places: which entries of the file those of this run are, so that each has one name in all runs; all when
  ///   empty.
  mutating func read(_ value: ValueReader, places: [Int] = []) {
    for (index, found) in (value.list() ?? []).enumerated() {
      let place = places.indices.contains(index) ? places[index] : index
      let element = ValueReader(node: found.node, path: "\(value.path)[\(place)]", collector: collector)
      guard let keys = element.mapping(ExpectationKeys.table) else { continue }
      readOne(keys, place)
      keys.finish()
    }
  }

  private mutating func readOne(_ keys: MappingReader, _ entry: Int) {
    let place = keys.value
    let said = ExpectationKeys.forms.filter { keys.has($0) }
    keys.know(ExpectationKeys.at)
    let origin = origin(keys, entry)
    guard said.count == 1, let form = said.first else {
      _ = keys.read(ExpectationKeys.metric)
      let names = ExpectationKeys.forms.map { "`\($0.name)`" }.joined(separator: ", ")
      place.report(
        said.isEmpty
          ? "`\(place.path)` expects nothing; say one of \(names), such as `value: 0.41`"
          : "`\(place.path)` says \(said.map { "`\($0.name)`" }.joined(separator: " and ")); make an entry of each")
      for key in said { keys.know(key) }
      keys.know(ExpectationKeys.tolerance)
      return
    }
    if readQuest(keys, form, origin) { return }
    if form.name == ExpectationKeys.fits.name { return readFits(keys, origin) }
    let metric = keys.read(ExpectationKeys.metric)
    let definition = metric.flatMap { name in type?.metrics.first { $0.describes(name) } }
    let isRatio = keys.has(ExpectationKeys.over)
    switch form.name {
    case ExpectationKeys.best.name, ExpectationKeys.worst.name:
      let isBest = form.name == ExpectationKeys.best.name
      let point = point(keys, form)
      let better = keys.read(ExpectationKeys.better) ?? extreme(definition, place)
      guard let better else { return }
      let extreme = isBest ? better : better.opposite
      find(keys, metric, definition, .extreme(point, extreme, isBest: isBest), origin)
    case ExpectationKeys.monotone.name:
      guard let inner = keys.read(ExpectationKeys.monotone) else { return }
      let along = inner.read(MonotoneKeys.along)
      let direction = inner.read(MonotoneKeys.direction)
      inner.finish()
      guard let along, let direction else { return }
      find(keys, metric, definition, .monotone(along: along, direction), origin)
    default:
      // The unit of an answer that is not known for a fault elsewhere is nothing to hold a number against.
      let isOpen = study == nil && type?.hasOwnUnits == true
      let unit = FigureUnit(
        isRatio || isOpen ? nil : definition, isRatio: isRatio, own: metric.flatMap { study?.unit(of: $0) })
      guard let band = band(keys, form, unit) else {
        if isRatio { keys.know(ExpectationKeys.over) }
        return
      }
      if isRatio {
        find(keys, metric, definition, .ratio(band, over: point(keys, ExpectationKeys.over)), origin)
      } else if let metric, let origin, definition != nil {
        expectations.append(Expectation(metric: metric, .band(band), origin))
      }
    }
  }

  private func origin(_ keys: MappingReader, _ entry: Int) -> FigureOrigin? {
    let source = keys.read(ExpectationKeys.source)
    let isRecalled = keys.read(ExpectationKeys.fromMemory) ?? false
    let gap = keys.read(ExpectationKeys.gap)
    if let gap, gap.allSatisfy(\.isWhitespace) {
      keys.report("it says nothing; say why the run is known to miss the figure", at: ExpectationKeys.gap.name)
    }
    return source.map { FigureOrigin(source: $0, isRecalled: isRecalled, gap: gap, entry: entry) }
  }

  private mutating func readFits(_ keys: MappingReader, _ origin: FigureOrigin?) {
    guard let fits = keys.read(ExpectationKeys.fits), let origin, let type else { return }
    guard let metric = type.fitMetric else {
      keys.report(
        "a run of `kind: \(type.kind)` always fits, or is a fault of the file", at: ExpectationKeys.fits.name)
      return
    }
    expectations.append(Expectation(metric: metric, .fits(fits), origin))
  }

  private mutating func find(
    _ keys: MappingReader, _ metric: String?, _ definition: MetricDefinition?, _ form: Finding.Form,
    _ origin: FigureOrigin?
  ) {
    let at = keys.has(ExpectationKeys.at) ? point(keys, ExpectationKeys.at) : .everywhere
    guard let metric, let definition, let origin else { return }
    findings.append(
      Finding(
        metric: metric, dimension: definition.dimension, form: form, at: at, origin: origin, place: place(of: keys)))
  }

  /// Where an entry stands: `FILE:LINE:COLUMN`.
  func place(of keys: MappingReader) -> String {
    let mark = keys.value.node.mark
    return "\(collector.file):\(mark?.line ?? 1):\(mark?.column ?? 1)"
  }

  /// The values of swept keys behind a key; `SweptExpectations` has looked at them already.
  func point(_ keys: MappingReader, _ key: any DeclaredKey) -> SweptPoint {
    guard let value = keys.optional(key) else { return .everywhere }
    collector.inputs.set(value.path, Sweep.label(value.node))
    return SweptPoint(value.node)
  }

  /// The extreme that is good of a metric.
  private func extreme(_ definition: MetricDefinition?, _ place: ValueReader) -> Extreme? {
    switch definition?.better {
    case .higher?: return .largest
    case .lower?: return .smallest
    case .neither?:
      place.report("neither way is better for `\(definition?.name ?? "")`; say `better: largest` or `better: smallest`")
      return nil
    case nil: return nil
    }
  }

  /// What was published, in one of the forms that are numbers; nil after a fault was reported.
  func band(_ keys: MappingReader, _ form: any DeclaredKey, _ unit: FigureUnit) -> FigureBand? {
    guard let value = keys.optional(form) else { return nil }
    func made(_ form: FigureBand.Form) -> FigureBand { FigureBand(form, unit.printed) }
    switch form.name {
    case ExpectationKeys.value.name:
      let wanted = number(value, unit)
      guard let place = keys.optional(ExpectationKeys.tolerance) else {
        keys.value.report("`\(keys.path(of: ExpectationKeys.tolerance))` is missing; for example `tolerance: 10 %`")
        return nil
      }
      guard let wanted, let tolerance = tolerance(place, unit) else { return nil }
      return made(.near(wanted, tolerance))
    case ExpectationKeys.atLeast.name: return number(value, unit).map { made(.atLeast($0)) }
    case ExpectationKeys.atMost.name: return number(value, unit).map { made(.atMost($0)) }
    default:
      guard let ends = value.list() else { return nil }
      guard ends.count == 2 else {
        value.report("`\(value.path)` must be two values, the least and the most, such as `[1.1, 1.3]`")
        return nil
      }
      guard let low = number(ends[0], unit), let high = number(ends[1], unit) else { return nil }
      guard low <= high else {
        value.report("`\(value.path)`: the first value is the least and must not exceed the second")
        return nil
      }
      return made(.between(low, high))
    }
  }

  /// A number in the figure's unit, or with a unit; nil after a fault was reported, or where the metric is unknown.
  private func number(_ place: ValueReader, _ unit: FigureUnit) -> Double? {
    guard let text = place.string(), unit.isKnown else { return nil }
    guard let value = unit.parse(text) else {
      place.report("`\(place.path)`: `\(text)` is no value of the metric; expected a number such as \(unit.example)")
      return nil
    }
    guard value >= 0 else {
      place.report("`\(place.path)` is \(text); it must not be negative")
      return nil
    }
    collector.inputs.set(place.path, text, number: value, unit.dimension)
    return value
  }

  private func tolerance(_ place: ValueReader, _ unit: FigureUnit) -> FigureBand.Tolerance? {
    guard let text = place.string() else { return nil }
    if let share = try? Dimension.ratio.parse(text), share >= 0 {
      collector.inputs.set(place.path, text, number: share, .ratio)
      return .relative(share)
    }
    guard let width = unit.parse(text), width >= 0 else {
      place.report(
        "`\(place.path)`: `\(text)` is neither a share such as `10 %` nor so much of the metric, such as \(unit.example)"
      )
      return nil
    }
    collector.inputs.set(place.path, text, number: width, unit.dimension)
    return .absolute(width)
  }
}

/// How the numbers of a figure are written and printed.
struct FigureUnit {
  let isKnown: Bool
  let dimension: Dimension
  private let name: String
  /// How they are printed: a ratio of two runs as a plain number.
  let printed: Dimension

  /// The unit of a metric.
  ///
  /// - Parameter own: the unit that the metric has in this run, where it is not that of the catalogue.
  init(_ definition: MetricDefinition?, isRatio: Bool, own: String? = nil) {
    isKnown = isRatio || definition != nil
    dimension = isRatio ? .ratio : definition?.dimension ?? .count
    printed = isRatio ? .count : dimension
    name = own ?? definition?.unit ?? dimension.unit
  }

  /// The unit of a figure that no metric is.
  init(_ dimension: Dimension) {
    isKnown = true
    self.dimension = dimension
    printed = dimension
    name = dimension.unit
  }

  /// A number with a unit of the dimension, with the unit of the metric, or in it.
  func parse(_ text: String) -> Double? {
    if let value = try? dimension.parse(text) { return value }
    // A count may be one of tokens or operations, as the answers of laws are.
    if let own = Dimension.allCases.first(where: { $0.unit == name && $0.unit != Dimension.count.unit }),
      let value = try? own.parse(text)
    {
      return value
    }
    var bare = Substring(text)
    // `tokens/s` is written as people say it, and `token/s` as stores do.
    for unit in [name, name.replacing("token/", with: "tokens/")] where unit != "1" && bare.hasSuffix(unit) {
      bare = bare.dropLast(unit.count)
    }
    return try? Dimension.count.parse(String(bare))
  }

  var example: String {
    name == dimension.unit ? "`\(dimension.example)`" : "`2400 \(name.replacing("token/", with: "tokens/"))`"
  }
}

extension SweptPoint {
  /// The values that a mapping names.
  init(_ node: Node?) {
    let pairs = node?.mapping?.map { (Sweep.label($0.key), Sweep.label($0.value)) } ?? []
    values = Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}
