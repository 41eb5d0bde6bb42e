package import Presentation
package import Quantities

/// A stored run as its kind shows it: its metrics, and its rows, which are read when they are asked for.
package struct StoredResult: Sendable {
  /// How it is called in legends, such as `run 3`.
  package let label: String
  /// What it answered.
  package let metrics: [Metric]
  /// Its rows.
  package let rows: StoredRows
  /// The course of the run, simulated again; nil where there is none.
  package let timeline: (any Chart)?
  /// Why there is no timeline, where one is to be expected.
  package let timelineNote: String?

  /// A stored run.
  package init(
    label: String, metrics: [Metric], rows: StoredRows, timeline: (any Chart)? = nil, timelineNote: String? = nil
  ) {
    self.label = label
    self.metrics = metrics
    self.rows = rows
    self.timeline = timeline
    self.timelineNote = timelineNote
  }

  /// The metric of that name, or nil.
  package func metric(_ name: String) -> Metric? { metrics.first { $0.name == name } }
}

/// The rows that a store holds of one run.
package struct StoredRows: Sendable {
  /// One row: its cells by column.
  package struct Row: Sendable {
    /// The columns in the table's order with their cells.
    package let cells: [(column: String, value: RowCell)]

    /// A row.
    package init(cells: [(column: String, value: RowCell)]) { self.cells = cells }

    private func cell(_ column: String) -> RowCell { cells.first { $0.column == column }?.value ?? .none }

    /// The number in a column; nil where there is none.
    package func number(_ column: String) -> Double? {
      switch cell(column) {
      case .number(let value): value
      case .whole(let value): Double(value)
      case .none, .word, .text: nil
      }
    }

    /// The text in a column; nil where there is none.
    package func text(_ column: String) -> String? {
      switch cell(column) {
      case .text(let value): value
      case .word(let word): "\(word)"
      case .none, .number, .whole: nil
      }
    }
  }

  private let allRows: @Sendable (_ table: String) throws -> [Row]
  private let someNumbers: @Sendable (_ table: String, _ columns: [String]) throws -> [[Double]]

  /// Rows by those who read them: all cells of a table, and columns of numbers of a table that may be long.
  package init(
    rows: @escaping @Sendable (_ table: String) throws -> [Row],
    numbers: @escaping @Sendable (_ table: String, _ columns: [String]) throws -> [[Double]]
  ) {
    allRows = rows
    someNumbers = numbers
  }

  /// The rows of a table in the order of its key; none where the file has no such table.
  package func rows(_ table: String) throws -> [Row] { try allRows(table) }

  /// Columns of numbers, one array for each, in the order of the table's key; not-a-number where there is nothing.
  package func numbers(_ table: String, _ columns: [String]) throws -> [[Double]] { try someNumbers(table, columns) }
}
