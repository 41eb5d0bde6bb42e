/// A table in which a store keeps rows of runs. The store makes it, and adds columns that an older file lacks.
package struct TableDeclaration: Sendable, Hashable {
  /// What a column holds.
  package enum Content: String, Sendable, Hashable {
    /// Whole numbers.
    case integer = "INTEGER"
    /// Numbers, in the unit that the column's name ends in.
    case real = "REAL"
    /// Words.
    case text = "TEXT"
  }

  /// A column.
  package struct Column: Sendable, Hashable {
    /// Its name; of a number with a unit the unit last, as in `wait_mean_s`.
    package let name: String
    /// What it holds.
    package let content: Content
    /// Whether a row may have nothing there.
    package let isOptional: Bool
    /// What rows have that older versions wrote, as SQL; nil for nothing.
    package let former: String?

    /// A column.
    package init(_ name: String, _ content: Content, isOptional: Bool = false, former: String? = nil) {
      self.name = name
      self.content = content
      self.isOptional = isOptional
      self.former = former
    }
  }

  /// Its name.
  package let name: String
  /// Its columns, without the number of the run, which stands first.
  package let columns: [Column]
  /// The columns that tell rows of one run apart; none where each run has one row.
  package let key: [String]
  /// Whether its row is the set-up of a run, which reports list.
  package let isSetup: Bool

  /// A table.
  package init(_ name: String, key: [String] = [], isSetup: Bool = false, _ columns: [Column]) {
    self.name = name
    self.key = key
    self.isSetup = isSetup
    self.columns = columns
  }
}

/// A view that shows runs of a kind with their metrics as columns.
package struct ViewDeclaration: Sendable, Hashable {
  /// What a row of it is.
  package enum Row: Sendable, Hashable {
    /// A run: columns of a table that has one row for each, then every metric of the kind.
    case run
    /// A row of a table.
    case part
  }

  /// Its name, such as `training_run`.
  package let name: String
  /// What a row of it is.
  package let row: Row
  /// The table behind it.
  package let table: String
  /// The columns of that table, in order.
  package let columns: [String]
  /// More columns of a run, as SQL over its metrics `m`.
  package let derived: [String]
  /// Names that older versions gave to metrics.
  package let formerNames: [String: [String]]

  /// A view.
  package init(
    _ name: String, _ row: Row, of table: String, _ columns: [String], derived: [String] = [],
    formerNames: [String: [String]] = [:]
  ) {
    self.name = name
    self.row = row
    self.table = table
    self.columns = columns
    self.derived = derived
    self.formerNames = formerNames
  }
}
