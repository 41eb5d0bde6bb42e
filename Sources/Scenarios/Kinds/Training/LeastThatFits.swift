import Hardware
import Reading
import Training

/// Which keys a file leaves to be chosen, by `auto` or by leaving them out.
struct OpenKeys {
  /// What replicas share out.
  var zeroStage = false
  /// What the backward pass computes again.
  var recompute = false
}

/// A value, or `auto` for the least with which the run fits.
enum Fitted<Value: Sendable>: Sendable {
  case auto
  case said(Value)

  /// The word in files.
  static var word: String { "auto" }

  /// Whether it is left to be chosen.
  var isOpen: Bool { if case .auto = self { true } else { false } }

  /// The value; nil where it is left to be chosen.
  var value: Value? { if case .said(let value) = self { value } else { nil } }
}

extension TrainingInputs {
  /// The inputs with the least of what is open under which the fullest rank fits.
  ///
  /// Replicas share more before anything is computed again: the stages of ZeRO from 0 to 3, then the same with each mode that
  /// recomputes more. Where nothing fits, what is open stays at the least that the other keys allow.
  func withWhatFits(_ catalog: Catalog) -> TrainingInputs {
    var possible: TrainingInputs?
    for choice in choices {
      guard let plan = try? choice.plan(catalog) else { continue }
      if plan.memoryPlans().allSatisfy(\.fits) { return choice }
      if possible == nil { possible = choice }
    }
    return possible ?? self
  }

  /// What may be chosen, the least first; nothing where nothing is open.
  private var choices: [TrainingInputs] {
    guard open.zeroStage || open.recompute else { return [] }
    let stages = open.zeroStage && layout.partition == nil ? Array(0...3) : [layout.zeroStage]
    let modes = open.recompute ? Recompute.allCases : [recipe.recompute]
    return modes.flatMap { mode in
      stages.map { stage in
        var choice = self
        choice.layout.zeroStage = stage
        choice.recipe.recompute = mode
        return choice
      }
    }
  }

  /// The plan, checked.
  ///
  /// - Throws: `TrainingPlanError` with every fault found.
  func plan(_ catalog: Catalog) throws(TrainingPlanError) -> TrainingPlan {
    try TrainingPlan(
      model: model, cluster: cluster, layout: layout, batch: batch, recipe: recipe, host: host, horizon: horizon,
      catalog: catalog)
  }

  /// What was chosen, where it is more than nothing.
  var choiceNote: String? {
    var chosen: [String] = []
    if open.zeroStage, layout.zeroStage > 0 { chosen.append("`layout.zeroStage` is \(layout.zeroStage)") }
    if open.recompute, recipe.recompute != .none { chosen.append("`recompute` is \(recipe.recompute.rawValue)") }
    guard !chosen.isEmpty else { return nil }
    return chosen.joined(separator: " and ") + ": the least with which it fits (`auto`)"
  }
}
