import ArgumentParser
import Quantities
import Reports
import RunStore

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the stored runs a question in SQL; nothing can be changed.",
    discussion: """
      Tables: run, metric, layout, stage, memory_part, engine, request, iteration, expectation.
      Views with one wide row for each run: training_run, serving_run.

      Example: rehearse sql "SELECT run_id, name, mfu_ratio FROM training_run ORDER BY mfu_ratio DESC"
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, markdown
  }

  @Argument(help: "One SELECT statement, or .schema for the tables and views.")
  var statement: String

  @Option(help: "table, csv, json or markdown.")
  var format = Format.table

  @Option(
    name: .customLong("param"), help: ArgumentHelp("A value for :name in the statement.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(help: ArgumentHelp("Stop a statement that takes longer.", valueName: "time"))
  var timeout = "60 s"

  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let limit: Double
    do { limit = try Dimension.time.parse(timeout) } catch { throw Failure.badInput("--timeout: \(error)") }
    guard limit > 0 else { throw Failure.badInput("--timeout is \(timeout); it must be more than 0 s") }
    let store = try storage.openReadOnly()
    let result: QueryResult
    do {
      result = try store.query(
        statement == ".schema" ? Self.schema : statement, parameters: try bindings(), limitSeconds: limit)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure.badInput("\(error)")
    }
    if statement == ".schema", !output.json, format == .table {
      output.say(result.rows.flatMap { $0.map { Self.text($0) + ";\n" } }.joined(separator: "\n"))
      return
    }
    print(result)
  }

  private static let schema = """
    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
    ORDER BY type, name
    """

  private func bindings() throws -> [String: String] {
    var bindings: [String: String] = [:]
    for parameter in parameters {
      guard let mark = parameter.firstIndex(of: "="), mark > parameter.startIndex else {
        throw Failure.badInput("--param `\(parameter)` must be name=value, such as --param run=3")
      }
      bindings[String(parameter[..<mark])] = String(parameter[parameter.index(after: mark)...])
    }
    return bindings
  }

  private func print(_ result: QueryResult) {
    if output.json || format == .json {
      Console.print(RunJSON.value(result).text)
      return
    }
    let isNumber = result.columns.indices.map { column in
      result.rows.allSatisfy { row in
        switch row[column] {
        case .text: false
        default: true
        }
      }
    }
    var table = TextTable(result.columns, alignments: isNumber.map { $0 ? .right : .left })
    for row in result.rows { table.append(row.map(format == .table ? Self.text : Self.exact)) }
    switch format {
    case .csv: output.say(table.csv)
    case .markdown: output.say(table.markdown)
    case .table, .json: output.say(Console.table(table))
    }
  }

  /// Every digit, for programs.
  private static func exact(_ value: QueryResult.Value) -> String {
    if case .real(let number) = value { return "\(number)" }
    return text(value)
  }

  private static func text(_ value: QueryResult.Value) -> String {
    switch value {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): Dimension.decimal(number, digits: 6)
    case .text(let text): text
    }
  }
}
