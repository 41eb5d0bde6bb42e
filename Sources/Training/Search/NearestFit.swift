import Hardware
import ModelArchitecture
package import Quantities

/// A change of a plan that does not fit under which it does.
package struct NearestFit: Sendable {
  /// What changes, as keys of a scenario: `zeroStage: 2, recompute: selective`.
  package let change: String
  /// Memory of the fullest rank.
  package let memory: Bytes
  /// Seconds of a step in closed form, each piece with its links to itself.
  package let seconds: Double
}

extension TrainingPlan {
  /// The fastest of the nearest changes under which the plan fits: of one key where one is enough, else of two, else of
  /// three; empty where none of these does.
  ///
  /// What is shared out, what is computed again, the micro-batch and the tensor group are tried: what memory answers to
  /// first. A search tries all keys.
  ///
  /// - Parameter limit: the most that are given.
  package func nearestFits(limit: Int = 3) -> [NearestFit] {
    let options = [sharing, recomputing, smallerBatches, widerGroups]
    for count in 1...3 {
      let found = Self.picks(count, of: options).compactMap { fit($0) }.sorted { $0.seconds < $1.seconds }
      if !found.isEmpty { return Array(found.prefix(limit)) }
    }
    return []
  }

  /// A change of one key.
  private struct Change {
    var words: String
    var apply: (inout ParallelLayout, inout TrainingBatch, inout TrainingRecipe) -> Void
  }

  /// Higher stages of sharing, where there is somebody to share with.
  private var sharing: [Change] {
    guard layout.partition == nil, dataParallel * layout.context > 1, layout.zeroStage < 3 else { return [] }
    return ((layout.zeroStage + 1)...3).map { stage in
      Change(words: "`zeroStage: \(stage)`") { layout, _, _ in layout.zeroStage = stage }
    }
  }

  /// Modes that compute more again.
  private var recomputing: [Change] {
    let own = Recompute.allCases.firstIndex(of: recipe.recompute) ?? 0
    return Recompute.allCases.dropFirst(own + 1).map { mode in
      Change(words: "`recompute: \(mode.rawValue)`") { _, _, recipe in
        recipe.recompute = mode
        recipe.recomputedLayers = nil
      }
    }
  }

  /// Smaller micro-batches.
  private var smallerBatches: [Change] {
    SearchSpace.divisors(of: batch.micro).dropLast().map { micro in
      Change(words: "`micro: \(micro)`") { _, batch, _ in batch.micro = micro }
    }
  }

  /// Larger tensor groups, out of the replicas.
  private var widerGroups: [Change] {
    SearchSpace.tensorSizes(model: model, cluster: cluster).filter { $0 > layout.tensor }.map { tensor in
      Change(words: "`tensor: \(tensor)`") { layout, _, _ in
        layout.tensor = tensor
        layout.data = nil
      }
    }
  }

  /// Every way to take one change out of each of `count` lists.
  private static func picks(_ count: Int, of lists: [[Change]]) -> [[Change]] {
    guard count > 0 else { return [[]] }
    guard let first = lists.first else { return [] }
    let rest = Array(lists.dropFirst())
    return first.flatMap { change in picks(count - 1, of: rest).map { [change] + $0 } } + picks(count, of: rest)
  }

  private func fit(_ changes: [Change]) -> NearestFit? {
    var (layout, batch, recipe) = (layout, batch, recipe)
    for change in changes { change.apply(&layout, &batch, &recipe) }
    guard
      let plan = try? TrainingPlan(
        model: model, cluster: cluster, layout: layout, batch: batch, recipe: recipe, host: host, catalog: catalog,
        calibration: calibration)
    else { return nil }
    let memory = plan.memoryPlans()
    guard memory.allSatisfy(\.fits) else { return nil }
    let estimate = StepEstimate(schedule: plan.schedule, shape: plan.shape, times: plan.stepTimes())
    return NearestFit(
      change: changes.map(\.words).joined(separator: ", "), memory: memory.map(\.total).max() ?? .zero,
      seconds: estimate.seconds(
        overlapGradients: plan.layout.overlapGradients, overlapParameters: plan.layout.overlapParameters))
  }
}
