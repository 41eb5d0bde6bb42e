import GRDB
import Scenarios

/// What a run says of itself in words: its set-up in a line, what its user should know, and how far its numbers may be off.
enum StatementSchema {
  static let tables = """
    CREATE TABLE statement (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      role TEXT NOT NULL,
      sentence TEXT NOT NULL,
      PRIMARY KEY (run_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE published_error (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      metric TEXT NOT NULL,
      figures INTEGER NOT NULL,
      median_low_ratio REAL NOT NULL,
      median_high_ratio REAL NOT NULL,
      p90_low_ratio REAL NOT NULL,
      p90_high_ratio REAL NOT NULL,
      compared_with TEXT NOT NULL,
      sources TEXT NOT NULL,
      PRIMARY KEY (run_id, metric)
    ) STRICT, WITHOUT ROWID;
    """

  /// Versions before 0.2 called every number exact in which there is no chance; formulas of queues are.
  static let withoutChance = """
    UPDATE metric SET certainty = 'deterministic'
    WHERE certainty = 'exact' AND run_id NOT IN (SELECT run_id FROM queue_policy);
    """
}

/// A sentence of a run about itself.
package struct RunStatement: Hashable, Sendable {
  /// What it is about.
  package enum Role: String, Sendable {
    /// What was simulated, in a line.
    case setting
    /// How far the numbers may be trusted and what they lead to.
    case remark
    /// What a reader should know before the numbers.
    case note
    /// Why no error of the numbers is known.
    case gap
  }

  /// What it is about.
  package let role: Role
  /// In words.
  package let sentence: String
}

/// Writes and reads what runs say of themselves.
struct StatementRows {
  let database: Database

  /// Between the sources of one error.
  private static let separator = "; "

  func write(_ id: Int64, _ scenario: Scenario, _ outcome: any StudyOutcome) throws {
    let said =
      [RunStatement(role: .setting, sentence: outcome.setting)]
      + outcome.remarks.map { RunStatement(role: .remark, sentence: $0) }
      + scenario.notes(on: outcome).map { RunStatement(role: .note, sentence: $0) }
      + (outcome.accuracy.gap.map { [RunStatement(role: .gap, sentence: $0)] } ?? [])
    let insert = try database.makeStatement(
      sql: "INSERT INTO statement (run_id, number, role, sentence) VALUES (?, ?, ?, ?)")
    for (number, statement) in said.enumerated() where !statement.sentence.isEmpty {
      try insert.execute(arguments: [id, number, statement.role.rawValue, statement.sentence])
    }
    let errors = try database.makeStatement(
      sql: """
        INSERT INTO published_error (run_id, metric, figures, median_low_ratio, median_high_ratio, p90_low_ratio,
          p90_high_ratio, compared_with, sources) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (metric, error) in outcome.accuracy.errors.sorted(by: { $0.key < $1.key }) {
      try errors.execute(arguments: [
        id, metric, error.figures, error.medians.lowerBound, error.medians.upperBound, error.nineInTen.lowerBound,
        error.nineInTen.upperBound, error.of.joined(separator: Self.separator),
        error.sources.joined(separator: Self.separator),
      ])
    }
  }

  /// What a run said of itself; nothing where an earlier version made the file.
  func statements(_ id: Int64) throws -> [RunStatement] {
    guard try database.tableExists("statement") else { return [] }
    return try Row.fetchAll(
      database, sql: "SELECT role, sentence FROM statement WHERE run_id = ? ORDER BY number", arguments: [id]
    ).compactMap { row in
      RunStatement.Role(rawValue: row["role"]).map { RunStatement(role: $0, sentence: row["sentence"]) }
    }
  }

  /// How far the numbers of a run may be off.
  func accuracy(_ id: Int64) throws -> Accuracy {
    guard try database.tableExists("published_error") else { return .none }
    let rows = try Row.fetchAll(database, sql: "SELECT * FROM published_error WHERE run_id = ?", arguments: [id])
    let errors = rows.compactMap { row -> (String, PublishedError)? in
      let (low, high): (Double, Double) = (row["median_low_ratio"], row["median_high_ratio"])
      let (least, most): (Double, Double) = (row["p90_low_ratio"], row["p90_high_ratio"])
      guard low <= high, least <= most else { return nil }
      let (of, sources): (String, String) = (row["compared_with"], row["sources"])
      return (
        row["metric"],
        PublishedError(
          figures: row["figures"], medians: low...high, nineInTen: least...most, of: Self.parts(of),
          sources: Self.parts(sources))
      )
    }
    let gap = try statements(id).first { $0.role == .gap }?.sentence
    return Accuracy(errors: Dictionary(errors, uniquingKeysWith: { $1 }), gap: gap)
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
