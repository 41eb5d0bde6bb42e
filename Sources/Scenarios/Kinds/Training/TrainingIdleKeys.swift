import Hardware
import ModelArchitecture
import Reading
package import Training

/// The keys of a training scenario that change nothing in some settings.
extension TrainingStudy {
  package static let idleRules: [IdleRule<TrainingPlan>] = [
    layout(LayoutKeys.sequenceParallel) { plan in
      plan.layout.sequenceParallel && plan.layout.tensor == 1
        ? "`layout.tensor` is 1, so nothing is split over a tensor group" : nil
    },
    layout(LayoutKeys.overlapTensor) { plan in
      guard plan.layout.overlapTensor else { return nil }
      if plan.layout.tensor == 1 { return "`layout.tensor` is 1, so no tensor group sends anything" }
      return plan.layout.sequenceParallel
        ? nil : "only the gathers and reductions of `sequenceParallel: true` can run beside products"
    },
    layout(LayoutKeys.contextMethod) { plan in
      plan.layout.contextMethod != .ring && plan.layout.context == 1
        ? "`layout.context` is 1, so sequences are not split" : nil
    },
    layout(LayoutKeys.expertImbalance) { plan in
      plan.layout.expertImbalance > 1 && !plan.model.layers.contains { $0.experts != nil }
        ? "\(plan.model.name) has no experts" : nil
    },
    layout(LayoutKeys.shardGroup) { plan in
      plan.layout.shardGroup != nil && plan.layout.zeroStage == 0
        ? "`layout.zeroStage` is 0, so nothing is shared out among replicas" : nil
    },
    layout(LayoutKeys.overlapParameters) { plan in
      plan.layout.overlapParameters && plan.partition == StatePartition()
        ? "every replica holds its optimizer states whole, so no parameters are gathered" : nil
    },
    layout(LayoutKeys.overlapGradients) { plan in
      !plan.layout.overlapGradients && plan.dataParallel * plan.layout.context == 1
        ? "one replica has nobody to reduce with" : nil
    },
    IdleRule(TrainingKeys.cluster, ClusterKeys.interNode) { plan in
      plan.cluster.count <= plan.cluster.nodeSize
        ? "all \(plan.cluster.count) accelerators stand in one node of \(plan.cluster.nodeSize)" : nil
    },
  ]

  private static func layout(
    _ key: any DeclaredKey, _ reason: @escaping @Sendable (TrainingPlan) -> String?
  ) -> IdleRule<TrainingPlan> {
    IdleRule(TrainingKeys.layout, key, reason)
  }

  package static var idleKeyNames: [String] { idleRules.map(\.key) }
  package var idleKeys: [IdleKey] { IdleRule.found(Self.idleRules, in: plan) }
}
