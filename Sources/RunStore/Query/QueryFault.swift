import Foundation
import Quantities

/// Shows where a statement is wrong.
enum QueryFault {
  /// SQLite's words, and below them the line of the statement with a mark under the part that they name.
  static func describe(_ message: String, sql: String) -> String {
    guard let name = named(in: message), let place = sql.range(of: name) else { return message }
    let lineStart = sql[..<place.lowerBound].lastIndex(of: "\n").map(sql.index(after:)) ?? sql.startIndex
    let lineEnd = sql[place.lowerBound...].firstIndex(of: "\n") ?? sql.endIndex
    let line = sql[..<place.lowerBound].filter { $0 == "\n" }.count + 1
    let column = sql.distance(from: lineStart, to: place.lowerBound)
    let mark = String(repeating: " ", count: column) + String(repeating: "^", count: max(1, name.count))
    // SQL reads a text in double quotes as a column.
    let isQuoted = message.hasPrefix("no such column") && sql.contains("\"\(name)\"")
    let hint = isQuoted ? "; a text stands in single quotes: '\(name)'" : ""
    return "\(line):\(column + 1): \(message)\(hint)\n  \(sql[lineStart..<lineEnd])\n  \(mark)"
  }

  /// The part of the statement that a message names, such as `near "FORM": syntax error`.
  private static func named(in message: String) -> String? {
    if let start = message.range(of: "near \""), let end = message[start.upperBound...].firstIndex(of: "\"") {
      return String(message[start.upperBound..<end])
    }
    guard message.hasPrefix("no such"), let colon = message.range(of: ": ") else { return nil }
    return String(message[colon.upperBound...])
  }

  /// What to say of a parameter without a value.
  static func missingParameter(_ name: String, given: [String]) -> String {
    let misspelt = given.isEmpty ? "" : "; given are \(given.joined(separator: ", "))"
    return "`:\(name)` has no value; give --param \(name)=…" + misspelt
  }

  /// What to say of a value that no parameter takes.
  static func unusedParameter(_ name: String, asked: Set<String>) -> String {
    let offer =
      Suggestion.nearest(to: name, among: asked.sorted()).map { "did you mean `\($0)`?" }
      ?? (asked.isEmpty ? "it has no parameters" : "it has \(asked.sorted().map { ":" + $0 }.joined(separator: ", "))")
    return "--param \(name): the statement has no `:\(name)`; \(offer)"
  }

  /// The first word of a statement in capitals, behind comments.
  static func firstWord(_ sql: String) -> String {
    var rest = sql[...]
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*"), let end = rest.range(of: "*/") {
        rest = rest[end.upperBound...]
      } else {
        return rest.prefix { $0.isLetter }.uppercased()
      }
    }
  }
}
