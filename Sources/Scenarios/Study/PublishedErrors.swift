import Quantities
package import Reading

/// How far predictions were from published figures that nothing was fitted on, as `errors/published.yaml` has them.
package enum PublishedErrors {
  /// One table of published figures, or the same figure of several.
  package struct Entry: Sendable {
    /// The kind of scenario whose runs it is about.
    package let kind: String
    /// The metrics that were compared.
    package let metrics: [String]
    /// The frameworks or engine profiles of the catalogue that the published runs used.
    package let software: [String]
    /// Whether the runs share out weights; nil where it is about both.
    package let sharesWeights: Bool?
    /// Whether it is about workloads alone whose requests are all there from the start.
    package let isAtOnce: Bool
    /// How far they were, in all.
    package let error: PublishedError
  }

  /// Every table that was compared, in the order of the file.
  package static let all: [Entry] = read(DiagnosticCollector(file: path))

  /// Where the numbers stand, below the catalogue's folder.
  package static let path = "errors/published.yaml"

  /// Reads the file; its faults are in the collector, and there are none.
  package static func read(_ collector: DiagnosticCollector) -> [Entry] {
    guard let keys = Catalog.shippedFile(path, collector)?.mapping(Keys.table) else { return [] }
    _ = (keys.read(Keys.version), keys.read(Keys.source))
    let entries = keys.read(Keys.errors)?.list()?.compactMap(entry) ?? []
    keys.finish()
    return entries
  }

  private static func entry(_ value: ValueReader) -> Entry? {
    guard let keys = value.mapping(Keys.entry) else { return nil }
    func words(_ key: KeyPlace) -> [String] { keys.read(key)?.list()?.compactMap { $0.string() } ?? [] }
    let (kind, figures) = (keys.read(Keys.kind), keys.read(Keys.figures))
    let (median, nineInTen) = (keys.read(Keys.median), keys.read(Keys.nineInTen))
    let (metrics, software) = (words(Keys.metrics), words(Keys.software))
    let shares = keys.read(Keys.sharesWeights)
    let isAtOnce = keys.read(Keys.atOnce) ?? false
    let (of, source) = (keys.read(Keys.of), keys.read(Keys.source))
    keys.finish()
    guard let kind, let figures, let median, let nineInTen, let of, let source else { return nil }
    return Entry(
      kind: kind, metrics: metrics, software: software, sharesWeights: shares, isAtOnce: isAtOnce,
      error: PublishedError(
        figures: figures, medians: median...median, nineInTen: nineInTen...nineInTen, of: [of], sources: [source]))
  }

  private enum Keys {
    static let version = Key.text("version", .needed("0.1.0"), "The version that predicted.")
    static let source = Key.text("source", .needed("a paper"), "Where the figures come from.")
    static let errors = KeyPlace(
      "errors", .list(.mapping(entry), count: KeyKind.atLeastOne), .needed(example: "[…]"), "What was compared.")
    static let table = KeyTable([version, source, errors])

    static let kind = Key.text("kind", .needed("training"), "The kind of the runs.")
    static let metrics = KeyPlace(
      "metrics", .list(.text(example: nil), count: KeyKind.atLeastOne), .needed(example: "[step_time_s]"),
      "What was compared.")
    static let software = KeyPlace(
      "software", .list(.text(example: nil), count: KeyKind.atLeastOne), .needed(example: "[megatron-core]"),
      "Frameworks or engine profiles of the catalogue.")
    static let sharesWeights = Key.flag(
      "sharesWeights", .nothing, "Whether about runs alone that share out weights, or that do not.")
    static let atOnce = Key.flag(
      "atOnce", .usual(false), "Whether about requests that are all there from the start alone.")
    static let figures = Key.whole("figures", .needed("160"), "How many figures were compared.")
    static let median = Key.quantity("median", .ratio, .needed("3 %"), "The median of the relative error.")
    static let nineInTen = Key.quantity("nineInTen", .ratio, .needed("9 %"), "What nine in ten do not exceed.")
    static let of = Key.text("of", .needed("a table"), "What was compared, in words.")
    static let entry = KeyTable([
      kind, metrics, software, sharesWeights, atOnce, figures, median, nineInTen, of, source,
    ])
  }
}

