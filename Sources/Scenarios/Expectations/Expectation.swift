package import Quantities

/// A published figure of one run.
package struct Expectation: Hashable, Sendable {
  /// What was published.
  package enum Claim: Hashable, Sendable {
    /// Between which values the metric lies.
    case band(FigureBand)
    /// Whether the run fits into memory.
    case fits(Bool)
  }

  /// The metric.
  package let metric: String
  /// What was published of it.
  package let claim: Claim
  /// Where it was published, and what its file says of that.
  package let origin: FigureOrigin

  /// A published figure.
  package init(metric: String, _ claim: Claim, _ origin: FigureOrigin) {
    self.metric = metric
    self.claim = claim
    self.origin = origin
  }

  /// The published value in the metric's unit; nil of other forms.
  package var value: Double? { near?.value }
  /// The relative difference that still counts as agreement; nil of other forms.
  package var tolerance: Double? {
    if case .relative(let share)? = near?.tolerance { share } else { nil }
  }

  private var near: (value: Double, tolerance: FigureBand.Tolerance)? {
    guard case .band(let band) = claim, case .near(let value, let tolerance) = band.form else { return nil }
    return (value, tolerance)
  }
}

/// Where a figure was published, and what its file says of that.
package struct FigureOrigin: Hashable, Sendable {
  /// Where it was published.
  package let source: String
  /// Whether it, or the setting that it hangs on, is recalled and not read: held alone it proves nothing.
  package let isRecalled: Bool
  /// Why the run is known to miss it; nil where it is not.
  package let gap: String?
  /// Which entry of the file's `expect` it is, from 0.
  package let entry: Int

  /// Where a figure was published; read and not known to be missed, unless said.
  package init(source: String, isRecalled: Bool = false, gap: String? = nil, entry: Int = 0) {
    self.source = source
    self.isRecalled = isRecalled
    self.gap = gap
    self.entry = entry
  }
}

/// Some values of swept keys: where in a sweep a figure is expected.
package struct SweptPoint: Hashable, Sendable {
  /// The labels of values by key.
  package let values: [String: String]

  /// No key: everywhere.
  package static let everywhere = SweptPoint(values: [:])

  /// Whether a run with those values is there.
  package func holds(_ labels: [String: String]) -> Bool { values.allSatisfy { labels[$0.key] == $0.value } }

  /// This point with the values of another in the place of its own.
  func moved(to other: SweptPoint) -> SweptPoint {
    SweptPoint(values: values.merging(other.values) { _, new in new })
  }

  /// The values as a person reads them.
  package var words: String {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
  }
}

/// A published figure of several runs of one file, which is judged when all of them are done.
package struct Finding: Hashable, Sendable {
  /// What was published.
  package enum Form: Hashable, Sendable {
    /// Between which values the ratio of the metric to that at another point lies.
    case ratio(FigureBand, over: SweptPoint)
    /// Where the metric has its extreme.
    case extreme(SweptPoint, Extreme, isBest: Bool)
    /// Along which key the metric never turns.
    case monotone(along: String, MonotoneDirection)
  }

  /// The metric.
  package let metric: String
  /// How its values are printed.
  package let dimension: Dimension
  /// What was published of it.
  package let form: Form
  /// Which runs it is about.
  package let at: SweptPoint
  /// Where it was published, and what its file says of that.
  package let origin: FigureOrigin
  /// Where it stands in the file: `FILE:LINE:COLUMN`.
  package let place: String

  /// What the metric is compared with, as the store holds it; nil where it is with nothing.
  package var over: String? {
    if case .ratio(_, let point) = form { point.words } else { nil }
  }
}

/// Which of several values is meant.
package enum Extreme: String, CaseIterable, Hashable, Sendable {
  case largest, smallest

  /// The other one.
  var opposite: Extreme { self == .largest ? .smallest : .largest }
}

/// Which way a metric goes.
package enum MonotoneDirection: String, CaseIterable, Hashable, Sendable {
  case rising, falling
}
