import Hardware
import ModelArchitecture
import Quantities

/// Greatest throughput of TensorRT-LLM: everybody queued, or one static batch.
package struct OfflineThroughputSchema: RunSchema {
  /// `serving-offline`.
  package let name = "serving-offline"
  /// The columns of the table.
  package let columns = [
    "source", "version", "model", "arch", "gpu", "precision", "tp", "pp", "ep", "batch", "isl", "osl",
    "out_tok_s_total", "ttft_ms", "scheduling",
  ]

  /// The schema has no parameters.
  package init() {}

  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario {
    guard let prompt = row.integer("isl"), let output = row.integer("osl") ?? Optional(1), prompt > 0, output > 0 else {
      throw RowFault(why: "its lengths are not stated")
    }
    let model = try ServedNames.model(row["arch"] ?? "none")
    let accelerator = try ServedNames.accelerator(row["gpu"] ?? "")
    let isStatic = !(row["scheduling"] ?? "").hasPrefix("inflight")
    let batch = row.integer("batch") ?? 1
    // A size of expert parallelism stands for attention divided by requests over as many ranks.
    let ranks = max(1, row.integer("ep") ?? 1)
    var keys = try Self.keys(
      row, model: model.name, isStatic: isStatic,
      fleet: .replica(
        on: .text(accelerator.name), tensor: row.integer("tp") ?? 1, pipeline: row.integer("pp") ?? 1, data: ranks,
        expert: ranks))
    let precision = row["precision"] ?? ""
    keys.follow("trtllm-bench", checkpoint: try Self.checkpoint(precision))
    if precision.contains("INT8KV") { keys.engine["kvFormat"] = "int8" }
    if isStatic { keys.engine["maxBatch"] = .integer(batch) }
    let count = isStatic ? batch : min(6000, max(1000, 4_000_000 / (prompt + output)))
    keys.workload = .queued(count, prompt: prompt, output: output)
    if !isStatic {
      keys.assumptions.append("requests: as many as 4 million tokens have, at least 1,000 and at most 6,000")
    }
    return keys.scenario(
      row.id,
      figures: [row.tokensPerSecond("out_tok_s_total"), row.milliseconds("ttft_ms", "ttft_mean_s")].compactMap { $0 })
  }

  private static func keys(
    _ row: MeasurementRow, model: String, isStatic: Bool, fleet: FileKeys
  ) throws(RowFault) -> ServedKeys {
    let stated = row["version"] ?? ""
    // Static batches are of the versions before 0.10; those behind 0.14 measure with the backend of 1.2.
    let version = isStatic ? "0.9" : stated == "0.14" ? stated : "1.2"
    let engine = try ServedNames.engine("trtllm", version: version)
    var keys = ServedKeys(model: model, fleet: fleet, policy: isStatic ? "fixed" : nil, engine: engine)
    if stated != version {
      keys.assumptions.append("profile \(engine.profile) for version \(stated): the nearest measured")
    }
    return keys
  }

  private static func checkpoint(_ name: String) throws(RowFault) -> String {
    let words = ["FP16": "fp16", "BF16": "bf16", "FP8": "fp8", "FP4": "nvfp4"]
    guard let word = words.first(where: { name.hasPrefix($0.key) })?.value else {
      throw RowFault(why: "precision \(name)")
    }
    return try ServedNames.checkpoint(word)
  }
}
