import Foundation

/// Comma-separated text cut into records and cells; cells in double quotes may hold commas, quotes and ends of lines.
///
/// - Source: RFC 4180.
enum CSVLines {
  private static let quote = UInt8(ascii: "\"")

  /// The records that are not empty, each with the number of its first line.
  static func records(_ data: Data) -> [TraceReader.NumberedLine] {
    let lines = TraceReader.lines(data)
    guard data.contains(quote) else { return lines }
    var records: [TraceReader.NumberedLine] = []
    var open: TraceReader.NumberedLine?
    for (number, text) in lines {
      var record = open ?? (number, text)
      record.text = data[record.text.startIndex..<text.endIndex]
      // A doubled quote counts twice, so that only an open one makes the count odd.
      let isOpen = (open != nil) != (text.count { $0 == quote } % 2 == 1)
      open = isOpen ? record : nil
      if !isOpen { records.append(record) }
    }
    if let open { records.append(open) }
    return records
  }

  /// The cells of a record, without the quotes around them.
  static func cells(of record: Data.SubSequence) -> [Substring] {
    let text = String(decoding: record, as: UTF8.self)
    guard record.contains(quote) else { return text.split(separator: ",", omittingEmptySubsequences: false) }
    var cells: [Substring] = []
    var cell = ""
    var isQuoted = false
    var wasQuote = false
    for character in text {
      if isQuoted, character == "\"" {
        (isQuoted, wasQuote) = (false, true)
      } else if character == "\"", wasQuote {
        // The second of two quotes within a cell stands for one.
        cell.append(character)
        (isQuoted, wasQuote) = (true, false)
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
      } else if character == ",", !isQuoted {
        cells.append(Substring(cell))
        cell = ""
        wasQuote = false
      } else {
        cell.append(character)
        wasQuote = false
      }
    }
    return cells + [Substring(cell)]
  }
}
