import Quantities
import Reading
import Serving

/// Published figures that take a search.
extension ExpectationReader {
  /// Reads an entry that seeks something in the place of a metric.
  ///
  /// - Returns: false where it seeks nothing.
  mutating func readQuest(_ keys: MappingReader, _ form: any DeclaredKey, _ origin: FigureOrigin?) -> Bool {
    let said = ExpectationKeys.sought.filter { keys.has($0) }
    guard let first = said.first else { return false }
    let isRatio = keys.has(ExpectationKeys.over)
    guard said.count == 1 else {
      keys.value.report(
        "`\(keys.value.path)` says \(said.map { "`\($0.name)`" }.joined(separator: " and ")); make an entry of each")
      return true
    }
    guard ExpectationKeys.bands.contains(where: { $0.name == form.name }) else {
      let names = ExpectationKeys.bands.map { "`\($0.name)`" }.joined(separator: ", ")
      keys.report("`\(first.name)` is a number; say one of \(names)", at: form.name)
      return true
    }
    let aim = aim(keys, first)
    let over = isRatio ? point(keys, ExpectationKeys.over) : nil
    let unit = isRatio ? FigureUnit(nil, isRatio: true) : FigureUnit(aim?.dimension ?? .count)
    let band = band(keys, form, unit)
    let at = keys.has(ExpectationKeys.at) ? point(keys, ExpectationKeys.at) : .everywhere
    guard let aim, let band, let origin else { return true }
    quests.append(
      Quest(aim: aim.aim, band: band, at: at, over: over, origin: origin, place: place(of: keys)))
    return true
  }

  private func aim(_ keys: MappingReader, _ key: any DeclaredKey) -> (aim: Quest.Aim, dimension: Dimension)? {
    guard let extreme = Extreme(rawValue: key.name) else { return capacity(keys) }
    return extent(keys, key, extreme)
  }

  /// A capacity, where the run has one.
  private func capacity(_ keys: MappingReader) -> (aim: Quest.Aim, dimension: Dimension)? {
    let kind = keys.read(ExpectationKeys.capacity)
    let replications = keys.read(ExpectationKeys.replications)
    guard let type else { return nil }
    guard type.hasCapacity else {
      let others = Studies.all.filter { $0.hasCapacity }.map { "`kind: \($0.kind)`" }.joined(separator: ", ")
      keys.report(
        "a run of `kind: \(type.kind)` has no capacity that is searched for; \(others) has",
        at: ExpectationKeys.capacity.name)
      return nil
    }
    guard hasObjectives else {
      keys.report(
        "a capacity is that under objectives, and the file has none; say them, such as "
          + "`objectives: {ttft: {p99: 2 s}}`", at: ExpectationKeys.capacity.name)
      return nil
    }
    guard let kind, let replications else { return nil }
    let countsClients = study?.servedPlan?.workload.loop != nil
    return (
      .capacity(kind, replications: replications), kind == .replicas || countsClients ? .count : .rate
    )
  }

  private func extent(
    _ keys: MappingReader, _ key: any DeclaredKey, _ extreme: Extreme
  ) -> (aim: Quest.Aim, dimension: Dimension)? {
    let ceiling = keys.read(ExpectationKeys.ceiling)
    guard let place = keys.required(key), let path = place.string(), let ceiling, study != nil else { return nil }
    let whole = wholeInputs
    guard let input = whole.first(where: { $0.key == path }), let value = input.number else {
      place.reportUnknown("key with a whole number", path, among: whole.map(\.key))
      return nil
    }
    guard value <= Double(ceiling) else {
      keys.report(
        "it is \(ceiling), and the file's own `\(path)` is \(input.value ?? "")", at: ExpectationKeys.ceiling.name)
      return nil
    }
    let dimension = Dimension.allCases.first { $0.unit == input.unit } ?? .count
    return (.extent(extreme, key: path, ceiling: ceiling), dimension == .ratio ? .count : dimension)
  }

  /// The keys of the run that have a whole number, as the file says it or as it was taken.
  private var wholeInputs: [ScenarioInput] {
    collector.inputs.all.filter { input in
      guard let number = input.number, number >= 0, number <= 0x1p53, number == number.rounded() else { return false }
      return ScenarioKeys.isSetting(input.key) && input.key != ScenarioKeys.seed.name && !input.key.contains("[")
    }
  }
}
