import Hardware
import ModelArchitecture
import Quantities
import Serving

/// Whole served runs of real engines: latencies at an arrival rate or a concurrency.
package struct ServedWholeRunSchema: RunSchema {
  /// `serving-runs`.
  package let name = "serving-runs"
  /// The columns of the table.
  package let columns = [
    "id", "source", "gpu", "num_gpus", "tp", "pp", "model", "engine", "arrival_rate_rps", "concurrency",
    "prompt_tokens_mean", "output_tokens_mean", "serving_mode", "parallel_detail",
  ]

  /// The schema has no parameters.
  package init() {}

  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario {
    try ServedRow(row: row).scenario()
  }
}

/// One row of the table as a run.
private struct ServedRow {
  let row: MeasurementRow

  func scenario() throws(RowFault) -> RowScenario {
    guard row["serving_mode"] == "agg" else { throw RowFault(why: "disaggregated serving") }
    let model = try ServedNames.model(row["model"] ?? "none")
    let accelerator = try ServedNames.accelerator(row["gpu"] ?? "")
    let layout = try layout(isRouted: model.model.layerKinds.contains { $0.experts != nil })
    let checkpoint = try ServedNames.checkpoint(detail("gemm") ?? row["precision"] ?? "bf16")
    var keys = ServedKeys(
      model: model.name,
      fleet: .replica(
        on: .text(accelerator.name), tensor: layout.tensor, pipeline: layout.pipeline, data: layout.data,
        expert: layout.expert),
      policy: nil, engine: try ServedNames.engine(engine, version: version))
    if detail("gemm") == nil, row["precision"] == nil {
      keys.assumptions.append("16 bits: the table does not state the precision")
    }
    let recipe = ServedRecipe(
      model: model.model, engine: engine, version: version, accelerator: accelerator,
      prompt: row.integer("prompt_tokens_mean") ?? 0, output: row.integer("output_tokens_mean") ?? 0,
      concurrency: row.integer("concurrency") ?? 0)
    if let fault = recipe.fault { throw fault }
    let workload = try ServedRowWorkload(row: row)
    keys.follow(recipe.name(repeatsPrompts: workload.repeatsPrompts), checkpoint: checkpoint)
    limits(&keys, isKnown: recipe.isKnown)
    workload.apply(to: &keys)
    return keys.scenario(row.id, figures: figures)
  }

  private var engine: String { row["engine"] ?? "" }
  private var version: String { row["engine_version"] ?? "" }

  /// Every latency that was measured.
  private var figures: [RowFigure] {
    [
      ("e2e_mean_ms", "e2e_mean_s"), ("ttft_mean_ms", "ttft_mean_s"), ("itl_mean_ms", "itl_mean_s"),
      ("tpot_mean_ms", "tpot_mean_s"), ("e2e_p99_ms", "e2e_p99_s"), ("ttft_p99_ms", "ttft_p99_s"),
    ].compactMap { row.milliseconds($0.0, $0.1) }
  }

  /// The limits of batch and cache: those that are stated, else those with which engines are launched where no recipe says
  /// it.
  ///
  /// - Parameter isKnown: whether the recipe says them.
  private func limits(_ keys: inout ServedKeys, isKnown: Bool) {
    if let share = row.number("gpu_mem_util") { keys.engine["memoryShare"] = .number(share) }
    if let blocks = row.integer("kv_blocks_gpu") { keys.engine["kvBlocks"] = .integer(blocks) }
    let clients = row.integer("concurrency")
    let batch: FileValue = clients == nil ? 256 : ["sum": ["clients"], "least": 256, "most": 8192]
    let rules: [(key: String, column: String, usual: FileValue, rule: String)] = [
      ("maxBatch", "max_num_seqs", batch, "maxBatch: as many as clients send, at least 256 and at most 8192"),
      (
        "tokenBudget", "max_batched_tokens", ["perRank": 8192],
        "tokenBudget: 8192 tokens for each rank that divides attention by requests"
      ),
    ]
    for (key, column, usual, rule) in rules {
      if let stated = row.integer(column) {
        keys.engine[key] = .integer(stated)
      } else if !isKnown {
        keys.engine[key] = usual
        keys.assumptions.append(rule)
      }
    }
  }

  private typealias Layout = (tensor: Int, pipeline: Int, data: Int, expert: Int)

  private func layout(isRouted: Bool) throws(RowFault) -> Layout {
    let tensor = row.integer("tp") ?? 1
    let pipeline = row.integer("pp") ?? 1
    let data = max(1, detail("attnDP").flatMap { Int($0) } ?? 1)
    let expert = max(1, detail("moeEP").flatMap { Int($0) } ?? 1)
    let expertTensor = detail("moeTP").flatMap { Int($0) } ?? 0
    guard tensor * pipeline * data == row.integer("num_gpus") else {
      throw RowFault(
        why: "\(row["num_gpus"] ?? "?") accelerators for tensor \(tensor), pipeline \(pipeline), data \(data)")
    }
    if isRouted, expertTensor > 0, expertTensor * expert != tensor * data {
      throw RowFault(why: "attention on \(tensor * data) accelerators and experts on \(expertTensor * expert)")
    }
    return (tensor, pipeline, data, isRouted ? expert : 1)
  }

  /// A value of `parallel_detail`, such as `attnDP1` or `gemm=fp8`.
  private func detail(_ key: String) -> String? {
    row["parallel_detail"]?.split(separator: " ").first { $0.hasPrefix(key) }
      .map { String($0.dropFirst(key.count).drop { $0 == "=" }) }
  }
}
