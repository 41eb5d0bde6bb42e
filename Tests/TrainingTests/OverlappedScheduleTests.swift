import ModelArchitecture
import TestSupport
import Testing
import Training

/// Schedules that change what runs beside what: steps without a drain, and one exchange for all micro-batches.
@Suite struct OverlappedScheduleTests {
  @Test(
    "a pipeline that never drains has no bubble, and as many passes in flight as ranks follow", arguments: [1, 2, 4, 8])
  func steady(stages: Int) {
    let shape = PipelineShape(stages: stages, microBatches: 3 * stages)
    let times = StepTimes.uniform(shape, forward: 1, inputGradient: 1.25, weightGradient: 0.75)
    let outcome = StepSimulation.run(shape: shape, schedule: AsynchronousPipeline(), times: times)
    #expect(abs(outcome.seconds - 3 * 3 * Double(stages)) < 1e-9)
    #expect(outcome.bubbleFraction < 1e-12)
    #expect(outcome.ranks.map(\.peakInFlight) == (0..<stages).map { stages - $0 })
  }

  @Test("without a drain the slowest rank sets the pace", arguments: 0..<50)
  func pace(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let shape = PipelineShape(stages: 4, microBatches: 32)
    var times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
    for chunk in 0..<4 { times.forward[chunk].compute = Double.random(in: 0.5...1.5, using: &random) }
    let outcome = StepSimulation.run(shape: shape, schedule: AsynchronousPipeline(), times: times)
    let slowest = 32 * (2 + (times.forward.map(\.compute).max() ?? 0))
    // Uneven ranks drift against each other within a step, by less than one pass through all of them.
    #expect(outcome.seconds > slowest * (1 - 1e-9) && outcome.seconds < slowest + 4 * 3.5)
  }

  @Test("a second version of the weights is kept, and nothing else")
  func versions() throws {
    let plain = try RecipeTests.plan(layout: ParallelLayout(pipeline: 4), global: 32)
    let steady = try RecipeTests.plan(layout: ParallelLayout(pipeline: 4, schedule: "pipedream-2bw"), global: 32)
    #expect(RecipeTests.bytes(steady, .weights) == 2 * RecipeTests.bytes(plain, .weights))
    #expect(RecipeTests.bytes(steady, .activations) == RecipeTests.bytes(plain, .activations))
    let isFaster = TrainingSimulation.run(steady).step.seconds < TrainingSimulation.run(plain).step.seconds
    #expect(isFaster)
  }

  @Test("layers dealt one by one exchange weights and gradients once in a step, not once for each micro-batch")
  func layered() throws {
    func passes(_ schedule: String) throws -> StepTimes {
      try RecipeTests.plan(
        count: 64, layout: ParallelLayout(pipeline: 4, virtualStages: 8, schedule: schedule, zeroStage: 3),
        global: 16 * 8
      ).stepTimes()
    }
    let modular = try passes("modular")
    let breadth = try passes("breadth-first")
    for chunk in 0..<32 {
      // Eight micro-batches share what each of them pays for otherwise.
      #expect(abs(modular.forward[chunk].dataCommunication * 8 / breadth.forward[chunk].dataCommunication - 1) < 1e-9)
      #expect(modular.inputGradient[chunk].total <= breadth.inputGradient[chunk].total)
    }
  }
}
