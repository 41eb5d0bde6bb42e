package import Quantities

/// How a model is trained, beside where and on what: formats, what is computed twice, the optimizer, the framework, what
/// is adapted and what leaves the device.
package struct TrainingRecipe: Hashable, Sendable {
  /// How activations and weights are stored and multiplied.
  package var format: NumberFormat
  /// What is computed twice to save memory.
  package var recompute: Recompute
  /// Layers of each chunk, from its first on, that compute twice; nil for all.
  package var recomputedLayers: Int?
  /// Into how many pieces of the sequence blocks are cut.
  package var miniSequences = MiniSequences()
  /// The optimizer.
  package var optimizer: OptimizerSpec
  /// What the framework does by itself: kernels, host time, reductions.
  package var framework: TrainingFramework
  /// Small matrices that are trained in place of the model's own; nil where the model itself is trained.
  package var adapters: Adapters?
  /// What is kept off the device.
  package var offload = Offload()
  /// Documents that fill the sequences; nil where every token is trained on and sees its whole sequence.
  package var packing: DocumentPacking?

  /// A recipe that trains the whole model on the device.
  package init(
    format: NumberFormat = .bf16, recompute: Recompute = .none, recomputedLayers: Int? = nil,
    optimizer: OptimizerSpec = .adamw, framework: TrainingFramework = .megatronCore
  ) {
    self.format = format
    self.recompute = recompute
    self.recomputedLayers = recomputedLayers
    self.optimizer = optimizer
    self.framework = framework
  }

  /// What the layer at a place of its chunk computes twice.
  func recompute(atPlace place: Int) -> Recompute {
    guard let recomputedLayers, place >= recomputedLayers else { return recompute }
    return .none
  }
}

/// What the backward pass computes again instead of keeping it.
package enum Recompute: String, Hashable, Sendable, CaseIterable {
  /// Every activation is kept.
  case none
  /// The attention kernel runs again.
  case selective
  /// Every layer runs again from its input.
  case full
}

/// Into how many pieces of the sequence the widest blocks are cut, so that only one piece is in memory at a time.
///
/// - Source: Luo et al. 2024, arXiv:2407.15892 (mini-sequence transformer).
package struct MiniSequences: Hashable, Sendable {
  /// Pieces of the feed-forward block; saves memory where layers are computed again.
  package var feedForward = 1
  /// Pieces of the head and the loss: the logits of one piece are in memory.
  package var head = 1

  /// Whole sequences.
  package init() {}
}
