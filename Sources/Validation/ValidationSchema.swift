import CostModel
package import Scenarios

/// A measured figure beside the predicted one.
package struct ValidationCase: Sendable, Hashable {
  /// The row.
  package let id: String
  /// What was measured.
  package let metric: String
  /// The measured value.
  package let measured: Double
  /// The predicted value, in the same unit.
  package let predicted: Double
  /// The relative error that still counts as agreement, when the table states one.
  package let tolerance: Double?

  /// A pair of figures.
  package init(id: String, metric: String, measured: Double, predicted: Double, tolerance: Double? = nil) {
    self.id = id
    self.metric = metric
    self.measured = measured
    self.predicted = predicted
    self.tolerance = tolerance
  }

  /// Predicted over measured less one; the difference itself where nothing was measured to be zero.
  package var error: Double { measured == 0 ? predicted : predicted / measured - 1 }
  /// Whether the error lies within the stated tolerance; true when none is stated.
  package var agrees: Bool { tolerance.map { error.magnitude <= $0 } ?? true }
}

/// A row without a prediction, and why.
package struct SkippedRow: Sendable, Hashable {
  /// The row.
  package let id: String
  /// The reason in words.
  package let why: String

  /// A row without a prediction.
  package init(id: String, why: String) {
    self.id = id
    self.why = why
  }
}

/// Whether a run fits, measured beside predicted.
package struct FitVerdict: Sendable, Hashable {
  /// The row.
  package let id: String
  /// Whether it ran.
  package let measuredFits: Bool
  /// Whether it was predicted to.
  package let predictedFits: Bool
  /// The share of the accelerator's memory that was predicted: how near a wrong verdict came.
  package let predictedRatio: Double

  /// A pair of verdicts.
  package init(id: String, measuredFits: Bool, predictedFits: Bool, predictedRatio: Double) {
    self.id = id
    self.measuredFits = measuredFits
    self.predictedFits = predictedFits
    self.predictedRatio = predictedRatio
  }
}

/// A published figure of a scenario that is no value with a tolerance: a bound, a ratio, an extreme, or whether it fits.
package struct FigureClaim: Sendable {
  /// The run.
  package let id: String
  /// How it stands.
  package let verdict: Verdict
}

/// What an adapter made of a table.
package struct Predictions: Sendable {
  /// Measured and predicted figures; a row may have several.
  package var cases: [ValidationCase] = []
  /// Rows without a prediction.
  package var skipped: [SkippedRow] = []
  /// Whether runs fit.
  package var verdicts: [FitVerdict] = []
  /// Published figures that are no values with a tolerance.
  package var claims: [FigureClaim] = []
  /// Of scenarios, every published figure with how it stands.
  package var figures: [JudgedFigure] = []
  /// What the table as a whole shows, in sentences.
  package var notes: [String] = []

  /// Nothing yet.
  package init() {}
}

/// Why a row has no prediction.
struct RowFault: Error {
  var why: String
}

extension MeasurementTable {
  /// The figures of every row, or why there are none.
  func predictions(_ predict: (MeasurementRow) throws(RowFault) -> [ValidationCase]) -> Predictions {
    var predictions = Predictions()
    for index in rows.indices {
      let row = self.row(index)
      do throws(RowFault) {
        predictions.cases += try predict(row)
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return predictions
  }
}

/// One kind of table: how to know it and how to predict its rows from their inputs alone.
///
/// Adding one: a file, a line in `ValidationSchemas`, a test.
package protocol ValidationSchema: Sendable {
  /// The name of the schema.
  var name: String { get }
  /// Columns that only tables of this kind all have.
  var columns: [String] { get }
  /// Predicts every row, or says why not; `companion` gives other tables beside the file by their names.
  func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions
}

/// The schemas by their columns.
package enum ValidationSchemas {
  /// Every known schema; of several that fit a table the first is taken.
  package static let all: [any ValidationSchema] = [
    ScalingLawSchema(), QueueOracleSchema(), TrainingLayerSchema(), TrainingRunSchema(),
    KernelSchema<MatrixMultiplyTiming>(name: "kernel-matrix-multiply"),
    KernelSchema<AttentionTiming>(name: "kernel-attention"),
    KernelSchema<LatentAttentionTiming>(name: "kernel-latent-attention"),
    KernelSchema<ExpertTiming>(name: "kernel-experts"), KernelSchema<CollectiveTiming>(name: "kernel-collectives"),
    NetworkSchema.vTrain, NetworkSchema.placed, VidurLayerSchema(), ServingSimLayerSchema(),
    MixedAttentionSchema(), SkewedAttentionSchema(), TrainingAttentionSchema(), ServedWholeRunSchema(),
    ServedReplaySchema(), ServedSweepSchema(), OfflineThroughputSchema(), PromptPhaseSchema(), MLPerfSchema(),
  ]

  /// The schema of a table, or nil.
  package static func schema(for table: MeasurementTable) -> (any ValidationSchema)? {
    let columns = Set(table.columns)
    return all.first { columns.isSuperset(of: $0.columns) }
  }
}
