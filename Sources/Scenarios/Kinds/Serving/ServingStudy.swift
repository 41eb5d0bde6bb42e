import CostModel
import Hardware
import ModelArchitecture
package import Presentation
package import Quantities
package import Reading
package import Serving

/// `kind: serving`: a workload served by replicas of an engine.
package struct ServingStudy: Study {
  package static let kind = "serving"
  package static let keys = ServingKeys.table
  package static let objectiveKeys = LatencyObjectives.table
  package static let metrics = MetricCatalog.serving
  package static let samplesKey: String? = "workload.requests"
  package static let hasTimeline = true
  package static let hasCapacity = true

  /// What is simulated.
  package let plan: ServingPlan

  /// A workload to serve.
  package init(_ plan: ServingPlan) { self.plan = plan }

  package static func read(
    _ keys: MappingReader, _ decoder: ScenarioDecoder, _ head: ScenarioHead
  ) -> (any Study)? {
    decoder.serving(keys, head.objectives).map(ServingStudy.init)
  }

  package static func objectives(_ keys: MappingReader) -> [Objective] { LatencyObjectives.read(keys) }

  package var servedPlan: ServingPlan? { plan }

  /// What a served workload leaves out where its file names no engine: the times are then those of kernels alone.
  package func remarks(_ inputs: [ScenarioInput]) -> [String] {
    guard plan.engine.profile.name == EngineProfile.bare.name,
      plan.engine.profile.stepSeconds == EngineProfile.bare.stepSeconds,
      !inputs.contains(where: { $0.key == "engine.profile" && $0.source == .set })
    else { return [] }
    let known = EngineProfileCatalog.names.filter { $0 != EngineProfile.bare.name }
    let others = known.dropFirst().joined(separator: ", ")
    return [
      "times are those of the bare kernels; `engine.profile: \(known.first ?? "")` adds what an engine costs "
        + "(or \(others))"
    ]
  }

  package func run(_ context: RunContext) -> any StudyOutcome {
    let recorder = context.recorder.map(RequestRows.Recorder.init)
    return ServingOutcome(plan: plan, result: ServingSimulation.run(plan, seed: context.seed, recorder: recorder))
  }

  /// Too much to draw on a page, where a run has curves; Perfetto shows it all.
  package func timeline(seed: UInt64) -> Timeline? {
    let timeline = ServingSimulation.timeline(plan, seed: seed)
    return Timeline(
      chart: nil, trace: { ServingTrace.text(timeline) }, content: ServingTrace.content(timeline))
  }

  /// Lines of several runs stand in one chart, which `comparison` draws.
  package static func pictures(_ run: StoredResult, isCompared: Bool) throws -> [Section] {
    isCompared ? [] : try ServingCharts.sections([run])
  }

  package static func comparison(_ runs: [StoredResult]) throws -> [Section] { try ServingCharts.sections(runs) }

  package static func curves(_ run: StoredResult) throws -> [[String]] { try ServedCourse(run).curves }
}

/// What a served workload came to.
package struct ServingOutcome: StudyOutcome {
  /// What was served.
  package let plan: ServingPlan
  /// What it came to.
  package let result: ServingResult

  /// The outcome of a served workload.
  package init(plan: ServingPlan, result: ServingResult) {
    self.plan = plan
    self.result = result
  }

  package var metrics: [Metric] { result.metrics }

  package var setting: String {
    let fleet =
      plan.fleet.replicas > 1
      ? "\(plan.fleet.replicas) replicas of \(plan.cluster.count) \(plan.accelerator.name) "
        + "behind \(plan.fleet.router.name)"
      : "\(plan.cluster.count) \(plan.accelerator.name)"
    return "\(plan.model.name) on \(fleet): \(plan.engine.policy.name) batching, "
      + "at most \(plan.engine.maxBatch) in a batch, \(plan.engine.profile.name) engine"
  }

  package var remarks: [String] {
    ["model: " + ModelSummary(plan.model).line] + CalibrationNote.lines(plan.operators.calibration)
  }

  package var accuracy: Accuracy {
    plan.accuracy(isAtOnce: result.records.allSatisfy { $0.request.arrival == 0 })
  }

  /// Who was not served, limits that were passed, and requests that the arrivals did not bring.
  package var notes: [String] {
    var notes: [String] = []
    if result.served.unserved > 0 { notes.append(result.served.reasons(plan)) }
    if let note = plan.contextNote(result.records) { notes.append(note) }
    if let note = endNote { notes.append(note) }
    return notes
  }

  /// Arrivals that end before all requests came.
  private var endNote: String? {
    guard case .generated(let workload) = plan.workload else { return nil }
    let count = metric("requests_count").map { Int($0.value) } ?? workload.count
    guard count < workload.count else { return nil }
    return
      "arrivals end after \(count) of the \(workload.count) requests asked for: the stages together bring no more; "
      + "lengthen a stage, raise its rate, or ask for fewer"
  }

  /// As those felt it, too, who were not served.
  package func judgedValue(_ name: String) -> Double? { result.judgedValue(name) }

  package func words(_ metric: String, judged: Double?) -> String? {
    guard result.served.unserved > 0 else { return nil }
    var found =
      judged == .infinity
      ? "without end, since \(result.served.unserved) of \(result.served.requests) were not served"
      : self.metric(metric)?.text ?? "unknown"
    if metric == Objective.served { found += " (\(result.served.reasons(plan)))" }
    return found
  }

  package func verdicts(_ scenario: Scenario) -> [Verdict] { served(scenario) + idle }

  /// A run in which a server stood idle while it was waited for answers nothing: it is never passed over in silence.
  private var idle: [Verdict] {
    guard let fault = result.idleFault else { return [] }
    return [
      Verdict(
        metric: "idle_fault", wanted: 0, observed: 1, holds: false,
        sentence: "a bug in Rehearsal, please report it with this scenario: \(fault)")
    ]
  }

  /// A miss where somebody should have been served and was not, although no objective says so itself.
  private func served(_ scenario: Scenario) -> [Verdict] {
    let objectives = scenario.objectives
    guard result.served.unserved > 0, !objectives.contains(where: { $0.metric == Objective.served }),
      !objectives.isEmpty || result.served.finished == 0
    else { return [] }
    let reasons = result.served.reasons(plan)
    return [
      Verdict(
        metric: Objective.served, wanted: 1, observed: result.served.ratio, holds: false,
        sentence: objectives.isEmpty
          ? "nobody was served: \(reasons)"
          : "\(reasons): missed (`objectives.served` allows less than all)")
    ]
  }
}

extension ServingPlan {
  /// How far predicted latencies may be off.
  ///
  /// - Parameter isAtOnce: whether all requests are there from the start.
  package func accuracy(isAtOnce: Bool) -> Accuracy {
    Accuracy(
      kind: ServingStudy.kind, untimed: CalibrationNote.gap(operators.calibration, accelerator),
      software: engine.profile.name,
      isSame: { name in
        EngineProfileCatalog.profile(named: name, on: accelerator).map(engine.profile.isLike) ?? false
      }, isAtOnce: isAtOnce)
  }
}
