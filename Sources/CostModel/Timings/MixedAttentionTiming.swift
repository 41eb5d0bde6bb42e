import Quantities

/// A timed attention call of one layer over a prompt's chunk and some sequences that generate one token each.
///
/// Tables of this family name a model; the heads of one accelerator come in as cells of their own.
package struct MixedAttentionTiming: KernelTiming {
  /// Columns of the schema.
  package static let columns = [
    "hw", "profiler", "prefill_chunk", "kv_prefill", "n_decode", "kv_decode", "latency_us",
  ]

  /// The accelerator as the table names it.
  package let device: String
  /// The measured time.
  package let measuredSeconds: Double
  private let chunk: Double
  private let past: Double
  private let decodes: Double
  private let context: Double
  private let heads: AttentionHeads

  /// Reads a row that has both kinds of tokens and was timed in an engine that attends for both in one call.
  package init?(row: @escaping (String) -> String?) {
    let cells = TimingRow(cell: row)
    guard
      let device = cells.text("hw"), cells.text("profiler") == "v1", let micros = cells.number("latency_us"),
      micros > 0,
      let chunk = cells.size("prefill_chunk"), let past = cells.number("kv_prefill"), past >= 0,
      let decodes = cells.size("n_decode"), let context = cells.number("kv_decode"), context >= 0,
      let query = cells.size("heads"), let keyValue = cells.size("kv_heads"), let dimension = cells.size("head_dim")
    else { return nil }
    self.device = device
    measuredSeconds = micros * 1e-6
    self.chunk = chunk
    self.past = past
    self.decodes = decodes
    self.context = context
    heads = AttentionHeads(query: query, keyValue: keyValue, dimension: dimension)
  }

  /// All rows share one fit.
  package var group: String { "vllm/flash_attn2 bf16" }

  /// Tokens of the prompt and single tokens.
  package var region: String { "chunk " + sizeClass(chunk) + ", single tokens " + sizeClass(decodes) }

  /// The predicted time.
  package func seconds(by pricer: KernelPricer) -> Double? {
    let fit = Calibration.nearest(pricer.calibration.mixed, engine: "vllm", format: "bf16", cacheFormat: "bf16")
    return fit.map { seconds(pricer, $0.parameters) }
  }

  func seconds(_ pricer: KernelPricer, _ parameters: MixedParameters) -> Double {
    let peak = pricer.peak("bf16")
    let prefill = Calibration.nearest(
      pricer.calibration.prefill, engine: nil, format: "bf16", cacheFormat: "bf16")
    let prompts = PrefillModel(
      machine: pricer.machine, peak: peak, cacheBytes: 2, parameters: prefill?.parameters ?? PrefillParameters()
    ).seconds(
      PrefillShape(
        sequences: 1, tokens: chunk, past: past, meanKeys: past + (chunk + 1) / 2, window: nil, heads: heads))
    let shape = MixedShape(
      promptSeconds: prompts, prompts: 1, promptTokens: chunk, decodes: decodes, context: context + 1, heads: heads,
      bytesPerToken: 4 * heads.dimension)
    return MixedModel(machine: pricer.machine, peak: peak, parameters: parameters).seconds(shape)
  }
}