/// How far predictions of a metric were from published figures that nothing was fitted on: of one table, or of several
/// whose figures cannot be told apart any more, so that their medians are a range.
package struct PublishedError: Hashable, Sendable {
  /// How many figures were compared.
  package let figures: Int
  /// The medians of the absolute relative error.
  package let medians: ClosedRange<Double>
  /// What nine in ten of the errors do not exceed.
  package let nineInTen: ClosedRange<Double>
  /// What was compared, in words.
  package let of: [String]
  /// Where the figures were published.
  package let sources: [String]

  /// The error of one table, or of several as one.
  package init(
    figures: Int, medians: ClosedRange<Double>, nineInTen: ClosedRange<Double>, of: [String], sources: [String]
  ) {
    self.figures = figures
    self.medians = medians
    self.nineInTen = nineInTen
    self.of = of
    self.sources = sources
  }

  /// `error on 160 published runs not fitted: median 2.9 %, nine in ten within 9.1 %`.
  package var sentence: String {
    let sources = of.count > 1 ? " of \(of.count) sources" : ""
    let median = of.count > 1 ? "medians" : "median"
    return
      "error on \(figures) published runs\(sources) not fitted: \(median) \(Self.text(medians)), nine in ten within "
      + Self.text(nineInTen)
  }

  /// The two figures alone, for a column: `2.9 %, 9.1 %`.
  package var short: String { "\(Self.text(medians)), \(Self.text(nineInTen))" }

  private static func text(_ range: ClosedRange<Double>) -> String {
    let high = Dimension.ratio.format(range.upperBound, digits: 3)
    guard range.lowerBound < range.upperBound else { return high }
    return "\(Dimension.decimal(range.lowerBound * 100, digits: 3)) to \(high)"
  }

  /// The errors of several tables as one.
  static func joined(_ errors: [PublishedError]) -> PublishedError? {
    guard let first = errors.first else { return nil }
    return errors.dropFirst().reduce(first) { all, next in
      PublishedError(
        figures: all.figures + next.figures,
        medians: min(
          all.medians.lowerBound, next.medians.lowerBound)...max(all.medians.upperBound, next.medians.upperBound),
        nineInTen: min(
          all.nineInTen.lowerBound, next.nineInTen.lowerBound)...max(
            all.nineInTen.upperBound, next.nineInTen.upperBound),
        of: all.of + next.of, sources: all.sources + next.sources)
    }
  }
}

/// What is known of how far the numbers of a run may be off: of some metrics by published figures, of the others nothing.
package struct Accuracy: Hashable, Sendable {
  /// The errors of metrics by their names.
  package let errors: [String: PublishedError]
  /// Why none is known, where none is; nil where some are.
  package let gap: String?

  /// Nothing is predicted that could be measured, such as a formula of a queue.
  package static let none = Accuracy(errors: [:], gap: nil)

  /// The accuracy of a run.
  package init(errors: [String: PublishedError], gap: String?) {
    self.errors = errors
    self.gap = gap
  }

  /// The errors of the tables that are about a run.
  ///
  /// - Parameters:
  ///   - kind: the kind of the run.
  ///   - untimed: why published runs say nothing of the accelerator; nil where they do.
  ///   - softwareName: what the framework or the engine of the run is called.
  ///   - isSame: whether the run's framework or engine has the figures of an entry of the catalogue.
  ///   - sharesWeights: whether the run shares out weights.
  ///   - isAtOnce: whether all requests are there from the start.
  init(
    kind: String, untimed: String?, software softwareName: String, isSame: (String) -> Bool,
    sharesWeights: Bool = false, isAtOnce: Bool = false
  ) {
    if let untimed {
      self.init(errors: [:], gap: "error unknown: \(untimed), and no published run was compared")
      return
    }
    let about = PublishedErrors.all.filter { entry in
      entry.kind == kind && entry.sharesWeights.map { $0 == sharesWeights } != false && (isAtOnce || !entry.isAtOnce)
        && entry.software.contains(where: isSame)
    }
    let names = Set(about.flatMap(\.metrics))
    let pairs = names.map { name in
      (name, PublishedError.joined(about.filter { $0.metrics.contains(name) }.map(\.error)))
    }
    let errors = Dictionary(pairs, uniquingKeysWith: { $1 }).compactMapValues(\.self)
    let runs = "`\(softwareName)`" + (sharesWeights ? " with shared weights" : "")
    self.init(
      errors: errors, gap: errors.isEmpty ? "error unknown: no published run of \(runs) was compared" : nil)
  }

  /// What is said below the numbers: of each metric in the order given, and of the rest.
  package func sentences(_ names: [String]) -> [String] {
    if let gap { return [gap] }
    var lines: [(names: [String], sentence: String)] = []
    for name in names {
      guard let error = errors[name] else { continue }
      let sentence = error.sentence + " (" + error.of.joined(separator: "; ") + ")"
      if let place = lines.firstIndex(where: { $0.sentence == sentence }) {
        lines[place].names.append(name)
      } else {
        lines.append(([name], sentence))
      }
    }
    return lines.map { $0.names.joined(separator: ", ") + ": " + $0.sentence }
  }
}
