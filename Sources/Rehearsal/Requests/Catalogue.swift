package import Presentation
import Quantities
package import Reading
import Reports
import Scenarios

/// What scenarios may name, to be listed; or one entry, to be shown.
public struct CatalogueRequest: Codable, Hashable, Sendable {
  /// What to list, such as `accelerators`; everything when nil.
  public var topic: String?
  /// The entry of the topic to show, with its sources.
  public var entry: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case topic, entry
  }

  /// A request.
  public init(topic: String? = nil, entry: String? = nil) {
    self.topic = topic
    self.entry = entry
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    topic = try keys.optional(.topic)
    entry = try keys.optional(.entry)
  }
}

/// What the catalogue is asked for.
package enum CatalogueTopic: String, CaseIterable, Sendable {
  case accelerators, links, hosts, nodes, topologies, models, schedules, policies, routers, engines, formats
  case optimizers, frameworks, recipes, calibrations, networks, metrics
  case arrivals, lengths
  case attentionKernels = "attention-kernels"
  case contextMethods = "context-methods"
  case queuePolicies = "queue-policies"

  /// The topic of that name, or of one of its entries: `accelerators` and `accelerator`.
  package init?(name: String) {
    let one = Self.allCases.first { topic in topic.kind.map { name == $0.word || name == topic.one } ?? false }
    guard let topic = Self(rawValue: name) ?? one else { return nil }
    self = topic
  }

  /// The kind of entries whose files can be shown.
  package var kind: Catalog.Kind? { Catalog.Kind(rawValue: rawValue) }

  private var one: String { String(rawValue.dropLast()) }
}

/// What scenarios may name.
public struct CatalogueAnswer: Answer {
  /// What is said.
  package enum Content: Sendable {
    /// Topics with what they hold.
    case topics([(topic: CatalogueTopic, table: TextTable)])
    /// The files of one entry.
    case entries([Catalog.Entry])
  }

  /// What is said.
  package let content: Content

  /// Always: a list says neither yes nor no.
  public var isGood: Bool { true }
  /// Topics with their rows; of one entry its files, every value with its unit.
  public var json: String {
    switch content {
    case .topics(let topics):
      let pairs = topics.map { ($0.topic.rawValue, Self.value($0.table)) }
      return JSONValue.object(Dictionary(pairs, uniquingKeysWith: { $1 })).text
    case .entries(let entries): return JSONValue.array(entries.map(Self.value)).text
    }
  }

  private static func value(_ table: TextTable) -> JSONValue {
    .array(
      table.rows.map { row in
        .object(Dictionary(zip(table.header, row.map(JSONValue.string)), uniquingKeysWith: { $1 }))
      })
  }

  private static func value(_ entry: Catalog.Entry) -> JSONValue {
    let pairs = ScenarioInputs.flatten(entry.text).map { ($0.key, JSONValue.string($0.value)) }
    return .object([
      "kind": .string(entry.kind.word), "name": .string(entry.name), "file": .string(entry.file),
      "own": .boolean(entry.isOwn), "values": .object(Dictionary(pairs, uniquingKeysWith: { $1 })),
    ])
  }
}

extension Session {
  /// Lists what scenarios may name, or shows one entry with its sources.
  ///
  /// - Throws: for a topic or an entry that there is not, and for facts of the session that cannot be read.
  public func catalogue(
    _ request: CatalogueRequest = CatalogueRequest(), _ work: Work = Work()
  ) async throws(RehearsalError) -> CatalogueAnswer {
    try await perform(work) { try answer(request, work) }
  }

  /// The answer on this thread.
  package func answer(_ request: CatalogueRequest, _ work: Work = Work()) throws(RehearsalError) -> CatalogueAnswer {
    try RehearsalError.wrapping {
      let catalog = try catalog()
      let topic = try request.topic.map { name in
        guard let topic = CatalogueTopic(name: name) else {
          throw RehearsalError(
            Suggestion.refusal(of: "topic", name, among: CatalogueTopic.allCases.map(\.rawValue)))
        }
        return topic
      }
      if let name = request.entry {
        guard let topic else { throw RehearsalError("an `entry` needs a `topic`; say what it is") }
        return CatalogueAnswer(content: .entries(try entries(name, of: topic, in: catalog)))
      }
      return CatalogueAnswer(
        content: .topics(
          (topic.map { [$0] } ?? CatalogueTopic.allCases).map { ($0, CatalogueTables.table($0, catalog)) }))
    }
  }

  private func entries(_ name: String, of topic: CatalogueTopic, in catalog: Catalog) throws -> [Catalog.Entry] {
    guard let kind = topic.kind else {
      throw RehearsalError("\(topic.rawValue) have no files of their own; leave out `\(name)` to list them")
    }
    let parts = catalog.names(of: kind).filter { $0 == name || $0.split(separator: "/").first.map(String.init) == name }
    let entries = parts.compactMap { catalog.entry(kind, $0) }
    guard !entries.isEmpty else {
      throw RehearsalError(Suggestion.refusal(of: kind.word, name, among: catalog.names(of: kind)))
    }
    return entries
  }
}
