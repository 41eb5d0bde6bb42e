package import Hardware
package import ModelArchitecture
package import Reading

/// A search for the best layout of a model on a cluster.
///
/// Every combination of a space is tried: those that do not divide, fit, or cannot be kept are counted by reason, the
/// others are timed in closed form; the best and the undominated are then simulated by events.
package struct LayoutSearch: Sendable {
  /// The model.
  package let model: TransformerModel
  /// The cluster, of which the space may take other numbers of accelerators.
  package var cluster: Cluster
  /// Tokens in a sequence.
  package let sequenceLength: Int
  /// How the model is trained; what is computed twice is each combination's own.
  package let recipe: TrainingRecipe
  /// How it is trained where that depends on the ranks among which experts are dealt, by their number.
  package var recipesByExpert: [Int: TrainingRecipe] = [:]
  /// What stands behind the accelerators; the usual when nil.
  package var host: HostMemory?
  /// Where the accelerators' kernels are described.
  package var catalog = Catalog.builtIn
  /// The combinations that are tried.
  package var space: SearchSpace
  /// By what candidates are ranked.
  package var objective: SearchObjective
  /// How many of the best are kept and simulated.
  package var limit: Int
  /// Whether combinations are left out that can neither be among the best nor be undominated.
  package var prunesByBounds = true

  /// A search over a space.
  ///
  /// - Precondition: every key of the space has a value, and `limit` is at least 1.
  package init(
    model: TransformerModel, cluster: Cluster, sequenceLength: Int, recipe: TrainingRecipe = TrainingRecipe(),
    space: SearchSpace, objective: SearchObjective = .time, limit: Int = 20
  ) {
    precondition(space.combinations > 0 && limit >= 1, "a search has combinations to try and candidates to keep")
    self.model = model
    self.cluster = cluster
    self.sequenceLength = sequenceLength
    self.recipe = recipe
    self.space = space
    self.objective = objective
    self.limit = limit
  }

  /// The cluster with another number of accelerators.
  package func cluster(count: Int) throws(ClusterError) -> Cluster {
    try Cluster(
      accelerator: cluster.accelerator, count: count, nodeSize: cluster.nodeSize, intraNode: cluster.intraNode,
      interNode: cluster.interNode, domains: cluster.domains)
  }

  /// The plan of a combination.
  ///
  /// - Throws: `TrainingPlanError` when it is not possible.
  package func plan(_ point: SearchPoint) throws -> TrainingPlan {
    try TrainingPlan(
      model: model, cluster: try cluster(count: point.count), layout: point.layout,
      batch: TrainingBatch(global: point.globalBatch, micro: point.micro, sequenceLength: sequenceLength),
      recipe: recipe(point), host: host, catalog: catalog)
  }

  /// The recipe of a combination.
  func recipe(_ point: SearchPoint) -> TrainingRecipe {
    var own = recipesByExpert[point.layout.expert] ?? recipe
    own.recompute = point.recompute
    return own
  }
}
