/// The tables of capacity searches.
enum CapacitySchema {
  static let tables = """
    CREATE TABLE capacity (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      scenario TEXT NOT NULL,
      scenario_hash TEXT NOT NULL,
      finds TEXT NOT NULL,
      confidence_ratio REAL NOT NULL,
      replications INTEGER NOT NULL,
      most_requests INTEGER NOT NULL,
      held_rate_per_second REAL,
      held_replicas INTEGER,
      missed_rate_per_second REAL,
      missed_replicas INTEGER,
      seed INTEGER NOT NULL,
      version TEXT NOT NULL,
      started TEXT NOT NULL,
      wall_s REAL NOT NULL,
      host TEXT NOT NULL
    ) STRICT;

    CREATE TABLE capacity_probe (
      capacity_id INTEGER NOT NULL REFERENCES capacity (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      load_ratio REAL NOT NULL,
      rate_per_second REAL,
      replicas INTEGER NOT NULL,
      requests INTEGER NOT NULL,
      answer TEXT NOT NULL,
      PRIMARY KEY (capacity_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE capacity_value (
      capacity_id INTEGER NOT NULL REFERENCES capacity (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      metric TEXT NOT NULL,
      bound REAL NOT NULL,
      value REAL,
      ci_low REAL,
      ci_high REAL,
      rising INTEGER NOT NULL,
      answer TEXT NOT NULL,
      PRIMARY KEY (capacity_id, number, metric, bound)
    ) STRICT, WITHOUT ROWID;
    """
}
