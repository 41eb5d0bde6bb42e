import GRDB
import Quantities
import Scenarios

/// The views of a store. They hold no data, so they stand outside the migrations: whoever opens a store makes those anew
/// whose text is another one, and an old file shows the metrics of today.
enum Views {
  /// The views by name, with the statements that make them.
  static let all: [(name: String, sql: String)] = [
    ("training_run", runs("training_run", kind: "training", table: "layout", columns: trainingColumns)),
    ("serving_run", runs("serving_run", kind: "serving", table: "engine", columns: servingColumns)),
    ("queue_run", queueRuns), ("metric_catalog", catalogue),
  ]

  /// Whether every view stands in the file as this version has it.
  static func areCurrent(_ database: Database) throws -> Bool { try stale(database).isEmpty }

  /// Makes those views anew whose text is not this version's.
  static func refresh(_ database: Database) throws {
    for view in try stale(database) {
      try database.execute(sql: "DROP VIEW IF EXISTS \(view.name)")
      try database.execute(sql: view.sql)
    }
  }

  private static func stale(_ database: Database) throws -> [(name: String, sql: String)] {
    let rows = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
    let standing = Dictionary(rows.map { ($0["name"] as String, $0["sql"] as String) }, uniquingKeysWith: { $1 })
    return all.filter { standing[$0.name] != $0.sql }
  }

  private static let trainingColumns = [
    "model", "accelerator", "gpus", "tensor", "pipeline", "data", "virtual_stages", "schedule", "zero_stage",
    "global_batch", "micro_batch", "sequence_length", "precision", "recompute", "context", "expert", "framework",
    "optimizer", "sequence_parallel",
  ]
  private static let servingColumns = [
    "model", "accelerator", "tensor", "policy", "max_batch", "token_budget", "kv_blocks", "replicas", "router",
    "precision",
  ]

  /// Metrics that older versions called by another name.
  private static let formerNames = ["busy_ratio": ["utilisation_ratio"]]

  /// One row for each run of a kind: its set-up and every metric that the catalogue has of it, as columns.
  private static func runs(_ name: String, kind: String, table: String, columns: [String]) -> String {
    let metrics = MetricCatalog.metrics(of: kind).map { metric in
      let names = [metric.name] + (formerNames[metric.name] ?? [])
      return
        "max(CASE WHEN m.name IN (\(names.map(quoted).joined(separator: ", "))) THEN m.value END) AS \(metric.name)"
    }
    let fits = kind == "training" ? ["max(CASE WHEN m.name = 'memory_used_ratio' THEN m.value <= 1 END) AS fits"] : []
    return """
      CREATE VIEW \(name) AS
      SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, \(columns.map { "t.\($0)" }.joined(separator: ", ")),
        \((metrics + fits).joined(separator: ",\n  "))
      FROM run AS r JOIN \(table) AS t ON t.run_id = r.id JOIN metric AS m ON m.run_id = r.id
      WHERE r.kind = '\(kind)' GROUP BY r.id
      """
  }

  private static let queueRuns = """
    CREATE VIEW queue_run AS
    SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, q.number, q.policy, q.arrivals_per_second, q.answer,
      q.capacity_per_second, q.wait_exact_s, q.wait_mean_s, q.wait_ci_low_s, q.wait_ci_high_s,
      q.wait_difference_standard_errors, q.response_exact_s, q.response_mean_s, q.loss_ratio, q.batch_mean_count,
      q.utilisation_ratio, q.servers, q.theory_kind, q.wait_theory_s, q.response_theory_s, q.waiting_ratio,
      q.waiting_theory_ratio, q.loss_theory_ratio, q.wait_p99_s, q.wait_p99_ci_low_s, q.wait_p99_ci_high_s,
      q.wait_p99_theory_s, q.wait_p99_theory_error_s, q.response_p99_s, q.response_p99_theory_s, q.standing
    FROM run AS r JOIN queue_policy AS q ON q.run_id = r.id
    """

  /// What each metric is: `metric.name GLOB pattern` finds those of a family, too.
  private static let catalogue: String = {
    let rows = MetricCatalog.all.map { metric in
      let words = [
        metric.kind, metric.name, metric.pattern, metric.dimension.rawValue, metric.unit, metric.better.rawValue,
        metric.title, metric.sentence,
      ]
      return "(" + words.map(quoted).joined(separator: ", ") + ", \(metric.isHeadline ? 1 : 0))"
    }
    return """
      CREATE VIEW metric_catalog (kind, name, pattern, dimension, unit, better, title, meaning, headline) AS
      VALUES \(rows.joined(separator: ",\n  "))
      """
  }()

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
