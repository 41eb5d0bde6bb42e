import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// What all combinations of a search share, found once.
struct SearchFacts: Sendable {
  /// A schedule and its place in the space.
  struct Entry: Sendable {
    var place: Int
    var schedule: any PipelineSchedule
  }

  /// Schedules under which chunks lie on ranks in the same way.
  struct Flow: Sendable {
    var flow: PipelineFlow
    /// Whether replicas exchange once for a chunk, which prices its passes otherwise.
    var isLayered: Bool
    var entries: [Entry]
  }

  let flows: [Flow]
  /// Whether all layers are equal.
  let isHomogeneous: Bool
  private let layers: Int
  private let headsAndWidths: [Int]
  /// Numbers of chunks among which layers dealt by parameters lie as equal ones would, and as balanced ones.
  private let evenByParameters: Set<Int>
  private let balancedByParameters: Set<Int>
  private let clusters: [Int: Cluster]
  /// What is known of the kernels of the search's accelerator.
  private let calibration: Calibration
  /// Seconds of a sequence through the layers of the model at the peak rate, forward and backward.
  private let sequenceSeconds: Double

  init(_ search: LayoutSearch) {
    calibration = search.catalog.calibration(for: search.cluster.accelerator)
    var flows: [Flow] = []
    for (place, name) in search.space.schedule.enumerated() {
      guard let schedule = PipelineSchedules.schedule(named: name) else { continue }
      let entry = Entry(place: place, schedule: schedule)
      if let known = flows.firstIndex(where: { $0.flow == schedule.flow && $0.isLayered == schedule.isLayered }) {
        flows[known].entries.append(entry)
      } else {
        flows.append(Flow(flow: schedule.flow, isLayered: schedule.isLayered, entries: [entry]))
      }
    }
    self.flows = flows
    let kinds = search.model.layerKinds
    isHomogeneous = kinds.count == 1
    layers = search.model.layers.count
    let model = search.model
    let chunks = Set(search.space.pipeline.flatMap { ranks in search.space.virtualStages.map { ranks &* $0 } })
      .filter { $0 >= 1 && $0 <= model.layers.count }
    let isAsked = search.space.stages.contains(.balancedParameters)
    func alike(_ other: StageLayers) -> Set<Int> {
      guard isAsked else { return [] }
      return chunks.filter {
        StageLayers.balancedParameters.counts(of: model, chunks: $0) == other.counts(of: model, chunks: $0)
      }
    }
    balancedByParameters = alike(.balanced)
    evenByParameters = alike(.equal)
    headsAndWidths = Set(kinds.flatMap { [$0.attention.heads, $0.feedForward.width] }).sorted()
    clusters = Dictionary(
      search.space.counts.compactMap { count in (try? search.cluster(count: count)).map { (count, $0) } },
      uniquingKeysWith: { $1 })
    let sequence = TokenBatch.training(sequences: 1, length: search.sequenceLength)
    let operations = search.model.layers.reduce(0) { $0 + $1.forwardFLOPs(sequence, hidden: search.model.hidden) }
    let peak = search.cluster.accelerator.peakRate(search.recipe.format)?.value ?? .infinity
    sequenceSeconds = 3 * operations / peak
  }

  /// Why a group of combinations is not possible, whatever its schedule; nil when it is.
  func rejection(_ point: SearchPoint, in space: SearchSpace) -> Rejection? {
    let layout = point.layout
    guard clusters[point.count] != nil, point.count % (layout.tensor * layout.pipeline * layout.context) == 0 else {
      return .accelerators
    }
    guard headsAndWidths.allSatisfy({ $0 % layout.tensor == 0 }) else { return .tensor }
    let (chunks, overflow) = layout.pipeline.multipliedReportingOverflow(by: layout.virtualStages)
    guard !overflow else { return .layers }
    switch layout.stages {
    case .equal: if layers % chunks != 0 { return .layers }
    case .balanced, .balancedParameters: if layers < chunks { return .layers }
    case .listed(let counts):
      if counts.count != chunks || counts.reduce(0, { $0 &+ $1 }) != layers { return .layers }
    }
    guard point.globalBatch % (point.micro * point.data) == 0 else { return .batch }
    // One accelerator has no sequence to divide.
    let dividesNothing = layout.sequenceParallel && layout.tensor == 1 && space.sequenceParallel.contains(false)
    return dividesNothing || isDealtAnyway(layout.stages, chunks, in: space) || isSharedAnyway(point, in: space)
      ? .duplicate : nil
  }

  /// Whether a way to deal layers that stands before it in the space deals the same.
  private func isDealtAnyway(_ stages: StageLayers, _ chunks: Int, in space: SearchSpace) -> Bool {
    switch stages {
    case .equal, .listed: false
    case .balanced: layers % chunks == 0 && space.stages.contains(.equal)
    case .balancedParameters:
      layers % chunks == 0 && space.stages.contains(.equal) && evenByParameters.contains(chunks)
        || space.stages.contains(.balanced) && balancedByParameters.contains(chunks)
    }
  }

  /// Whether a lower stage shares out the same: nobody shares with himself, and gradients that many micro-batches of a
  /// pipeline add to stay whole until the step ends.
  private func isSharedAnyway(_ point: SearchPoint, in space: SearchSpace) -> Bool {
    let stage = point.layout.zeroStage
    if point.data * point.layout.context == 1, stage > 0 { return space.zeroStage.contains { $0 < stage } }
    return stage == 2 && point.layout.pipeline > 1 && space.zeroStage.contains(1)
  }

  /// The plan of a combination, or nil when there is none.
  func plan(_ point: SearchPoint, _ search: LayoutSearch) -> TrainingPlan? {
    guard let cluster = clusters[point.count] else { return nil }
    return try? TrainingPlan(
      model: search.model, cluster: cluster, layout: point.layout,
      batch: TrainingBatch(global: point.globalBatch, micro: point.micro, sequenceLength: search.sequenceLength),
      recipe: search.recipe(point), host: search.host, catalog: search.catalog,
      calibration: calibration)
  }

  /// Seconds that no layout of these sizes goes below: the layers at the peak rate.
  func floorSeconds(_ point: SearchPoint) -> Double {
    let ranks = Double(point.layout.tensor * point.layout.pipeline * point.layout.context)
    return Double(point.globalBatch) / Double(point.data) * sequenceSeconds / ranks
  }
}
