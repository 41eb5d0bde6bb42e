import SimulationKernel

/// One piece of work as it happened.
package struct StepSpan: Hashable, Sendable {
  /// Which stream of the rank was busy.
  package enum Stream: String, Hashable, Sendable, CaseIterable {
    /// Kernels, and the collectives between them.
    case compute
    /// Messages to neighbouring pipeline ranks.
    case pipeline
    /// Reductions and gatherings over the replicas.
    case data
  }

  /// The pipeline rank.
  package let rank: Int
  /// The stream.
  package let stream: Stream
  /// What was done, such as `forward`.
  package let name: String
  /// The micro-batch, when there is one.
  package let microBatch: Int?
  /// The chunk, counted along the pipeline.
  package let chunk: Int?
  /// Seconds from the start of the step.
  package let start: Double
  /// Seconds from the start of the step.
  package let end: Double
}

/// What one pipeline rank did in a step; the seven parts of its time add up to the step.
package struct RankTimes: Hashable, Sendable {
  /// Seconds of kernels.
  package var compute = 0.0
  /// Seconds of tensor-parallel collectives between them.
  package var tensorCommunication = 0.0
  /// Seconds of waiting for keys and values of the context group.
  package var contextCommunication = 0.0
  /// Seconds of sending tokens to experts and back.
  package var expertCommunication = 0.0
  /// Seconds of waiting for reductions and gatherings over the replicas.
  package var dataCommunication = 0.0
  /// Seconds of the optimizer's update.
  package var optimizer = 0.0
  /// Seconds of waiting for other pipeline ranks.
  package var bubble = 0.0
  /// Everything but the waiting for other pipeline ranks.
  package var busy: Double {
    compute + tensorCommunication + contextCommunication + expertCommunication + dataCommunication + optimizer
  }
  /// Most forward passes that waited for their backward pass at once, over all chunks of the rank.
  package var peakInFlight = 0
}

/// The outcome of simulating one step.
package struct StepOutcome: Hashable, Sendable {
  /// Seconds from the start of one step to the start of the next.
  package let seconds: Double
  /// Seconds until the last piece of pipeline work ended.
  package let pipelineSeconds: Double
  /// What each rank did.
  package let ranks: [RankTimes]
  /// Every piece of work, when recording was asked for.
  package let spans: [StepSpan]
  /// What each link carried from when on, when recording was asked for.
  package var links: [LinkSample] = []
  /// Events that the kernel handled.
  package let events: Int

  /// The idle time of the pipeline over its ideal time, averaged over ranks.
  ///
  /// - Source: the bubble fraction of Narayanan et al. 2021, arXiv:2104.04473, section 2.2.
  package var bubbleFraction: Double {
    let ideal = ranks.reduce(0) {
      $0 + $1.compute + $1.tensorCommunication + $1.contextCommunication + $1.expertCommunication
    }
    let idle = ranks.reduce(0) { $0 + $1.bubble }
    return ideal > 0 ? idle / ideal : 0
  }
}

