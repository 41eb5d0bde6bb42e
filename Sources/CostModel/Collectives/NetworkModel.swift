import RealModule

/// Prices collectives of a network that was timed as a whole.
///
/// - Source: the protocols LL, LL128 and Simple, the rings and the in-switch reduction (NVLS) of NCCL. Between nodes every
///   byte that leaves a node shares its ports, by whichever ranks it is sent.
struct NetworkModel {
  let fit: NetworkParameters
  let linkBandwidth: Double

  /// Seconds of a collective.
  ///
  /// - Parameters:
  ///   - operation: the collective.
  ///   - ranks: ranks in all, at least two.
  ///   - perNode: ranks in each node.
  ///   - bytes: the greater of a rank's send and receive buffer.
  func seconds(_ operation: CollectiveOperation, ranks: Int, perNode: Int, bytes: Double) -> Double {
    let call = Call(operation: operation, ranks: ranks, perNode: perNode, bytes: bytes)
    let group = call.isBetweenNodes ? GroupFactors() : fit[group: ranks]
    let host = (operation == .sendReceive ? fit.messageHostSeconds : fit.hostSeconds) * group.host
    let protocols = min(
      seconds(call, by: fit.lowLatency, group: group), seconds(call, by: fit.lowLatency128, group: group),
      seconds(call, by: fit.simple, isSimple: true, group: group))
    return max(min(protocols, inSwitchSeconds(call)), host)
  }

  /// What is asked for, and what follows from it alone.
  private struct Call {
    let operation: CollectiveOperation
    let ranks: Double
    let perNode: Double
    let bytes: Double
    let isBetweenNodes: Bool

    init(operation: CollectiveOperation, ranks: Int, perNode: Int, bytes: Double) {
      self.operation = operation
      self.ranks = Double(ranks)
      self.perNode = Double(min(perNode, ranks))
      self.bytes = bytes
      isBetweenNodes = ranks > perNode
      traffic = operation.trafficFactor(ranks: ranks) * bytes
    }

    /// Bytes that each rank sends around a ring, or to all others.
    let traffic: Double

    var nodes: Double { ranks / perNode }

    /// Messages of an all-to-all that leave a node.
    var messages: Double { perNode * (ranks - perNode) }

    /// Bytes that leave a node: a ring crosses its border once, an all-to-all with everything that is not for itself.
    var leaving: Double { operation == .allToAll ? messages * bytes / ranks : traffic }

    /// Steps between nodes until a byte has been everywhere: with several ranks on a node a ring comes back to it.
    var hops: Double { operation == .sendReceive ? 1 : perNode > 1 ? nodes : nodes - 1 }
  }

  private func seconds(
    _ call: Call, by choice: TransferProtocol, isSimple: Bool = false, group: GroupFactors
  ) -> Double {
    let factors = fit[call.operation]
    let rate = choice.share * linkBandwidth * factors.rate * (isSimple ? 1 : factors.narrowRate)
    let start = choice.startSeconds * factors.start
    let step = choice.rankSeconds * factors.rank
    guard call.isBetweenNodes else {
      let moving = call.traffic / (rate * group.rate)
      let steps = call.ranks - 1
      return start * group.start + steps * step + moving + filling(moving, steps: steps, isSimple)
    }
    let lanes = call.operation == .sendReceive ? 1 : min(call.perNode, fit.ports)
    let moving = call.leaving / (rate * lanes)
    let hops = call.hops == 1 ? 1 : Double.pow(call.hops, fit.hopExponent)
    let latency =
      call.operation == .allToAll
      ? call.messages * fit.messageSeconds : hops * step + (call.ranks - call.nodes) * fit.neighbourSeconds
    return start + latency + moving + filling(moving, steps: hops, isSimple) + spilling(moving, bytes: call.bytes)
  }

  /// Whole chunks are stored before they are sent on: the pipeline fills once for each step.
  private func filling(_ moving: Double, steps: Double, _ isSimple: Bool) -> Double {
    isSimple ? (fit.fillSeconds * moving * steps).squareRoot() : 0
  }

  /// The time more of what the buffers on the way do not hold.
  private func spilling(_ moving: Double, bytes: Double) -> Double {
    guard fit.bufferedBytes > 0, bytes > fit.bufferedBytes else { return 0 }
    return (1 - fit.bufferedBytes / bytes) * moving * (1 / fit.unbufferedRate - 1)
  }

  private func inSwitchSeconds(_ call: Call) -> Double {
    guard fit.switchSeconds > 0, call.operation == .allReduce, !call.isBetweenNodes, call.ranks >= 4 else {
      return .infinity
    }
    return fit.switchSeconds + call.bytes * (call.ranks + 1) / call.ranks / (fit.switchShare * linkBandwidth)
  }
}
