/// Seconds of every piece of work in a step: all that the step simulation knows of model and hardware.
package struct StepTimes: Hashable, Sendable {
  /// One pass of one micro-batch through one chunk.
  package struct Pass: Hashable, Sendable {
    /// Seconds of kernels.
    package var compute: Double
    /// Seconds of tensor-parallel collectives between them.
    package var tensorCommunication: Double

    /// Seconds of waiting for keys and values of the other ranks of the context group.
    package var contextCommunication = 0.0
    /// Seconds of sending tokens to experts and back.
    package var expertCommunication = 0.0
    /// Seconds of waiting for weights and gradients that replicas share out.
    package var dataCommunication: Double

    /// A pass by its parts.
    package init(compute: Double, tensorCommunication: Double = 0, dataCommunication: Double = 0) {
      self.compute = compute
      self.tensorCommunication = tensorCommunication
      self.dataCommunication = dataCommunication
    }

    /// Seconds in all.
    package var total: Double {
      compute + tensorCommunication + contextCommunication + expertCommunication + dataCommunication
    }
  }

  /// Forward passes by chunk, counted along the pipeline.
  package var forward: [Pass]
  /// Gradients of inputs by chunk, with what is computed again for them.
  package var inputGradient: [Pass]
  /// Gradients of weights by chunk.
  package var weightGradient: [Pass]
  /// A message between neighbouring ranks.
  package var send: Double
  /// The reduction of each bucket of gradients over the replicas, by chunk; buckets come one after the other during
  /// the chunk's last backward pass.
  package var reduceBuckets: [[Double]]
  /// The gathering of one chunk's updated parameters, by chunk.
  package var gather: [Double]
  /// The optimizer's update, by rank.
  package var optimizer: [Double]
  /// What kernels beside reductions and gatherings over the replicas take longer, over what they take alone.
  package var lostBesideData = 0.0

  /// The times of a step by their parts.
  package init(
    forward: [Pass], inputGradient: [Pass], weightGradient: [Pass], send: Double, reduceBuckets: [[Double]],
    gather: [Double], optimizer: [Double]
  ) {
    self.forward = forward
    self.inputGradient = inputGradient
    self.weightGradient = weightGradient
    self.send = send
    self.reduceBuckets = reduceBuckets
    self.gather = gather
    self.optimizer = optimizer
  }

  /// Seconds that a pass takes longer because reductions and gatherings run beside its kernels, which are spread evenly
  /// over it.
  ///
  /// - Parameters:
  ///   - pass: the pass, by itself.
  ///   - busy: seconds of it in which the stream of its rank's replicas is busy.
  func lostSeconds(_ pass: Pass, busy: Double) -> Double {
    let total = pass.total
    guard lostBesideData > 0, busy > 0, total > 0 else { return 0 }
    return min(busy, total) / total * pass.compute * lostBesideData
  }

  /// How long the stream of replicas is busy during a pass that completes gradients: with what it had to do before, and with
  /// the buckets that come one after the other.
  ///
  /// - Parameters:
  ///   - buckets: seconds of each bucket.
  ///   - seconds: seconds of the pass.
  ///   - pending: seconds that the stream has still to do when the pass begins.
  static func busyDataSeconds(_ buckets: [Double], during seconds: Double, pending: Double) -> Double {
    var free = max(0, pending)
    var busy = min(free, seconds)
    for bucket in buckets.indices where buckets[bucket] > 0 {
      let begin = max(free, seconds * Double(bucket + 1) / Double(buckets.count))
      free = begin + buckets[bucket]
      busy += max(0, min(free, seconds) - begin)
    }
    return busy
  }

  /// The time of a piece of work by itself.
  package func pass(_ work: PipelineWork) -> Pass {
    let chunk = Int(work.chunk)
    switch work.kind {
    case .forward: return forward[chunk]
    case .inputGradient: return inputGradient[chunk]
    case .weightGradient: return weightGradient[chunk]
    case .backward:
      var both = inputGradient[chunk]
      both.add(weightGradient[chunk])
      return both
    }
  }

  /// Equal chunks, free communication and no optimizer: the assumptions of the closed forms.
  package static func uniform(
    _ shape: PipelineShape, forward: Double, inputGradient: Double, weightGradient: Double
  ) -> StepTimes {
    func all(_ seconds: Double) -> [Pass] { Array(repeating: Pass(compute: seconds), count: shape.chunks) }
    return StepTimes(
      forward: all(forward), inputGradient: all(inputGradient), weightGradient: all(weightGradient), send: 0,
      reduceBuckets: Array(repeating: [0], count: shape.chunks), gather: Array(repeating: 0, count: shape.chunks),
      optimizer: Array(repeating: 0, count: shape.stages))
  }
}

extension StepTimes.Pass {
  /// Adds the parts of another pass.
  mutating func add(_ other: StepTimes.Pass) {
    compute += other.compute
    tensorCommunication += other.tensorCommunication
    contextCommunication += other.contextCommunication
    expertCommunication += other.expertCommunication
    dataCommunication += other.dataCommunication
  }
}
