/// The tables of layout searches.
enum SearchSchema {
  static let tables = """
    CREATE TABLE search (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      scenario TEXT NOT NULL,
      scenario_hash TEXT NOT NULL,
      objective TEXT NOT NULL,
      combinations INTEGER NOT NULL,
      evaluated INTEGER NOT NULL,
      version TEXT NOT NULL,
      started TEXT NOT NULL,
      wall_s REAL NOT NULL,
      host TEXT NOT NULL
    ) STRICT;

    CREATE TABLE search_rejection (
      search_id INTEGER NOT NULL REFERENCES search (id) ON DELETE CASCADE,
      reason TEXT NOT NULL,
      combinations INTEGER NOT NULL,
      PRIMARY KEY (search_id, reason)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE candidate (
      search_id INTEGER NOT NULL REFERENCES search (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      run INTEGER REFERENCES run (id) ON DELETE SET NULL,
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
      recompute TEXT NOT NULL,
      overlap_gradients INTEGER NOT NULL,
      overlap_parameters INTEGER NOT NULL,
      estimated_step_time_s REAL NOT NULL,
      step_time_s REAL,
      cost_per_step_usd REAL NOT NULL,
      tokens_per_usd REAL NOT NULL,
      memory_peak_bytes REAL NOT NULL,
      undominated INTEGER NOT NULL,
      PRIMARY KEY (search_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX candidate_by_run ON candidate (run);
    """
  /// What older candidates had one of: sequences and experts on one accelerator, layers dealt equally.
  static let contextAndExperts = """
    ALTER TABLE candidate ADD COLUMN context INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE candidate ADD COLUMN expert INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE candidate ADD COLUMN stages TEXT NOT NULL DEFAULT 'equal';
    """
}
