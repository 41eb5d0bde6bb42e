import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// Sending tokens to the ranks of their experts, and the results back.
struct ExpertExchange {
  let costs: StepCosts
  /// Experts that each token goes to.
  let choices: Int

  private var ranks: Int { costs.plan.layout.expert }
  private var group: CommunicationGroup { costs.plan.grid.layerHolders(ranks) }
  /// Bytes of the tokens that one rank routes, each of them once; what the busiest rank gets counts.
  private var bytes: Double {
    costs.plan.microBatch.tokens / Double(costs.plan.layout.tensor) * Double(costs.plan.model.hidden)
      * costs.plan.activationFormat.bytesPerElement * costs.plan.layout.expertImbalance
  }

  /// Adds both exchanges of a pass, of which those that run beside kernels are waited for only as far as they take longer.
  func add(to pass: inout StepTimes.Pass, beside kernels: Double) {
    guard ranks > 1 else { return }
    let seconds = 2 * oneWaySeconds
    guard costs.plan.framework.experts.overlapsExchange else {
      pass.expertCommunication += seconds
      return
    }
    pass.expertCommunication +=
      max(0, seconds - kernels)
      + KernelsBeside(costs: costs).lostSeconds(
        kernels: kernels, beside: seconds, of: group, channels: KernelsBeside.Channels.exchange)
  }

  /// One exchange; the busiest rank is waited for.
  private var oneWaySeconds: Double { calls.reduce(0) { max($0, costs.collectives.seconds(of: $1)) } }

  /// Bytes that both exchanges of a pass put on links.
  var bytesOfBothWays: LinkLoads {
    guard ranks > 1 else { return LinkLoads() }
    return calls.reduce(into: LinkLoads()) { $0 += costs.collectives.transfer(of: $1).bytes } * 2
  }

  /// The collectives of one exchange, which run beside each other.
  private var calls: [CollectiveCall] {
    switch costs.plan.framework.experts.dispatch {
    case .everyChoice:
      return [CollectiveCall(.allToAll, bytes: bytes * Double(choices), group: group)]
    case .oncePerRank:
      let copies = MixtureOfExperts.touched(places: ranks, choices: choices)
      guard group.nodes > 1 else { return [CollectiveCall(.allToAll, bytes: bytes * copies, group: group)] }
      // The rank of the same place in each node takes a token over the network and hands it on inside.
      return [
        CollectiveCall(
          .allToAll, bytes: bytes * MixtureOfExperts.touched(places: group.nodes, choices: choices),
          group: group.acrossNodes),
        CollectiveCall(.allToAll, bytes: bytes * copies, group: group.insideNode),
      ]
    }
  }
}
