import GRDB

/// What later versions keep of compared queueing policies.
enum QueueSchema {
  /// Theory told apart from what is exact, the chance to wait, the loss in theory, percentiles with what is known of
  /// them, and how a policy came out beside the others.
  ///
  /// Version 0.1 kept approximations among the exact numbers; they move to where approximations belong.
  static let theory = """
    ALTER TABLE queue_policy ADD COLUMN servers INTEGER;
    ALTER TABLE queue_policy ADD COLUMN theory_kind TEXT;
    ALTER TABLE queue_policy ADD COLUMN wait_theory_s REAL;
    ALTER TABLE queue_policy ADD COLUMN response_theory_s REAL;
    ALTER TABLE queue_policy ADD COLUMN waiting_ratio REAL;
    ALTER TABLE queue_policy ADD COLUMN waiting_theory_ratio REAL;
    ALTER TABLE queue_policy ADD COLUMN loss_theory_ratio REAL;
    ALTER TABLE queue_policy ADD COLUMN wait_p99_s REAL;
    ALTER TABLE queue_policy ADD COLUMN wait_p99_ci_low_s REAL;
    ALTER TABLE queue_policy ADD COLUMN wait_p99_ci_high_s REAL;
    ALTER TABLE queue_policy ADD COLUMN wait_p99_theory_s REAL;
    ALTER TABLE queue_policy ADD COLUMN wait_p99_theory_error_s REAL;
    ALTER TABLE queue_policy ADD COLUMN response_p99_s REAL;
    ALTER TABLE queue_policy ADD COLUMN response_p99_theory_s REAL;
    ALTER TABLE queue_policy ADD COLUMN standing TEXT;

    UPDATE queue_policy SET wait_theory_s = wait_exact_s, response_theory_s = response_exact_s,
      theory_kind = CASE
        WHEN wait_exact_s IS NULL THEN NULL WHEN answer = 'approx' THEN 'approximation' ELSE 'exact' END,
      standing = CASE WHEN answer = 'unstable' THEN 'unstable' END;
    UPDATE OR IGNORE metric SET name = replace(name, '_mean_exact_s', '_mean_theory_s'), certainty = 'approximation'
      WHERE EXISTS (
        SELECT 1 FROM queue_policy AS q WHERE q.run_id = metric.run_id AND q.answer = 'approx'
          AND metric.name IN (q.policy || '_wait_mean_exact_s', q.policy || '_response_mean_exact_s'));
    UPDATE queue_policy SET
      waiting_ratio = \(metric("waiting_ratio")), waiting_theory_ratio = \(metric("waiting_exact_ratio")),
      loss_theory_ratio = \(metric("loss_exact_ratio")), wait_p99_s = \(metric("wait_p99_s")),
      wait_p99_ci_low_s = \(metric("wait_p99_s", "ci_low")), wait_p99_ci_high_s = \(metric("wait_p99_s", "ci_high")),
      wait_p99_theory_s = \(metric("wait_p99_exact_s"));
    UPDATE queue_policy SET wait_exact_s = NULL, response_exact_s = NULL WHERE answer = 'approx';
    """

  /// A column of the policy's metric of that name.
  private static func metric(_ name: String, _ column: String = "value") -> String {
    "(SELECT m.\(column) FROM metric AS m WHERE m.run_id = queue_policy.run_id AND m.name = policy || '_\(name)')"
  }

  /// Scenarios of queues that version 0.1 stored say `variation` for the square of it; from now on the word means the
  /// coefficient itself, so their texts get the word that keeps what they meant, and can be run again.
  static func renameVariations(_ database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, scenario FROM run WHERE kind = 'queue' AND scenario LIKE '%variation%'")
    for row in rows {
      let text = renamed(row["scenario"])
      try database.execute(
        sql: "UPDATE run SET scenario = ?, scenario_hash = ? WHERE id = ?",
        arguments: [text, ScenarioHash.hash(text), row["id"] as Int64])
    }
  }

  /// The text with every key `variation` as `squaredVariation`.
  static func renamed(_ scenario: String) -> String {
    scenario.replacing(#/([\s{,]["']?)variation(["']?\s*:)/#) { match in
      "\(match.output.1)squaredVariation\(match.output.2)"
    }
  }
}
