import CostModel
import ModelArchitecture

/// Seconds of one kind of layer beside attention's kernel and the routed experts: what depends on the number of tokens
/// alone.
struct LayerCost: Sendable {
  let layer: TransformerLayer
  /// Layers of this kind.
  let count: Double
  let attention: AttentionCost
  private let plan: ServingPlan

  init(_ layer: TransformerLayer, count: Double, plan: ServingPlan) {
    self.layer = layer
    self.count = count
    self.plan = plan
    attention = AttentionCost(layer, plan: plan)
  }

  /// Seconds of the products and of the memory-bound kernels between them.
  func seconds(tokens: Int, hasPrompts: Bool) -> Double {
    let batch = TokenBatch(tokens: Double(tokens), pairs: 0, keyTokens: 0, sequences: 0, logitTokens: 0)
    var total = 0.0
    for work in layer.forwardOperators(batch, hidden: plan.model.hidden, shard: plan.shard) {
      guard case .elementwise(let simple) = work, let fused = fused(simple) else { continue }
      total += plan.operators.seconds(of: fused)
    }
    if layer.attention.normsAcrossHeads { total += plan.operators.seconds(of: wideNorm(tokens: batch.tokens)) }
    for product in products(batch) { total += plan.operators.seconds(of: product) }
    return total + attention.projectionSeconds(tokens: batch.tokens, hasPrompts: hasPrompts)
  }

  /// The norms of queries and keys over all heads: squares are summed in 32 bits, then everything is scaled.
  private func wideNorm(tokens: Double) -> Elementwise {
    let width = Double(layer.attention.queryWidth + layer.attention.keyWidth) / Double(plan.layout.tensor)
    return Elementwise(name: "norm", bytes: 3 * 2 * tokens * width, rows: tokens)
  }

  private func products(_ batch: TokenBatch) -> [MatrixMultiply] {
    let hidden = plan.model.hidden
    var products = layer.feedForwardProjections(batch, hidden: hidden, shard: plan.shard)
    if !attention.hasProjections {
      products += layer.attentionProjections(batch, hidden: hidden, shard: plan.attentionShard)
    }
    if let experts = layer.experts {
      products.append(layer.router(experts, tokens: batch.tokens, hidden: hidden, shard: plan.headShard))
    }
    return products
  }

  /// Engines add the residual in the kernel of the norm behind it; the module of latent attention turns its own queries.
  private func fused(_ work: Elementwise) -> Elementwise? {
    switch work.name {
    case "residual": return nil
    case "rotary" where attention.hasProjections: return nil
    case "norm":
      var both = work
      both.bytes *= 2
      return both
    default: return work
    }
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

  func decodeSeconds(sequences: Double, keys: Double) -> Double {
    switch self {
    case .plain(let pricer): pricer.decodeSeconds(sequences: sequences, keys: keys)
    case .latent(let pricer): pricer.decodeSeconds(sequences: sequences, keys: keys)
    }
  }
}
