import Hardware
import ModelArchitecture
import Quantities

/// How much memory a replica has left for keys and values.
struct KVCapacity {
  let plan: ServingPlan

  /// Bytes of weights on one accelerator: every part in its own format, routed experts divided over all ranks.
  var weightBytes: Double {
    let model = plan.model
    let head = plan.shard.ofHead.weightFormat.bytesPerElement
    let attention = plan.attentionShard.weightFormat.bytesPerElement
    let rest = plan.shard.weightFormat.bytesPerElement
    var shared = (model.embeddingParameters + model.headParameters + model.finalNormParameters) * head
    var experts = 0.0
    for layer in model.layers {
      let projections = layer.attention.parameters(hidden: model.hidden)
      let routed = layer.experts?.parameters(hidden: model.hidden) ?? 0
      shared += projections * attention + (layer.parameters(hidden: model.hidden) - projections - routed) * rest
      experts += routed * plan.expertFormats.weight.bytesPerElement
    }
    return (shared / Double(plan.layout.tensor) + experts / Double(plan.layout.tensor * plan.layout.data))
      / Double(plan.layout.pipeline)
  }

  /// Bytes of the widest activations of the greatest iteration on one accelerator.
  var activationBytes: Double {
    let tokens = Double(plan.engine.tokenBudget) / Double(plan.layout.data)
    let tensor = Double(plan.layout.tensor)
    let widest =
      plan.model.layerKinds.map { layer in
        let feedForward = Double((layer.feedForward.upProjections + 1) * layer.feedForward.width) / tensor
        // A row for each choice of each token, at its full width on the way in and out.
        let routed = layer.experts.map { experts in
          Double(experts.choices)
            * (Double(plan.model.hidden)
              + Double((experts.upProjections + 1) * experts.width) / Double(plan.layout.expertTensor))
            / Double(plan.layout.expert)
        }
        return max(feedForward, routed ?? 0)
      }.max() ?? 0
    let width = Double(4 * plan.model.hidden) + widest
    let logits = 4 * Double(plan.engine.maxBatch) * Double(plan.model.vocabulary) / tensor
    return tokens * width * plan.shard.format.bytesPerElement + logits
  }

  /// Bytes that one token leaves in one layer on one accelerator; heads are copied when there are too few to divide, and
  /// a compressed vector serves all heads.
  private func bytesPerToken(in attention: Attention) -> Double {
    let element = plan.shard.cacheFormat.bytesPerElement
    if attention.latent != nil { return attention.keyValueElementsPerToken * element }
    let heads = max(1, Double(attention.keyValueHeads) / Double(plan.layout.tensor))
    return heads * Double(attention.headDimension + attention.valueDimension) * element
  }

  /// Bytes of keys and values of one token on one accelerator.
  ///
  /// Layers with a window keep no more than the window of each sequence. They are set aside for a full batch where that
  /// leaves more room than to count them like the others.
  var bytesPerToken: Double { setsWindowsAside && fullBytes > 0 ? fullBytes : fullBytes + windowedBytes }

  private var stages: Double { Double(plan.layout.pipeline) }

  private var fullBytes: Double {
    plan.model.layers.reduce(0) { $0 + ($1.attention.window == nil ? bytesPerToken(in: $1.attention) : 0) } / stages
  }

  private var windowedBytes: Double {
    plan.model.layers.reduce(0) { $0 + ($1.attention.window == nil ? 0 : bytesPerToken(in: $1.attention)) } / stages
  }

  /// Bytes of the windows of a full batch on one accelerator.
  private var windowBytes: Double {
    let sequences = (Double(plan.engine.maxBatch) / Double(plan.layout.data)).rounded(.up)
    return sequences
      * plan.model.layers.reduce(0) { $0 + Double($1.attention.window ?? 0) * bytesPerToken(in: $1.attention) } / stages
  }

  private var memoryLeft: Double {
    plan.accelerator.memory.value * plan.engine.profile.memoryShare - weightBytes - activationBytes
  }

  private var setsWindowsAside: Bool {
    guard windowedBytes > 0 else { return false }
    // Where every layer has a window nothing grows, and a full batch has all that it will ever need.
    guard fullBytes > 0 else { return windowBytes <= memoryLeft }
    return (memoryLeft - windowBytes) / fullBytes > memoryLeft / (fullBytes + windowedBytes)
  }

  /// Whole blocks in the memory that is left, over all ranks of the data group; negative when the weights alone do not
  /// fit.
  var blocks: Int {
    guard fullBytes > 0 || !setsWindowsAside else { return max(countedBlocks(memoryLeft), unboundedBlocks) }
    return countedBlocks(memoryLeft - (setsWindowsAside ? windowBytes : 0))
  }

  private func countedBlocks(_ left: Double) -> Int {
    Int((left / (bytesPerToken * Double(plan.engine.blockTokens))).rounded(.down)) * plan.layout.data
  }

  /// Blocks of a full batch of the longest texts: what a cache whose layers all have a window holds room for, since no
  /// sequence keeps more than its windows.
  private var unboundedBlocks: Int {
    let longest = min(max(1, plan.model.contextLength ?? Self.longText), 1 << 30)
    let blocks = (longest + plan.engine.blockTokens - 1) / plan.engine.blockTokens
    return Int(min(Double(plan.engine.maxBatch) * Double(blocks), 1e15))
  }

  /// The longest text of a model that does not say how long its texts may be.
  private static let longText = 1 << 20

  /// Blocks that the host's memory holds.
  var hostBlocks: Int {
    let bytes = bytesPerToken * Double(plan.engine.blockTokens * plan.layout.tensor * plan.layout.pipeline)
    return Int((plan.engine.hostMemory.value / bytes).rounded(.down))
  }
}
