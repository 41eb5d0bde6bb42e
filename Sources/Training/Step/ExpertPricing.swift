import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// Prices the routed experts of a layer: sending tokens to them, their products, and sending the results back.
///
/// Experts are whole on their rank, whatever the tensor size; each rank routes its own part of the tokens.
struct ExpertPricing {
  let costs: StepCosts
  let layer: TransformerLayer
  let experts: MixtureOfExperts

  private var imbalance: Double { costs.plan.layout.expertImbalance }
  private var execution: ExpertExecution { costs.plan.framework.experts }
  /// Tokens that one rank routes.
  private var tokens: Double { costs.plan.microBatch.tokens / Double(costs.plan.layout.tensor) }
  /// Rows that one rank's experts work on.
  private var rows: Double { tokens * Double(experts.choices) }
  private var width: Double { Double(costs.plan.model.hidden) }

  /// Adds the experts to the passes of their layer.
  func add(to passes: inout PricedPasses) {
    let traffic = rowTraffic
    passes.forward.compute += seconds { $0 } + costs.plan.streamSeconds(bytes: traffic.forward)
    passes.inputGradient.compute += seconds(\.inputGradient) + costs.plan.streamSeconds(bytes: traffic.backward)
    // Experts have no adapters: they stay frozen where the model is not trained itself.
    if costs.plan.recipe.adapters == nil {
      let local = Double(experts.experts) / Double(costs.plan.layout.expert)
      passes.weightGradient.compute +=
        seconds(\.weightGradient)
        + costs.plan.accumulationSeconds(parameters: local * experts.expertWeights(hidden: costs.plan.model.hidden))
    }
    let exchange = ExpertExchange(costs: costs, choices: experts.choices)
    exchange.add(to: &passes.forward, beside: passes.forward.compute)
    exchange.add(
      to: &passes.inputGradient, beside: passes.inputGradient.compute + passes.weightGradient.compute)
  }

  /// Bytes of all memory-bound kernels between the exchanges, of the whole micro-batch.
  private var rowTraffic: (forward: Double, backward: Double) {
    let inner = rows * Double(experts.width) * imbalance
    let outer = rows * width * imbalance
    let fusion = costs.plan.framework.fusion
    // Rows are gathered in the order of the experts and put back: read and written on either side.
    var forward = 10 * rows * width
    var backward = 10 * rows * width
    if !execution.fusesActivation {
      let activation = fusion.activationTraffic(isGated: experts.isGated)
      forward += activation.forward * inner
      backward += activation.backward * inner
    }
    // Experts with biases are those of GPT-OSS, which clamp as well.
    if layer.feedForward.hasBias {
      forward += fusion.expertBiasTraffic.forward * outer + fusion.clampTraffic.forward * inner
      backward += fusion.expertBiasTraffic.backward * outer + fusion.clampTraffic.backward * inner
    }
    if costs.plan.format.bits < 16 {
      // Operands are read in 16 bits and written in the narrow format, as they stand and transposed.
      let narrow = 2 + 2 * costs.plan.format.bytesPerElement
      let gates = Double(experts.upProjections)
      forward += narrow * (outer + (execution.fusesActivation ? 0 : inner))
      backward += narrow * (outer + (execution.fusesActivation ? 0 : gates * inner))
    }
    return (forward, backward)
  }

  /// Rows of a tile of grouped products: the last tile of each expert is filled up.
  private static let tileRows = 128.0

  /// Seconds of one pass over the experts of the busiest rank: their products run as one grouped kernel, whose tiles are
  /// those of one product over all rows.
  private func seconds(_ pass: (MatrixMultiply) -> MatrixMultiply) -> Double {
    let local = Double(experts.experts) / Double(costs.plan.layout.expert)
    // Every rank of the group sends an equal part of its rows.
    let each = rows * Double(costs.plan.layout.expert) / Double(experts.experts) * imbalance
    let filled = local * (each / Self.tileRows).rounded(.up) * Self.tileRows
    let inner = Double(experts.width)
    let sizes = [(Double(experts.upProjections) * inner, width), (width, inner)]
    return sizes.reduce(0) { sum, size in
      let product = MatrixMultiply(
        rows: filled, columns: size.0, inner: size.1, weightFormat: costs.plan.shard.weightFormat,
        format: costs.plan.shard.format)
      let weights = local * size.0 * size.1 * costs.plan.activationFormat.bytesPerElement
      return sum
        + max(
          costs.operators.seconds(of: pass(product)) / costs.plan.sustainedShare,
          weights / costs.plan.cluster.accelerator.memoryBandwidth.value)
    }
  }
}
