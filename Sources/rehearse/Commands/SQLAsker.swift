import Presentation
import Quantities
import Reports
import RunStore

/// Answers statements and dot commands one after the other.
struct SQLAsker {
  let store: RunStore
  let parameters: [String: String]
  let limitSeconds: Double
  let format: FormatOptions
  let output: OutputOptions

  /// The dot commands with what they do.
  static let commands = [
    (name: "tables", words: ".tables           the tables and views"),
    (name: "schema", words: ".schema [TABLE]   how they were made, with every column"),
    (name: "help", words: ".help             this list"),
    (name: "quit", words: ".quit             leave the prompt"),
  ]

  /// Prints the answer to each item; several answers as JSON are one list of them.
  ///
  /// - Throws: `Failure` at the first item that cannot be answered; what stands before it has been answered.
  func answer(_ items: [SQLScript.Item]) throws {
    guard !items.isEmpty else { throw Failure.badInput("no statement was given; a question begins with SELECT") }
    var values: [JSONValue] = []
    defer {
      if format.chosen(output) == .json, let first = values.first {
        Console.print((items.count == 1 ? first : .array(values)).text)
      }
    }
    for (number, item) in items.enumerated() {
      if number > 0, format.chosen(output) != .json { output.say("") }
      switch item {
      case .statement(let sql): try show(try query(sql, alone: items.count == 1), into: &values)
      case .command(let words, let line):
        if words.first == "quit" { return }
        do { try command(words, into: &values) } catch let failure as Failure {
          throw items.count == 1 ? failure : Failure.badInput("line \(line): \(failure.message)")
        }
      }
    }
  }

  private func query(_ sql: String, alone: Bool = false, _ parameters: [String: String]? = nil) throws -> QueryResult {
    do {
      return try store.query(
        sql, parameters: parameters ?? self.parameters, usesAll: alone, limitSeconds: limitSeconds)
    } catch { throw Failure.badInput(error) }
  }

  private func command(_ words: [String], into values: inout [JSONValue]) throws {
    switch words.first {
    case "tables" where words.count == 1: try show(try query(Self.tables), into: &values)
    case "schema" where words.count <= 2: try showSchema(of: words.dropFirst().first, into: &values)
    case "help":
      let lines = Self.commands.map(\.words) + ["a statement       ends in `;` and may go over several lines"]
      if format.chosen(output) == .json {
        values.append(.array(lines.map(JSONValue.string)))
      } else {
        output.say(lines.joined(separator: "\n"))
      }
    default:
      let name = words.first ?? ""
      if Self.commands.contains(where: { $0.name == name }) {
        throw Failure.badInput("`.\(name)` takes \(name == "schema" ? "one table at most" : "no words behind it")")
      }
      throw Failure.badInput(Suggestion.refusal(of: "command", name, among: Self.commands.map(\.name)))
    }
  }

  private static let own = "name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'"
  private static let tables =
    "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND \(own) ORDER BY name"

  private func showSchema(of table: String?, into values: inout [JSONValue]) throws {
    var condition = ""
    if let table {
      let names = try query(Self.tables).rows.map { Self.exact($0[0]) }
      guard names.contains(table) else {
        throw Failure.badInput(Suggestion.refusal(of: "table", table, among: names))
      }
      condition = " AND tbl_name = :table"
    }
    let result = try query(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND \(Self.own)\(condition) ORDER BY type, name",
      table.map { ["table": $0] } ?? [:])
    if format.chosen(output) == .table {
      output.say(result.rows.flatMap { $0.map { Self.text($0) + ";\n" } }.joined(separator: "\n"))
    } else {
      try show(result, into: &values)
    }
  }

  private func show(_ result: QueryResult, into values: inout [JSONValue]) throws {
    let chosen = format.chosen(output)
    if chosen == .json {
      values.append(RunJSON.value(result))
      return
    }
    let isNumber = result.columns.indices.map { column in
      result.rows.allSatisfy { row in
        switch row[column] {
        case .text, .blob: false
        default: true
        }
      }
    }
    var table = TextTable(result.columns, alignments: isNumber.map { $0 ? .right : .left })
    for row in result.rows { table.append(row.map(chosen == .table ? Self.text : Self.exact)) }
    format.show(table, output)
  }

  /// Every digit, for programs; bytes as hexadecimal digits.
  private static func exact(_ value: QueryResult.Value) -> String {
    switch value {
    case .real(let number): "\(number)"
    case .blob(let bytes): QueryResult.hexadecimal(bytes)
    default: text(value)
    }
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
      "SQL over \(asker.store.path), for reading only; statements end in `;`, .help says more, .quit leaves")
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
          Console.error((error as? Failure)?.message ?? "\(error)")
        }
      }
    }
  }
}
