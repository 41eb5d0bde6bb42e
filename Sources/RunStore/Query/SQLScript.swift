import Foundation
import GRDBSQLite

/// A text of SQL statements and of lines that begin with a dot, cut into what is answered one after the other.
package struct SQLScript: Sendable {
  /// One thing to answer.
  package enum Item: Hashable, Sendable {
    /// A statement, behind blanks that put it at its place in the text: faults then have their line and column.
    case statement(String)
    /// A line such as `.tables`: its words without the dot, and its number from 1.
    case command([String], line: Int)
  }

  private var pending = ""
  private var lines = 0

  /// Nothing yet.
  package init() {}

  /// Whether a statement has begun and not ended.
  package var isOpen: Bool { !Self.isBlank(pending) }

  /// Takes a line, without its end, and returns what is whole now.
  package mutating func append(_ line: String) -> [Item] {
    lines += 1
    let trimmed = line.drop { $0.isWhitespace }
    if !isOpen, trimmed.hasPrefix(".") {
      pending += "\n"
      return [.command(trimmed.dropFirst().split(whereSeparator: \.isWhitespace).map(String.init), line: lines)]
    }
    pending += line + "\n"
    return cut()
  }

  /// What is left when the text has ended: its last statement may stand without a semicolon.
  package mutating func finish() -> [Item] {
    defer { pending = "" }
    return isOpen ? [.statement(pending)] : []
  }

  /// Everything in a text.
  package static func items(of text: String) -> [Item] {
    var script = SQLScript()
    let items = text.split(omittingEmptySubsequences: false) { $0.isNewline }.flatMap { script.append(String($0)) }
    return items + script.finish()
  }

  /// Takes whole statements off what is pending.
  private mutating func cut() -> [Item] {
    var items: [Item] = []
    var from = pending.startIndex
    while let end = pending[from...].firstIndex(of: ";") {
      from = pending.index(after: end)
      let statement = String(pending[..<from])
      // SQLite itself knows whether a semicolon ends a statement or stands in a text or a comment.
      guard sqlite3_complete(statement) != 0 else { continue }
      if !Self.isBlank(statement) { items.append(.statement(statement)) }
      let blanks = Self.blanks(statement)
      pending = blanks + pending[from...]
      from = pending.index(pending.startIndex, offsetBy: blanks.count)
    }
    if !isOpen { pending = Self.blanks(pending) }
    return items
  }

  /// Blanks that end at the same line and column.
  private static func blanks(_ text: String) -> String {
    let last = text.lastIndex(of: "\n").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? text.count
    return String(repeating: "\n", count: text.count { $0 == "\n" }) + String(repeating: " ", count: last)
  }

  /// Whether nothing but blanks, comments and semicolons stands there.
  private static func isBlank(_ text: String) -> Bool {
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == ";" }
      if rest.isEmpty { return true }
      if rest.hasPrefix("--") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        guard let end = rest.range(of: "*/") else { return false }
        rest = rest[end.upperBound...]
      } else {
        return false
      }
    }
  }
}
