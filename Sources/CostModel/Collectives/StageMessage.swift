import Hardware

/// The residual stream of some tokens on its way from one stage of a pipeline to the next, in training and in serving.
package struct StageMessage: Hashable, Sendable {
  /// Bytes that one rank sends.
  package var bytes: Double
  /// Accelerators between the ranks.
  package var stride: Int

  /// A message by what it carries.
  ///
  /// - Parameters:
  ///   - tokens: how many tokens go on.
  ///   - width: numbers of each token.
  ///   - bytesPerElement: bytes of each number.
  ///   - senders: ranks that send a part each.
  ///   - stride: accelerators between the ranks.
  package init(tokens: Double, width: Int, bytesPerElement: Double, senders: Int = 1, stride: Int) {
    bytes = tokens * Double(width) * bytesPerElement / Double(senders)
    self.stride = stride
  }
}

extension CollectiveCostModel {
  /// Seconds of a message between stages by itself.
  package func seconds(of message: StageMessage) -> Double {
    sendSeconds(bytes: message.bytes, stride: message.stride)
  }

  /// A message between stages as what it asks of the links.
  package func transfer(of message: StageMessage) -> Transfer {
    let alone = seconds(of: message)
    guard alone > 0 else { return .none }
    return Transfer(
      seconds: alone, fixedSeconds: min(alone, sendSeconds(bytes: min(1, message.bytes), stride: message.stride)),
      route: cluster.route(toRankAt: message.stride), over: capacities)
  }
}
