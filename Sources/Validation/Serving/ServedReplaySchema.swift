import Hardware
import ModelArchitecture
import Quantities
import Serving

/// A replay of recorded requests on a real engine, request by request.
public struct ServedReplaySchema: ValidationSchema {
  /// `serving-replay`.
  public let name = "serving-replay"
  /// The columns of the table.
  public let columns = [
    "run", "req", "arrival_s", "queued_s", "prompt_tokens", "output_tokens", "sched_delay_ms", "ttft_ms", "e2e_ms",
  ]

  /// The schema has no parameters.
  public init() {}

  /// Serves each run; its engine's settings stand in `serving_vllm_runs.csv` beside the table.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    var runs: [String: [MeasurementRow]] = [:]
    var order: [String] = []
    for index in table.rows.indices {
      let row = table.row(index)
      let run = row["run"] ?? ""
      if runs[run] == nil { order.append(run) }
      runs[run, default: []].append(row)
    }
    let settings = companion("serving_vllm_runs.csv")
    for run in order {
      let rows = runs[run] ?? []
      do throws(RowFault) {
        guard let settings, let place = settings.rows.indices.first(where: { settings.row($0)["run"] == run }) else {
          throw RowFault(why: "serving_vllm_runs.csv beside the table does not have the run \(run)")
        }
        try predictions.add(run, rows, Self.served(settings.row(place), rows))
      } catch {
        predictions.skipped += rows.map { SkippedRow(id: $0.id, why: error.why) }
      }
    }
    return predictions
  }

  private static func served(_ run: MeasurementRow, _ rows: [MeasurementRow]) throws(RowFault) -> ServedRun {
    let model = try ServedRun.model(run)
    let accelerator = try ServedRun.accelerator(run["hw"] ?? "")
    let profile = try ServedRun.profile(
      run["engine"] ?? "", version: run["version"] ?? "", accelerator: accelerator)
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
    return ServedRun(
      model: model, accelerator: accelerator, layout: ReplicaLayout(tensor: run.integer("tp") ?? 1),
      engine: EngineSettings(
        policy: .chunkedPrefill(chunkLimit: nil), maxBatch: run.integer("max_num_seqs") ?? 256,
        tokenBudget: run.integer("max_num_batched_tokens") ?? 2048, blockTokens: run.integer("block_size") ?? 16,
        blocks: run.integer("kv_blocks"), profile: profile),
      workload: .trace(requests.sorted { $0.arrival < $1.arrival }))
  }
}

extension Predictions {
  fileprivate mutating func add(_ run: String, _ rows: [MeasurementRow], _ served: ServedRun) throws(RowFault) {
    let latencies = ServedLatencies(records: try served.simulate().records)
    for (column, metric) in [("e2e_ms", "e2e_mean_ms"), ("ttft_ms", "ttft_mean_ms"), ("tpot_ms", "tpot_mean_ms")] {
      let values = rows.compactMap { $0.number(column) }
      guard !values.isEmpty, let predicted = latencies.columns.first(where: { $0.name == metric }) else { continue }
      cases.append(
        ValidationCase(
          id: run, metric: metric, measured: values.reduce(0, +) / Double(values.count),
          predicted: predicted.seconds * 1e3))
    }
  }
}
