// Validation: measured tables in, prediction and error of each row out.
//
// What it is for: one adapter for each schema of measurements, and the summary of how far predictions are off.
// What it never does: fit anything to the rows it judges, or read files.
// Where to start: `ValidationSchemas.schema(for:)`, then `ValidationReport`.

package import Foundation

/// Why a text is not a table of measurements.
package struct MeasurementTableError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line from 1, and what is wrong with it.
  package let line: Int
  /// What is wrong and what would be right.
  package let message: String

  /// The place and the fault.
  package var description: String { "line \(line): \(message)" }
}

/// A table with named columns, read from comma-separated text (RFC 4180).
package struct MeasurementTable: Sendable {
  /// The names of the columns.
  package let columns: [String]
  /// The cells of each row, as many as there are columns.
  package let rows: [[String]]
  /// The text as it was read.
  package let text: Data
  private let places: [String: Int]

  /// Reads a table whose first line names its columns.
  ///
  /// - Throws: `MeasurementTableError` for a row that does not have as many cells as there are columns.
  /// - Complexity: O(bytes).
  package init(csv: Data) throws(MeasurementTableError) {
    var records = CSVRecords(csv)
    guard let header = records.next(), header.contains(where: { !$0.isEmpty }) else {
      throw MeasurementTableError(line: 1, message: "the table is empty; its first line names the columns")
    }
    var rows: [[String]] = []
    while let record = records.next() {
      if record.count == 1, record[0].isEmpty { continue }
      guard record.count == header.count else {
        throw MeasurementTableError(
          line: records.line, message: "has \(record.count) cells, the header names \(header.count) columns")
      }
      rows.append(record)
    }
    columns = header
    self.rows = rows
    text = csv
    places = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A row by its number from 0.
  package func row(_ index: Int) -> MeasurementRow { MeasurementRow(number: index, cells: rows[index], places: places) }
}

/// One row of a table, by column name.
package struct MeasurementRow: Sendable {
  /// The number of the row from 0.
  package let number: Int
  let cells: [String]
  let places: [String: Int]

  /// The text of a cell; nil when the table has no such column or the cell is empty.
  package subscript(_ column: String) -> String? {
    guard let place = places[column], !cells[place].isEmpty else { return nil }
    return cells[place]
  }

  /// Every cell that is not empty, by its column.
  package var values: [String: String] {
    places.reduce(into: [:]) { values, place in
      if !cells[place.value].isEmpty { values[place.key] = cells[place.value] }
    }
  }

  /// The number in a cell, or nil.
  package func number(_ column: String) -> Double? {
    self[column].flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The whole number in a cell, or nil.
  package func integer(_ column: String) -> Int? {
    number(column).flatMap { $0 == $0.rounded() && $0.magnitude < 1e15 ? Int($0) : nil }
  }

  /// The row's own name, or its line in the file.
  package var id: String { self["id"] ?? self["case_id"] ?? "line \(number + 2)" }
}

/// Splits comma-separated text into records, byte by byte.
private struct CSVRecords {
  private let bytes: [UInt8]
  private var position = 0
  /// The line on which the last record ended.
  private(set) var line = 0

  init(_ data: Data) { bytes = Array(data) }

  /// The cells of the next record, or nil at the end.
  mutating func next() -> [String]? {
    guard position < bytes.count else { return nil }
    var cells: [String] = []
    while true {
      cells.append(cell())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
      if position == bytes.count {
        cells.append("")
        break
      }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    line += 1
    return cells
  }

  private mutating func cell() -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { break }
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      content.append(byte)
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
