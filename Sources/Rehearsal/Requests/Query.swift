import Quantities
package import Reports
package import RunStore

/// Questions in SQL.
public struct QueryRequest: Codable, Hashable, Sendable {
  /// Statements that end in `;`, or lines such as `.tables` and `.schema TABLE`.
  public var sql: String
  /// Values for `:name` in the statements.
  public var parameters: [String: String]
  /// Seconds after which a statement is stopped.
  public var limitSeconds: Double

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case sql, parameters
    case limitSeconds = "limit_s"
  }

  /// A request.
  public init(_ sql: String, parameters: [String: String] = [:], limitSeconds: Double = 60) {
    self.sql = sql
    self.parameters = parameters
    self.limitSeconds = limitSeconds
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    sql = try keys.required(.sql)
    parameters = try keys.value(.parameters, usual: [:])
    limitSeconds = try keys.value(.limitSeconds, usual: 60)
  }
}

/// Answers to questions in SQL.
public struct QueryAnswer: Answer {
  /// The answer to each item.
  package let parts: [AnsweredItem]
  /// How many items were asked.
  private let count: Int

  /// Answers to so many items.
  package init(_ parts: [AnsweredItem], of count: Int) {
    self.parts = parts
    self.count = count
  }

  /// Always: a question in SQL is answered neither by yes nor by no.
  public var isGood: Bool { true }
  /// One object for each row; of several statements a list of their answers.
  public var json: String { (value ?? .array([])).text }

  /// The answers for programs; nil when there are none.
  package var value: JSONValue? {
    guard let first = parts.first else { return nil }
    return count == 1 ? first.value : .array(parts.map(\.value))
  }
}

/// The answer to a statement or to a dot command.
package enum AnsweredItem: Sendable {
  /// Rows.
  case rows(QueryResult)
  /// How tables were made, one statement in each row.
  case schema(QueryResult)
  /// Lines of text.
  case lines([String])

  /// The answer for programs.
  package var value: JSONValue {
    switch self {
    case .rows(let result), .schema(let result): RunJSON.value(result)
    case .lines(let lines): .array(lines.map(JSONValue.string))
    }
  }
}

extension Session {
  /// Answers questions in SQL; nothing can be changed.
  ///
  /// - Throws: when the store is not there, at the first statement that is wrong, and after `limitSeconds`.
  public func query(_ request: QueryRequest, _ work: Work = Work()) async throws(RehearsalError) -> QueryAnswer {
    guard request.limitSeconds > 0 else {
      throw RehearsalError("`limit_s` is \(request.limitSeconds); it must be more than 0 s")
    }
    return try await perform(work) {
      let questions = Questions(
        store: try openStoreReadOnly(), parameters: request.parameters, limitSeconds: request.limitSeconds)
      let items = SQLScript.items(of: request.sql)
      var parts: [AnsweredItem] = []
      try questions.answer(items) { parts.append($0) }
      return QueryAnswer(parts, of: items.count)
    }
  }
}

/// Answers statements and dot commands of one store.
package struct Questions: Sendable {
  /// The store that is asked.
  package let store: RunStore
  private let parameters: [String: String]
  private let limitSeconds: Double

  /// Questions to a store.
  ///
  /// - Parameters:
  ///   - parameters: values for `:name` in statements.
  ///   - limitSeconds: the time after which a statement is stopped.
  package init(store: RunStore, parameters: [String: String], limitSeconds: Double) {
    self.store = store
    self.parameters = parameters
    self.limitSeconds = limitSeconds
  }

  /// The dot commands with what they do.
  package static let commands = [
    (name: "tables", words: ".tables           the tables and views"),
    (name: "schema", words: ".schema [TABLE]   how they were made, with every column"),
    (name: "help", words: ".help             this list"),
    (name: "quit", words: ".quit             leave the prompt"),
  ]

  /// Answers one item after the other, up to `.quit`.
  ///
  /// - Parameters:
  ///   - begins: told the number of each item, from 0, before it is asked.
  ///   - told: given each answer as soon as it is there.
  /// - Throws: `RehearsalError` at the first that cannot be answered; what stands before it has been answered.
  package func answer(
    _ items: [SQLScript.Item], begins: (Int) -> Void = { _ in }, _ told: (AnsweredItem) throws -> Void
  ) throws {
    guard !items.isEmpty else { throw RehearsalError("no statement was given; a question begins with SELECT") }
    for (number, item) in items.enumerated() {
      begins(number)
      switch item {
      case .statement(let sql): try told(.rows(try query(sql, alone: items.count == 1)))
      case .command(let words, let line):
        if words.first == "quit" { return }
        let answered: AnsweredItem
        do throws(RehearsalError) { answered = try command(words) } catch {
          throw items.count == 1 ? error : RehearsalError("line \(line): \(error)")
        }
        try told(answered)
      }
    }
  }

  private func query(
    _ sql: String, alone: Bool = false, _ parameters: [String: String]? = nil
  ) throws(RehearsalError) -> QueryResult {
    try RehearsalError.wrapping {
      try store.query(sql, parameters: parameters ?? self.parameters, usesAll: alone, limitSeconds: limitSeconds)
    }
  }

  private func command(_ words: [String]) throws(RehearsalError) -> AnsweredItem {
    switch words.first {
    case "tables" where words.count == 1: return .rows(try query(Self.tables))
    case "schema" where words.count <= 2: return .schema(try schema(of: words.dropFirst().first))
    case "help":
      return .lines(Self.commands.map(\.words) + ["a statement       ends in `;` and may go over several lines"])
    default:
      let name = words.first ?? ""
      if Self.commands.contains(where: { $0.name == name }) {
        throw RehearsalError("`.\(name)` takes \(name == "schema" ? "one table at most" : "no words behind it")")
      }
      throw RehearsalError(Suggestion.refusal(of: "command", name, among: Self.commands.map(\.name)))
    }
  }

  private static let own = "name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'"
  private static let tables =
    "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND \(own) ORDER BY name"

  private func schema(of table: String?) throws(RehearsalError) -> QueryResult {
    var condition = ""
    if let table {
      let names = try query(Self.tables).rows.map { $0[0].exact }
      guard names.contains(table) else { throw RehearsalError(Suggestion.refusal(of: "table", table, among: names)) }
      condition = " AND tbl_name = :table"
    }
    return try query(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND \(Self.own)\(condition) ORDER BY type, name",
      table.map { ["table": $0] } ?? [:])
  }
}

extension QueryResult.Value {
  /// Every digit, for programs; bytes as hexadecimal digits.
  package var exact: String {
    switch self {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob(let bytes): QueryResult.hexadecimal(bytes)
    }
  }
}
