import Presentation
import Quantities
import Rehearsal
import Reports
import RunStore

/// Prints the answers to statements and dot commands one after the other.
struct SQLAsker {
  let questions: Questions
  let format: FormatOptions
  let output: OutputOptions

  /// Prints the answer to each item; several answers as JSON are one list of them.
  ///
  /// - Throws: `RehearsalError` at the first item that cannot be answered; what stands before it has been answered.
  func answer(_ items: [SQLScript.Item]) throws {
    var parts: [AnsweredItem] = []
    defer {
      if format.chosen(output) == .json, let value = QueryAnswer(parts, of: items.count).value {
        Console.print(value.text)
      }
    }
    let separates = format.chosen(output) != .json
    try questions.answer(items, begins: { if $0 > 0, separates { output.say("") } }) { part in
      parts.append(part)
      show(part)
    }
  }

  private func show(_ part: AnsweredItem) {
    let chosen = format.chosen(output)
    guard chosen != .json else { return }
    switch part {
    case .lines(let lines): output.say(lines.joined(separator: "\n"))
    case .schema(let result) where chosen == .table:
      output.say(result.rows.flatMap { $0.map { Self.text($0) + ";\n" } }.joined(separator: "\n"))
    case .rows(let result), .schema(let result): show(result, isExact: chosen != .table)
    }
  }

  private func show(_ result: QueryResult, isExact: Bool) {
    let isNumber = result.columns.indices.map { column in
      result.rows.allSatisfy { row in
        switch row[column] {
        case .text, .blob: false
        default: true
        }
      }
    }
    var table = TextTable(result.columns, alignments: isNumber.map { $0 ? .right : .left })
    for row in result.rows { table.append(row.map { isExact ? $0.exact : Self.text($0) }) }
    format.show(table, output)
  }

  /// As many bytes of a value as a table can show.
  private static let shownBytes = 16

  private static func text(_ value: QueryResult.Value) -> String {
    switch value {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): Dimension.decimal(number, digits: 6)
    case .text(let text): text
    case .blob(let bytes):
      "x'\(QueryResult.hexadecimal(bytes.prefix(shownBytes)))'"
        + (bytes.count > shownBytes ? "… (\(bytes.count) bytes)" : "")
    }
  }
}

/// Asks for statements on a terminal until the input ends.
struct SQLPrompt {
  let asker: SQLAsker

  func run() {
    Console.print(
      "SQL over \(asker.questions.store.path), for reading only; statements end in `;`, .help says more, .quit leaves")
    var script = SQLScript()
    while true {
      Console.print(script.isOpen ? "...> " : "sql> ", terminator: "")
      guard let line = readLine() else {
        Console.print("")
        return
      }
      for item in script.append(line) {
        if case .command(let words, _) = item, words == ["quit"] || words == ["exit"] { return }
        do { try asker.answer([item]) } catch {
          // A wrong question is no reason to leave.
          Console.error("\(error)")
        }
      }
    }
  }
}
