/// A table of numbers that are compared down its columns.
package struct MarkedTable: Sendable {
  /// How a cell stands out.
  package enum Mark: Hashable, Sendable {
    /// It does not.
    case none
    /// No other of its column is better.
    case best
    /// It is a failure.
    case bad
  }

  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// What stands in it.
    package let text: String
    /// Its number over the greatest of its column, for a bar that starts at zero; nil without a bar.
    package let share: Double?
    /// How it stands out.
    package let mark: Mark

    /// A cell.
    package init(_ text: String, share: Double? = nil, mark: Mark = .none) {
      self.text = text
      self.share = share.flatMap { $0.isFinite ? min(1, max(0, $0)) : nil }
      self.mark = mark
    }
  }

  /// The heads of the columns.
  package let header: [String]
  /// One side for each column.
  package let alignments: [TextTable.Alignment]
  /// The rows, each with one cell for each column.
  package let rows: [[Cell]]
  /// What is said below it.
  package let notes: [String]

  /// A table whose rows have a cell for each column.
  package init(_ header: [String], alignments: [TextTable.Alignment], rows: [[Cell]], notes: [String] = []) {
    self.header = header
    self.alignments = alignments
    self.rows = rows
    self.notes = notes
  }

  /// The same with rows and columns exchanged, for few rows of many columns: the cells of the first column are the heads.
  package var transposed: MarkedTable {
    guard let first = header.first else { return self }
    let turned = header.indices.dropFirst().map { column in [Cell(header[column])] + rows.map { $0[column] } }
    return MarkedTable(
      [""] + rows.map { "\(first) \($0[0].text)" }, alignments: [.left] + rows.map { _ in .right }, rows: turned,
      notes: notes)
  }

  /// The same as text: the best with a star behind them.
  package var text: TextTable {
    var table = TextTable(header, alignments: alignments)
    let starred = header.indices.map { column in rows.contains { $0[column].mark == .best } }
    for row in rows {
      table.append(
        row.enumerated().map { column, cell in
          // Numbers stay below each other where some have a star.
          guard starred[column], alignments[column] == .right else { return cell.text }
          return cell.text + (cell.mark == .best ? " *" : "  ")
        })
    }
    return table
  }
}
