// Training: a layout, rehearsed.
//
// What it is for: checked plans, pipeline schedules, the memory of a rank, and the simulation of one optimizer step
// by events.
// What it never does: read files or print.
// Where to start: `TrainingPlan`, then `TrainingSimulation.run`.

package import CostModel
package import Hardware
package import ModelArchitecture
package import Quantities
package import Reading
package import ScalingLaws

/// A training run that can be carried out: every size divides what it must.
package struct TrainingPlan: Sendable {
  /// The model that is trained.
  package let model: TransformerModel
  /// The accelerators it is trained on.
  package let cluster: Cluster
  /// How the model is spread over them.
  package let layout: ParallelLayout
  /// What one step sees.
  package let batch: TrainingBatch
  /// How the model is trained.
  package let recipe: TrainingRecipe
  /// How long the whole run is, when the plan says so.
  package let horizon: TrainingHorizon?
  /// What the whole run takes and reaches.
  package let forecast: LossHorizon.Plan?
  /// Where the accelerators' kernels are described.
  let catalog: Catalog
  /// Data-parallel replicas.
  package let dataParallel: Int
  /// Where the ranks are.
  package let grid: RankGrid
  /// The pipeline and what flows through it.
  package let shape: PipelineShape
  /// The plan that each pipeline rank would carry out on a cluster of its own accelerator; empty where all have the same.
  let plansByRank: [TrainingPlan]
  /// The first layer of each chunk, and behind them the number of layers.
  private let layerBounds: [Int]
  /// The order of work in the pipeline.
  package let schedule: any PipelineSchedule
  /// What is known of the kernels of the cluster's accelerator.
  package let calibration: Calibration
  /// The rate of products in the plan's format, which the accelerator was seen to have.
  let productRate: FLOPsPerSecond
  /// What stands behind the accelerators of a node.
  package let host: HostMemory

  /// Checks a layout against model, cluster and batch.
  ///
  /// - Parameters:
  ///   - catalog: where the accelerators' kernels are described.
  ///   - calibration: what the catalogue says of the cluster's accelerator, where it was asked before.
  /// - Throws: `TrainingPlanError` with every fault found, each named by the key that is at fault.
  package init(
    model: TransformerModel, cluster: Cluster, layout: ParallelLayout, batch: TrainingBatch, recipe: TrainingRecipe,
    host: HostMemory? = nil, horizon: TrainingHorizon? = nil, catalog: Catalog = .builtIn,
    calibration: Calibration? = nil
  ) throws(TrainingPlanError) {
    let schedule = PipelineSchedules.schedule(named: layout.schedule)
    var check = LayoutCheck(
      model: model, cluster: cluster, layout: layout, batch: batch, recipe: recipe, schedule: schedule)
    let dataParallel = check.run()
    let shape = PipelineShape(
      stages: max(1, layout.pipeline), virtualStages: max(1, layout.virtualStages),
      microBatches: max(1, batch.global / max(1, batch.micro * dataParallel)), flow: schedule?.flow ?? .looped)
    if schedule == nil {
      check.faults.append(.unknownSchedule(layout.schedule, known: PipelineSchedules.names))
    }
    let productRate = cluster.accelerator.peakRate(recipe.format)
    if productRate == nil {
      check.faults.append(.precision(CostModelError.noRate(of: cluster.accelerator, format: recipe.format).description))
    }
    let plansByRank = Self.plansByRank(
      model: model, cluster: cluster, layout: layout, batch: batch, recipe: recipe, host: host, catalog: catalog,
      faults: &check.faults)
    let forecast = Self.forecast(
      horizon, model: model, batch: batch, layout: layout, dataParallel: dataParallel, faults: &check.faults)
    guard check.faults.isEmpty, let schedule, let productRate else {
      throw TrainingPlanError(faults: check.faults)
    }
    self.model = model
    self.cluster = cluster
    self.layout = layout
    self.batch = batch
    self.recipe = recipe
    self.host = host ?? cluster.accelerator.host
    self.horizon = horizon
    self.catalog = catalog
    self.forecast = forecast
    self.dataParallel = dataParallel
    self.grid = RankGrid(
      cluster: cluster, tensor: layout.tensor, context: layout.context, data: dataParallel, pipeline: layout.pipeline,
      order: layout.order)
    self.plansByRank = plansByRank
    self.shape = shape
    self.layerBounds = layout.stages.counts(of: model, chunks: shape.modelChunks)
      .reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    self.schedule = schedule
    self.calibration = calibration ?? catalog.calibration(for: cluster.accelerator)
    self.productRate = productRate
  }

  /// Checks a layout of a recipe that is told by its parts.
  ///
  /// - Throws: `TrainingPlanError` with every fault found, each named by the key that is at fault.
  package init(
    model: TransformerModel, cluster: Cluster, layout: ParallelLayout, batch: TrainingBatch,
    format: NumberFormat = .bf16, recompute: Recompute = .none, optimizer: OptimizerSpec = .adamw,
    framework: TrainingFramework = .megatronCore, horizon: TrainingHorizon? = nil
  ) throws(TrainingPlanError) {
    try self.init(
      model: model, cluster: cluster, layout: layout, batch: batch,
      recipe: TrainingRecipe(format: format, recompute: recompute, optimizer: optimizer, framework: framework),
      horizon: horizon)
  }

  /// The same plan with another global batch, to time the stages of a ramp.
  func withGlobalBatch(_ global: Int) throws(TrainingPlanError) -> TrainingPlan {
    var other = batch
    other.global = global
    return try TrainingPlan(
      model: model, cluster: cluster, layout: layout, batch: other, recipe: recipe, host: host, catalog: catalog)
  }

  /// One plan for each pipeline rank of unequal accelerators; equal ones share theirs.
  private static func plansByRank(
    model: TransformerModel, cluster: Cluster, layout: ParallelLayout, batch: TrainingBatch, recipe: TrainingRecipe,
    host: HostMemory?, catalog: Catalog, faults: inout [TrainingPlanError.Fault]
  ) -> [TrainingPlan] {
    guard let accelerators = layout.accelerators, faults.isEmpty else { return [] }
    var plans: [Accelerator: TrainingPlan] = [:]
    var seen: Set<Accelerator> = []
    for accelerator in accelerators where seen.insert(accelerator).inserted {
      var equal = layout
      equal.accelerators = nil
      do {
        plans[accelerator] = try TrainingPlan(
          model: model, cluster: cluster.with(accelerator), layout: equal, batch: batch, recipe: recipe, host: host,
          catalog: catalog)
      } catch {
        faults += error.faults
      }
    }
    return accelerators.compactMap { plans[$0] }
  }

  private static func forecast(
    _ horizon: TrainingHorizon?, model: TransformerModel, batch: TrainingBatch, layout: ParallelLayout,
    dataParallel: Int, faults: inout [TrainingPlanError.Fault]
  ) -> LossHorizon.Plan? {
    guard let horizon, faults.isEmpty else { return nil }
    for stage in horizon.ramp where stage.globalBatch % (batch.micro * dataParallel) != 0 {
      faults.append(
        .horizon(
          key: "horizon.ramp",
          TrainingPlanError.Fault.batch(global: stage.globalBatch, micro: batch.micro, data: dataParallel).sentence))
    }
    faults += horizon.ramp.compactMap { stage in
      LayoutCheck.workFault(
        key: "horizon.ramp", global: stage.globalBatch, micro: batch.micro, data: dataParallel, layout)
    }
    do {
      let forecast = try horizon.forecast(parameters: model.parameters, batch: batch)
      guard forecast.tokens.isFinite else {
        faults.append(
          .horizon(key: "horizon.loss", "\(horizon.law.id) never reaches this loss with a model of this size"))
        return nil
      }
      return forecast
    } catch {
      faults.append(.horizon(key: "horizon.law", error.description))
      return nil
    }
  }

  /// How activations and weights are stored and multiplied.
  package var format: NumberFormat { recipe.format }
  /// What is computed twice to save memory.
  package var recompute: Recompute { recipe.recompute }
  /// The optimizer.
  package var optimizer: OptimizerSpec { recipe.optimizer }
  /// What the framework does by itself: kernels, host time, reductions.
  package var framework: TrainingFramework { recipe.framework }

  /// One micro-batch, as one rank of the context group sees it: its share of the tokens, and of the pairs.
  package var microBatch: TokenBatch {
    var whole = TokenBatch.training(sequences: batch.micro, length: batch.sequenceLength)
    if let packing = recipe.packing { whole.pairs *= packing.pairShare }
    guard layout.context > 1 else { return whole }
    let share = Double(layout.context)
    whole.tokens /= share
    whole.pairs /= share
    whole.logitTokens /= share
    return whole
  }

  /// The format of activations between products: the plan's own, or 16 bits where products are narrower.
  package var activationFormat: NumberFormat { format.ofResults }

  /// Among how many replicas each kind of state is shared out.
  package var partition: StatePartition {
    layout.partition
      ?? StatePartition(zeroStage: layout.zeroStage, group: layout.shardGroup ?? dataParallel * layout.context)
  }

  /// Whether each pass gathers weights or scatters gradients among the replicas: shared weights, and shared gradients where
  /// no pipeline makes those of many micro-batches wait for each other.
  package var sharesOutEveryPass: Bool {
    partition.weights > 1 || partition.gradients > 1 && layout.pipeline == 1
  }

  /// Whether updated weights are gathered behind the update: by those who keep their optimizer states elsewhere.
  package var gathersParameters: Bool { partition.optimizerStates > partition.weights }

  /// The accelerator of a pipeline rank.
  package func accelerator(ofRank rank: Int) -> Accelerator {
    plansByRank.isEmpty ? cluster.accelerator : plansByRank[rank].cluster.accelerator
  }

  /// Share of the rate of single products that a step's products reach.
  package var sustainedShare: Double { SustainedRate.share(cluster.accelerator, format: recipe.format) }

  /// Bytes of a gradient while it is summed.
  package var gradientBytes: Double { framework.gradientBytes.with(format) }

  /// The tensor shard of a layer.
  package var shard: TensorShard {
    TensorShard(tensor: layout.tensor, sequenceParallel: layout.sequenceParallel, format: productFormat)
  }

  /// Products in 8 and 4 bits are priced by the rate and the bytes of the format and the shapes of 16-bit kernels: the
  /// calibrations of serving time the small kernels of decoding together with their quantisation, which a step's kernels
  /// around the products carry out.
  private var productFormat: NumberFormat {
    switch format {
    case .fp8: .mxfp8
    case .nvfp4: .mxfp4
    default: format
    }
  }

  /// Whether every chunk of the model has as many layers.
  var dealsEqually: Bool {
    zip(layerBounds, layerBounds.dropFirst()).allSatisfy { $1 - $0 == layerBounds[1] }
  }

  /// The layers of a chunk of the model, counted from the embedding.
  package func layers(ofChunk chunk: Int) -> ArraySlice<TransformerLayer> {
    model.layers[layerBounds[chunk]..<layerBounds[chunk + 1]]
  }
}
