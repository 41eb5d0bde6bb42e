import Scenarios
import SimulationKernel

/// How far predictions of a table are off.
package struct ValidationReport: Sendable {
  /// The name of the table's schema.
  package let schema: String
  /// Measured and predicted figures.
  package let cases: [ValidationCase]
  /// Rows without a prediction.
  package let skipped: [SkippedRow]
  /// Whether runs fit.
  package let verdicts: [FitVerdict]
  /// Published figures that are no values with a tolerance, each with how it stands.
  package let claims: [FigureClaim]
  /// Of scenarios, every published figure with how it stands.
  package let figures: [JudgedFigure]
  /// Of scenarios, the papers that they name.
  package let gallery: Gallery
  /// What the table as a whole shows, in sentences.
  package let notes: [String]

  /// The report on a table's predictions.
  package init(schema: String, predictions: Predictions) {
    self.schema = schema
    cases = predictions.cases
    skipped = predictions.skipped
    verdicts = predictions.verdicts
    claims = predictions.claims
    figures = predictions.figures
    gallery = Gallery(predictions.figures)
    notes = predictions.notes
  }

  /// The metrics that were measured, in order of first appearance.
  package var metrics: [String] {
    var seen: Set<String> = []
    return cases.map(\.metric).filter { seen.insert($0).inserted }
  }

  /// Rows with at least one prediction.
  package var rows: Int { Set(cases.map(\.id)).union(verdicts.map(\.id)).union(claims.map(\.id)).count }

  /// The errors of one metric, or of all.
  package func summary(metric: String? = nil) -> ErrorSummary? {
    ErrorSummary(errors: cases.filter { metric == nil || $0.metric == metric }.map(\.error))
  }

  /// How often a pair of verdicts came.
  package func count(measuredFits: Bool, predictedFits: Bool) -> Int {
    verdicts.filter { $0.measuredFits == measuredFits && $0.predictedFits == predictedFits }.count
  }

  /// Cases beyond the tolerance that their table states.
  package var disagreements: [ValidationCase] { cases.filter { !$0.agrees } }

  /// Whether every case lies within its tolerance; of scenarios, whether every figure is held or beyond for a stated reason.
  package var isGood: Bool {
    figures.isEmpty ? disagreements.isEmpty : !figures.contains(where: \.isUnexplained) && gallery.faults.isEmpty
  }
}

/// Relative errors in a few numbers.
package struct ErrorSummary: Sendable, Hashable {
  /// Figures.
  package let count: Int
  /// Mean of the absolute errors.
  package let meanAbsolute: Double
  /// Median of the absolute errors.
  package let medianAbsolute: Double
  /// The absolute error that nine of ten do not exceed.
  package let p90Absolute: Double
  /// The worst absolute error.
  package let maxAbsolute: Double
  /// The mean of the signed errors.
  package let bias: Double

  /// The summary of some errors, or nil when there are none; an error that is not a number counts as infinite.
  package init?(errors: [Double]) {
    guard !errors.isEmpty else { return nil }
    let absolute = errors.map { $0.isNaN ? .infinity : $0.magnitude }.sorted()
    count = absolute.count
    meanAbsolute = absolute.reduce(0, +) / Double(absolute.count)
    let quantiles = SampleQuantiles(absolute)
    medianAbsolute = quantiles.quantile(0.5) ?? .nan
    p90Absolute = quantiles.quantile(0.9) ?? .nan
    maxAbsolute = absolute[absolute.count - 1]
    bias = errors.reduce(0, +) / Double(errors.count)
  }
}
