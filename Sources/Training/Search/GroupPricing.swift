import Hardware
import ModelArchitecture
import Quantities

/// The priced pieces that the schedules of one group share. Each piece is asked of a plan once, when it is needed.
struct GroupPricing {
  private let plan: TrainingPlan
  private let shape: PipelineShape
  private var times: StepTimes?
  private var looped: LoopedTimes?
  private var line: MemoryEstimate?
  private lazy var held: [[Int]] = (0..<shape.stages).map { shape.chunks(ofRank: $0) }

  /// Shares the pieces of a plan whose shape is that of the group.
  init(plan: TrainingPlan, shape: PipelineShape) {
    self.plan = plan
    self.shape = shape
  }

  /// Whether times are known.
  var isPriced: Bool { times != nil }

  private mutating func price() -> StepTimes {
    if let times { return times }
    let priced = plan.stepTimes()
    times = priced
    if shape.flow == .looped { looped = LoopedTimes(shape: shape, times: priced) }
    return priced
  }

  /// The time of a step under a schedule.
  mutating func estimate(_ schedule: any PipelineSchedule) -> StepEstimate {
    let times = price()
    return StepEstimate(schedule: schedule, shape: shape, times: times, looped: looped, held: held)
  }

  /// Seconds that no schedule goes below: the work of the busiest rank, and an update.
  var leastSeconds: Double {
    guard let times else { return 0 }
    var busiest = Array(repeating: 0.0, count: shape.stages)
    for chunk in 0..<shape.chunks {
      busiest[shape.rank(ofChunk: chunk)] +=
        times.forward[chunk].total + times.inputGradient[chunk].total + times.weightGradient[chunk].total
    }
    let copies = Double(shape.chunks / shape.modelChunks)
    let update = times.optimizer.max() ?? 0
    return (busiest.max() ?? 0) * Double(shape.microBatches) / copies + update
  }

  /// Bytes of the fullest rank under a schedule.
  ///
  /// - Parameters:
  ///   - schedule: the schedule.
  ///   - inFlight: counted peaks.
  ///   - isHomogeneous: whether all layers are equal.
  ///   - make: makes the plan of another combination.
  mutating func memory(
    _ schedule: any PipelineSchedule, _ inFlight: InFlightTable, isHomogeneous: Bool,
    _ make: (SearchPoint) -> TrainingPlan?
  ) -> Double {
    let isEven = isHomogeneous && plan.dealsEqually
    if shape.flow == .looped, shape.virtualStages == 1 || isEven || schedule.keepsAllInFlight {
      if line == nil { line = memoryLine(make) }
      if let line { return line.worst(inFlight.peaks(schedule, shape)) }
    }
    // As many micro-batches as fill the pipeline for good.
    let full = min(shape.microBatches, 3 * shape.stages)
    guard let short = make(point(schedule.name, microBatches: full)) else { return .infinity }
    return short.memoryPlans().map(\.total.value).max() ?? 0
  }

  /// Two short pipelines that keep every micro-batch in flight.
  private func memoryLine(_ make: (SearchPoint) -> TrainingPlan?) -> MemoryEstimate? {
    let name = shape.virtualStages == 1 ? GPipe().name : BreadthFirst().name
    let less = shape.virtualStages == 1 ? 1 : shape.stages
    guard let few = make(point(name, microBatches: less)), let more = make(point(name, microBatches: less + 1)) else {
      return nil
    }
    return MemoryEstimate(
      few.memoryPlans(), less: less, more.memoryPlans(), more: less + 1, chunks: shape.virtualStages,
      logitGradientBytes: MemoryModel(plan: plan).logitGradientBytes)
  }

  private func point(_ schedule: String, microBatches: Int) -> SearchPoint {
    var layout = plan.layout
    layout.schedule = schedule
    return SearchPoint(
      count: plan.cluster.count, globalBatch: plan.batch.micro * plan.dataParallel * microBatches,
      micro: plan.batch.micro, recompute: plan.recompute, layout: layout)
  }
}
