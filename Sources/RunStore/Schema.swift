import GRDB

/// The tables and views of a store, by version. Migrations are never edited, only added to.
enum Schema {
  /// Marks the file as a store of Rehearsal: the letters REHR.
  static let applicationID: Int32 = 0x5245_4852

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, metrics, training, serving") { database in
      try database.execute(sql: tables)
      try database.execute(
        sql: wideView(
          "training_run", kind: "training", table: "layout", columns: trainingColumns, metrics: trainingMetrics))
      try database.execute(
        sql: wideView("serving_run", kind: "serving", table: "engine", columns: servingColumns, metrics: servingMetrics)
      )
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("2 queues") { database in try database.execute(sql: queueTables) }
    migrator.registerMigration("3 search") { database in try database.execute(sql: SearchSchema.tables) }
    migrator.registerMigration("4 context and experts") { database in
      try database.execute(sql: contextColumns)
      try database.execute(
        sql: wideView(
          "training_run", kind: "training", table: "layout",
          columns: trainingColumns + ", t.context, t.expert, t.framework",
          metrics: trainingMetrics))
    }
    migrator.registerMigration("5 theory of queues") { database in
      try database.execute(sql: QueueSchema.theory)
      try QueueSchema.renameVariations(database)
    }
    migrator.registerMigration("6 who was served, capacity") { database in
      try database.execute(sql: CapacitySchema.tables)
      try database.execute(sql: servedColumns)
      try database.execute(
        sql: wideView(
          "training_run", kind: "training", table: "layout",
          columns: trainingColumns + ", t.context, t.expert, t.framework", metrics: trainingMetrics,
          others: ["max(CASE WHEN m.name = 'memory_used_ratio' THEN m.value <= 1 END) AS fits"]))
      try database.execute(
        sql: wideView(
          "serving_run", kind: "serving", table: "engine", columns: servingColumns + ", t.replicas, t.router",
          metrics: servedMetrics,
          // Runs before version 0.2 called it by another name.
          others: ["max(CASE WHEN m.name IN ('busy_ratio', 'utilisation_ratio') THEN m.value END) AS busy_ratio"]))
    }
    return migrator
  }

  private static let tables = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      scenario TEXT NOT NULL,
      scenario_hash TEXT NOT NULL,
      seed INTEGER NOT NULL,
      version TEXT NOT NULL,
      started TEXT NOT NULL,
      wall_s REAL NOT NULL,
      host TEXT NOT NULL,
      tags TEXT NOT NULL
    ) STRICT;
    CREATE INDEX run_by_hash ON run (scenario_hash);

    CREATE TABLE metric (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      value REAL,
      unit TEXT NOT NULL,
      ci_low REAL,
      ci_high REAL,
      certainty TEXT NOT NULL,
      PRIMARY KEY (run_id, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX metric_by_name ON metric (name, value);

    CREATE TABLE layout (
      run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
      model TEXT NOT NULL,
      accelerator TEXT NOT NULL,
      gpus INTEGER NOT NULL,
      tensor INTEGER NOT NULL,
      pipeline INTEGER NOT NULL,
      data INTEGER NOT NULL,
      virtual_stages INTEGER NOT NULL,
      schedule TEXT NOT NULL,
      zero_stage INTEGER NOT NULL,
      sequence_parallel INTEGER NOT NULL,
      global_batch INTEGER NOT NULL,
      micro_batch INTEGER NOT NULL,
      sequence_length INTEGER NOT NULL,
      precision TEXT NOT NULL,
      recompute TEXT NOT NULL,
      optimizer TEXT NOT NULL
    ) STRICT;

    CREATE TABLE horizon (
      run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
      law TEXT NOT NULL,
      loss REAL NOT NULL,
      loss_unit TEXT NOT NULL,
      tokens REAL NOT NULL,
      steps REAL NOT NULL,
      critical_batch_tokens REAL,
      warnings TEXT NOT NULL
    ) STRICT;

    CREATE TABLE stage (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      rank INTEGER NOT NULL,
      compute_s REAL NOT NULL,
      tensor_communication_s REAL NOT NULL,
      data_communication_s REAL NOT NULL,
      optimizer_s REAL NOT NULL,
      bubble_s REAL NOT NULL,
      peak_in_flight INTEGER NOT NULL,
      PRIMARY KEY (run_id, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE memory_part (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      rank INTEGER NOT NULL,
      part TEXT NOT NULL,
      bytes REAL NOT NULL,
      PRIMARY KEY (run_id, rank, part)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE engine (
      run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
      model TEXT NOT NULL,
      accelerator TEXT NOT NULL,
      tensor INTEGER NOT NULL,
      policy TEXT NOT NULL,
      max_batch INTEGER NOT NULL,
      token_budget INTEGER NOT NULL,
      kv_block INTEGER NOT NULL,
      kv_blocks INTEGER NOT NULL,
      precision TEXT NOT NULL
    ) STRICT;

    CREATE TABLE request (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      arrival_s REAL NOT NULL,
      prompt_tokens INTEGER NOT NULL,
      output_tokens INTEGER NOT NULL,
      started_s REAL,
      first_token_s REAL,
      finished_s REAL,
      preemptions INTEGER NOT NULL,
      status TEXT NOT NULL,
      PRIMARY KEY (run_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE iteration (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      time_s REAL NOT NULL,
      running INTEGER NOT NULL,
      waiting INTEGER NOT NULL,
      used_blocks INTEGER NOT NULL,
      tokens INTEGER NOT NULL,
      PRIMARY KEY (run_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE expectation (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      metric TEXT NOT NULL,
      wanted REAL NOT NULL,
      observed REAL,
      holds INTEGER NOT NULL,
      sentence TEXT NOT NULL,
      PRIMARY KEY (run_id, metric, wanted)
    ) STRICT, WITHOUT ROWID;
    """

  private static let queueTables = """
    CREATE TABLE queue_policy (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      policy TEXT NOT NULL,
      arrivals_per_second REAL NOT NULL,
      answer TEXT NOT NULL,
      capacity_per_second REAL,
      wait_exact_s REAL,
      wait_mean_s REAL,
      wait_ci_low_s REAL,
      wait_ci_high_s REAL,
      wait_difference_standard_errors REAL,
      response_exact_s REAL,
      response_mean_s REAL,
      loss_ratio REAL,
      batch_mean_count REAL,
      utilisation_ratio REAL,
      PRIMARY KEY (run_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW queue_run AS
    SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, q.number, q.policy, q.arrivals_per_second, q.answer,
      q.capacity_per_second, q.wait_exact_s, q.wait_mean_s, q.wait_ci_low_s, q.wait_ci_high_s,
      q.wait_difference_standard_errors, q.response_exact_s, q.response_mean_s, q.loss_ratio, q.batch_mean_count,
      q.utilisation_ratio
    FROM run AS r JOIN queue_policy AS q ON q.run_id = r.id;
    """

  private static let contextColumns = """
    ALTER TABLE layout ADD COLUMN context INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE stage ADD COLUMN context_communication_s REAL NOT NULL DEFAULT 0;
    ALTER TABLE layout ADD COLUMN expert INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE layout ADD COLUMN framework TEXT NOT NULL DEFAULT 'megatron-core';
    ALTER TABLE stage ADD COLUMN expert_communication_s REAL NOT NULL DEFAULT 0;
    DROP VIEW training_run;
    """

  private static let servedColumns = """
    ALTER TABLE engine ADD COLUMN replicas INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE engine ADD COLUMN router TEXT NOT NULL DEFAULT '';
    ALTER TABLE request ADD COLUMN longest_gap_s REAL;
    DROP VIEW training_run;
    DROP VIEW serving_run;
    """

  private static let trainingColumns = """
    t.model, t.accelerator, t.gpus, t.tensor, t.pipeline, t.data, t.virtual_stages, t.schedule,
      t.zero_stage, t.global_batch, t.micro_batch, t.sequence_length, t.precision, t.recompute
    """
  private static let trainingMetrics = [
    "step_time_s", "tokens_per_second", "tokens_per_second_per_gpu", "mfu_ratio", "hfu_ratio", "bubble_ratio",
    "exposed_communication_time_s", "memory_peak_bytes", "memory_used_ratio", "cost_per_million_tokens_usd",
    "energy_per_token_j", "horizon_tokens", "horizon_loss_nats_per_token", "horizon_time_s", "horizon_cost_usd",
  ]
  private static let servingColumns = """
    t.model, t.accelerator, t.tensor, t.policy, t.max_batch, t.token_budget, t.kv_blocks
    """
  private static let servingMetrics = [
    "requests_count", "finished_count", "ttft_mean_s", "ttft_p50_s", "ttft_p99_s", "tbt_mean_s", "tbt_p99_s",
    "tpot_mean_s", "e2e_mean_s", "e2e_p50_s", "e2e_p99_s", "requests_per_second", "output_tokens_per_second",
    "utilisation_ratio", "kv_used_mean_ratio", "preemptions_count", "cost_per_million_output_tokens_usd",
  ]

  private static let servedMetrics = [
    "requests_count", "finished_count", "served_ratio", "rejected_count", "rejected_too_long_count",
    "rejected_queue_full_count", "unfinished_count", "ttft_mean_s", "ttft_p50_s", "ttft_p99_s", "tbt_mean_s",
    "tbt_p99_s", "tpot_mean_s", "tpot_p99_s", "longest_gap_p99_s", "e2e_mean_s", "e2e_p50_s", "e2e_p99_s",
    "requests_per_second", "output_tokens_per_second", "goodput_ratio", "goodput_requests_per_second",
    "kv_used_mean_ratio", "preemptions_count", "cost_per_million_output_tokens_usd",
  ]

  /// A view with one row for each run of a kind: its set-up and its main metrics as columns.
  ///
  /// - Parameter others: further columns, as expressions with names over the rows `m` of a run's metrics.
  private static func wideView(
    _ name: String, kind: String, table: String, columns: String, metrics: [String], others: [String] = []
  ) -> String {
    let pivots = metrics.map { "max(CASE WHEN m.name = '\($0)' THEN m.value END) AS \($0)" } + others
    return """
      CREATE VIEW \(name) AS
      SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, \(columns),
        \(pivots.joined(separator: ",\n  "))
      FROM run AS r JOIN \(table) AS t ON t.run_id = r.id JOIN metric AS m ON m.run_id = r.id
      WHERE r.kind = '\(kind)' GROUP BY r.id
      """
  }
}
