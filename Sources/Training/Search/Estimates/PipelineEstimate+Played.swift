extension PipelineEstimate {
  /// Plays a few rounds of the pipeline by events and draws the line on to all micro-batches.
  ///
  /// Every schedule repeats itself once its pipeline is full, so that each further round adds the same time.
  init(playing schedule: any PipelineSchedule, shape: PipelineShape, times: StepTimes) {
    let rounds = 2
    guard shape.microBatches > (rounds + 1) * shape.stages else {
      self.init(Self.play(schedule, shape, times, recordsSpans: true), chunks: shape.chunks)
      return
    }
    func play(rounds: Int, recordsSpans: Bool) -> StepOutcome {
      let few = PipelineShape(
        stages: shape.stages, virtualStages: shape.virtualStages, microBatches: rounds * shape.stages, flow: shape.flow)
      return Self.play(schedule, few, times, recordsSpans: recordsSpans)
    }
    self.init(play(rounds: rounds, recordsSpans: true), chunks: shape.chunks)
    let round = play(rounds: rounds + 1, recordsSpans: false).pipelineSeconds - end
    let further = round * Double(shape.microBatches - rounds * shape.stages) / Double(shape.stages)
    end += further
    for chunk in gradientEnd.indices { gradientEnd[chunk] += further }
  }

  private init(_ outcome: StepOutcome, chunks: Int) {
    end = outcome.pipelineSeconds
    gradientEnd = Array(repeating: 0, count: chunks)
    lastPass = Array(repeating: 0, count: chunks)
    for span in outcome.spans where span.stream == .compute && span.name != "forward" {
      guard let chunk = span.chunk, span.end > gradientEnd[chunk] else { continue }
      gradientEnd[chunk] = span.end
      lastPass[chunk] = span.end - span.start
    }
  }

  private static func play(
    _ schedule: some PipelineSchedule, _ shape: PipelineShape, _ times: StepTimes, recordsSpans: Bool
  ) -> StepOutcome {
    StepSimulation.run(
      shape: shape, schedule: schedule, times: times.withoutReplicas, overlapGradients: false,
      recordsSpans: recordsSpans)
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
