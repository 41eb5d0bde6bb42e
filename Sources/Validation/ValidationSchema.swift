import CostModel

/// A measured figure beside the predicted one.
public struct ValidationCase: Sendable, Hashable {
  /// The row.
  public let id: String
  /// What was measured.
  public let metric: String
  /// The measured value.
  public let measured: Double
  /// The predicted value, in the same unit.
  public let predicted: Double
  /// The relative error that still counts as agreement, when the table states one.
  public let tolerance: Double?

  /// A pair of figures.
  public init(id: String, metric: String, measured: Double, predicted: Double, tolerance: Double? = nil) {
    self.id = id
    self.metric = metric
    self.measured = measured
    self.predicted = predicted
    self.tolerance = tolerance
  }

  /// Predicted over measured less one; the difference itself where nothing was measured to be zero.
  public var error: Double { measured == 0 ? predicted : predicted / measured - 1 }
  /// Whether the error lies within the stated tolerance; true when none is stated.
  public var agrees: Bool { tolerance.map { error.magnitude <= $0 } ?? true }
}

/// A row without a prediction, and why.
public struct SkippedRow: Sendable, Hashable {
  /// The row.
  public let id: String
  /// The reason in words.
  public let why: String

  /// A row without a prediction.
  public init(id: String, why: String) {
    self.id = id
    self.why = why
  }
}

/// Whether a run fits, measured beside predicted.
public struct FitVerdict: Sendable, Hashable {
  /// The row.
  public let id: String
  /// Whether it ran.
  public let measuredFits: Bool
  /// Whether it was predicted to.
  public let predictedFits: Bool
  /// The share of the accelerator's memory that was predicted: how near a wrong verdict came.
  public let predictedRatio: Double

  /// A pair of verdicts.
  public init(id: String, measuredFits: Bool, predictedFits: Bool, predictedRatio: Double) {
    self.id = id
    self.measuredFits = measuredFits
    self.predictedFits = predictedFits
    self.predictedRatio = predictedRatio
  }
}

/// What an adapter made of a table.
public struct Predictions: Sendable {
  /// Measured and predicted figures; a row may have several.
  public var cases: [ValidationCase] = []
  /// Rows without a prediction.
  public var skipped: [SkippedRow] = []
  /// Whether runs fit.
  public var verdicts: [FitVerdict] = []
  /// What the table as a whole shows, in sentences.
  public var notes: [String] = []

  /// Nothing yet.
  public init() {}
}

/// One kind of table: how to know it and how to predict its rows from their inputs alone.
///
/// Adding one: a file, a line in `ValidationSchemas`, a test.
public protocol ValidationSchema: Sendable {
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
public enum ValidationSchemas {
  /// Every known schema; of several that fit a table the first is taken.
  public static let all: [any ValidationSchema] = [
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
  public static func schema(for table: MeasurementTable) -> (any ValidationSchema)? {
    let columns = Set(table.columns)
    return all.first { columns.isSuperset(of: $0.columns) }
  }
}
