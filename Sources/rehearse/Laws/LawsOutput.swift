import ArgumentParser
import Foundation
import Rehearsal

/// How the `laws` commands speak: columns for people, and status 2 for bad input.
enum LawsOutput {
  /// Runs the body of a command; what is wrong becomes a message on standard error and status 2.
  static func run<Result>(_ body: (Session) throws -> Result) throws -> Result {
    do { return try body(Session(store: .none, isCommand: true)) } catch let error as RehearsalError {
      throw refusal(error.description)
    }
  }

  /// Says what is wrong on standard error; the value to throw.
  static func refusal(_ message: String) -> ExitCode {
    Console.error("error: \(message)")
    return ExitCode(2)
  }

  /// Lines of cells in columns as wide as their widest cell.
  static func columns(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
    }
    let lines = rows.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }
}

/// The name=value pairs and the output choice that all questions share.
struct LawQuestion: ParsableArguments {
  @Argument(help: "A law, or a law and a quantity: ID or ID.QUANTITY.")
  var question: String

  @Flag(help: "Print JSON.")
  var json = false
}
