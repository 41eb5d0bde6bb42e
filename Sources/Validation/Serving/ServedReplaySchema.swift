import Hardware
import Serving

/// A replay of recorded requests on a real engine, request by request.
package struct ServedReplaySchema: DescribedSchema {
  /// `serving-replay`.
  package let name = "serving-replay"
  /// The columns of the table.
  package let columns = [
    "run", "req", "arrival_s", "queued_s", "prompt_tokens", "output_tokens", "sched_delay_ms", "ttft_ms", "e2e_ms",
  ]

  /// The schema has no parameters.
  package init() {}

  /// A scenario for each run; its engine's settings stand in `serving_vllm_runs.csv` beside the table.
  func described(_ table: MeasurementTable, companion: (String) -> MeasurementTable?) -> [DescribedRows] {
    var runs: [String: [MeasurementRow]] = [:]
    var order: [String] = []
    for index in table.rows.indices {
      let row = table.row(index)
      let run = row["run"] ?? ""
      if runs[run] == nil { order.append(run) }
      runs[run, default: []].append(row)
    }
    let settings = companion("serving_vllm_runs.csv")
    return order.enumerated().map { place, run in
      let rows = runs[run] ?? []
      return DescribedRows(rows.map(\.id)) { () throws(RowFault) in
        guard let settings, let row = settings.rows.indices.first(where: { settings.row($0)["run"] == run }) else {
          throw RowFault(why: "serving_vllm_runs.csv beside the table does not have the run \(run)")
        }
        return try Self.scenario(run, settings.row(row), rows, trace: "requests-\(place + 1).csv")
      }
    }
  }

  private static func scenario(
    _ id: String, _ run: MeasurementRow, _ rows: [MeasurementRow], trace: String
  ) throws(RowFault) -> RowScenario {
    let accelerator = try ServedNames.accelerator(run["hw"] ?? "")
    var keys = ServedKeys(
      model: try ServedNames.model(run["model"] ?? "none").name,
      fleet: .replica(on: .text(accelerator.name), tensor: run.integer("tp") ?? 1), policy: "chunked-prefill",
      engine: try ServedNames.engine(run["engine"] ?? "", version: run["version"] ?? ""))
    keys.engine["maxBatch"] = .integer(run.integer("max_num_seqs") ?? 256)
    keys.engine["tokenBudget"] = .integer(run.integer("max_num_batched_tokens") ?? 2048)
    keys.engine["kvBlock"] = .integer(run.integer("block_size") ?? 16)
    if let blocks = run.integer("kv_blocks") { keys.engine["kvBlocks"] = .integer(blocks) }
    keys.workload = ["trace": .text(trace)]
    let requests = rows.compactMap { row in
      row.number("queued_s").flatMap { arrival in
        row.integer("prompt_tokens").flatMap { prompt in
          row.integer("output_tokens").map {
            Request(arrival: max(0, arrival), promptTokens: max(1, prompt), outputTokens: max(1, $0))
          }
        }
      }
    }
    guard requests.count == rows.count else { throw RowFault(why: "a request has no arrival or length") }
    return keys.scenario(
      id, figures: figures(rows),
      files: [RowFile(trace: requests.sorted { $0.arrival < $1.arrival }, named: trace)])
  }

  /// What the requests of a run met, on average.
  private static func figures(_ rows: [MeasurementRow]) -> [RowFigure] {
    ["e2e", "ttft", "tpot"].compactMap { latency in
      let values = rows.compactMap { $0.number("\(latency)_ms") }
      guard !values.isEmpty else { return nil }
      let mean = values.reduce(0, +) / Double(values.count)
      return RowFigure(metric: "\(latency)_mean_s", value: mean / 1e3, column: "\(latency)_mean_ms", scale: 1e3)
    }
  }
}
