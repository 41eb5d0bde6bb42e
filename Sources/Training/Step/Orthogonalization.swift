import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// The Newton-Schulz iterations of an optimizer that makes updates orthogonal.
///
/// Matrices are whole for it: they are gathered in 16 bits over the tensor group and over those that share gradients
/// out, and each of these accelerators takes its part of the matrices.
///
/// - Source: Jordan 2024, "Muon"; Liu et al. 2025, arXiv:2502.16982, on its distributed form.
struct Orthogonalization {
  let costs: StepCosts

  /// Seconds on one accelerator of a pipeline rank.
  func seconds(rank: Int) -> Double {
    guard costs.plan.optimizer.orthogonalizations > 0 else { return 0 }
    var iterations = 0.0
    var parameters = 0.0
    for chunk in costs.plan.shape.chunks(ofRank: rank) {
      for layer in costs.plan.layers(ofChunk: costs.plan.shape.modelChunk(chunk)) {
        for (rows, columns) in matrices(of: layer) {
          iterations += iterationSeconds(min(rows, columns), max(rows, columns))
          parameters += rows * columns
        }
      }
    }
    let sharers = Double(costs.plan.partition.optimizerStates)
    let tensor = Double(costs.plan.layout.tensor)
    let bytes = parameters * costs.plan.activationFormat.bytesPerElement
    var gathering = costs.collectives.seconds(
      .allGather, bytes: bytes / sharers, group: costs.plan.grid.group(.tensor))
    if sharers > 1 {
      gathering += costs.dataCollectives.seconds(
        .allGather, bytes: bytes / tensor,
        group: costs.plan.grid.replicas(costs.plan.partition.optimizerStates))
    }
    return Double(costs.plan.optimizer.orthogonalizations) * iterations / (sharers * tensor) + gathering
  }

  /// The matrices of a layer that are not routed, whole.
  private func matrices(of layer: TransformerLayer) -> [(Double, Double)] {
    let shard = TensorShard(tensor: 1, format: costs.plan.activationFormat)
    let batch = costs.plan.microBatch
    let hidden = costs.plan.model.hidden
    var sizes =
      (layer.attentionProjections(batch, hidden: hidden, shard: shard)
      + layer.feedForwardProjections(batch, hidden: hidden, shard: shard)).map { ($0.columns, $0.inner) }
    if let experts = layer.experts {
      let local = experts.experts / costs.plan.layout.expert
      let width = Double(experts.width)
      for _ in 0..<local {
        sizes.append((Double(experts.upProjections) * width, Double(hidden)))
        sizes.append((Double(hidden), width))
      }
    }
    return sizes
  }

  /// One iteration on a matrix of `least` rows: a X + (b A + c A A) X with A = X X^T.
  private func iterationSeconds(_ least: Double, _ most: Double) -> Double {
    let format = costs.plan.activationFormat
    func product(_ rows: Double, _ columns: Double, _ inner: Double) -> Double {
      costs.operators.seconds(
        of: MatrixMultiply(rows: rows, columns: columns, inner: inner, weightFormat: format, format: format))
    }
    return product(least, least, most) + product(least, least, least) + product(least, most, least)
  }
}
