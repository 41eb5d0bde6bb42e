import CostModel
import Hardware

extension TrainingPlan {
  /// Whether pieces of a step may meet on a link: asked before anything is priced, by the routes that they could take.
  var mayShareLinks: Bool {
    guard !schedule.isAsynchronous else { return false }
    return !possibleRoutes.shared(
      stages: shape.stages, overlapsGradients: layout.overlapGradients, overlapsParameters: layout.overlapParameters
    ).isEmpty
  }

  /// Every link that the traffic of a step could cross, without its bytes: a group of some replicas crosses no link that
  /// the group of all does not.
  private var possibleRoutes: StepTraffic {
    let everyone = dataParallel * layout.context * (shape.flow == .bidirectional ? 2 : 1)
    var replicas = cluster.route(.neighbours, of: grid.replicas(everyone))
    replicas += cluster.route(.everyPair, of: grid.replicas(everyone))
    let holders = cluster.route(.neighbours, of: grid.layerHolders(dataParallel * layout.context * layout.tensor))
    var data = replicas
    if layout.expert > 1 { data += holders }
    if recipe.offload.optimizer != .device { data[.hostOut] = 1 }
    var passes = cluster.route(.neighbours, of: grid.group(.tensor))
    if layout.context > 1 {
      let group = grid.group(.context)
      passes += cluster.route(.everyPair, of: group)
      passes += cluster.route(toRankAt: grid.stride(.context) * (group.nodes > 1 ? layout.context : 1))
    }
    if layout.expert > 1 { passes += cluster.route(.everyPair, of: grid.layerHolders(layout.expert)) }
    if sharesOutEveryPass { passes += replicas }
    if recipe.offload.weights != .device || recipe.offload.activations != .device {
      for link in [LinkClass.hostIn, .hostOut, .drive] { passes[link] = 1 }
    }
    func part(_ route: LinkLoads) -> Transfer { Transfer(seconds: 1, fixedSeconds: 0, wireBytes: 1, route: route) }
    return StepTraffic(
      capacities: [], send: message.map { part(cluster.route(toRankAt: $0.stride)) } ?? .none, reduce: [part(data)],
      gather: [part(data)], forward: [passes], inputGradient: [], weightGradient: [])
  }
}
