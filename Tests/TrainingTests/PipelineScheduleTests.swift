import TestSupport
import Testing
import Training

@Suite struct PipelineScheduleTests {
  static let shapes: [(any PipelineSchedule, PipelineShape)] = [1, 2, 4, 7].flatMap { stages in
    [1, 2, 5, 16].flatMap { microBatches -> [(any PipelineSchedule, PipelineShape)] in
      let plain = PipelineShape(stages: stages, microBatches: microBatches)
      let chunked = PipelineShape(stages: stages, virtualStages: 3, microBatches: microBatches * stages)
      return [(GPipe(), plain), (OneForwardOneBackward(), plain)] + (stages > 1 ? [(Interleaved(), chunked)] : [])
    }
  }

  @Test("every rank does each pass of each micro-batch and chunk once, backward behind forward")
  func complete() {
    for (schedule, shape) in Self.shapes {
      #expect(schedule.faults(shape).isEmpty)
      for rank in 0..<shape.stages {
        let order = schedule.order(rank: rank, shape)
        #expect(order.count == 2 * shape.microBatches * shape.virtualStages)
        #expect(Set(order).count == order.count)
        #expect(order.allSatisfy { shape.rank(ofChunk: Int($0.chunk)) == rank })
        var forward: Set<[Int32]> = []
        for work in order {
          let key = [work.microBatch, work.chunk]
          if work.kind == .forward { forward.insert(key) } else { #expect(forward.contains(key)) }
        }
      }
    }
  }

  @Test("GPipe and 1F1B idle (p-1)/m of their ideal time", arguments: [1, 2, 4, 8, 16], [1, 2, 8, 32])
  func bubble(stages: Int, microBatches: Int) {
    let shape = PipelineShape(stages: stages, microBatches: microBatches)
    let times = StepTimes.uniform(shape, forward: 1, backward: 2)
    for outcome in [
      StepSimulation.run(shape: shape, schedule: GPipe(), times: times),
      StepSimulation.run(shape: shape, schedule: OneForwardOneBackward(), times: times),
    ] {
      #expect(outcome.seconds == Double(microBatches + stages - 1) * 3)
      #expect(outcome.bubbleFraction == Double(stages - 1) / Double(microBatches))
    }
  }

  @Test("interleaving divides the bubble by the chunks of a rank", arguments: [2, 4, 8], [2, 3, 5])
  func interleaved(stages: Int, virtualStages: Int) {
    for groups in [1, 2, 4] { interleaved(stages, virtualStages, groups) }
  }

  private func interleaved(_ stages: Int, _ virtualStages: Int, _ groups: Int) {
    let shape = PipelineShape(stages: stages, virtualStages: virtualStages, microBatches: groups * stages)
    let times = StepTimes.uniform(shape, forward: 1, backward: 2)
    let outcome = StepSimulation.run(shape: shape, schedule: Interleaved(), times: times)
    let ideal = Double(shape.microBatches * virtualStages) * 3
    #expect(outcome.seconds == ideal + Double(stages - 1) * 3)
    let closed = Double(stages - 1) / Double(virtualStages * shape.microBatches)
    #expect(abs(outcome.bubbleFraction - closed) < 1e-15)
  }

  @Test("a rank keeps as many micro-batches in flight as its schedule allows", arguments: [2, 4, 8], [8, 16])
  func inFlight(stages: Int, microBatches: Int) {
    let plain = PipelineShape(stages: stages, microBatches: microBatches)
    for rank in 0..<stages {
      #expect(GPipe().peakInFlight(rank: rank, plain) == microBatches)
      #expect(OneForwardOneBackward().peakInFlight(rank: rank, plain) == min(microBatches, stages - rank))
    }
    // p (1 + (p-1)/(p v)) of the layers of a rank: counted in chunks that is p v + p - 1.
    let chunked = PipelineShape(stages: stages, virtualStages: 2, microBatches: microBatches * stages)
    #expect(Interleaved().peakInFlight(rank: 0, chunked) == stages * 2 + stages - 1)
  }

  @Test("the simulation meets the peak that the order implies")
  func simulatedPeak() {
    for (schedule, shape) in Self.shapes {
      let outcome = Self.simulate(schedule, shape, StepTimes.uniform(shape, forward: 1, backward: 2))
      for (rank, times) in outcome.ranks.enumerated() {
        #expect(times.peakInFlight == schedule.peakInFlight(rank: rank, shape))
      }
    }
  }

  static func simulate(_ schedule: some PipelineSchedule, _ shape: PipelineShape, _ times: StepTimes) -> StepOutcome {
    StepSimulation.run(shape: shape, schedule: schedule, times: times)
  }

  @Test("impossible pipelines are refused with the key at fault")
  func refused() {
    let chunked = PipelineShape(stages: 4, virtualStages: 2, microBatches: 8)
    #expect(OneForwardOneBackward().faults(chunked).map(\.key) == ["layout.virtualStages"])
    #expect(
      Interleaved().faults(PipelineShape(stages: 4, virtualStages: 2, microBatches: 6)).map(\.key) == ["batch.global"])
    #expect(Interleaved().faults(PipelineShape(stages: 4, microBatches: 8)).map(\.key) == ["layout.schedule"])
  }
}
