import GRDB
import Quantities
import Scenarios

/// The views of a store. They hold no data, so they stand outside the migrations: whoever opens a store makes those anew
/// whose text is another one, and an old file shows the metrics of today.
enum Views {
  /// The views by name, with the statements that make them.
  static let all: [(name: String, sql: String)] =
    Studies.all.compactMap { type in type.view.map { ($0.name, statement($0, kind: type.kind)) } }
    + [("metric_catalog", catalogue)]

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

  private static func statement(_ view: ViewDeclaration, kind: String) -> String {
    switch view.row {
    case .run: runs(view, kind: kind)
    case .part: parts(view)
    }
  }

  /// One row for each run of a kind: its set-up and every metric that the catalogue has of it, as columns.
  private static func runs(_ view: ViewDeclaration, kind: String) -> String {
    let metrics = MetricCatalog.metrics(of: kind).filter { $0.familySuffix == nil }.map { metric in
      let names = [metric.name] + (view.formerNames[metric.name] ?? [])
      return
        "max(CASE WHEN m.name IN (\(names.map(quoted).joined(separator: ", "))) THEN m.value END) AS \(metric.name)"
    }
    return """
      CREATE VIEW \(view.name) AS
      SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, \(view.columns.map { "t.\($0)" }.joined(separator: ", ")),
        \((metrics + view.derived).joined(separator: ",\n  "))
      FROM run AS r JOIN \(view.table) AS t ON t.run_id = r.id JOIN metric AS m ON m.run_id = r.id
      WHERE r.kind = '\(kind)' GROUP BY r.id
      """
  }

  /// One row for each row of a table.
  private static func parts(_ view: ViewDeclaration) -> String {
    """
    CREATE VIEW \(view.name) AS
    SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, \(view.columns.map { "t.\($0)" }.joined(separator: ", "))
    FROM run AS r JOIN \(view.table) AS t ON t.run_id = r.id
    """
  }

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
