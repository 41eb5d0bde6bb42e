import Hardware
import ModelArchitecture
import Training

extension TrainingStudy {
  package var idleKeys: [IdleKey] {
    let layout = plan.layout
    let replicas = plan.dataParallel * layout.context
    var idle: [IdleKey] = []
    func add(_ isIdle: Bool, _ key: String, _ reason: String) { if isIdle { idle.append(IdleKey(key, reason)) } }
    add(
      layout.sequenceParallel && layout.tensor == 1, "layout.sequenceParallel",
      "`layout.tensor` is 1, so nothing is split over a tensor group")
    if layout.overlapTensor {
      add(layout.tensor == 1, "layout.overlapTensor", "`layout.tensor` is 1, so no tensor group sends anything")
      add(
        layout.tensor > 1 && !layout.sequenceParallel, "layout.overlapTensor",
        "only the gathers and reductions of `sequenceParallel: true` can run beside products")
    }
    add(
      layout.contextMethod != .ring && layout.context == 1, "layout.contextMethod",
      "`layout.context` is 1, so sequences are not split")
    add(
      layout.expertImbalance > 1 && !plan.model.layers.contains { $0.experts != nil }, "layout.expertImbalance",
      "\(plan.model.name) has no experts")
    add(
      layout.shardGroup != nil && layout.zeroStage == 0, "layout.shardGroup",
      "`layout.zeroStage` is 0, so nothing is shared out among replicas")
    add(
      layout.overlapParameters && plan.partition == StatePartition(), "layout.overlapParameters",
      "every replica holds its optimizer states whole, so no parameters are gathered")
    add(!layout.overlapGradients && replicas == 1, "layout.overlapGradients", "one replica has nobody to reduce with")
    add(
      plan.cluster.count <= plan.cluster.nodeSize, "cluster.interNode",
      "all \(plan.cluster.count) accelerators stand in one node of \(plan.cluster.nodeSize)")
    return idle
  }
}
