/// How many forward passes of each rank wait for their backward pass at the peak, by schedule and pipeline.
///
/// The counts of a schedule settle, or grow evenly, once its pipeline is full; they are counted for short pipelines and
/// drawn on from there.
struct InFlightTable: Sendable {
  /// The peak on each rank, over all its chunks, and of the last chunk alone.
  struct Peaks: Sendable {
    var ranks: [Double]
    /// Of the last chunk, what may wait at once; what fewer of both wait with is left out.
    var lastChunk: [Waiting]
  }

  /// Micro-batches whose gradients are still to come.
  struct Waiting: Hashable, Sendable {
    /// Without any gradient yet.
    var whole: Double
    /// With the gradient of the input, but not that of the weights.
    var narrowed: Double
  }

  private struct Key: Hashable {
    var schedule: String
    var shape: PipelineShape
  }

  private var counted: [Key: Peaks] = [:]

  /// Counts what the given pipelines need.
  mutating func prepare(_ schedule: any PipelineSchedule, _ shape: PipelineShape) {
    for shape in Self.short(shape) {
      let key = Key(schedule: schedule.name, shape: shape)
      if counted[key] == nil { counted[key] = Self.count(schedule, shape) }
    }
  }

  /// The peaks of a pipeline that was prepared.
  func peaks(_ schedule: any PipelineSchedule, _ shape: PipelineShape) -> Peaks {
    let known = Self.short(shape).compactMap { counted[Key(schedule: schedule.name, shape: $0)] }
    precondition(!known.isEmpty, "pipelines are counted before they are asked for")
    guard known.count == 2 else { return known[0] }
    let further = Double(shape.microBatches - Self.rounds * shape.stages) / Double(shape.stages)
    func drawn(_ less: Double, _ more: Double) -> Double { less + further * (more - less) }
    // Where the last chunk's peaks change their kind between the two, the later hold for good.
    let last = known.map(\.lastChunk)
    return Peaks(
      ranks: zip(known[0].ranks, known[1].ranks).map(drawn),
      lastChunk: last[0].count != last[1].count
        ? last[1]
        : zip(last[0], last[1]).map {
          Waiting(whole: drawn($0.whole, $1.whole), narrowed: drawn($0.narrowed, $1.narrowed))
        })
  }

  /// Micro-batches for each rank after which counts are drawn on.
  private static let rounds = 4

  /// The pipelines that are counted for one: itself when it is short, else two from which it is drawn.
  private static func short(_ shape: PipelineShape) -> [PipelineShape] {
    guard shape.microBatches > (rounds + 1) * shape.stages else { return [shape] }
    return [rounds, rounds + 1].map {
      PipelineShape(
        stages: shape.stages, virtualStages: shape.virtualStages, microBatches: $0 * shape.stages, flow: shape.flow)
    }
  }

  private static func count(_ schedule: any PipelineSchedule, _ shape: PipelineShape) -> Peaks {
    var peaks = Peaks(ranks: [], lastChunk: [])
    for rank in 0..<shape.stages {
      var current = 0
      var peak = 0
      var last = Waiting(whole: 0, narrowed: 0)
      for work in schedule.order(rank: rank, shape) {
        current += work.kind == .forward ? 1 : work.freesActivations ? -1 : 0
        peak = max(peak, current)
        guard shape.isLast(Int(work.chunk)) else { continue }
        last.count(work.kind)
        peaks.add(last)
      }
      peaks.ranks.append(Double(peak))
    }
    peaks.lastChunk.sort { $0.whole < $1.whole }
    return peaks
  }
}

extension InFlightTable.Waiting {
  fileprivate mutating func count(_ kind: PipelineWork.Kind) {
    switch kind {
    case .forward: whole += 1
    case .backward: whole -= 1
    case .inputGradient:
      whole -= 1
      narrowed += 1
    case .weightGradient: narrowed -= 1
    }
  }

  fileprivate func covers(_ other: Self) -> Bool { whole >= other.whole && narrowed >= other.narrowed }
}

extension InFlightTable.Peaks {
  fileprivate mutating func add(_ waiting: InFlightTable.Waiting) {
    guard !lastChunk.contains(where: { $0.covers(waiting) }) else { return }
    lastChunk.removeAll { waiting.covers($0) }
    lastChunk.append(waiting)
  }
}
