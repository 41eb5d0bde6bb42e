import ArgumentParser
import Foundation
import Quantities
import Rehearsal
import Reports
import RunStore
import Scenarios

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the stored runs questions in SQL; nothing can be changed.",
    discussion: """
      Tables: run, metric, layout, stage, memory_part, engine, request, iteration, expectation.
      Views with one wide row for each run: training_run, serving_run. `.tables` lists all, `.schema` their columns.
      Beside SQLite's functions: median(x), p50(x), p90(x), p95(x), p99(x), percentile(x, 99.9).
      Without a statement a prompt is opened; `-` reads statements from standard input.

      Example: rehearse sql "SELECT run_id, name, mfu_ratio FROM training_run ORDER BY mfu_ratio DESC"
      """)

  @Argument(help: "Statements that end in `;`, `.tables`, `.schema [TABLE]`, `.help`, or `-`.")
  var statement: String?

  @Option(
    name: .customLong("param"), help: ArgumentHelp("A value for :name in the statement.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(help: ArgumentHelp("Stop a statement that takes longer; seconds without a unit.", valueName: "time"))
  var timeout = "60 s"

  @OptionGroup var format: FormatOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let limit = try TimeOption.seconds(timeout, option: "--timeout")
    let bindings = try bindings()
    let questions = Questions(
      store: try storage.session().openStoreReadOnly(), parameters: bindings, limitSeconds: limit)
    let asker = SQLAsker(questions: questions, format: format, output: output)
    if let statement, statement != "-" {
      try asker.answer(SQLScript.items(of: statement))
    } else if statement == nil, isatty(STDIN_FILENO) == 1 {
      SQLPrompt(asker: asker).run()
    } else {
      let data: Data
      do { data = try TableFile.read(path: "-") } catch { throw Failure.badInput(error) }
      try asker.answer(SQLScript.items(of: String(decoding: data, as: UTF8.self)))
    }
  }

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
}
