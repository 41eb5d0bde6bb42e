import GRDB

/// The tables of a store, by version. Migrations are never edited, only added to; views are made apart from them.
enum Schema {
  /// Marks the file as a store of Rehearsal: the letters REHR.
  static let applicationID: Int32 = 0x5245_4852

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, metrics, training, serving") { database in
      try database.execute(sql: tables)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("2 queues") { database in try database.execute(sql: queueTables) }
    migrator.registerMigration("3 search") { database in try database.execute(sql: SearchSchema.tables) }
    migrator.registerMigration("4 context and experts") { database in try database.execute(sql: contextColumns) }
    migrator.registerMigration("5 theory of queues") { database in
      try database.execute(sql: QueueSchema.theory)
      try QueueSchema.renameVariations(database)
    }
    migrator.registerMigration("6 who was served, capacity") { database in
      try database.execute(sql: CapacitySchema.tables)
      try database.execute(sql: servedColumns)
    }
    migrator.registerMigration("7 units of metrics") { database in try database.execute(sql: unitsOfMetrics) }
    migrator.registerMigration("8 inputs") { database in
      try database.execute(sql: InputSchema.inputs)
      try InputSchema.fillInputs(database)
    }
    migrator.registerMigration("9 files") { database in try database.execute(sql: InputSchema.files) }
    migrator.registerMigration("10 what is said of runs") { database in
      try database.execute(sql: StatementSchema.tables)
      try database.execute(sql: StatementSchema.withoutChance)
    }
    migrator.registerMigration("11 context and experts of candidates") { database in
      try database.execute(sql: SearchSchema.contextAndExperts)
    }
    migrator.registerMigration("12 verdicts of several runs and of chance") { database in
      try database.execute(sql: verdicts)
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
    """

  private static let contextColumns = """
    ALTER TABLE layout ADD COLUMN context INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE stage ADD COLUMN context_communication_s REAL NOT NULL DEFAULT 0;
    ALTER TABLE layout ADD COLUMN expert INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE layout ADD COLUMN framework TEXT NOT NULL DEFAULT 'megatron-core';
    ALTER TABLE stage ADD COLUMN expert_communication_s REAL NOT NULL DEFAULT 0;
    """

  private static let servedColumns = """
    ALTER TABLE engine ADD COLUMN replicas INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE engine ADD COLUMN router TEXT NOT NULL DEFAULT '';
    ALTER TABLE request ADD COLUMN longest_gap_s REAL;
    """

  /// A metric may be held against several figures of one value, as over several points, or against none: the number of a
  /// verdict is its key, which SQLite takes in a new table alone.
  private static let verdicts = """
    ALTER TABLE expectation RENAME TO earlier_expectation;
    CREATE TABLE expectation (
      run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      metric TEXT NOT NULL,
      wanted REAL,
      wanted_low REAL,
      wanted_high REAL,
      observed REAL,
      observed_low REAL,
      observed_high REAL,
      holds INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      over_point TEXT,
      sentence TEXT NOT NULL,
      PRIMARY KEY (run_id, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO expectation (run_id, number, metric, wanted, observed, holds, verdict, sentence)
      SELECT run_id, row_number() OVER (PARTITION BY run_id ORDER BY metric, wanted), metric, wanted, observed, holds,
        CASE WHEN holds THEN 'held' ELSE 'beyond' END, sentence
      FROM earlier_expectation;
    DROP TABLE earlier_expectation;
    """

  /// Versions before 0.2 kept the dimension of a metric where its unit belongs.
  private static let unitsOfMetrics = """
    UPDATE metric SET unit = CASE
      WHEN name = 'horizon_loss_nats_per_token' THEN 'nats/token'
      WHEN name GLOB '*tokens_per_second' OR name GLOB '*tokens_per_second_per_gpu' THEN 'token/s'
      ELSE CASE unit
        WHEN 'time' THEN 's' WHEN 'memory' THEN 'byte' WHEN 'bandwidth' THEN 'byte/s' WHEN 'operations' THEN 'flop'
        WHEN 'operationRate' THEN 'flop/s' WHEN 'power' THEN 'W' WHEN 'energy' THEN 'J' WHEN 'money' THEN 'usd'
        WHEN 'moneyRate' THEN 'usd/h' WHEN 'tokens' THEN 'token' WHEN 'rate' THEN '1/s' WHEN 'ratio' THEN '1'
        WHEN 'count' THEN '1' ELSE unit END
      END
    """
}
