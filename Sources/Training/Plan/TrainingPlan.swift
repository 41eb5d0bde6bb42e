// Training: a layout, rehearsed.
//
// What it is for: checked plans, pipeline schedules, the memory of a rank, and the simulation of one optimizer step
// by events.
// What it never does: read files or print.
// Where to start: `TrainingPlan`, then `TrainingSimulation.run`.

public import CostModel
public import Hardware
public import ModelArchitecture
public import Quantities

/// A training run that can be carried out: every size divides what it must.
public struct TrainingPlan: Sendable {
  /// The model that is trained.
  public let model: TransformerModel
  /// The accelerators it is trained on.
  public let cluster: Cluster
  /// How the model is spread over them.
  public let layout: ParallelLayout
  /// What one step sees.
  public let batch: TrainingBatch
  /// How activations and weights are stored and multiplied.
  public let format: NumberFormat
  /// What is computed twice to save memory.
  public let recompute: Recompute
  /// The optimizer.
  public let optimizer: OptimizerSpec
  /// Tokens of the whole run, when the plan says how long it is.
  public let horizonTokens: Double?
  /// Data-parallel replicas.
  public let dataParallel: Int
  /// The pipeline and what flows through it.
  public let shape: PipelineShape
  /// The order of work in the pipeline.
  public let schedule: any PipelineSchedule
  /// Seconds of operators.
  public let operators: OperatorCostModel
  /// Seconds of collectives.
  public let collectives: CollectiveCostModel

  /// Checks a layout against model, cluster and batch.
  ///
  /// - Throws: `TrainingPlanError` with every fault found, each named by the key that is at fault.
  public init(
    model: TransformerModel, cluster: Cluster, layout: ParallelLayout, batch: TrainingBatch,
    format: NumberFormat = .bf16, recompute: Recompute = .none, optimizer: OptimizerSpec = .adamw,
    horizonTokens: Double? = nil
  ) throws(TrainingPlanError) {
    var check = LayoutCheck(model: model, cluster: cluster, layout: layout, batch: batch)
    let dataParallel = check.run()
    let shape = PipelineShape(
      stages: max(1, layout.pipeline), virtualStages: max(1, layout.virtualStages),
      microBatches: max(1, batch.global / max(1, batch.micro * dataParallel)))
    let schedule = PipelineSchedules.schedule(named: layout.schedule)
    if let schedule {
      if check.faults.isEmpty { check.faults += schedule.faults(shape) }
    } else {
      check.faults.append(.unknownSchedule(layout.schedule, known: PipelineSchedules.names))
    }
    var operators: OperatorCostModel?
    do {
      operators = try OperatorCostModel(accelerator: cluster.accelerator, format: format)
    } catch {
      check.faults.append(.precision(error.description))
    }
    guard check.faults.isEmpty, let schedule, let operators else {
      throw TrainingPlanError(faults: check.faults)
    }
    self.model = model
    self.cluster = cluster
    self.layout = layout
    self.batch = batch
    self.format = format
    self.recompute = recompute
    self.optimizer = optimizer
    self.horizonTokens = horizonTokens
    self.dataParallel = dataParallel
    self.shape = shape
    self.schedule = schedule
    self.operators = operators
    self.collectives = CollectiveCostModel(cluster: cluster)
  }

  /// Layers in each chunk.
  public var layersPerChunk: Int { model.layers.count / (shape.stages * shape.virtualStages) }

  /// One micro-batch.
  public var microBatch: TokenBatch { .training(sequences: batch.micro, length: batch.sequenceLength) }

  /// The tensor shard of a layer.
  public var shard: TensorShard {
    TensorShard(tensor: layout.tensor, sequenceParallel: layout.sequenceParallel, format: format)
  }

  /// The layers of a chunk, counted along the pipeline from the embedding.
  public func layers(ofChunk chunk: Int) -> ArraySlice<TransformerLayer> {
    model.layers[(chunk * layersPerChunk)..<((chunk + 1) * layersPerChunk)]
  }
}
