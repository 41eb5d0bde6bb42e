import Hardware
import ModelArchitecture
import Quantities

/// How much memory a replica has left for keys and values.
struct KVCapacity {
  let plan: ServingPlan

  /// The share of memory that an engine takes; vLLM's default `gpu_memory_utilization`.
  static let memoryShare = 0.9

  /// Bytes of weights on one accelerator.
  var weightBytes: Double {
    plan.model.parameters * plan.shard.weightFormat.bytesPerElement / Double(plan.tensor)
  }

  /// Bytes of the widest activations of the greatest iteration on one accelerator.
  var activationBytes: Double {
    let tokens = Double(plan.engine.tokenBudget)
    let widest = plan.model.layers.map { ($0.feedForward.upProjections + 1) * $0.feedForward.width }.max() ?? 0
    let width = Double(4 * plan.model.hidden) + Double(widest) / Double(plan.tensor)
    let logits = 4 * Double(plan.engine.maxBatch) * Double(plan.model.vocabulary) / Double(plan.tensor)
    return tokens * width * plan.shard.format.bytesPerElement + logits
  }

  /// Bytes of keys and values of one token on one accelerator; heads are copied when there are too few to divide.
  var bytesPerToken: Double {
    plan.model.layers.reduce(0) { sum, layer in
      let heads = max(1, Double(layer.attention.keyValueHeads) / Double(plan.tensor))
      return sum + 2 * heads * Double(layer.attention.headDimension) * plan.shard.cacheFormat.bytesPerElement
    }
  }

  /// Whole blocks in the memory that is left, negative when the weights alone do not fit.
  var blocks: Int {
    let memory = plan.accelerator.memory.value * Self.memoryShare
    let left = memory - weightBytes - activationBytes
    return Int((left / (bytesPerToken * Double(plan.engine.blockTokens))).rounded(.down))
  }
}
