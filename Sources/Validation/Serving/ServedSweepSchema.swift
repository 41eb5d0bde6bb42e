import Quantities
import Serving

/// Sweeps of the greatest batch of vLLM on an H100 with 64 GB, everybody queued at the start.
package struct ServedSweepSchema: RunSchema {
  /// `serving-batch-sweep`.
  package let name = "serving-batch-sweep"
  /// The columns of the table.
  package let columns = [
    "exp", "model", "gpu", "max_num_seqs", "max_batched_tokens", "replicas", "chunked_prefill", "mps", "dataset",
    "mean_in", "mean_out", "kv_blocks", "out_tok_s", "itl_mean_ms",
  ]

  /// The schema has no parameters.
  package init() {}

  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario {
    guard row.integer("replicas") == 1 else { throw RowFault(why: "several engines share one GPU") }
    guard let count = row.integer("n"), let batch = row.integer("max_num_seqs"), let prompt = row.number("mean_in"),
      let output = row.number("mean_out"), count > 0, batch > 0, prompt >= 1, output >= 1
    else { throw RowFault(why: "a cell is missing") }
    let isChunked = row.integer("chunked_prefill") == 1
    let budget = row.integer("max_batched_tokens") ?? row.integer("max_model_len") ?? 2048
    var keys = ServedKeys(
      model: try ServedNames.model(row["model"] ?? "none").name,
      // The H100 of the tests has HBM2e: 64 GB at 2.0 TB/s.
      fleet: .replica(on: ["from": "h100-sxm", "memory": "64 GB", "memoryBandwidth": "2 TB/s"], tensor: 1),
      policy: isChunked ? "chunked-prefill" : ["prefill-first": ["preemption": "recompute"]],
      engine: try ServedNames.engine("vllm", version: "0.6"))
    keys.engine["maxBatch"] = .integer(batch)
    keys.engine["tokenBudget"] = .integer(max(budget, isChunked ? batch : 1))
    keys.engine["kvBlock"] = .integer(row.integer("block") ?? 16)
    if let blocks = row.integer("kv_blocks") { keys.engine["kvBlocks"] = .integer(blocks) }
    let figures = [row.tokensPerSecond("out_tok_s"), row.milliseconds("itl_mean_ms", "tbt_mean_s")].compactMap { $0 }
    if row["dataset"] == "fixed" {
      keys.workload = .queued(count, prompt: Int(prompt), output: Int(output))
      return keys.scenario(row.id, figures: figures)
    }
    guard let chats = companion("serving_trace_lengths_sharegpt.csv").map(Self.chats), !chats.isEmpty else {
      throw RowFault(why: "serving_trace_lengths_sharegpt.csv, whose lengths it has, is not beside the table")
    }
    let trace = "requests-\(row.number + 2).csv"
    keys.workload = ["trace": .text(trace)]
    keys.assumptions.append(
      "lengths of ShareGPT's conversations that vLLM's benchmark takes, scaled to the row's means")
    let requests = Self.requests(chats, count: count, prompt: prompt, output: output)
    return keys.scenario(row.id, figures: figures, files: [RowFile(trace: requests, named: trace)])
  }

  /// Prompt and output tokens of ShareGPT's conversations, as far as vLLM's benchmark takes them.
  ///
  /// - Source: vLLM, `benchmarks/benchmark_dataset.py`, `is_valid_sequence`.
  private static func chats(_ table: MeasurementTable) -> [(prompt: Double, output: Double)] {
    table.rows.indices.compactMap { index in
      let row = table.row(index)
      guard let prompt = row.number("prompt_tokens"), let output = row.number("output_tokens"), prompt >= 4,
        output >= 4, prompt <= 1024, prompt + output <= 2048
      else { return nil }
      return (prompt, output)
    }
  }

  /// Requests whose lengths are those of conversations, scaled to the means of the row.
  private static func requests(
    _ chats: [(prompt: Double, output: Double)], count: Int, prompt: Double, output: Double
  ) -> [Request] {
    let drawn = (0..<count).map { chats[$0 % chats.count] }
    let prompts = drawn.reduce(0) { $0 + $1.prompt } / Double(count)
    let outputs = drawn.reduce(0) { $0 + $1.output } / Double(count)
    return drawn.map { chat in
      Request(
        arrival: 0, promptTokens: max(1, Int((chat.prompt * prompt / prompts).rounded())),
        outputTokens: max(1, Int((chat.output * output / outputs).rounded())))
    }
  }
}
