extension PipelineEstimate {
  /// Plays a few rounds of the pipeline by events and draws the line on to all micro-batches.
  ///
  /// Every schedule repeats itself once its pipeline is full, so that each further round adds the same time.
  init(playing schedule: any PipelineSchedule, shape: PipelineShape, times: StepTimes) {
    let round = shape.stages
    let rounds = 2
    guard shape.microBatches > (rounds + 1) * round else {
      self = Self.play(schedule, shape, times)
      return
    }
    func short(_ count: Int) -> PipelineEstimate {
      let few = PipelineShape(
        stages: shape.stages, virtualStages: shape.virtualStages, microBatches: count * round, flow: shape.flow)
      return Self.play(schedule, few, times)
    }
    let less = short(rounds)
    self = short(rounds + 1)
    let further = Double(shape.microBatches - (rounds + 1) * round) / Double(round) * (end - less.end)
    end += further
    for chunk in gradientEnd.indices { gradientEnd[chunk] += further }
  }

  private static func play(
    _ schedule: some PipelineSchedule, _ shape: PipelineShape, _ times: StepTimes
  ) -> PipelineEstimate {
    let outcome = StepSimulation.run(
      shape: shape, schedule: schedule, times: times.withoutReplicas, overlapGradients: false, recordsSpans: true)
    var estimate = PipelineEstimate(
      end: outcome.pipelineSeconds, gradientEnd: Array(repeating: 0, count: shape.chunks),
      lastPass: Array(repeating: 0, count: shape.chunks))
    for span in outcome.spans where span.stream == .compute && span.name != "forward" {
      guard let chunk = span.chunk, span.end > estimate.gradientEnd[chunk] else { continue }
      estimate.gradientEnd[chunk] = span.end
      estimate.lastPass[chunk] = span.end - span.start
    }
    return estimate
  }
}

extension StepTimes {
  /// The same passes with nothing to reduce, gather or update.
  fileprivate var withoutReplicas: StepTimes {
    StepTimes(
      forward: forward, inputGradient: inputGradient, weightGradient: weightGradient, send: send,
      reduceBuckets: Array(repeating: [], count: forward.count), gather: Array(repeating: 0, count: forward.count),
      optimizer: Array(repeating: 0, count: optimizer.count))
  }
}