/// Runs the events of one step.
package enum StepSimulation {
  /// Simulates a step on the kernel.
  ///
  /// - Parameters:
  ///   - shape: the pipeline.
  ///   - schedule: the order of each rank's work.
  ///   - times: seconds of every piece.
  ///   - overlapGradients: whether gradients are reduced as they come.
  ///   - overlapParameters: whether parameters are gathered under the next forward pass.
  ///   - recordsSpans: whether to keep the timeline.
  ///   - traffic: what the pieces put on links; nil takes every piece as if it had its links to itself. A pipeline that
  ///     never drains always does.
  ///   - copies: ranks of each stage that are simulated one by one: they do the same, so that one stands for all.
  /// - Complexity: O(n log p) for n pieces of work on p ranks.
  package static func run(
    shape: PipelineShape, schedule: some PipelineSchedule, times: StepTimes, overlapGradients: Bool = true,
    overlapParameters: Bool = false, recordsSpans: Bool = false, traffic: StepTraffic? = nil, copies: Int = 1
  ) -> StepOutcome {
    if schedule.isAsynchronous { return steady(shape, schedule, times, recordsSpans: recordsSpans) }
    return drained(
      shape, schedule, times, overlapGradients: overlapGradients, overlapParameters: overlapParameters,
      recordsSpans: recordsSpans, traffic: traffic, copies: copies)
  }

  /// A step of a pipeline that never drains: what three steps in a row take more than two, and at least the work of the
  /// busiest rank.
  ///
  /// Reductions run beside the next step, so only what exceeds it is waited for; the update is not hidden.
  private static func steady(
    _ shape: PipelineShape, _ schedule: some PipelineSchedule, _ times: StepTimes, recordsSpans: Bool
  ) -> StepOutcome {
    var free = times
    free.reduceBuckets = times.reduceBuckets.map { $0.map { _ in 0 } }
    free.gather = times.gather.map { _ in 0 }
    free.optimizer = times.optimizer.map { _ in 0 }
    func steps(_ count: Int, recordsSpans: Bool) -> StepOutcome {
      let longer = PipelineShape(
        stages: shape.stages, virtualStages: shape.virtualStages, microBatches: count * shape.microBatches,
        flow: shape.flow)
      return drained(
        longer, schedule, free, overlapGradients: true, overlapParameters: false, recordsSpans: recordsSpans)
    }
    let one = steps(1, recordsSpans: recordsSpans)
    let two = steps(2, recordsSpans: false)
    let three = steps(3, recordsSpans: false)
    let reductions = (0..<shape.stages).map { rank -> Double in
      shape.chunks(ofRank: rank).reduce(0.0) { sum, chunk -> Double in
        sum + times.reduceBuckets[chunk].reduce(0.0, +) + times.gather[chunk]
      }
    }
    let reduction = reductions.max() ?? 0
    let pipeline = max(three.seconds - two.seconds, one.ranks.map(\.busy).max() ?? 0)
    let update = times.optimizer.max() ?? 0
    // The stream of replicas is busy beside kernels all the time that it needs.
    let kernels = one.ranks.map(\.compute).max() ?? 0
    let lost = pipeline > 0 ? min(reduction / pipeline, 1) * kernels * times.lostBesideData : 0
    let seconds = max(pipeline + lost, reduction) + update
    var ranks = one.ranks
    for rank in ranks.indices {
      ranks[rank].dataCommunication += max(lost, reduction - pipeline)
      ranks[rank].optimizer = times.optimizer[rank]
      let bubble = seconds - ranks[rank].busy
      ranks[rank].bubble = bubble < 1e-12 * seconds ? 0 : bubble
      ranks[rank].peakInFlight = two.ranks[rank].peakInFlight
    }
    return StepOutcome(
      seconds: seconds, pipelineSeconds: pipeline, ranks: ranks, spans: one.spans,
      events: one.events + two.events + three.events)
  }

  private static func drained(
    _ shape: PipelineShape, _ schedule: some PipelineSchedule, _ times: StepTimes, overlapGradients: Bool,
    overlapParameters: Bool, recordsSpans: Bool, traffic: StepTraffic? = nil, copies: Int = 1
  ) -> StepOutcome {
    let orders = (0..<shape.stages).map { schedule.order(rank: $0, shape) }
    let model = StepModel(
      shape: shape, times: times, orders: orders, overlapGradients: overlapGradients,
      overlapParameters: overlapParameters, recordsSpans: recordsSpans, traffic: traffic, copies: copies)
    var simulation = Simulation(model)
    simulation.schedule.at(0, .begin)
    // Of a step that is cancelled in its midst the times so far are left, and nobody looks at them.
    _ = simulation.runUnlessCancelled()
    return simulation.model.outcome(events: simulation.eventsHandled)
  }
}
