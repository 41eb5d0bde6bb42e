import Hardware
import ModelArchitecture
import Quantities
import Serving

/// A served run as a table describes it, on its way to a plan.
struct ServedRun {
  var model: TransformerModel
  var accelerator: Accelerator
  var layout: ReplicaLayout
  var engine: EngineSettings
  var workload: Workload
  var format = NumberFormat.bf16
  /// Accelerators that one fast domain holds, where it is not a board of eight.
  var domain: Int?

  /// The outcome of the run; a `RowFault` says why it cannot be carried out.
  func simulate() throws(RowFault) -> ServingResult {
    do {
      let cluster = try Cluster(
        accelerator: accelerator, count: layout.count,
        nodeSize: domain ?? (layout.count % 8 == 0 ? 8 : max(8, layout.count)), intraNode: accelerator.intraNodeLink,
        interNode: accelerator.network)
      let plan = try ServingPlan(
        model: model, cluster: cluster, engine: engine, workload: workload, format: format, layout: layout)
      return ServingSimulation.run(plan, seed: 1)
    } catch let error as ServingPlanError {
      throw RowFault(why: error.description)
    } catch {
      throw RowFault(why: "\(error)")
    }
  }

  /// A model that is modelled.
  static func model(_ row: MeasurementRow) throws(RowFault) -> TransformerModel {
    try ServedModels.model(named: row["model"] ?? "none")
  }

  /// An accelerator of the catalogue.
  static func accelerator(_ name: String) throws(RowFault) -> Accelerator {
    guard let accelerator = AcceleratorAliases.accelerator(name) else {
      throw RowFault(why: "accelerator \(name) is not in the catalogue")
    }
    return accelerator
  }

  /// The engine of a table's name and version.
  static func profile(
    _ engine: String, version: String, accelerator: Accelerator
  ) throws(RowFault) -> EngineProfile {
    let name =
      switch engine {
      case "vllm": version.hasPrefix("0.5") || version.hasPrefix("0.6") ? "vllm-0.6" : "vllm-0.15"
      case "sglang": "sglang-0.5"
      case "trtllm" where version.hasPrefix("0.14"): "tensorrt-llm-0.14"
      case "trtllm" where version == "static": "tensorrt-llm-0.9"
      case "trtllm": version.hasPrefix("1.0") || version.hasPrefix("0.") ? "tensorrt-llm-1.0" : "tensorrt-llm-1.2"
      default: engine
      }
    guard let profile = EngineProfileCatalog.profile(named: name, on: accelerator) else {
      throw RowFault(why: "engine \(engine) \(version) has no profile")
    }
    return profile
  }
}

/// Latencies of some served requests, under the names of the columns that hold them in milliseconds.
struct ServedLatencies {
  let columns: [(name: String, seconds: Double)]

  init(records: [RequestRecord]) {
    let done = records.filter { $0.outcome == .finished }
    let first = done.map(\.timeToFirstToken).sorted()
    let whole = done.map(\.endToEnd).sorted()
    let perToken = done.map(\.timePerOutputToken).filter { !$0.isNaN }
    let gaps = done.reduce(0.0) { $0 + $1.finished - $1.firstToken }
    let tokens = done.reduce(0) { $0 + $1.request.outputTokens - 1 }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func quantile(_ sorted: [Double], _ share: Double) -> Double {
      sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }
    columns = [
      ("e2e_mean_ms", mean(whole)), ("ttft_mean_ms", mean(first)), ("itl_mean_ms", gaps / Double(tokens)),
      ("tpot_mean_ms", mean(perToken)), ("e2e_p99_ms", quantile(whole, 0.99)), ("ttft_p99_ms", quantile(first, 0.99)),
    ]
  }
}

extension Predictions {
  /// Adds a measured time in milliseconds beside the predicted metric in seconds, where both are there.
  mutating func add(_ row: MeasurementRow, _ column: String, _ result: ServingResult, _ metric: String) {
    guard let measured = row.number(column), measured > 0, let predicted = result.value(metric), predicted.isFinite
    else { return }
    cases.append(ValidationCase(id: row.id, metric: column, measured: measured, predicted: predicted * 1e3))
  }
}
