import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// Sending tokens to the ranks of their experts, and the results back.
struct ExpertExchange {
  let plan: TrainingPlan
  /// Experts that each token goes to.
  let choices: Int

  private var ranks: Int { plan.layout.expert }
  private var group: CommunicationGroup { plan.grid.layerHolders(ranks) }
  /// Bytes of the tokens that one rank routes, each of them once; what the busiest rank gets counts.
  private var bytes: Double {
    plan.microBatch.tokens / Double(plan.layout.tensor) * Double(plan.model.hidden)
      * plan.activationFormat.bytesPerElement * plan.layout.expertImbalance
  }

  /// Adds both exchanges of a pass, of which those that run beside kernels are waited for only as far as they take longer.
  func add(to pass: inout StepTimes.Pass, beside kernels: Double) {
    guard ranks > 1 else { return }
    let seconds = 2 * oneWaySeconds
    guard plan.framework.experts.overlapsExchange else {
      pass.expertCommunication += seconds
      return
    }
    let link = group.nodes > 1 ? plan.cluster.interNode : plan.cluster.intraNode
    let slow = OverlapSlowdown(
      channels: Self.channels, linkBytesPerSecond: link.bandwidth.value, accelerator: plan.cluster.accelerator)
    pass.expertCommunication += max(0, seconds - kernels) + min(seconds, kernels) * (slow.compute - 1)
  }

  /// Units that an exchange keeps busy: what DeepEP and HybridEP take unless told otherwise.
  private static let channels = 20

  /// One exchange; the busiest rank is waited for.
  private var oneWaySeconds: Double {
    switch plan.framework.experts.dispatch {
    case .everyChoice:
      return plan.collectives.seconds(.allToAll, bytes: bytes * Double(choices), group: group)
    case .oncePerRank:
      let copies = ExpertExecution.touched(places: ranks, choices: choices)
      guard group.nodes > 1 else { return plan.collectives.seconds(.allToAll, bytes: bytes * copies, group: group) }
      // The rank of the same place in each node takes a token over the network and hands it on inside.
      let nodes = group.nodes
      let across = plan.collectives.seconds(
        .allToAll, bytes: bytes * ExpertExecution.touched(places: nodes, choices: choices),
        group: CommunicationGroup(size: nodes, perNode: 1))
      let inside = plan.collectives.seconds(
        .allToAll, bytes: bytes * copies, group: CommunicationGroup(size: group.perNode, perNode: group.perNode))
      return max(across, inside)
    }
  }
}
