import CostModel
import ModelArchitecture

/// Seconds of one kind of layer beside attention's kernel and the routed experts: what depends on the number of tokens
/// alone.
struct LayerCost: Sendable {
  let layer: TransformerLayer
  /// Layers of this kind.
  let count: Double
  let attention: AttentionCost
  private let operators: OperatorCostModel
  /// Products and memory-bound kernels of a single token; both grow in proportion to the tokens.
  private let products: [MatrixMultiply]
  private let kernels: [Elementwise]

  init(_ layer: TransformerLayer, count: Double, plan: ServingPlan) {
    self.layer = layer
    self.count = count
    operators = plan.operators
    attention = AttentionCost(layer, plan: plan)
    products = Self.products(layer, plan: plan)
    kernels = Self.kernels(layer, plan: plan)
  }

  /// Seconds of the products and of the memory-bound kernels between them.
  func seconds(tokens: Int, hasPrompts: Bool) -> Double {
    let tokens = Double(tokens)
    var total = 0.0
    for var kernel in kernels {
      kernel.bytes *= tokens
      kernel.rows *= tokens
      total += operators.seconds(of: kernel)
    }
    for var product in products {
      product.rows *= tokens
      total += operators.seconds(of: product)
    }
    return total + attention.projectionSeconds(tokens: tokens, hasPrompts: hasPrompts)
  }

  private static let oneToken = TokenBatch(tokens: 1, pairs: 0, keyTokens: 0, sequences: 0, logitTokens: 0)

  private static func products(_ layer: TransformerLayer, plan: ServingPlan) -> [MatrixMultiply] {
    let hidden = plan.model.hidden
    var products = layer.feedForwardProjections(oneToken, hidden: hidden, shard: plan.shard)
    if layer.attention.latent == nil {
      products += layer.attentionProjections(oneToken, hidden: hidden, shard: plan.attentionShard)
    }
    if let experts = layer.experts {
      products.append(layer.router(experts, tokens: 1, hidden: hidden, shard: plan.shard.ofHead))
    }
    return products
  }

  /// Engines add the residual in the kernel of the norm behind it; the module of latent attention turns its own queries.
  private static func kernels(_ layer: TransformerLayer, plan: ServingPlan) -> [Elementwise] {
    var kernels: [Elementwise] = []
    for work in layer.forwardOperators(oneToken, hidden: plan.model.hidden, shard: plan.shard) {
      guard case .elementwise(var simple) = work, simple.name != "residual" else { continue }
      if simple.name == "rotary", layer.attention.latent != nil { continue }
      if simple.name == "norm" { simple.bytes *= 2 }
      kernels.append(simple)
    }
    guard layer.attention.normsAcrossHeads else { return kernels }
    // Norms of queries and keys over all heads: squares are summed in 32 bits, then everything is scaled.
    let width = Double(layer.attention.queryWidth + layer.attention.keyWidth) / Double(plan.layout.tensor)
    return kernels + [Elementwise(name: "norm", bytes: 3 * 2 * width, rows: 1)]
  }
}

/// Attention of one kind of layer: plain heads, or a compressed cache with the projections around it.
enum AttentionCost: Sendable {
  case plain(AttentionPricer)
  case latent(LatentPricer)

  init(_ layer: TransformerLayer, plan: ServingPlan) {
    guard let latent = layer.attention.latent else {
      self = .plain(AttentionPricer(plan.operators, of: layer.attentionWork(.empty, shard: plan.shard)))
      return
    }
    let shard = plan.attentionShard
    self = .latent(
      LatentPricer(
        plan.operators, shape: latent, hidden: plan.model.hidden,
        heads: Double(layer.attention.heads) / Double(shard.tensor), weight: shard.weightFormat,
        format: shard.format, cacheFormat: shard.cacheFormat))
  }

  /// Whether the projections are priced with the kernel.
  var hasProjections: Bool {
    if case .latent = self { true } else { false }
  }

  var sharedLaunchSeconds: Double {
    switch self {
    case .plain(let pricer): pricer.sharedLaunchSeconds
    case .latent(let pricer): pricer.sharedLaunchSeconds
    }
  }

  func projectionSeconds(tokens: Double, hasPrompts: Bool) -> Double {
    switch self {
    case .plain: 0
    case .latent(let pricer): pricer.projectionSeconds(tokens: tokens, hasPrompts: hasPrompts)
    }
  }

  func prefillSeconds(sequences: Double, tokens: Double, keys: Double, pairs: Double) -> Double {
    switch self {
    case .plain(let pricer):
      pricer.prefillSeconds(sequences: sequences, tokens: tokens, keys: keys, pairs: pairs)
    case .latent(let pricer):
      pricer.prefillSeconds(sequences: sequences, tokens: tokens, keys: keys, pairs: pairs)
    }
  }

  /// Seconds of a batch with both kinds of tokens, in one call where the kernel is one of those that were timed so.
  func mixedSeconds(_ batch: TokenBatch) -> Double {
    switch self {
    case .plain(let pricer): pricer.mixedSeconds(batch)
    case .latent(let pricer):
      pricer.decodeSeconds(sequences: batch.decodeSequences, keys: batch.decodeKeyTokens)
        + pricer.prefillSeconds(
          sequences: batch.sequences - batch.decodeSequences, tokens: batch.tokens - batch.decodeSequences,
          keys: batch.keyTokens - batch.decodeKeyTokens, pairs: batch.pairs - batch.decodeKeyTokens)
        - pricer.sharedLaunchSeconds
    }
  }

  func decodeSeconds(sequences: Double, keys: Double) -> Double {
    switch self {
    case .plain(let pricer): pricer.decodeSeconds(sequences: sequences, keys: keys)
    case .latent(let pricer): pricer.decodeSeconds(sequences: sequences, keys: keys)
    }
  }
}
