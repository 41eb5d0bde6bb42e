import Hardware
import ModelArchitecture
import Quantities
import Serving

/// Sweeps of the greatest batch of vLLM on an H100 with 64 GB, everybody queued at the start.
public struct ServedSweepSchema: ValidationSchema {
  /// `serving-batch-sweep`.
  public let name = "serving-batch-sweep"
  /// The columns of the table.
  public let columns = [
    "exp", "model", "gpu", "max_num_seqs", "max_batched_tokens", "replicas", "chunked_prefill", "mps", "dataset",
    "mean_in", "mean_out", "kv_blocks", "out_tok_s", "itl_mean_ms",
  ]

  /// The schema has no parameters.
  public init() {}

  /// Serves every run of one engine on a GPU.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    let chats = companion("serving_trace_lengths_sharegpt.csv").map(Self.chats) ?? []
    for index in table.rows.indices {
      let row = table.row(index)
      do throws(RowFault) {
        let result = try Self.run(row, chats: chats).simulate()
        if let measured = row.number("out_tok_s"), let predicted = result.value("output_tokens_per_second") {
          predictions.cases.append(
            ValidationCase(id: row.id, metric: "out_tok_s", measured: measured, predicted: predicted))
        }
        predictions.add(row, "itl_mean_ms", result, "tbt_mean_s")
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return predictions
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

  private static func run(
    _ row: MeasurementRow, chats: [(prompt: Double, output: Double)]
  ) throws(RowFault) -> ServedRun {
    guard row.integer("replicas") == 1 else { throw RowFault(why: "several engines share one GPU") }
    guard let count = row.integer("n"), let batch = row.integer("max_num_seqs"), let prompt = row.number("mean_in"),
      let output = row.number("mean_out"), count > 0, batch > 0, prompt >= 1, output >= 1
    else { throw RowFault(why: "a cell is missing") }
    var accelerator = try ServedRun.accelerator("H100")
    // The H100 of the tests has HBM2e: 64 GB at 2.0 TB/s.
    accelerator.memory = Bytes(64e9)
    accelerator.memoryBandwidth = BytesPerSecond(2.0e12)
    let isFixed = row["dataset"] == "fixed"
    let workload = GeneratedWorkload(
      arrivals: EvenArrivals(rate: 1e9), count: count,
      prompt: isFixed ? FixedLength(tokens: Int(prompt)) : LognormalLength(mean: prompt, sigma: 1),
      output: isFixed ? FixedLength(tokens: Int(output)) : LognormalLength(mean: output, sigma: 0.8))
    let requests =
      isFixed || chats.isEmpty
      ? workload.requests(seed: 1) : Self.requests(chats, count: count, prompt: prompt, output: output)
    let profile = try ServedRun.profile("vllm", version: "0.6", accelerator: accelerator)
    let isChunked = row.integer("chunked_prefill") == 1
    let budget = row.integer("max_batched_tokens") ?? row.integer("max_model_len") ?? 2048
    return ServedRun(
      model: try ServedRun.model(row), accelerator: accelerator, layout: ReplicaLayout(),
      engine: EngineSettings(
        policy: isChunked ? .chunkedPrefill(chunkLimit: nil) : .prefillFirst(preemption: .recompute),
        maxBatch: batch, tokenBudget: max(budget, isChunked ? batch : 1), blockTokens: row.integer("block") ?? 16,
        blocks: row.integer("kv_blocks"), profile: profile),
      workload: .trace(requests))
  }
}
