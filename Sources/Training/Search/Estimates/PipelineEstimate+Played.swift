extension PipelineEstimate {
  /// Plays a few rounds of the pipeline and draws the line on to all micro-batches.
  ///
  /// Every schedule repeats itself once its pipeline is full, so that each further round adds the same time.
  init(playing schedule: any PipelineSchedule, shape: PipelineShape, times: StepTimes) {
    let rounds = 2
    guard shape.microBatches > (rounds + 1) * shape.stages else {
      self = PipelineReplay(schedule: schedule, shape: shape, times: times).estimate
      return
    }
    func play(rounds: Int) -> PipelineEstimate {
      let few = PipelineShape(
        stages: shape.stages, virtualStages: shape.virtualStages, microBatches: rounds * shape.stages, flow: shape.flow)
      return PipelineReplay(schedule: schedule, shape: few, times: times).estimate
    }
    let less = play(rounds: rounds)
    self = play(rounds: rounds + 1)
    let further = Double(shape.microBatches - (rounds + 1) * shape.stages) / Double(shape.stages) * (end - less.end)
    end += further
    for chunk in gradientEnd.indices { gradientEnd[chunk] += further }
  }
}
