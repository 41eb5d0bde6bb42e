import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// Prices the routed experts of a layer: sending tokens to them, their products, and sending the results back.
///
/// Experts are whole on their rank, whatever the tensor size; each rank routes its own part of the tokens.
struct ExpertPricing {
  let plan: TrainingPlan
  let experts: MixtureOfExperts

  private var imbalance: Double { plan.layout.expertImbalance }
  /// Tokens that one rank routes.
  private var tokens: Double { plan.microBatch.tokens / Double(plan.layout.tensor) }
  /// Rows that one rank sends out and gets back.
  private var rows: Double { tokens * Double(experts.choices) }

  /// Adds the experts to the passes of their layer.
  func add(to passes: inout PricedPasses) {
    let exchange = 2 * exchangeSeconds
    // Rows are gathered in the order of the experts and put back: read and written on either side, with the gate between.
    let width = Double(plan.model.hidden)
    let activation = plan.framework.fusion.activationTraffic(isGated: experts.isGated)
    let inner = rows * Double(experts.width) * imbalance
    passes.forward.compute += seconds { $0 } + plan.streamSeconds(bytes: 10 * rows * width + activation.forward * inner)
    passes.forward.expertCommunication += exchange
    passes.inputGradient.compute +=
      seconds(\.inputGradient) + plan.streamSeconds(bytes: 10 * rows * width + activation.backward * inner)
    passes.inputGradient.expertCommunication += exchange
    // Experts have no adapters: they stay frozen where the model is not trained itself.
    guard plan.recipe.adapters == nil else { return }
    let local = Double(experts.experts) / Double(plan.layout.expert)
    passes.weightGradient.compute +=
      seconds(\.weightGradient)
      + plan.accumulationSeconds(parameters: local * experts.expertWeights(hidden: plan.model.hidden))
  }

  /// Rows of a tile of grouped products: the last tile of each expert is filled up.
  private static let tileRows = 128.0

  /// Seconds of one pass over the experts of the busiest rank: their products run as one grouped kernel, whose tiles are
  /// those of one product over all rows.
  private func seconds(_ pass: (MatrixMultiply) -> MatrixMultiply) -> Double {
    let local = Double(experts.experts) / Double(plan.layout.expert)
    // Every rank of the group sends an equal part of its rows.
    let each = rows * Double(plan.layout.expert) / Double(experts.experts) * imbalance
    let filled = local * (each / Self.tileRows).rounded(.up) * Self.tileRows
    let width = Double(plan.model.hidden)
    let inner = Double(experts.width)
    let sizes = [(Double(experts.upProjections) * inner, width), (width, inner)]
    return sizes.reduce(0) { sum, size in
      let product = MatrixMultiply(
        rows: filled, columns: size.0, inner: size.1, weightFormat: plan.shard.weightFormat,
        format: plan.shard.format)
      let weights = local * size.0 * size.1 * plan.activationFormat.bytesPerElement
      return sum
        + max(
          plan.operators.seconds(of: pass(product)) / plan.sustainedShare,
          weights / plan.cluster.accelerator.memoryBandwidth.value)
    }
  }

  /// One all-to-all; the busiest rank is waited for.
  private var exchangeSeconds: Double {
    guard plan.layout.expert > 1 else { return 0 }
    return plan.collectives.seconds(
      .allToAll, bytes: rows * Double(plan.model.hidden) * plan.activationFormat.bytesPerElement * imbalance,
      group: plan.cluster.group(size: plan.layout.expert, stride: 1))
  }
}
