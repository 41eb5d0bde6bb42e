import Hardware
import ModelArchitecture
import Quantities

/// How much memory a replica has left for keys and values.
struct KVCapacity {
  let plan: ServingPlan

  /// Bytes of weights on one accelerator.
  var weightBytes: Double {
    plan.model.parameters * plan.shard.weightFormat.bytesPerElement
      / Double(plan.layout.tensor * plan.layout.pipeline)
  }

  /// Bytes of the widest activations of the greatest iteration on one accelerator.
  var activationBytes: Double {
    let tokens = Double(plan.engine.tokenBudget)
    let tensor = Double(plan.layout.tensor)
    let widest = plan.model.layers.map { ($0.feedForward.upProjections + 1) * $0.feedForward.width }.max() ?? 0
    let width = Double(4 * plan.model.hidden) + Double(widest) / tensor
    let logits = 4 * Double(plan.engine.maxBatch) * Double(plan.model.vocabulary) / tensor
    return tokens * width * plan.shard.format.bytesPerElement + logits
  }

  /// Bytes of keys and values of one token on one accelerator; heads are copied when there are too few to divide.
  var bytesPerToken: Double {
    plan.model.layers.reduce(0) { sum, layer in
      let heads = max(1, Double(layer.attention.keyValueHeads) / Double(plan.layout.tensor))
      return sum + 2 * heads * Double(layer.attention.headDimension) * plan.shard.cacheFormat.bytesPerElement
    } / Double(plan.layout.pipeline)
  }

  /// Whole blocks in the memory that is left, over all ranks of the data group; negative when the weights alone do not
  /// fit.
  var blocks: Int {
    let memory = plan.accelerator.memory.value * plan.engine.profile.memoryShare
    let left = memory - weightBytes - activationBytes
    return Int((left / (bytesPerToken * Double(plan.engine.blockTokens))).rounded(.down)) * plan.layout.data
  }

  /// Blocks that the host's memory holds.
  var hostBlocks: Int {
    let bytes = bytesPerToken * Double(plan.engine.blockTokens * plan.layout.tensor * plan.layout.pipeline)
    return Int((plan.engine.hostMemory.value / bytes).rounded(.down))
  }
}
