import Foundation
import Reports
import Validation

/// Tables of measurements whose rows are to be written as scenarios.
public struct WriteScenariosRequest: Codable, Hashable, Sendable {
  /// The tables.
  public var tables: [Source]
  /// The folder to write to, with a folder of its own for each of several tables; the answer holds the files when nil.
  public var folder: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case tables, folder
  }

  /// A request.
  public init(_ tables: [Source], folder: String? = nil) {
    self.tables = tables
    self.folder = folder
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    tables = try keys.required(.tables)
    folder = try keys.optional(.folder)
  }
}

/// Scenarios that tables of measurements stand for.
public struct WriteScenariosAnswer: Answer {
  /// The rows of one table.
  public struct Table: Sendable {
    /// The table.
    public let file: String
    /// The folder that was written; nil where none was.
    public let folder: String?
    /// How many scenarios there are.
    public let scenarios: Int
    /// Rows that no scenario describes, by the reason, the commonest first.
    public let leftOut: [(why: String, rows: Int)]
    /// The files by their names, where no folder was written.
    public let files: [String: String]
  }

  /// The tables in the order in which they were asked for.
  public let tables: [Table]

  /// Always: what is written says neither yes nor no.
  public var isGood: Bool { true }
  /// Each table with the number of its scenarios, what was left out and why, and the files where no folder was written.
  public var json: String {
    listed(
      tables.map { table in
        var value: [String: JSONValue] = [
          "file": .string(table.file), "scenarios": .integer(Int64(table.scenarios)),
          "left_out": .array(
            table.leftOut.map { .object(["why": .string($0.why), "rows": .integer(Int64($0.rows))]) }),
        ]
        value["folder"] = table.folder.map(JSONValue.string)
        if table.folder == nil { value["files"] = .object(table.files.mapValues(JSONValue.string)) }
        return .object(value)
      }
    ).text
  }
}

extension Session {
  /// Writes the rows of tables of measurements as scenarios whose runs give what `validate` predicts.
  ///
  /// - Throws: for a table that cannot be read or whose rows are no runs, and for a folder that cannot be written.
  public func writeScenarios(
    _ request: WriteScenariosRequest, _ work: Work = Work()
  ) async throws(RehearsalError) -> WriteScenariosAnswer {
    try await perform(work) {
      var tables: [WriteScenariosAnswer.Table] = []
      for source in request.tables {
        try work.check()
        work.report(Double(tables.count) / Double(request.tables.count))
        tables.append(try written(source, request))
      }
      return WriteScenariosAnswer(tables: tables)
    }
  }

  private func written(_ source: Source, _ request: WriteScenariosRequest) throws -> WriteScenariosAnswer.Table {
    let file = source.shown(in: self, usual: "table.csv")
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let rows = ValidationSchemas.scenarios(of: try table(source), source: name + ".csv") {
      companion($0, of: source)
    }
    guard let rows else {
      throw RehearsalError("\(file): its rows are no runs, so that no scenario describes them; leave it out")
    }
    var folder: String?
    if let named = request.folder {
      let place = URL(fileURLWithPath: place(named)).appendingPathComponent(request.tables.count > 1 ? name : "")
      do {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (name, content) in rows.files {
          try content.write(to: place.appendingPathComponent(name), options: .atomic)
        }
      } catch {
        throw RehearsalError("\(place.path) cannot be written; check its permissions and the room on its drive")
      }
      folder = place.path
    }
    let reasons = Dictionary(grouping: rows.skipped, by: \.why).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return WriteScenariosAnswer.Table(
      file: file, folder: folder, scenarios: rows.files.count { $0.name.hasSuffix(".yaml") },
      leftOut: reasons.map { (why: $0.key, rows: $0.value) },
      files: folder == nil
        ? Dictionary(rows.files.map { ($0.name, String(decoding: $0.content, as: UTF8.self)) }) { $1 } : [:])
  }
}
