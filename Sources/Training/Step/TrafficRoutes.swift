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
    /// Where nothing is shared above the ports, both patterns cross the same links.
    func routes(_ group: CommunicationGroup) -> LinkLoads {
      guard group.size > 1 else { return LinkLoads() }
      let around = cluster.route(.neighbours, of: group)
      return cluster.network.isPlain ? around : around + cluster.route(.everyPair, of: group)
    }
    let replicas = routes(grid.replicas(everyone))
    var data = replicas
    if layout.expert > 1 { data += routes(grid.layerHolders(dataParallel * layout.context * layout.tensor)) }
    if recipe.offload.optimizer != .device { data[.hostOut] = 1 }
    var passes = routes(grid.group(.tensor))
    if layout.context > 1 {
      let group = grid.group(.context)
      passes += routes(group)
      passes += cluster.route(toRankAt: grid.stride(.context) * (group.nodes > 1 ? layout.context : 1))
    }
    if layout.expert > 1 { passes += routes(grid.layerHolders(layout.expert)) }
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
