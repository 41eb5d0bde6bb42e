import Hardware
import ModelArchitecture
import Quantities
import Serving

/// Prompt and token phases of single batches, as Splitwise measured them.
public struct PromptPhaseSchema: ValidationSchema {
  /// `serving-phases`.
  public let name = "serving-phases"
  /// The columns of the table.
  public let columns = ["model", "hardware", "tp", "prompt_tokens", "batch", "output_tokens", "prefill_ms", "tbt_ms"]

  /// The schema has no parameters.
  public init() {}

  /// Runs every batch.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      do throws(RowFault) {
        let result = try Self.run(row).simulate()
        predictions.add(row, "prefill_ms", result, "ttft_mean_s")
        predictions.add(row, "tbt_ms", result, "tbt_mean_s")
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return predictions
  }

  private static func run(_ row: MeasurementRow) throws(RowFault) -> ServedRun {
    let hardware = row["hardware"] ?? ""
    guard !hardware.contains("pcap") else { throw RowFault(why: "a power cap lowers the clock") }
    guard let prompt = row.integer("prompt_tokens"), let batch = row.integer("batch"),
      let output = row.integer("output_tokens"), prompt > 0, batch > 0, output > 0
    else { throw RowFault(why: "a cell is missing") }
    let accelerator = try ServedRun.accelerator(hardware)
    guard let profile = EngineProfileCatalog.profile(named: "vllm-0.2", on: accelerator) else {
      throw RowFault(why: "the engine has no profile")
    }
    let requests = (0..<batch).map { _ in Request(arrival: 0, promptTokens: prompt, outputTokens: output) }
    return ServedRun(
      model: try ServedRun.model(row), accelerator: accelerator, layout: ReplicaLayout(tensor: row.integer("tp") ?? 1),
      engine: EngineSettings(
        policy: .fixed, maxBatch: batch, blocks: batch * (prompt + output + 32) / 16 + batch, profile: profile),
      workload: .trace(requests), format: .fp16)
  }
}
