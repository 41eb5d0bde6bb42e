/// Cells that a table of LLMServingSim's attention timings implies: the heads of one accelerator, and, for a call of prompts
/// alone or of single tokens alone, the columns of tables of such calls.
package struct ServedAttentionRow {
  /// Whether the call was timed in an engine, which attends for a whole iteration at once.
  var isServed: Bool { row["profiler"] == "v1" }

  /// Why the time of the row cannot be predicted; nil where it can.
  ///
  /// Outside an engine the GPUs' times of single tokens do not depend on the keys of a sequence (240 sequences on the A6000
  /// take 194 us with 960 keys and with 1,408): what was called there is not the kernel that engines call.
  var fault: String? {
    guard !isServed, row["hw"]?.hasPrefix("TPU") != true, row.number("n_decode") ?? 0 > 0 else { return nil }
    return "single tokens outside an engine, whose times do not depend on their keys"
  }

  private let row: MeasurementRow

  /// The cells of a row.
  package init(_ row: MeasurementRow) { self.row = row }

  /// The cell of a column, or nil where the row does not say.
  package func cell(_ column: String) -> String? {
    if let own = row[column] { return own }
    guard let shape = row["model"].flatMap({ LayerShape.servingSim[$0] }) else { return nil }
    let tensor = max(row.number("tp") ?? 1, 1)
    switch column {
    case "heads": return "\(shape.heads / tensor)"
    case "kv_heads": return "\(max(1, shape.keyValueHeads / tensor))"
    case "head_dim": return "\(shape.headDimension)"
    default: return single(column)
    }
  }

  /// One kind of token.
  private func single(_ column: String) -> String? {
    guard
      isServed || row["hw"]?.hasPrefix("TPU") == true, let chunk = row.number("prefill_chunk"),
      let past = row.number("kv_prefill"),
      let decodes = row.number("n_decode"), let context = row.number("kv_decode"), (chunk == 0) != (decodes == 0)
    else { return nil }
    switch column {
    case "gpu": return row["hw"]
    case "engine": return isServed ? "vllm" : "pytorch"
    case "kernel": return isServed ? "flash_attn2" : "attention"
    case "attn_dtype", "kv_dtype": return "bf16"
    case "batch": return chunk > 0 ? "1" : "\(decodes)"
    case "q_len": return chunk > 0 ? "\(chunk)" : "1"
    case "kv_len": return chunk > 0 ? "\(past + chunk)" : "\(context + 1)"
    case "window": return "0"
    case "latency_ms": return row.number("latency_us").map { "\($0 * 1e-3)" }
    default: return nil
    }
  }
}
