import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// The three passes of a layer or a chunk.
struct PricedPasses {
  var forward = StepTimes.Pass(compute: 0)
  var inputGradient = StepTimes.Pass(compute: 0)
  var weightGradient = StepTimes.Pass(compute: 0)

  mutating func add(_ other: PricedPasses) {
    forward.add(other.forward)
    inputGradient.add(other.inputGradient)
    weightGradient.add(other.weightGradient)
  }
}

/// The products of a layer whose shapes do not depend on routing, with the adapters beside them.
struct LayerProducts {
  /// A product, and how it is carried out.
  struct Piece {
    var product: MatrixMultiply
    /// Pieces of the sequence, each a product of its own.
    var pieces = 1.0
    /// The products of its adapter; empty where it has none.
    var adapters: [MatrixMultiply] = []
  }

  let all: [Piece]

  init(plan: TrainingPlan, layer: TransformerLayer) {
    let hidden = plan.model.hidden
    let batch = plan.microBatch
    let recipe = plan.recipe
    func pieces(_ products: [MatrixMultiply], _ target: Adapters.Target?, pieces: Int = 1) -> [Piece] {
      products.map { product in
        var product = product
        product.rows /= Double(pieces)
        let adapters = target.flatMap { recipe.adapters?.targets.contains($0) == true ? recipe.adapters : nil }
        return Piece(
          product: product, pieces: Double(pieces), adapters: adapters?.products(beside: product) ?? [])
      }
    }
    var all = pieces(layer.attentionProjections(batch, hidden: hidden, shard: plan.shard), .attention)
    all += pieces(
      layer.feedForwardProjections(batch, hidden: hidden, shard: plan.shard), .feedForward,
      pieces: recipe.miniSequences.feedForward)
    if let experts = layer.experts {
      let tokens = batch.tokens / Double(plan.layout.tensor)
      all += pieces([layer.router(experts, tokens: tokens, hidden: hidden, shard: plan.shard)], nil)
    }
    self.all = all
  }
}

/// Prices one layer on one accelerator: its products and attention by the cost model, its memory-bound kernels by the
/// bytes that the framework moves.
struct LayerPricing {
  let costs: StepCosts
  let layer: TransformerLayer
  let recompute: Recompute
  private var framework: TrainingFramework { costs.plan.framework }
  private var hidden: Double { Double(costs.plan.model.hidden) }
  private var tensor: Double { Double(costs.plan.layout.tensor) }
  private var tokens: Double { costs.plan.microBatch.tokens }

  /// Seconds of the three passes, with what is computed again in the gradient of the input.
  func passes() -> PricedPasses {
    let products = LayerProducts(plan: costs.plan, layer: layer).all
    let forwardProducts = seconds(products) { $0 } + widenSeconds(products)
    let attention = attentionSeconds(isBackward: false) / costs.plan.sustainedShare
    let forwardExchange = ContextTraffic(costs: costs, layer: layer).seconds(isBackward: false, beside: attention)
    let traffic = elementwiseSeconds
    var passes = PricedPasses()
    let attentionGradient = attentionSeconds(isBackward: true) / costs.plan.sustainedShare
    passes.forward.compute = forwardProducts + attention + traffic.forward
    passes.inputGradient.compute =
      seconds(products, \.inputGradient) + widenSeconds(products) + attentionGradient + traffic.backward
    passes.weightGradient.compute = weightGradientSeconds(products)
    let tensorTraffic = TensorTraffic(costs: costs, layer: layer)
    passes.forward.tensorCommunication = tensorTraffic.forwardSeconds(beside: forwardProducts)
    passes.inputGradient.tensorCommunication = tensorTraffic.backwardSeconds(
      beside: passes.inputGradient.compute, and: passes.weightGradient.compute)
    passes.forward.contextCommunication = forwardExchange
    passes.inputGradient.contextCommunication = ContextTraffic(costs: costs, layer: layer).seconds(
      isBackward: true, beside: attentionGradient)
    if let experts = layer.experts { ExpertPricing(costs: costs, layer: layer, experts: experts).add(to: &passes) }
    let host = LaunchFloor(costs: costs, layer: layer)
    host.add(to: &passes)
    switch recompute {
    case .none: break
    case .selective: passes.inputGradient.compute += attention
    case .full: passes.inputGradient.add(passes.forward)
    }
    return passes
  }

