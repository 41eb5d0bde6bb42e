import Hardware
import ModelArchitecture
import Quantities
import Serving

/// Greatest throughput of TensorRT-LLM: everybody queued, or one static batch.
public struct OfflineThroughputSchema: ValidationSchema {
  /// `serving-offline`.
  public let name = "serving-offline"
  /// The columns of the table.
  public let columns = [
    "source", "version", "model", "arch", "gpu", "precision", "tp", "pp", "ep", "batch", "isl", "osl",
    "out_tok_s_total", "ttft_ms", "scheduling",
  ]

  /// The schema has no parameters.
  public init() {}

  /// Serves every row of a dense model.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      do throws(RowFault) {
        let result = try Self.run(row).simulate()
        if let measured = row.number("out_tok_s_total"), measured > 0,
          let predicted = result.value("output_tokens_per_second")
        {
          predictions.cases.append(
            ValidationCase(id: row.id, metric: "out_tok_s_total", measured: measured, predicted: predicted))
        }
        predictions.add(row, "ttft_ms", result, "ttft_mean_s")
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return predictions
  }

  private static func run(_ row: MeasurementRow) throws(RowFault) -> ServedRun {
    guard let prompt = row.integer("isl"), let output = row.integer("osl") ?? Optional(1), prompt > 0, output > 0 else {
      throw RowFault(why: "its lengths are not stated")
    }
    let model = try ServedModels.model(named: row["arch"] ?? "none")
    let accelerator = try ServedRun.accelerator(row["gpu"] ?? "")
    let formats = try formats(row["precision"] ?? "", model: model, accelerator: accelerator)
    let scheduling = row["scheduling"] ?? ""
    let isStatic = !scheduling.hasPrefix("inflight")
    let batch = row.integer("batch") ?? 1
    let version = isStatic ? "static" : row["version"] == "0.14" ? "0.14" : "1.2"
    var profile = try ServedRun.profile("trtllm", version: version, accelerator: accelerator)
    // The benchmark calls the engine in its own process: no server stands between.
    profile.requestSeconds = 0
    var engine = EngineSettings(
      policy: isStatic ? .fixed : .chunkedPrefill(chunkLimit: nil), maxBatch: isStatic ? batch : 2048,
      tokenBudget: 8192, profile: profile)
    engine.cacheFormat = row["precision"]?.contains("INT8KV") == true ? .int8 : formats.cache
    engine.weightFormat = formats.main.weight
    engine.parts = formats.parts
    let layout = layout(row)
    engine.tokenBudget *= layout.data
    let count = isStatic ? batch : min(6000, max(1000, 4_000_000 / (prompt + output)))
    let requests = (0..<count).map { _ in Request(arrival: 0, promptTokens: prompt, outputTokens: output) }
    return ServedRun(
      model: model, accelerator: accelerator,
      layout: layout, engine: engine, workload: .trace(requests), format: formats.main.activation)
  }

  /// A size of expert parallelism stands for attention divided by requests over as many ranks.
  private static func layout(_ row: MeasurementRow) -> ReplicaLayout {
    let experts = max(1, row.integer("ep") ?? 1)
    return ReplicaLayout(
      tensor: row.integer("tp") ?? 1, pipeline: row.integer("pp") ?? 1, data: experts, expert: experts)
  }

  private static func formats(
    _ name: String, model: TransformerModel, accelerator: Accelerator
  ) throws(RowFault) -> ServedFormats {
    guard
      let precision = ["FP16": "fp16", "BF16": "bf16", "FP8": "fp8", "FP4": "nvfp4"].first(where: {
        name.hasPrefix($0.key)
      })?.value
    else { throw RowFault(why: "precision \(name)") }
    return try ServedFormats(model: model, engine: "trtllm", precision: precision, accelerator: accelerator)
  }
}
