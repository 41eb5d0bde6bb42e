/// The time of a step in closed form: a pipeline, then what is left of reductions, updates and gatherings.
package struct StepEstimate {
  private let shape: PipelineShape
  private let times: StepTimes
  private let pipeline: PipelineEstimate
  /// The same with kernels slowed by the reductions beside them: of whole chunks, and layer by layer as they come.
  private let slowed: (whole: PipelineEstimate, asTheyCome: PipelineEstimate)
  /// The chunks of each rank in the order of their numbers.
  private let held: [[Int]]

  /// The estimate for a schedule; one without a closed form of its own is played for a few rounds.
  ///
  /// - Complexity: O(chunks), whatever the number of micro-batches.
  package init(schedule: any PipelineSchedule, shape: PipelineShape, times: StepTimes) {
    let looped = shape.flow == .looped ? LoopedTimes(shape: shape, times: times) : nil
    self.init(
      schedule: schedule, shape: shape, times: times, looped: looped,
      held: (0..<shape.stages).map { shape.chunks(ofRank: $0) })
  }

  /// The estimate with what several schedules share.
  init(schedule: any PipelineSchedule, shape: PipelineShape, times: StepTimes, looped: LoopedTimes?, held: [[Int]]) {
    self.shape = shape
    self.times = times
    self.held = held
    pipeline =
      looped.flatMap { schedule.closedForm($0) }
      ?? PipelineEstimate(playing: schedule, shape: shape, times: times)
    let pipeline = pipeline
    func slow(_ overlapGradients: Bool) -> PipelineEstimate {
      pipeline.slowed(shape: shape, times: times, held: held, overlapGradients: overlapGradients)
    }
    slowed = times.lostBesideData > 0 ? (slow(false), slow(true)) : (pipeline, pipeline)
  }

  /// Seconds until the last piece of pipeline work ends.
  package var pipelineSeconds: Double { pipeline.end }

  /// Seconds from one step to the next.
  ///
  /// - Parameters:
  ///   - overlapGradients: whether gradients are reduced as they come.
  ///   - overlapParameters: whether parameters are gathered under the next forward pass.
  package func seconds(overlapGradients: Bool, overlapParameters: Bool) -> Double {
    let delay = overlapParameters ? gatherDelay : 0
    var ready = (overlapGradients ? slowed.asTheyCome : slowed.whole).end
    var update = 0.0
    for rank in held.indices {
      ready = max(ready, reduced(rank, overlapGradients: overlapGradients))
      let gather = overlapParameters ? 0 : held[rank].reduce(0) { $0 + times.gather[$1] }
      update = max(update, times.optimizer[rank] + gather)
    }
    return ready + delay + update
  }

  /// When the last gradient of a rank is reduced, chunk by chunk as they complete.
  private func reduced(_ rank: Int, overlapGradients: Bool) -> Double {
    var free = 0.0
    var chunks = held[rank]
    let pipeline = overlapGradients ? slowed.asTheyCome : slowed.whole
    if chunks.count > 1 { chunks.sort { pipeline.gradientEnd[$0] < pipeline.gradientEnd[$1] } }
    for chunk in chunks {
      let buckets = times.reduceBuckets[chunk]
      let end = pipeline.gradientEnd[chunk]
      let share = pipeline.lastPass[chunk] / Double(max(1, buckets.count))
      for bucket in buckets.indices where buckets[bucket] > 0 {
        let ready = overlapGradients ? end - Double(buckets.count - 1 - bucket) * share : end
        free = max(free, ready) + buckets[bucket]
      }
    }
    return free
  }

  /// How much later the pipeline runs because parameters come later than the first micro-batch, and because the kernels
  /// that run beside their gathering are slower.
  private var gatherDelay: Double {
    var gathered = Array(repeating: 0.0, count: shape.stages)
    var arrival = Array(repeating: 0.0, count: max(1, shape.chunks / shape.modelChunks))
    var delay = 0.0
    var lost = 0.0
    var begun = Array(repeating: 0.0, count: shape.chunks)
    for chunk in 0..<shape.chunks {
      let rank = shape.rank(ofChunk: chunk)
      let copy = chunk / shape.modelChunks
      gathered[rank] += times.gather[chunk]
      delay = max(delay, gathered[rank] - arrival[copy])
      begun[chunk] = arrival[copy]
      arrival[copy] += times.forward[chunk].total + times.send
    }
    guard times.lostBesideData > 0 else { return delay }
    for rank in held.indices {
      guard let first = held[rank].first else { continue }
      // Later chunks of the rank are gathered while the first works.
      let pass = times.forward[first]
      let beside = max(0, gathered[rank] - begun[first] - delay)
      if pass.total > 0 { lost = max(lost, beside * pass.compute / pass.total * times.lostBesideData) }
    }
    return delay + lost
  }
}