  /// Seconds of one pass over products and their adapters.
  private func seconds(_ products: [LayerProducts.Piece], _ pass: (MatrixMultiply) -> MatrixMultiply) -> Double {
    products.reduce(0) { sum, piece in
      sum + piece.pieces * ([piece.product] + piece.adapters).reduce(0) { $0 + productSeconds(pass($1)) }
    }
  }

  /// Seconds of the gradients of what is trained.
  private func weightGradientSeconds(_ products: [LayerProducts.Piece]) -> Double {
    let isFrozen = costs.plan.recipe.adapters != nil
    return products.reduce(0) { sum, piece in
      let trained = isFrozen ? piece.adapters : [piece.product]
      return sum
        + piece.pieces
        * trained.reduce(0) {
          $0 + productSeconds($1.weightGradient) + costs.plan.accumulationSeconds(parameters: $1.columns * $1.inner)
        }
    }
  }

  /// Seconds in which frozen weights are read in their own format and written in that of the product.
  private func widenSeconds(_ products: [LayerProducts.Piece]) -> Double {
    guard let base = costs.plan.recipe.adapters?.baseFormat, base.bits < costs.plan.activationFormat.bits else {
      return 0
    }
    let weights = products.reduce(0) { $0 + $1.product.columns * $1.product.inner }
    let bytes = weights * (base.bytesPerElement + costs.plan.activationFormat.bytesPerElement)
    return bytes / (costs.plan.cluster.accelerator.memoryBandwidth.value * framework.elementwiseShare)
  }

  private func productSeconds(_ product: MatrixMultiply) -> Double {
    costs.operators.seconds(of: product) / costs.plan.sustainedShare
  }

  private func attentionSeconds(isBackward: Bool) -> Double {
    var work = layer.attentionWork(costs.plan.microBatch, shard: costs.plan.shard)
    work.kernel = costs.operators.trainingKernel(framework.attention)
    let format = framework.narrowsAttention ? costs.plan.shard.format : costs.plan.activationFormat
    work.format = format
    work.cacheFormat = format
    work.dropsScores = costs.plan.framework.hasDropout
    work.isBackward = isBackward
    return costs.operators.seconds(of: work)
  }

  /// Norms, residual sums, the activation and what stands around attention.
  private var elementwiseSeconds: (forward: Double, backward: Double) {
    let fusion = framework.fusion
    let residualElements = tokens * hidden / (costs.plan.layout.sequenceParallel ? tensor : 1)
    let inner = tokens * Double(layer.feedForward.width) / tensor
    let query = tokens * Double(layer.attention.queryWidth) / tensor
    let keys = tokens * max(Double(layer.attention.headDimension), Double(layer.attention.keyWidth) / tensor)
    let isRotary = costs.plan.model.learnedPositions == 0
    var pieces: [(PassTraffic, Double)] = [
      (fusion.normTraffic(isRootMeanSquare: layer.norm == .rms), 2 * residualElements),
      (fusion.residualTraffic(hasDropout: costs.plan.framework.hasDropout), 2 * residualElements),
      (fusion.activationTraffic(isGated: layer.feedForward.isGated), inner),
      (fusion.headLayoutTraffic, query + 2 * keys),
    ]
    if costs.plan.format.bits < 16 {
      // Operands are read in 16 bits and written in the narrow format, as they stand and transposed.
      let operands = 2 * tokens * hidden + query + inner
      pieces.append(
        (PassTraffic(2 + costs.plan.format.bytesPerElement * 2, 2 + costs.plan.format.bytesPerElement * 2), operands))
    }
    if isRotary { pieces.append((fusion.rotaryTraffic, query + keys)) }
    return (
      pieces.reduce(0) { $0 + costs.plan.streamSeconds(bytes: $1.0.forward * $1.1) },
      pieces.reduce(0) { $0 + costs.plan.streamSeconds(bytes: $1.0.backward * $1.1) }
    )
  }
}

extension TrainingPlan {
  /// Seconds in which the gradients of so many parameters are added to those of the micro-batches before.
  func accumulationSeconds(parameters: Double) -> Double {
    guard shape.microBatches > 1 else { return 0 }
    return parameters * framework.accumulationBytes.with(format)
      / (cluster.accelerator.memoryBandwidth.value * framework.elementwiseShare)
  }

  /// Seconds of memory-bound kernels of the framework that move so many bytes of 16-bit activations; wider formats move
  /// as much more.
  func streamSeconds(bytes: Double) -> Double {
    let width = activationFormat.bytesPerElement / 2
    return bytes * width / (cluster.accelerator.memoryBandwidth.value * framework.elementwiseShare)
  }
}
