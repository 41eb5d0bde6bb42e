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

  @Argument(help: "One SELECT statement.")
  var statement: String

  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try storage.openReadOnly()
    let result: QueryResult
    do { result = try store.query(statement) } catch { throw Failure.badInput(error) }
    if output.json { Console.print(RunJSON.value(result).text) }
    let isNumber = result.columns.indices.map { column in
      result.rows.allSatisfy { row in
        switch row[column] {
        case .text: false
        default: true
        }
      }
    }
    var table = TextTable(result.columns, alignments: isNumber.map { $0 ? .right : .left })
    for row in result.rows { table.append(row.map(Self.text)) }
    output.say(table.rendered(width: Console.width))
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
