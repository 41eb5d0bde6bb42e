import Hardware
import Quantities
import Reports
import Scenarios
package import Training

/// A search for programs; keys are stable.
enum SearchJSON {
  static func value(_ search: FinishedSearch) -> JSONValue {
    let outcome = search.outcome
    let reasons = Rejection.allCases.map { ($0.rawValue, JSONValue.integer(Int64(outcome.rejections[$0]))) }
    let ranked = outcome.ranked.enumerated().map { candidate($0.element, run: run($0.offset, search)) }
    let others = outcome.others.map { candidate($0, run: nil) }
    return .object([
      "id": search.id.map(JSONValue.integer) ?? .null, "name": .string(search.scenario.name),
      "objective": .string(search.search.objective.rawValue),
      "combinations": .integer(Int64(outcome.combinations)), "evaluated": .integer(Int64(outcome.evaluated)),
      "rejections": .object(Dictionary(uniqueKeysWithValues: reasons)), "fits": .boolean(outcome.fits),
      "ranked": .array(ranked), "undominated": .array(others), "wall_s": .number(search.wallSeconds),
      "accuracy": search.accuracy.map(RunJSON.accuracy) ?? .null,
      "own_step_time_s": search.own.map { .number($0.step.seconds) } ?? .null,
      "remedies": .array(search.remedies.map { remedy($0, search) }),
    ])
  }

  private static func run(_ index: Int, _ search: FinishedSearch) -> Int64? {
    search.runs.indices.contains(index) ? search.runs[index] : nil
  }

  private static func candidate(_ candidate: SearchCandidate, run: Int64?) -> JSONValue {
    var keys = layout(candidate.point)
    keys["run"] = run.map(JSONValue.integer) ?? .null
    keys["estimated_step_time_s"] = .number(candidate.estimatedSeconds)
    keys["step_time_s"] = candidate.result.map { .number($0.step.seconds) } ?? .null
    keys["memory_peak_bytes"] = .number(candidate.memory.value)
    keys["cost_per_step_usd"] = .number(candidate.dollarsPerStep)
    keys["tokens_per_usd"] = .number(candidate.tokensPerDollar)
    keys["undominated"] = .boolean(candidate.isUndominated)
    if let metrics = candidate.result?.metrics { keys["metrics"] = RunJSON.metrics(metrics) }
    return .object(keys)
  }

  private static func layout(_ point: SearchPoint) -> [String: JSONValue] {
    let layout = point.layout
    func number(_ value: Int) -> JSONValue { .integer(Int64(value)) }
    let stages =
      switch layout.stages {
      case .listed(let counts): JSONValue.array(counts.map(number))
      default: JSONValue.string(layout.stages.name)
      }
    return [
      "gpus": number(point.count), "global_batch": number(point.globalBatch), "micro_batch": number(point.micro),
      "recompute": .string(point.recompute.rawValue), "tensor": number(layout.tensor),
      "context": number(layout.context), "expert": number(layout.expert),
      "pipeline": number(layout.pipeline), "data": number(point.data), "virtual_stages": number(layout.virtualStages),
      "stages": stages, "schedule": .string(layout.schedule), "zero_stage": number(layout.zeroStage),
      "sequence_parallel": .boolean(layout.sequenceParallel),
      "overlap_gradients": .boolean(layout.overlapGradients),
      "overlap_parameters": .boolean(layout.overlapParameters),
    ]
  }

  private static func remedy(_ remedy: FitRemedy, _ search: FinishedSearch) -> JSONValue {
    var keys: [String: JSONValue]
    switch remedy {
    case .memory(let bytes, let point):
      keys = ["kind": .string("memory"), "memory_peak_bytes": .number(bytes), "layout": .object(layout(point))]
    case .free(let key, let bytes, let point):
      keys = [
        "kind": .string("free"), "key": .string(key), "memory_peak_bytes": .number(bytes),
        "layout": .object(layout(point)),
      ]
    case .accelerators(let count, let bytes, let point):
      keys = [
        "kind": .string("accelerators"), "gpus": .integer(Int64(count)), "memory_peak_bytes": .number(bytes),
        "layout": .object(layout(point)),
      ]
    }
    keys["sentence"] = .string(search.sentence(remedy))
    return .object(keys)
  }
}

extension FinishedSearch {
  /// A remedy in words.
  package func sentence(_ remedy: FitRemedy) -> String {
    func needs(_ bytes: Double, _ point: SearchPoint) -> String {
      "\(Dimension.memory.format(bytes)) in \(point.label), \(point.layout.schedule), ZeRO \(point.layout.zeroStage), "
        + "recompute \(point.recompute.rawValue)"
    }
    switch remedy {
    case .memory(let bytes, let point):
      let capacity = Dimension.memory.format(search.cluster.accelerator.usableMemory.value)
      return "accelerators with more memory than \(capacity): the leanest layout needs \(needs(bytes, point))"
    case .free(let key, let bytes, let point): return "any \(key): \(needs(bytes, point))"
    case .accelerators(let count, let bytes, let point): return "\(count) accelerators: \(needs(bytes, point))"
    }
  }
}
