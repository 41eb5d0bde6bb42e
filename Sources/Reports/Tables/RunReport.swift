import Reading
import CostModel
import Hardware
import ModelArchitecture
import Quantities
package import RunStore
import ScalingLaws
package import Scenarios
import Serving
package import Training

/// One run in words and numbers.
package enum RunReport {
  /// The headlines of a kind that say something of one of these runs.
  static func headlines(of kind: String, _ metric: (String) -> [Metric]) -> [String] {
    MetricCatalog.headlines(of: kind).filter { definition in
      metric(definition.name).contains { definition.silentValue != $0.value }
    }.map(\.name)
  }

  /// The set-up of a run in one line.
  package static func setting(_ outcome: RunOutcome) -> String {
    switch outcome {
    case .training(let plan, _):
      let layout = plan.layout
      let virtual = layout.virtualStages > 1 ? " x \(layout.virtualStages) virtual" : ""
      return "\(plan.model.name) on \(plan.cluster.count) \(plan.cluster.accelerator.name): tensor \(layout.tensor), "
        + "pipeline \(layout.pipeline)\(virtual), data \(plan.dataParallel), \(layout.schedule), "
        + (layout.partition.map(sharing) ?? "ZeRO \(layout.zeroStage)")
    case .serving(let plan, _):
      let fleet =
        plan.fleet.replicas > 1
        ? "\(plan.fleet.replicas) replicas of \(plan.cluster.count) \(plan.accelerator.name) "
          + "behind \(plan.fleet.router.rawValue)"
        : "\(plan.cluster.count) \(plan.accelerator.name)"
      return "\(plan.model.name) on \(fleet): \(plan.engine.policy.name) batching, "
        + "at most \(plan.engine.maxBatch) in a batch, \(plan.engine.profile.name) engine"
    case .queue(let comparison, _): return QueueReport.setting(comparison)
    }
  }

  private static func sharing(_ partition: StatePartition) -> String {
    "weights over \(partition.weights), gradients over \(partition.gradients), states over \(partition.optimizerStates)"
  }

  /// What a person should know before the numbers of a served workload: who was not served, and limits that were passed.
  package static func servingNotes(_ outcome: RunOutcome) -> [String] {
    guard case .serving(let plan, let result) = outcome else { return [] }
    var notes: [String] = []
    if result.served.unserved > 0 { notes.append(result.served.reasons(plan)) }
    if let note = plan.contextNote(result.records) { notes.append(note) }
    return notes
  }

  /// What a served workload leaves out where its file names no engine: the times are then those of kernels alone.
  package static func engineNote(_ scenario: Scenario) -> String? {
    guard case .serving(let plan) = scenario.plan, plan.engine.profile.name == EngineProfile.bare.name,
      plan.engine.profile.stepSeconds == EngineProfile.bare.stepSeconds,
      !scenario.inputs.contains(where: { $0.key == "engine.profile" && $0.source == .set })
    else { return nil }
    let known = EngineProfileCatalog.names.filter { $0 != EngineProfile.bare.name }
    let others = known.dropFirst().joined(separator: ", ")
    return "times are those of the bare kernels; `engine.profile: \(known.first ?? "")` adds what an engine costs "
      + "(or \(others))"
  }

  /// The law that foretells the whole run, and what limits it.
  package static func forecastNote(_ outcome: RunOutcome) -> String? {
    guard case .training(let plan, _) = outcome, let forecast = plan.forecast else { return nil }
    let loss = "\(Dimension.decimal(forecast.loss)) \(forecast.lossUnit.symbol)"
    // Batches above the critical one spend tokens that a smaller batch would not need.
    let isSpent = forecast.minimumTokens < 0.995 * forecast.tokens
    let counted =
      isSpent ? " (\(Dimension.tokens.format(forecast.minimumTokens, digits: 3)) of them count at this batch)" : ""
    let line = "loss \(loss) after \(Dimension.tokens.format(forecast.tokens)) by \(forecast.law)\(counted)"
    let range = LawRangeNote.sentence(
      law: plan.horizon?.law, parameters: plan.model.parameters, tokens: forecast.minimumTokens)
    let others = forecast.warnings.filter { if case .outsideFittedRange("N", _, _) = $0 { false } else { true } }
      .filter { if case .outsideFittedRange("D", _, _) = $0 { false } else { true } }
    return ([line] + (range.map { [$0] } ?? []) + others.map { "note: \($0.description)" }).joined(separator: "\n  ")
  }

  /// Whether efficiencies of the accelerator were fitted or carried over from its nearest timed neighbour.
  package static func calibrationNote(_ outcome: RunOutcome) -> String? {
    let calibration =
      switch outcome {
      case .training(let plan, _): plan.operators.calibration
      case .serving(let plan, _): plan.operators.calibration
      case .queue: nil as Calibration?
      }
    guard let calibration else { return nil }
    return calibration.isFitted ? nil : "uncalibrated: efficiencies \(calibration.source)"
  }

  /// Runs of one kind side by side, one column for each run.
  package static func table(_ outcomes: [(name: String, outcome: RunOutcome)], kind: String) -> TextTable {
    let names = headlines(of: kind) { name in outcomes.compactMap { $0.outcome.metric(name) } }
    var table = TextTable(
      ["metric"] + outcomes.map(\.name), alignments: [.left] + outcomes.map { _ in .right })
    for name in names {
      table.append([name] + outcomes.map { $0.outcome.metric(name)?.text ?? "-" })
    }
    return table
  }

  /// The memory of a training run, one row for each pipeline rank.
  package static func memoryTable(_ result: TrainingResult) -> TextTable {
    let kinds = MemoryPart.Kind.allCases
    var table = TextTable(
      ["rank"] + kinds.map(\.rawValue) + ["total", "used"],
      alignments: Array(repeating: .right, count: kinds.count + 3))
    for memory in result.memory {
      let parts = kinds.map { kind in
        (memory.parts.first { $0.kind == kind }?.bytes ?? .zero).description
      }
      table.append(
        ["\(memory.rank)"] + parts + [memory.total.description, Dimension.ratio.format(memory.usedRatio, digits: 3)])
    }
    return table
  }

  /// Every metric of a stored run.
  package static func metricTable(_ run: StoredRun) -> TextTable {
    var table = TextTable(["metric", "value", "certainty"], alignments: [.left, .right, .left])
    for metric in run.metrics { table.append([metric.name, metric.text, metric.certainty.rawValue]) }
    return table
  }
}
