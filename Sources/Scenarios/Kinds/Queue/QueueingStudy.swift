package import Presentation
package import Quantities
package import Queueing
package import Reading

/// `kind: queue`: queueing policies compared, theory beside the simulation.
package struct QueueingStudy: Study {
  package static let kind = "queue"
  package static let keys = QueueKeys.table
  package static let metrics = MetricCatalog.queue
  package static let samplesKey: String? = QueueKeys.replications.name

  /// What is compared.
  package let comparison: QueueComparison

  /// Policies to compare.
  package init(_ comparison: QueueComparison) { self.comparison = comparison }

  package static func read(
    _ keys: MappingReader, _ decoder: ScenarioDecoder, _ head: ScenarioHead
  ) -> (any Study)? {
    decoder.queue(keys, seed: head.seed).map(QueueingStudy.init)
  }

  /// The metrics of a queue carry the names of its policies.
  package var metricNames: [String] {
    let suffixes = Self.metrics.compactMap(\.familySuffix)
    return Self.metrics.filter { $0.familySuffix == nil }.map(\.name)
      + comparison.entries.flatMap { entry in suffixes.map { entry.name + $0 } }
  }

  package var idleKeys: [IdleKey] {
    guard let setting = comparison.entries.first?.setting, !setting.service.needsLengths else { return [] }
    return [IdleKey("tokenLimit", "the service takes as long for any number of tokens")]
  }

  package func run(_ context: RunContext) -> any StudyOutcome {
    QueueingOutcome(comparison: comparison, result: comparison.run(progress: context.progress))
  }

  package func run(_ context: RunContext, threads: Int) async -> any StudyOutcome {
    QueueingOutcome(
      comparison: comparison,
      result: await comparison.run(concurrency: max(1, threads), progress: context.progress))
  }

  package static func summary(_ run: StoredResult) throws -> (title: String, table: TextTable)? {
    let policies = try StoredQueuePolicy.policies(of: run)
    return policies.isEmpty ? nil : ("Policies, the formula beside the simulation", QueueCharts.table(policies))
  }

  package static func comparison(_ runs: [StoredResult]) throws -> [Section] { try QueueCharts.comparison(runs) }

  package static func pictures(_ run: StoredResult, isCompared: Bool) throws -> [Section] {
    try QueueCharts.sections(run)
  }
}

/// What compared queueing policies came to.
package struct QueueingOutcome: StudyOutcome {
  /// What was compared.
  package let comparison: QueueComparison
  /// What it came to.
  package let result: QueueComparison.Result

  /// The outcome of a comparison.
  package init(comparison: QueueComparison, result: QueueComparison.Result) {
    self.comparison = comparison
    self.result = result
  }

  package var metrics: [Metric] { QueueMetrics.metrics(of: comparison, result) }
  package var setting: String { QueueReport.setting(comparison) }

  package func answer(isAlone: Bool) -> [AnswerPart] {
    let advice = QueueReport.advice(comparison, result)
    return [.table(QueueReport.table(comparison, result)), .notes(QueueReport.notes(comparison))]
      + (advice.map { [.text($0)] } ?? [])
  }

  package func verdicts(_ scenario: Scenario) -> [Verdict] { QueueMetrics.verdicts(of: comparison, result) }
}
