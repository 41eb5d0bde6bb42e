import CostModel
import Hardware
import ModelArchitecture
package import Presentation
package import Quantities
package import Reading
import ScalingLaws
import Synchronization
package import Training

/// `kind: training`: an optimizer step of a model on a cluster in a parallel layout.
package struct TrainingStudy: Study {
  package static let kind = "training"
  package static let keys = TrainingKeys.table
  package static let metrics = MetricCatalog.training
  package static let fitMetric: String? = "memory_used_ratio"
  package static let hasTimeline = true
  package static let drawsTimeline = true

  /// What is simulated.
  package let plan: TrainingPlan

  /// A step to simulate.
  package init(_ plan: TrainingPlan) { self.plan = plan }

  package static func read(
    _ keys: MappingReader, _ decoder: ScenarioDecoder, _ head: ScenarioHead
  ) -> (any Study)? {
    decoder.training(keys).map(TrainingStudy.init)
  }

  package var fitsMemory: Bool? { plan.memoryPlans().allSatisfy(\.fits) }

  package func run(_ context: RunContext) -> any StudyOutcome {
    TrainingOutcome(plan: plan, result: TrainingSimulation.run(plan))
  }

  package func timeline(seed: UInt64) -> Timeline? {
    let step = TrainingSimulation.run(plan, recordsSpans: true).step
    let links = Set(step.links.map { "\($0.rank) \($0.link) \($0.isOut)" }).count
    return Timeline(
      chart: TimelineChart(step), trace: { ChromeTrace.text(step) },
      content: "\(step.spans.count) spans on \(step.ranks.count) ranks, \(links) links")
  }

  package static func pictures(_ run: StoredResult, isCompared: Bool) throws -> [Section] {
    try TrainingCharts.sections(run)
  }

  package static func comparison(_ runs: [StoredResult]) throws -> [Section] { [try TrainingCharts.causes(runs)] }

  package static func curves(_ run: StoredResult) throws -> [[String]] { try TrainingCharts.curves(run) }
}

/// What a step came to.
package struct TrainingOutcome: StudyOutcome {
  /// What was simulated.
  package let plan: TrainingPlan
  /// What it came to.
  package let result: TrainingResult
  private let nearest = NearestFits()

  /// The outcome of a step.
  package init(plan: TrainingPlan, result: TrainingResult) {
    self.plan = plan
    self.result = result
  }

  package var metrics: [Metric] { result.metrics }
  package var fits: Bool { result.fits }

  package var setting: String {
    let layout = plan.layout
    let virtual = layout.virtualStages > 1 ? " x \(layout.virtualStages) virtual" : ""
    return "\(plan.model.name) on \(plan.cluster.count) \(plan.cluster.accelerator.name): tensor \(layout.tensor), "
      + "pipeline \(layout.pipeline)\(virtual), data \(plan.dataParallel), \(layout.schedule), "
      + (layout.partition.map(Self.sharing) ?? "ZeRO \(layout.zeroStage)")
      + (plan.recompute == .none ? "" : ", recompute \(plan.recompute.rawValue)")
  }

  private static func sharing(_ partition: StatePartition) -> String {
    "weights over \(partition.weights), gradients over \(partition.gradients), states over \(partition.optimizerStates)"
  }

  package var remarks: [String] {
    ["model: " + ModelSummary(plan.model).line] + CalibrationNote.lines(plan.calibration)
      + (forecast.map { [$0] } ?? [])
  }

  package var accuracy: Accuracy {
    Accuracy(
      kind: TrainingStudy.kind, untimed: CalibrationNote.gap(plan.calibration, plan.cluster.accelerator),
      software: plan.framework.name,
      isSame: { name in TrainingFramework.named(name).map(plan.framework.isLike) ?? false },
      sharesWeights: plan.layout.partition.map { $0.weights > 1 } ?? (plan.layout.zeroStage == 3))
  }

  /// The law that foretells the whole run, and what limits it.
  private var forecast: String? {
    guard let forecast = plan.forecast else { return nil }
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

  /// The memory of one run, one row for each pipeline rank; runs side by side have it in their reports.
  package func answer(isAlone: Bool) -> [AnswerPart] {
    guard isAlone else { return [] }
    let kinds = MemoryPart.Kind.allCases
    var table = TextTable(
      ["rank"] + kinds.map(\.rawValue) + ["total", "used"],
      alignments: Array(repeating: .right, count: kinds.count + 3))
    let cells = result.memory.map { memory in
      kinds.map { kind in (memory.parts.first { $0.kind == kind }?.bytes ?? .zero).description }
        + [memory.total.description, Dimension.ratio.format(memory.usedRatio, digits: 3)]
    }
    for equal in EqualRanks.folded(cells, by: ==) {
      table.append([EqualRanks.name(equal.map { result.memory[$0].rank })] + cells[equal.lowerBound])
    }
    return [.table(table)]
  }

  package func verdicts(_ scenario: Scenario) -> [Verdict] {
    // That it does not fit may be what was published.
    guard !result.fits, !scenario.expectations.contains(where: { $0.claim == .fits(false) }),
      let used = metric("memory_used_ratio")
    else { return [] }
    return [
      Verdict(
        metric: used.name, wanted: 1, observed: used.value, holds: false,
        sentence: "does not fit: the fullest rank needs \(used.text) of its memory; \(remedy)")
    ]
  }

  /// What would make the step fit, the fastest first.
  private var remedy: String {
    let nearest = nearest.of(plan).map { fit in
      "\(fit.change) takes \(fit.memory) and \(Dimension.time.format(fit.seconds, digits: 3)) a step"
    }
    let others = "`rehearse search` on this file weighs everything"
    return nearest.isEmpty
      ? "no change of sharing, recompute, micro-batch or tensor group is enough; \(others)"
      : nearest.joined(separator: "; ") + "; \(others)"
  }
}

/// What would make a plan fit, found when it is first asked for: verdicts are asked for by whoever prints, stores or judges
/// them, and by nobody where runs are only compared with tables.
private final class NearestFits: Sendable {
  private let found = Mutex<[NearestFit]?>(nil)

  func of(_ plan: TrainingPlan) -> [NearestFit] {
    found.withLock { kept in
      let fits = kept ?? plan.nearestFits()
      kept = fits
      return fits
    }
  }
}
