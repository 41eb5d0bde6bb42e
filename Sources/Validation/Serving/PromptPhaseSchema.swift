import Hardware
import Quantities

/// Prompt and token phases of single batches, as Splitwise measured them.
package struct PromptPhaseSchema: RunSchema {
  /// `serving-phases`.
  package let name = "serving-phases"
  /// The columns of the table.
  package let columns = ["model", "hardware", "tp", "prompt_tokens", "batch", "output_tokens", "prefill_ms", "tbt_ms"]

  /// The schema has no parameters.
  package init() {}

  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario {
    let hardware = row["hardware"] ?? ""
    guard !hardware.contains("pcap") else { throw RowFault(why: "a power cap lowers the clock") }
    guard let prompt = row.integer("prompt_tokens"), let batch = row.integer("batch"),
      let output = row.integer("output_tokens"), prompt > 0, batch > 0, output > 0
    else { throw RowFault(why: "a cell is missing") }
    let accelerator = try ServedNames.accelerator(hardware)
    var keys = ServedKeys(
      model: try ServedNames.model(row["model"] ?? "none").name,
      fleet: .replica(on: .text(accelerator.name), tensor: row.integer("tp") ?? 1), policy: "fixed",
      engine: try ServedNames.engine("vllm", version: "0.2"))
    keys.precision = .fp16
    keys.engine["maxBatch"] = .integer(batch)
    keys.engine["kvBlocks"] = .integer(batch * (prompt + output + 32) / 16 + batch)
    keys.workload = .queued(batch, prompt: prompt, output: output)
    keys.assumptions += [
      "vLLM 0.2, on which Splitwise was built, in 16 bits", "kvBlocks: the batch is held whole, however large it is",
    ]
    return keys.scenario(
      row.id,
      figures: [row.milliseconds("prefill_ms", "ttft_mean_s"), row.milliseconds("tbt_ms", "tbt_mean_s")].compactMap {
        $0
      })
  }
}
