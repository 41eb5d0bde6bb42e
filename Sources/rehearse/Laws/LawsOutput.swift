import ArgumentParser
import Foundation
import ScalingLaws

/// How the `laws` commands speak: JSON with stable keys, numbers for people, and status 2 for bad input.
enum LawsOutput {
  /// Prints a value as JSON with sorted keys.
  static func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    Console.print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Runs the body of a command; a ``LawError`` becomes a message on standard error and status 2.
  static func run<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as LawError { throw refusal(error.description) }
  }

  /// Says what is wrong on standard error; the value to throw.
  static func refusal(_ message: String) -> ExitCode {
    Console.error("error: \(message)")
    return ExitCode(2)
  }

  /// Seven significant digits, as short as they go.
  static func text(_ value: Double) -> String { value.isFinite ? String(format: "%.7g", value) : "\(value)" }

  /// Four significant digits with a suffix that inputs take too: 2.1, 500M, 1e+24.
  static func short(_ value: Double) -> String {
    let suffixes: [(Double, String)] = [(1e12, "T"), (1e9, "B"), (1e6, "M")]
    if abs(value) < 1e15, let (scale, suffix) = suffixes.first(where: { abs(value) >= $0.0 * (1 - 1e-9) }) {
      return String(format: "%.4g", value / scale) + suffix
    }
    return String(format: "%.4g", value)
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

/// An answer as JSON shows it; a value out of reach is null.
struct AnswerRecord: Encodable {
  let law: String
  let quantity: String
  let value: Double?
  let unit: String
  let warnings: [String]

  init(_ answer: LawAnswer) {
    law = answer.law
    quantity = answer.quantity
    value = answer.value.isFinite ? answer.value : nil
    unit = answer.unit.symbol
    warnings = answer.warnings.map(\.description)
  }

  enum CodingKeys: CodingKey { case law, quantity, value, unit, warnings }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(law, forKey: .law)
    try container.encode(quantity, forKey: .quantity)
    // Written even when null, so that the keys never change.
    try container.encode(value, forKey: .value)
    try container.encode(unit, forKey: .unit)
    try container.encode(warnings, forKey: .warnings)
  }
}
