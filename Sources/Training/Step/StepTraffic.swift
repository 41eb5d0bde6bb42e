package import CostModel
package import Hardware

/// What the pieces of a step put on the links of a rank: what the step simulation needs to know where they meet.
package struct StepTraffic: Hashable, Sendable {
  /// The bandwidth of each class of links, by pipeline rank.
  package var capacities: [LinkLoads]
  /// A message between neighbouring ranks.
  package var send: Transfer
  /// The reduction of one bucket of gradients over the replicas, by chunk.
  package var reduce: [Transfer]
  /// The gathering of updated parameters, by chunk.
  package var gather: [Transfer]
  /// Bytes that forward passes put on links, by chunk.
  package var forward: [LinkLoads]
  /// Bytes of the gradients of inputs, with what is computed again for them, by chunk.
  package var inputGradient: [LinkLoads]
  /// Bytes of the gradients of weights, by chunk.
  package var weightGradient: [LinkLoads]

  /// The traffic of a step by its parts.
  package init(
    capacities: [LinkLoads], send: Transfer, reduce: [Transfer], gather: [Transfer], forward: [LinkLoads],
    inputGradient: [LinkLoads], weightGradient: [LinkLoads]
  ) {
    self.capacities = capacities
    self.send = send
    self.reduce = reduce
    self.gather = gather
    self.forward = forward
    self.inputGradient = inputGradient
    self.weightGradient = weightGradient
  }

  /// Bytes that a piece of work puts on links.
  package func bytes(_ work: PipelineWork) -> LinkLoads {
    let chunk = Int(work.chunk)
    switch work.kind {
    case .forward: return forward[chunk]
    case .inputGradient: return inputGradient[chunk]
    case .weightGradient: return weightGradient[chunk]
    case .backward: return inputGradient[chunk] + weightGradient[chunk]
    }
  }

  /// Classes of links that two streams of a rank, or a stream of it and what comes from its neighbours, may load at once.
  ///
  /// - Parameters:
  ///   - stages: ranks of the pipeline; from three on a rank receives from two sides.
  ///   - overlapsGradients: whether reductions run beside passes, and not behind all of them.
  ///   - overlapsParameters: whether gatherings run beside passes.
  package func shared(stages: Int, overlapsGradients: Bool, overlapsParameters: Bool) -> [LinkClass] {
    LinkClass.allCases.filter { link in
      let sends = send.route[link] > 0 ? min(2, stages - 1) : 0
      let isInPasses =
        forward.contains { $0[link] > 0 } || inputGradient.contains { $0[link] > 0 }
        || weightGradient.contains { $0[link] > 0 }
      let isInData =
        reduce.contains { $0.route[link] > 0 } || overlapsParameters && gather.contains { $0.route[link] > 0 }
      return sends + (isInPasses ? 1 : 0) + (isInData ? 1 : 0) > 1
    }
  }
}

/// Bytes of the three passes of a layer or a chunk.
struct PassBytes {
  var forward = LinkLoads()
  var inputGradient = LinkLoads()
  var weightGradient = LinkLoads()

  mutating func add(_ other: PassBytes) {
    forward += other.forward
    inputGradient += other.inputGradient
    weightGradient += other.weightGradient
  }
}
