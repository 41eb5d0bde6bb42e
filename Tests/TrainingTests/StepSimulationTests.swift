import TestSupport
import Testing
import Training

/// A slow and obvious twin of the step simulation: end times of all work, relaxed until nothing moves.
private struct LongestPath {
  let shape: PipelineShape
  let times: StepTimes
  let orders: [[PipelineWork]]

  /// A pass by what it is, whatever it is paired with.
  private struct Key: Hashable {
    var isForward: Bool
    var microBatch: Int32
    var chunk: Int
  }

  func end() -> Double {
    // When the result of a pass is there, on its own rank and on the next one.
    var ends: [Key: Double] = [:]
    var sent: [Key: Double] = [:]
    var latest = 0.0
    var moved = true
    while moved {
      moved = false
      for order in orders {
        var free = 0.0
        var linkFree = 0.0
        var index = 0
        while index < order.count {
          var block = [order[index]]
          while block.last?.isPaired == true, index + block.count < order.count {
            block.append(order[index + block.count])
          }
          let start = block.reduce(free) { max($0, ready($1, ends, sent)) }
          let end = start + block.reduce(0) { $0 + times.pass($1).total }
          for work in block where work.kind != .weightGradient {
            let key = Key(isForward: work.kind == .forward, microBatch: work.microBatch, chunk: Int(work.chunk))
            let arrival = sends(key) ? max(end, linkFree) + times.send : end
            moved = moved || ends[key] != end || sent[key] != arrival
            (ends[key], sent[key]) = (end, arrival)
            if sends(key) { linkFree = sent[key] ?? 0 }
          }
          free = end
          index += block.count
        }
        latest = max(latest, free)
      }
    }
    return latest
  }

  private func target(_ key: Key) -> Int? {
    if key.isForward { return shape.isLast(key.chunk) ? nil : key.chunk + 1 }
    return shape.isFirst(key.chunk) ? nil : key.chunk - 1
  }

  private func sends(_ key: Key) -> Bool {
    target(key).map { shape.rank(ofChunk: $0) != shape.rank(ofChunk: key.chunk) } ?? false
  }

  private func ready(_ work: PipelineWork, _ ends: [Key: Double], _ sent: [Key: Double]) -> Double {
    let chunk = Int(work.chunk)
    switch work.kind {
    case .weightGradient: return 0
    case .forward:
      if shape.isFirst(chunk) { return 0 }
      return sent[Key(isForward: true, microBatch: work.microBatch, chunk: chunk - 1)] ?? 0
    case .backward, .inputGradient:
      if shape.isLast(chunk) { return ends[Key(isForward: true, microBatch: work.microBatch, chunk: chunk)] ?? 0 }
      return sent[Key(isForward: false, microBatch: work.microBatch, chunk: chunk + 1)] ?? 0
    }
  }
}

@Suite struct StepSimulationTests {
  private static func randomTimes(_ shape: PipelineShape, _ random: inout SeededGenerator) -> StepTimes {
    var times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
    for chunk in 0..<shape.chunks {
      times.forward[chunk].compute = Double.random(in: 0.5...2, using: &random)
      times.inputGradient[chunk].compute = Double.random(in: 0.5...2, using: &random)
      times.weightGradient[chunk].compute = Double.random(in: 0.2...2, using: &random)
      times.forward[chunk].tensorCommunication = Double.random(in: 0...0.5, using: &random)
      let buckets = Int.random(in: 1...4, using: &random)
      times.reduceBuckets[chunk] = (0..<buckets).map { _ in Double.random(in: 0...1, using: &random) }
      times.gather[chunk] = Double.random(in: 0...1, using: &random)
    }
    times.send = Double.random(in: 0...0.3, using: &random)
    times.optimizer = times.optimizer.map { _ in Double.random(in: 0...1, using: &random) }
    return times
  }

  /// Pipelines whose steps begin and end empty.
  private static let draining = PipelineScheduleTests.cases.filter { !$0.0.isAsynchronous }

  private static func randomCase(_ random: inout SeededGenerator) -> (any PipelineSchedule, PipelineShape) {
    draining[Int.random(in: 0..<draining.count, using: &random)]
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

  @Test("a stream of a rank does one thing at a time, but for the paired passes of two models", arguments: 0..<50)
  func exclusive(seed: Int) {
    var random = SeededGenerator(seed: UInt64(2000 + seed))
    let (schedule, shape) = Self.randomCase(&random)
    guard shape.flow != .bidirectional else { return }
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
        .reduce(0.0) { $0 + times.reduceBuckets[$1].reduce(0, +) }
    }
    #expect(hidden <= exposed + 1e-9)
    #expect(exposed - hidden <= (traffic.max() ?? 0) + 1e-9)
  }

  @Test("gradients of the last layers travel while the first layers still work")
  func bucketOverlap() {
    let shape = PipelineShape(stages: 1, microBatches: 2)
    var times = StepTimes.uniform(shape, forward: 1, inputGradient: 2, weightGradient: 2)
    times.reduceBuckets = [[0.5, 0.5, 0.5, 0.5]]
    // Buckets are ready at 7, 8, 9 and 10; each takes half a second, so only the last one is seen.
    #expect(Self.simulate(OneForwardOneBackward(), shape, times).seconds == 10.5)
    #expect(Self.simulate(OneForwardOneBackward(), shape, times, gradients: false).seconds == 12)
  }
}
