import GRDB
import Hardware
import ModelArchitecture
import Quantities
import Serving

/// Writes the engine of a served run, its requests, and the replica over time.
struct ServingRows {
  let database: Database

  /// The engine's row and the series; requests have rows of their own.
  func write(_ id: Int64, _ plan: ServingPlan, _ result: ServingResult) throws {
    let engine = plan.engine
    try database.execute(
      sql: """
        INSERT INTO engine (run_id, model, accelerator, tensor, policy, max_batch, token_budget, kv_block, kv_blocks,
          precision, replicas, router) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, plan.model.name, plan.accelerator.name, plan.tensor, engine.policy.name, engine.maxBatch,
        engine.tokenBudget, engine.blockTokens, plan.cacheBlocks, plan.shard.format.name, plan.fleet.replicas,
        plan.fleet.replicas > 1 ? plan.fleet.router.rawValue : "",
      ])
    try writeSeries(id, result.series)
  }

  private func writeSeries(_ id: Int64, _ series: EngineSeries) throws {
    var rows = try BulkInsert(
      database, table: "iteration",
      columns: ["run_id", "number", "time_s", "running", "waiting", "used_blocks", "tokens"])
    for (number, sample) in series.samples.enumerated() {
      rows.bind(id)
      rows.bind(Int64(number))
      rows.bind(sample.time)
      rows.bind(Int64(sample.running))
      rows.bind(Int64(sample.waiting))
      rows.bind(Int64(sample.usedBlocks))
      rows.bind(Int64(sample.tokens))
      try rows.finishRow()
    }
    try rows.finish()
  }
}

/// Writes the requests of a served run, some at a time. There may be a million, so their rows take the short way into the
/// database.
struct RequestRows {
  private let id: Int64
  private var rows: BulkInsert
  /// Rows so far.
  private(set) var count = 0

  init(_ database: Database, run id: Int64) throws {
    self.id = id
    rows = try BulkInsert(
      database, table: "request",
      columns: [
        "run_id", "number", "arrival_s", "prompt_tokens", "output_tokens", "started_s", "first_token_s", "finished_s",
        "preemptions", "status", "longest_gap_s",
      ])
  }

  /// The next requests in the order of the workload.
  mutating func write(_ records: some Sequence<RequestRecord>) throws {
    for record in records {
      rows.bind(id)
      rows.bind(Int64(count))
      rows.bind(record.request.arrival)
      rows.bind(Int64(record.request.promptTokens))
      rows.bind(Int64(record.request.outputTokens))
      rows.bind(record.started)
      rows.bind(record.firstToken)
      rows.bind(record.finished)
      rows.bind(Int64(record.preemptions))
      rows.bind(record.isRejected ? "rejected" : record.finished.isNaN ? "unfinished" : "finished")
      // Not-a-number is stored as nothing.
      rows.bind(record.finished.isNaN || record.request.outputTokens < 2 ? .nan : record.longestGap)
      try rows.finishRow()
      count += 1
    }
  }

  /// Inserts what is left.
  mutating func finish() throws { try rows.finish() }
}
