import TestSupport
import Testing
import Training

/// A slow and obvious twin of the step simulation: end times of all work, relaxed until nothing moves.
private struct LongestPath {
  let shape: PipelineShape
  let times: StepTimes
  let orders: [[PipelineWork]]

  func end() -> Double {
    var ends: [PipelineWork: Double] = [:]
    var sent: [PipelineWork: Double] = [:]
    for work in orders.joined() { (ends[work], sent[work]) = (0, 0) }
    var moved = true
    while moved {
      moved = false
      for order in orders {
        var free = 0.0
        var linkFree = 0.0
        for work in order {
          let start = max(free, ready(work, ends, sent))
          let chunk = Int(work.chunk)
          let end = start + (work.kind == .forward ? times.forward[chunk] : times.backward[chunk]).total
          let arrival = sends(work) ? max(end, linkFree) + times.send : end
          if ends[work] != end || sent[work] != arrival { moved = true }
          (ends[work], sent[work]) = (end, arrival)
          free = end
          if sends(work) { linkFree = arrival }
        }
      }
    }
    return ends.values.max() ?? 0
  }

  private func sends(_ work: PipelineWork) -> Bool {
    let target = Int(work.chunk) + (work.kind == .forward ? 1 : -1)
    guard (0..<shape.chunks).contains(target) else { return false }
    return shape.rank(ofChunk: target) != shape.rank(ofChunk: Int(work.chunk))
  }

  private func ready(_ work: PipelineWork, _ ends: [PipelineWork: Double], _ sent: [PipelineWork: Double]) -> Double {
    let (chunk, microBatch) = (Int(work.chunk), Int(work.microBatch))
    if work.kind == .forward {
      return chunk == 0 ? 0 : sent[PipelineWork(.forward, microBatch: microBatch, chunk: chunk - 1)] ?? 0
    }
    return chunk == shape.chunks - 1
      ? ends[PipelineWork(.forward, microBatch: microBatch, chunk: chunk)] ?? 0
      : sent[PipelineWork(.backward, microBatch: microBatch, chunk: chunk + 1)] ?? 0
  }
}

@Suite struct StepSimulationTests {
  private static func randomTimes(_ shape: PipelineShape, _ random: inout SeededGenerator) -> StepTimes {
    var times = StepTimes.uniform(shape, forward: 1, backward: 2)
    for chunk in 0..<shape.chunks {
      times.forward[chunk].compute = Double.random(in: 0.5...2, using: &random)
      times.backward[chunk].compute = Double.random(in: 0.5...4, using: &random)
      times.forward[chunk].tensorCommunication = Double.random(in: 0...0.5, using: &random)
      times.reduceBucket[chunk] = Double.random(in: 0...1, using: &random)
      times.gather[chunk] = Double.random(in: 0...1, using: &random)
    }
    times.bucketsPerChunk = Int.random(in: 1...4, using: &random)
    times.send = Double.random(in: 0...0.3, using: &random)
    times.optimizer = times.optimizer.map { _ in Double.random(in: 0...1, using: &random) }
    return times
  }

  private static func randomCase(_ random: inout SeededGenerator) -> (any PipelineSchedule, PipelineShape) {
    let stages = Int.random(in: 1...6, using: &random)
    let groups = Int.random(in: 1...4, using: &random)
    if stages > 1, Bool.random(using: &random) {
      let chunks = Int.random(in: 2...3, using: &random)
      return (Interleaved(), PipelineShape(stages: stages, virtualStages: chunks, microBatches: groups * stages))
    }
    let shape = PipelineShape(stages: stages, microBatches: groups * 3)
    return (Bool.random(using: &random) ? GPipe() : OneForwardOneBackward(), shape)
  }

  private static func simulate(
    _ schedule: some PipelineSchedule, _ shape: PipelineShape, _ times: StepTimes, gradients: Bool = true,
    parameters: Bool = false, spans: Bool = false
  ) -> StepOutcome {
    StepSimulation.run(
      shape: shape, schedule: schedule, times: times, overlapGradients: gradients, overlapParameters: parameters,
      recordsSpans: spans)
  }

  @Test("the pipeline ends when the longest path through its work does", arguments: 0..<200)
  func longestPath(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (schedule, shape) = Self.randomCase(&random)
    let times = Self.randomTimes(shape, &random)
    let orders = (0..<shape.stages).map { schedule.order(rank: $0, shape) }
    let twin = LongestPath(shape: shape, times: times, orders: orders).end()
    let outcome = Self.simulate(schedule, shape, times)
    #expect(abs(outcome.pipelineSeconds - twin) < 1e-9 * twin)
  }

  @Test("the parts of a rank's time add up to the step, whatever overlaps", arguments: 0..<100)
  func parts(seed: Int) {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    let (schedule, shape) = Self.randomCase(&random)
    let times = Self.randomTimes(shape, &random)
    for gradients in [false, true] {
      for parameters in [false, true] {
        let outcome = Self.simulate(schedule, shape, times, gradients: gradients, parameters: parameters)
        for rank in outcome.ranks {
          let sum =
            rank.compute + rank.tensorCommunication + rank.dataCommunication + rank.optimizer + rank.bubble
          #expect(abs(sum - outcome.seconds) < 1e-9 * outcome.seconds)
        }
      }
    }
  }

  @Test("a stream of a rank does one thing at a time", arguments: 0..<50)
  func exclusive(seed: Int) {
    var random = SeededGenerator(seed: UInt64(2000 + seed))
    let (schedule, shape) = Self.randomCase(&random)
    let outcome = Self.simulate(schedule, shape, Self.randomTimes(shape, &random), parameters: true, spans: true)
    for rank in 0..<shape.stages {
      for stream in StepSpan.Stream.allCases {
        let spans = outcome.spans.filter { $0.rank == rank && $0.stream == stream }.sorted { $0.start < $1.start }
        for (one, next) in zip(spans, spans.dropFirst()) { #expect(next.start >= one.end - 1e-12) }
      }
    }
  }

  @Test("overlap never makes a step longer, and what it hides is bounded by the communication", arguments: 0..<100)
  func overlap(seed: Int) {
    var random = SeededGenerator(seed: UInt64(3000 + seed))
    let (schedule, shape) = Self.randomCase(&random)
    var times = Self.randomTimes(shape, &random)
    times.gather = times.gather.map { _ in 0 }
    let exposed = Self.simulate(schedule, shape, times, gradients: false).seconds
    let hidden = Self.simulate(schedule, shape, times, gradients: true).seconds
    let traffic = (0..<shape.stages).map { rank in
      (0..<shape.chunks).filter { shape.rank(ofChunk: $0) == rank }
        .reduce(0.0) { $0 + times.reduceBucket[$1] * Double(times.bucketsPerChunk) }
    }
    #expect(hidden <= exposed + 1e-9)
    #expect(exposed - hidden <= (traffic.max() ?? 0) + 1e-9)
  }

  @Test("gradients of the last layers travel while the first layers still work")
  func bucketOverlap() {
    let shape = PipelineShape(stages: 1, microBatches: 2)
    var times = StepTimes.uniform(shape, forward: 1, backward: 4)
    times.bucketsPerChunk = 4
    times.reduceBucket = [0.5]
    // Buckets are ready at 7, 8, 9 and 10; each takes half a second, so only the last one is seen.
    #expect(Self.simulate(OneForwardOneBackward(), shape, times).seconds == 10.5)
    #expect(Self.simulate(OneForwardOneBackward(), shape, times, gradients: false).seconds == 12)
  }
}
