import Hardware
import ModelArchitecture
import Training

/// Measured times of a single transformer layer, forward and backward.
package struct TrainingLayerSchema: ValidationSchema {
  /// `training-layer`.
  package let name = "training-layer"
  /// The columns of the table.
  package let columns = ["id", "model", "hidden", "heads", "seq", "gpu", "tp", "micro_batch", "t_forward_ms", "scope"]

  /// The schema has no parameters.
  package init() {}

  /// Prices the layer of every row as Megatron-LM carries it out: all rows are of its papers.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    return table.predictions { (row) throws(RowFault) in
      guard row["scope"] == "one transformer layer" else {
        throw RowFault(why: "scope `\(row["scope"] ?? "")` is not one layer")
      }
      guard let plan = plan(row), let layer = plan.model.layers.first else {
        throw RowFault(why: "a cell is missing or does not divide")
      }
      let times = plan.layerTimes(layer)
      let pairs = [("t_forward_ms", times.forward.total), ("t_backward_ms", times.backward.total)]
      return pairs.compactMap { column, seconds in
        row.number(column).map {
          ValidationCase(id: row.id, metric: column, measured: $0, predicted: 1e3 * seconds)
        }
      }
    }
  }

  private func plan(_ row: MeasurementRow) -> TrainingPlan? {
    guard
      let hidden = row.integer("hidden"), let heads = row.integer("heads"), heads > 0, let length = row.integer("seq"),
      let tensor = row.integer("tp"), let micro = row.integer("micro_batch"), let gpu = row["gpu"],
      let accelerator = AcceleratorAliases.accelerator(gpu)
    else { return nil }
    let layer = TransformerLayer(
      attention: Attention(heads: heads, keyValueHeads: heads, headDimension: hidden / heads, hasBias: true),
      feedForward: FeedForward(width: 4 * hidden, isGated: false, hasBias: true), norm: .layer)
    guard
      let model = try? TransformerModel(
        name: row["model"] ?? "model", hidden: hidden, vocabulary: 51_200, learnedPositions: length, layers: [layer]),
      let cluster = try? Cluster(
        accelerator: accelerator, count: tensor, nodeSize: max(8, tensor), intraNode: accelerator.intraNodeLink,
        interNode: accelerator.network)
    else { return nil }
    var framework = TrainingFramework.shipped("megatron-lm")
    framework.hasDropout = true
    // The ranks of one node that time one layer over and over arrive together; what keeps them apart in a step, such as the
    // ends of a pipeline and their hosts' other work, is not there.
    framework.tensorStretch = 1
    return try? TrainingPlan(
      model: model, cluster: cluster,
      layout: ParallelLayout(tensor: tensor, sequenceParallel: row["sp"] == "yes"),
      batch: TrainingBatch(global: micro, micro: micro, sequenceLength: length),
      recompute: Recompute(rawValue: row["recompute"] ?? "none") ?? .none, framework: framework)
  }
}
