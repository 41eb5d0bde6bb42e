import Quantities
import Reading
import Serving

/// The keys of a published figure.
enum ExpectationKeys {
  static let metric = Key.text(
    "metric", .needed("mfu_ratio", unless: "`fits`, `largest`, `smallest` or `capacity`"), "The metric's name.")
  static let largest = KeyPlace(
    Extreme.largest.rawValue, .text(example: "batch.sequenceLength"), .nothing,
    "In the place of a metric: the greatest whole value of a key, by dots from the root, with which the run fits and holds "
      + "its `objectives`, the other keys as given.")
  static let smallest = KeyPlace(
    Extreme.smallest.rawValue, .text(example: "cluster.count"), .nothing,
    "The same of the least value, for keys of which more is easier.")
  static let ceiling = Key.whole(
    "ceiling", .usual(1_000_000_000), atLeast: 0, atMost: 1 << 53,
    "With `largest` or `smallest`: the greatest value of the key that is tried.")
  static let capacity = Key<CapacityKind>.word(
    "capacity", of: "capacity", .nothing,
    "In the place of a metric: the highest load (`rate`) or the fewest `replicas` that hold the `objectives` of a served run, "
      + "as `rehearse capacity` finds it.")
  static let replications = Key.whole(
    "replications", .usual(CapacitySearch.usualReplications), atLeast: 2, atMost: 1000,
    "With `capacity`: independent replications of each probe.")
  static let at = KeyPlace(
    "at", point, .nothing,
    "In a sweep: the values of swept keys at which the figure is expected; everywhere without it.")
  static let over = KeyPlace(
    "over", point, .nothing,
    "The figure is the ratio of the metric at `at` to the metric here; keys that are not named are those of `at`.")
  static let value = KeyPlace(
    "value", figure, .nothing, "What was published, in the metric's unit or with a unit; needs `tolerance`.")
  static let tolerance = KeyPlace(
    "tolerance", .either([.quantity(.ratio, QuantityBounds(.ratio)), .text(example: "0.5 s")]), .nothing,
    "How far a run may lie from `value`: a share of it, or so much of the metric with its unit, such as `0.5 s`.")
  static let atLeast = KeyPlace("atLeast", figure, .nothing, "The least that was published.")
  static let atMost = KeyPlace("atMost", figure, .nothing, "The most that was published.")
  static let between = KeyPlace(
    "between", .list(figure, count: 2...2), .nothing, "The least and the most that were published.")
  static let best = KeyPlace(
    "best", point, .nothing, "Where in the sweep the metric is best, among the runs at `at` that fit.")
  static let worst = KeyPlace(
    "worst", point, .nothing, "Where in the sweep the metric is worst, among the runs at `at` that fit.")
  static let better = Key<Extreme>.word(
    "better", of: "extreme", .derived("as the catalogue of metrics says"),
    "Which values are better, beside `best` or `worst`.")
  static let monotone = KeySection(
    "monotone", .nothing,
    "Along which key the metric never turns, from the first value that the sweep names to the last.",
    MonotoneKeys.table)
  static let fits = Key.flag("fits", .nothing, "Whether the run fits into memory.")
  static let source = Key.text("source", .needed("paper, table 4"), "Where it was published.")
  static let fromMemory = Key.flag(
    "fromMemory", .usual(false),
    "Whether the figure, or the setting that it hangs on, is recalled and not read: held alone it proves nothing.")
  static let gap = Key.text(
    "gap", .nothing, "Why the run is known to miss the figure; `validate` then lists it as a gap, which is no failure.")

  /// The forms of a figure, of which each entry says one.
  static let forms: [any DeclaredKey] = [value, atLeast, atMost, between, best, worst, monotone, fits]
  /// The forms that are numbers.
  static let bands: [any DeclaredKey] = [value, atLeast, atMost, between]
  /// What is sought in the place of a metric.
  static let sought: [any DeclaredKey] = [largest, smallest, capacity]
  static let table = KeyTable(
    [
      metric, largest, smallest, ceiling, capacity, replications, at, over, value, tolerance, atLeast, atMost, between,
      best, worst, better,
      monotone, fits, source,
      fromMemory, gap,
    ], oneOf: forms)
  static let fact = KeyFact("expectation", "A published figure: one of its forms, and its source.", .mapping(table))

  private static let figure = KeyKind.either([
    .quantity(.count, QuantityBounds(.count)), .text(example: "51.6 s"),
  ])
  private static let point = KeyKind.mapping(
    KeyTable(
      [],
      others: KeyOthers(
        "<key>", "A swept key by dots from the root, or `variant`, with one of its values.", .anything("a value"))))
}

/// The keys of a figure that goes one way.
enum MonotoneKeys {
  static let along = Key.text("along", .needed("layout.tensor"), "The swept key.")
  static let direction = Key<MonotoneDirection>.word(
    "direction", of: "direction", .needed("rising"), "Which way the metric goes.")
  static let table = KeyTable([along, direction])
}
