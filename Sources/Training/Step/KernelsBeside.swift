import CostModel
import Hardware
import Quantities

/// What kernels lose to transfers that run beside them: one rule for everything that overlaps, within a pass and from pass
/// to pass.
///
/// Collectives are kernels themselves and keep some units of the accelerator busy; copies to the host are carried out by
/// engines of their own and take none.
struct KernelsBeside {
  let costs: StepCosts

  /// Units that a collective keeps busy, by the link that it goes over.
  ///
  /// - Source: what NCCL takes on NVLink 3 and 4, and for a network port; what DeepEP and HybridEP take unless told
  ///   otherwise.
  enum Channels {
    static let insideNode = 24
    static let betweenNodes = 8
    static let exchange = 20
  }

  /// Seconds more of the kernels.
  ///
  /// - Parameters:
  ///   - kernels: what they take alone.
  ///   - transfer: seconds of what runs beside them.
  ///   - group: the ranks that it joins.
  ///   - channels: units that it keeps busy; those of the library over the group's links unless said.
  func lostSeconds(
    kernels: Double, beside transfer: Double, of group: CommunicationGroup, channels: Int? = nil
  ) -> Double {
    min(transfer, kernels) * lostShare(beside: group, channels: channels)
  }

  /// What kernels beside a transfer take longer, over what they take alone.
  func lostShare(beside group: CommunicationGroup, channels: Int? = nil) -> Double {
    let isBetweenNodes = group.nodes > 1
    let link = isBetweenNodes ? costs.plan.cluster.interNode : costs.plan.cluster.intraNode
    let slow = OverlapSlowdown(
      channels: channels ?? (isBetweenNodes ? Channels.betweenNodes : Channels.insideNode),
      linkBytesPerSecond: link.bandwidth.value, accelerator: costs.plan.cluster.accelerator)
    return slow.compute - 1
  }
}
