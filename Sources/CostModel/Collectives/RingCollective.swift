import Hardware

/// Rings over all ranks: each step every rank sends one part to its neighbour, by the protocol that suits the size.
///
/// - Source: Thakur, Rabenseifner, Gropp 2005; NCCL's ring and its protocols.
package struct RingCollective: CollectiveAlgorithm {
  /// `ring`.
  package let name = "ring"

  /// The algorithm has no parameters.
  package init() {}

  /// Start, what each further rank adds, and the traffic of one rank over the slowest link of the ring.
  package func seconds(_ operation: CollectiveOperation, bytes: Double, links: GroupLinks) -> Double? {
    guard operation != .allToAll else { return nil }
    return links.protocolSeconds(operation, traffic: operation.trafficFactor(ranks: links.group.size) * bytes)
  }
}

extension GroupLinks {
  /// The fastest protocol for `traffic` bytes that each rank sends around.
  func protocolSeconds(_ operation: CollectiveOperation, traffic: Double) -> Double {
    let fit = parameters
    let factors = fit.factors(operation)
    let integerRate = isInteger && operation.reduces ? fit.integerRate : 1
    let integerStart = isInteger ? fit.integerStart : 1
    let further = Double(group.size - group.nodes)
    // As many rings leave a node as it has members, each by its own port.
    let between = group.nodes > 1 ? Double(group.perNode) * interBandwidth : .infinity
    let crossing = group.nodes > 1 ? operation.ringPasses * Double(group.nodes - 1) * interLatency : 0
    let bridge =
      fit.bridgeExponent > 0 && group.perNode > 2
      ? fit.bridgeRate * power(2 / Double(group.perNode), fit.bridgeExponent) : 1
    func seconds(_ choice: TransferProtocol, isSimple: Bool) -> Double {
      let narrow = isSimple ? 1 : factors.narrowRate
      let inside = choice.share * intraBandwidth * bridge * factors.rate * narrow * integerRate
      let moving = traffic / min(inside, between)
      let filling = isSimple ? (fit.fillSeconds * moving).squareRoot() : 0
      let steps = max(further, group.nodes > 1 ? 0 : 1)
      let rankSeconds = max(0, steps * choice.rankSeconds * factors.rank + steps * operation.ringPasses * intraDelay)
      return choice.startSeconds * factors.start * integerStart + rankSeconds + crossing + moving + filling
    }
    return min(
      seconds(fit.lowLatency, isSimple: false), seconds(fit.lowLatency128, isSimple: false),
      seconds(fit.simple, isSimple: true))
  }
}

extension CollectiveParameters {
  /// How an operation differs from the first one of the fit.
  func factors(_ operation: CollectiveOperation) -> OperationFactors {
    switch operation {
    case .allGather: allGather
    case .reduceScatter: reduceScatter
    case .sendReceive: sendReceive
    case .allReduce: allReduce
    case .allToAll: allToAll
    case .broadcast: OperationFactors()
    }
  }
}
