import Hardware
import ModelArchitecture
import Quantities
import Serving
import Synchronization

/// What a store keeps of a served run: the engine, its requests, and the replica over time.
extension ServingStudy {
  package static let tables = [engineTable, RequestRows.table, iterationTable]

  package static let view: ViewDeclaration? = ViewDeclaration(
    "serving_run", .run, of: "engine",
    [
      "model", "accelerator", "tensor", "policy", "max_batch", "token_budget", "kv_blocks", "replicas", "router",
      "precision",
    ], formerNames: ["busy_ratio": ["utilisation_ratio"]])

  private static let engineTable = TableDeclaration(
    "engine", isSetup: true,
    [
      .init("model", .text), .init("accelerator", .text), .init("tensor", .integer), .init("policy", .text),
      .init("max_batch", .integer), .init("token_budget", .integer), .init("kv_block", .integer),
      .init("kv_blocks", .integer), .init("precision", .text), .init("replicas", .integer, former: "1"),
      .init("router", .text, former: "''"),
    ])

  private static let iterationTable = TableDeclaration(
    "iteration", key: ["number"],
    [
      .init("number", .integer), .init("time_s", .real), .init("running", .integer), .init("waiting", .integer),
      .init("used_blocks", .integer), .init("tokens", .integer),
    ])

  /// Requests of runs that served the same ones are compared one by one.
  package static let pairing: Pairing? = Pairing(
    table: "request", identity: ["arrival_s", "prompt_tokens", "output_tokens"],
    measured: ["started_s", "first_token_s", "finished_s"], completion: "finished_s",
    warmUp: "warm_up_requests_count",
    values: [
      "ttft": { $1[1][$2] - $0[0][$2] }, "e2e": { $1[2][$2] - $0[0][$2] }, "queueing": { $1[0][$2] - $0[0][$2] },
      "tpot": { $0[2][$2] > 1 ? ($1[2][$2] - $1[1][$2]) / ($0[2][$2] - 1) : .nan },
    ])
}

extension ServingOutcome {
  package var rows: [TableRows] {
    [
      TableRows("engine", cells: [engine]), TableRows("request", RequestRows(records: result.records)),
      TableRows("iteration", Iterations(samples: result.series.samples)),
    ]
  }

  private var engine: [RowCell] {
    let engine = plan.engine
    return [
      .text(plan.model.name), .text(plan.accelerator.name), .count(plan.tensor), .text(engine.policy.name),
      .count(engine.maxBatch), .count(engine.tokenBudget), .count(engine.blockTokens), .count(plan.cacheBlocks),
      .text(plan.shard.format.name), .count(plan.fleet.replicas),
      .text(plan.fleet.replicas > 1 ? plan.fleet.router.name : ""),
    ]
  }

  private struct Iterations: RowBatch {
    let samples: [EngineSample]
    var count: Int { samples.count }
    func append(row: Int, to cells: inout [RowCell]) {
      let sample = samples[row]
      cells.append(.count(row))
      cells.append(.number(sample.time))
      cells.append(.count(Int(sample.running)))
      cells.append(.count(Int(sample.waiting)))
      cells.append(.count(Int(sample.usedBlocks)))
      cells.append(.count(Int(sample.tokens)))
    }
  }
}

/// Requests of a served run as rows. There may be a million of them.
struct RequestRows: RowBatch {
  static let table = TableDeclaration(
    "request", key: ["number"],
    [
      .init("number", .integer), .init("arrival_s", .real), .init("prompt_tokens", .integer),
      .init("output_tokens", .integer), .init("started_s", .real, isOptional: true),
      .init("first_token_s", .real, isOptional: true), .init("finished_s", .real, isOptional: true),
      .init("preemptions", .integer), .init("status", .text), .init("longest_gap_s", .real, isOptional: true),
    ])

  /// In the order of the workload.
  let records: [RequestRecord]
  /// The number of the first of them.
  var first = 0

  var count: Int { records.count }

  func append(row: Int, to cells: inout [RowCell]) {
    let record = records[row]
    let isFinished = !record.finished.isNaN
    cells.append(.count(first + row))
    cells.append(.number(record.request.arrival))
    cells.append(.count(Int(record.request.promptTokens)))
    cells.append(.count(Int(record.request.outputTokens)))
    cells.append(.number(record.started))
    cells.append(.number(record.firstToken))
    cells.append(.number(record.finished))
    cells.append(.count(Int(record.preemptions)))
    cells.append(.word(record.isRejected ? "rejected" : isFinished ? "finished" : "unfinished"))
    cells.append(.number(isFinished && record.request.outputTokens >= 2 ? record.longestGap : .nan))
  }

  /// Hands the records of a run on as rows, in the order in which they come.
  final class Recorder: RequestRecorder {
    private let rows: any RowRecorder
    private let taken = Mutex(0)

    init(_ rows: any RowRecorder) { self.rows = rows }

    func appetite(settled: Int, of total: Int) -> Int { rows.appetite(settled: settled, of: total) }

    func take(_ records: [RequestRecord]) {
      let first = taken.withLock { taken in
        defer { taken += records.count }
        return taken
      }
      rows.take(TableRows("request", RequestRows(records: records, first: first)))
    }

    func complete(_ records: [RequestRecord]) { rows.complete(TableRows("request", RequestRows(records: records))) }
  }
}
