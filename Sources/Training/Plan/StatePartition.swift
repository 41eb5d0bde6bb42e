/// Among how many consecutive replicas each kind of state of a model is shared out: 1 keeps it whole.
///
/// The groups lie in one another, so that each kind moves over links as fast as it needs: weights, which every pass gathers,
/// inside a package or a node; gradients, which every pass scatters, inside a node; optimizer states, which move once in a
/// step, over all. ZeRO's stages are the partitions in which a kind is either whole or shared among all.
///
/// - Source: Chen et al. 2023, arXiv:2311.00257 (AMSP); Xu et al. 2025, arXiv:2501.04266 (three levels on Frontier).
package struct StatePartition: Hashable, Sendable {
  /// Replicas that share the weights out.
  package var weights: Int
  /// Replicas that share the gradients out: a multiple of those of the weights.
  package var gradients: Int
  /// Replicas that share the optimizer states out: a multiple of those of the gradients.
  package var optimizerStates: Int

  /// A partition by its groups.
  package init(weights: Int = 1, gradients: Int = 1, optimizerStates: Int = 1) {
    self.weights = weights
    self.gradients = gradients
    self.optimizerStates = optimizerStates
  }

  /// The partition of a ZeRO stage among so many replicas.
  package init(zeroStage: Int, group: Int) {
    self.init(
      weights: zeroStage == 3 ? group : 1, gradients: zeroStage >= 2 ? group : 1,
      optimizerStates: zeroStage >= 1 ? group : 1)
  }
}
