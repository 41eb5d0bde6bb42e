import TestSupport
import Testing
import Training

@Suite struct PipelineScheduleTests {
  static let cases: [(any PipelineSchedule, PipelineShape)] = [1, 2, 4, 7, 8].flatMap { stages in
    [1, 2, 5, 16, 32].flatMap { microBatches in
      PipelineSchedules.all.flatMap { schedule in
        [1, 2, 3].map { chunks in
          let count = chunks == 3 ? microBatches * stages : microBatches
          return (
            schedule,
            PipelineShape(stages: stages, virtualStages: chunks, microBatches: count, flow: schedule.flow)
          )
        }
      }
    }
  }.filter { schedule, shape in schedule.faults(shape, layers: shape.modelChunks).isEmpty }

  @Test("every schedule runs some of the pipelines of these tests", arguments: PipelineSchedules.names)
  func covered(name: String) { #expect(Self.cases.contains { $0.0.name == name }) }

  @Test("every rank does each pass of each of its micro-batches and chunks once, in an order that can be")
  func complete() {
    for (schedule, shape) in Self.cases {
      let copies = shape.flow == .bidirectional ? 2 : 1
      var forwards = 0
      for rank in 0..<shape.stages {
        var done: [PipelineWork.Kind: Set<[Int32]>] = [:]
        for work in schedule.order(rank: rank, shape) {
          #expect(shape.rank(ofChunk: Int(work.chunk)) == rank)
          let key = [work.microBatch, work.chunk]
          #expect(done[work.kind, default: []].insert(key).inserted)
          switch work.kind {
          case .forward: forwards += 1
          case .backward, .inputGradient: #expect(done[.forward]?.contains(key) == true)
          case .weightGradient: #expect(done[.inputGradient]?.contains(key) == true)
          }
        }
        let whole = done[.backward] ?? []
        let split = done[.inputGradient] ?? []
        #expect(split == done[.weightGradient] ?? [])
        #expect(whole.isDisjoint(with: split))
        #expect(whole.union(split) == done[.forward])
      }
      #expect(forwards == shape.microBatches * shape.chunks / copies)
    }
  }

  /// Idle time of each rank between its first and its last piece of work.
  static func idleInSpan(_ outcome: StepOutcome) -> [Double] {
    outcome.ranks.indices.map { rank in
      let spans = outcome.spans.filter { $0.rank == rank && $0.stream == .compute && $0.name != "optimizer" }
      let busy = outcome.ranks[rank].compute
      return (spans.map(\.end).max() ?? 0) - (spans.map(\.start).min() ?? 0) - busy
    }
  }

  static let passes: [(Double, Double, Double)] = [(1, 1, 1), (2, 3, 1), (1, 2, 1), (3, 4, 2)]

  @Test(
    "zero-bubble H1 idles (p-1)(F+B-W) and H2 (p-1)(F+B-2W) at most, with p and 2p-1 in flight", arguments: [2, 4, 8],
    passes)
  func zeroBubble(stages: Int, passes: (Double, Double, Double)) {
    let (forward, input, weight) = passes
    let shape = PipelineShape(stages: stages, microBatches: 4 * stages)
    let times = StepTimes.uniform(shape, forward: forward, inputGradient: input, weightGradient: weight)
    for (schedule, saved, inFlight) in [(ZeroBubble.h1, 1.0, stages), (ZeroBubble.h2, 2, 2 * stages - 1)] {
      let outcome = StepSimulation.run(shape: shape, schedule: schedule, times: times, recordsSpans: true)
      let idle = Self.idleInSpan(outcome).max() ?? .nan
      #expect(idle == Double(stages - 1) * max(0, forward + input - saved * weight))
      #expect(outcome.ranks.allSatisfy { $0.peakInFlight == inFlight })
    }
  }

  @Test("the V schedule does not idle when its passes are equal, with 2p half-stages in flight", arguments: [2, 4, 8])
  func vSchedule(stages: Int) {
    let shape = PipelineShape(stages: stages, virtualStages: 2, microBatches: 3 * stages, flow: .folded)
    let times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
    let outcome = StepSimulation.run(shape: shape, schedule: ZeroBubbleV(), times: times, recordsSpans: true)
    #expect(Self.idleInSpan(outcome).allSatisfy { $0 == 0 })
    #expect(outcome.ranks.allSatisfy { $0.peakInFlight == 2 * stages })
  }

  /// With F&B taking F + B + W the published (p/2-1)(F&B + B - 3W) is an upper bound, met when F = B = W.
  @Test("DualPipe idles at most (p/2-1)(F&B + B - 3W), with p+1 in flight", arguments: [2, 4, 8], passes)
  func dualPipe(stages: Int, passes: (Double, Double, Double)) {
    let (forward, input, weight) = passes
    let shape = PipelineShape(stages: stages, microBatches: 4 * stages, flow: .bidirectional)
    let times = StepTimes.uniform(shape, forward: forward, inputGradient: input, weightGradient: weight)
    let outcome = StepSimulation.run(shape: shape, schedule: DualPipe(), times: times, recordsSpans: true)
    let full = input + weight
    let bound = Double(stages / 2 - 1) * (forward + full + full - 3 * weight)
    // Both pieces of a block have its whole length as their span.
    let idle = Self.idleInSpan(outcome).max() ?? .nan
    #expect(idle <= bound)
    if forward == input, input == weight { #expect(idle == bound) }
    #expect(outcome.ranks.allSatisfy { $0.peakInFlight == stages + 1 })
  }

  @Test("breadth-first idles as interleaved 1F1B does and keeps every micro-batch", arguments: [2, 4, 8], [2, 3])
  func breadthFirst(stages: Int, virtualStages: Int) {
    let shape = PipelineShape(stages: stages, virtualStages: virtualStages, microBatches: 2 * stages)
    let times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
    let outcome = StepSimulation.run(shape: shape, schedule: BreadthFirst(), times: times)
    #expect(outcome.seconds == Double(shape.microBatches * virtualStages + stages - 1) * 3)
    #expect(outcome.ranks.allSatisfy { $0.peakInFlight == shape.microBatches * virtualStages })
  }

  @Test("GPipe and 1F1B idle (p-1)/m of their ideal time", arguments: [1, 2, 4, 8, 16], [1, 2, 8, 32])
  func bubble(stages: Int, microBatches: Int) {
    let shape = PipelineShape(stages: stages, microBatches: microBatches)
    let times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
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
    let times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
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

  @Test("every order can be carried out, and the simulation meets the peak that it implies")
  func simulatedPeak() {
    for (schedule, shape) in Self.cases {
      let times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
      let outcome = Self.simulate(schedule, shape, times)
      for (rank, times) in outcome.ranks.enumerated() {
        #expect(times.peakInFlight == schedule.peakInFlight(rank: rank, shape))
        #expect(times.compute == schedule.order(rank: rank, shape).reduce(0) { $0 + ($1.kind == .backward ? 2 : 1) })
      }
    }
  }

  static func simulate(_ schedule: some PipelineSchedule, _ shape: PipelineShape, _ times: StepTimes) -> StepOutcome {
    StepSimulation.run(shape: shape, schedule: schedule, times: times)
  }

  @Test("impossible pipelines are refused with the key at fault")
  func refused() {
    let chunked = PipelineShape(stages: 4, virtualStages: 2, microBatches: 8)
    func keys(_ schedule: some PipelineSchedule, _ shape: PipelineShape, layers: Int = 16) -> [String] {
      schedule.faults(shape, layers: layers).map(\.key)
    }
    #expect(keys(OneForwardOneBackward(), chunked) == ["layout.virtualStages"])
    #expect(keys(Interleaved(), PipelineShape(stages: 4, virtualStages: 2, microBatches: 6)) == ["batch.global"])
    #expect(keys(Interleaved(), PipelineShape(stages: 4, microBatches: 8)) == ["layout.schedule"])
    #expect(keys(ModularPipeline(), chunked) == ["layout.virtualStages"])
    #expect(keys(ModularPipeline(), chunked, layers: 8).isEmpty)
  }

  @Test("a schedule says that it keeps every micro-batch in flight exactly when its order does so on every rank")
  func keepsAll() {
    for schedule in PipelineSchedules.all {
      let shapes = Self.cases.filter { $0.0.name == schedule.name && $0.1.microBatches >= 3 * $0.1.stages }.map(\.1)
      let keeps = shapes.allSatisfy { shape in
        (0..<shape.stages).allSatisfy { rank in
          schedule.peakInFlight(rank: rank, shape) == shape.microBatches * shape.chunks(ofRank: rank).count
        }
      }
      #expect(!shapes.isEmpty && keeps == schedule.keepsAllInFlight, "\(schedule.name)")
    }
  }
}
