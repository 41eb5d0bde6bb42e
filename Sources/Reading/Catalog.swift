import CatalogFiles
import Foundation
import Quantities
import Synchronization
import Yams

/// What is known of the world by name: the files that ship, and those of a user's own folders.
///
/// An entry is read when it is first asked for, by the same reader as a scenario, so that a fault is told with its line
/// and column. A file of a user's own stands before one of the same name that ships.
package final class Catalog: Sendable {
  /// What an entry describes; its files lie in a folder of that name.
  package enum Kind: String, Sendable, CaseIterable {
    case accelerators, links, hosts, nodes, models, frameworks, recipes, engines, calibrations, networks, topologies

    /// One of them, in messages.
    package var word: String {
      switch self {
      case .accelerators: "accelerator"
      case .links: "link"
      case .hosts: "host"
      case .nodes: "node"
      case .models: "model"
      case .frameworks: "framework"
      case .recipes: "recipe"
      case .engines: "engine profile"
      case .calibrations: "calibration"
      case .networks: "network calibration"
      case .topologies: "topology"
      }
    }
  }

  /// The text of an entry and where it stands.
  package struct Entry: Sendable {
    /// What it describes.
    package let kind: Kind
    /// The name in files.
    package let name: String
    /// The file, as messages name it.
    package let file: String
    /// What the file says.
    package let text: String
    /// Whether a user brought it.
    package let isOwn: Bool
  }

  /// What ships.
  package static let builtIn = Catalog(entries: shipped)

  private let entries: [Kind: [String: Entry]]
  private let cache = Mutex<[String: any Sendable]>([:])

  private init(entries: [Kind: [String: Entry]]) { self.entries = entries }

  /// What ships, and the files of folders: each folder has folders of the kinds, such as `accelerators`, with a file for
  /// each entry.
  ///
  /// - Parameter texts: files that stand in memory, by their paths below such a folder: `accelerators/mine.yaml`.
  /// - Throws: `ScenarioError` when a folder or a file of it cannot be read, or holds none of the kinds.
  package convenience init(adding folders: [String], texts: [String: String] = [:]) throws(ScenarioError) {
    var entries = Self.shipped
    var faults: [Diagnostic] = []
    for folder in folders {
      for entry in Self.read(folder, &faults) { entries[entry.kind, default: [:]][entry.name] = entry }
    }
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let (kind, name) = Self.place(of: path) else {
        faults.append(Diagnostic(file: path, line: 1, column: 1, message: Self.misplaced))
        continue
      }
      entries[kind, default: [:]][name] = Entry(kind: kind, name: name, file: path, text: text, isOwn: true)
    }
    guard faults.isEmpty else { throw ScenarioError(diagnostics: faults) }
    self.init(entries: entries)
  }

  /// This catalogue with the entries of a stored run before its own.
  package func adding(_ files: [NamedFile]) -> Catalog {
    var all = entries
    for file in files where file.role == Self.role {
      guard let (kind, name) = Self.place(of: file.path), let content = file.content else { continue }
      all[kind, default: [:]][name] = Entry(
        kind: kind, name: name, file: "store:" + file.path, text: String(decoding: content, as: UTF8.self), isOwn: true)
    }
    return files.contains { $0.role == Self.role } ? Catalog(entries: all) : self
  }

  /// The entries that a user brought, as files that a run keeps.
  package var ownFiles: [NamedFile] {
    ownEntries.map { entry in
      let ending = entry.file.split(separator: ".").last ?? "yaml"
      return NamedFile(
        path: "\(entry.kind.rawValue)/\(entry.name).\(ending)", role: Self.role, data: Data(entry.text.utf8))
    }
  }

  private static let role = "catalog entry"

  /// A file that ships and is no entry, as a value; nil when there is none of that path.
  ///
  /// Its faults are those of the program: `collector` has them, for a test to see.
  package static func shippedFile(_ path: String, _ collector: DiagnosticCollector) -> ValueReader? {
    guard let file = EmbeddedFile.all.first(where: { $0.path == path }) else { return nil }
    return ScenarioText.compose(file.text, collector, whenEmpty: "the file is empty", resolver: .basic)
      .map { ValueReader(node: $0, path: "", collector: collector) }
  }

  /// The names of a kind, in order.
  package func names(of kind: Kind) -> [String] { entries[kind, default: [:]].keys.sorted() }

  /// The entry of that name, or nil.
  package func entry(_ kind: Kind, _ name: String) -> Entry? { entries[kind]?[name] }

  /// The entries that a user brought, by kind and name.
  package var ownEntries: [Entry] {
    Kind.allCases.flatMap { kind in names(of: kind).compactMap { entry(kind, $0) }.filter(\.isOwn) }
  }
}

// MARK: - Reading entries

extension Catalog {
  /// The value of an entry that is in order; nil when there is none of that name, or it has faults.
  ///
  /// - Parameters:
  ///   - outer: the file that names the entry; faults of the entry are told in its own.
  ///   - read: how the keys of an entry become a value; nil after its faults were reported.
  package func value<Value: Sendable>(
    _ kind: Kind, _ name: String, within outer: DiagnosticCollector? = nil, read: (ValueReader) -> Value?
  ) -> Value? {
    let chain = outer?.chain ?? []
    let key = kind.rawValue + "/" + name
    if let known: Value = cached(key) { return known }
    if chain.last == key, entry(kind, name)?.isOwn == true, let shipped = Self.shipped[kind]?[name] {
      // An own entry that is made from its own name is made from the one that ships: `from: h100-sxm` with another price.
      let collector = DiagnosticCollector(file: shipped.file)
      collector.chain = chain + ["shipped " + key]
      return Self.compose(shipped, collector).flatMap(read)
    }
    guard let entry = entry(kind, name), !chain.contains(key) else { return nil }
    let collector = DiagnosticCollector(file: entry.file)
    collector.chain = chain + [key]
    let value = Self.compose(entry, collector).flatMap(read)
    guard let value, collector.diagnostics.isEmpty else { return nil }
    cache.withLock { $0[key] = value }
    return value
  }

  /// The faults of an entry, read as its kind is.
  package func faults<Value>(of entry: Entry, read: (ValueReader) -> Value?) -> [Diagnostic] {
    let collector = DiagnosticCollector(file: entry.file)
    collector.chain = [entry.kind.rawValue + "/" + entry.name]
    let value = Self.compose(entry, collector).flatMap(read)
    if value == nil, collector.diagnostics.isEmpty {
      collector.report("the \(entry.kind.word) cannot be read", line: 1, column: 1)
    }
    return collector.diagnostics
  }

  /// A value that is worked out once and kept under a key of its own.
  package func kept<Value: Sendable>(_ key: String, _ make: () -> Value) -> Value {
    if let known: Value = cached(key) { return known }
    let value = make()
    cache.withLock { $0[key] = value }
    return value
  }

  /// What is kept under a key; an optional that is kept as nil is something else than nothing kept.
  private func cached<Value>(_ key: String) -> Value? {
    guard let known = cache.withLock({ $0[key] }) else { return nil }
    return known as? Value
  }

  private static func compose(_ entry: Entry, _ collector: DiagnosticCollector) -> ValueReader? {
    let empty = "the file is empty; it should describe a \(entry.kind.word)"
    return ScenarioText.compose(entry.text, collector, whenEmpty: empty, resolver: .basic)
      .map { ValueReader(node: $0, path: "", collector: collector) }
  }
}

// MARK: - Files

extension Catalog {
  private static let shipped: [Kind: [String: Entry]] = {
    var entries: [Kind: [String: Entry]] = [:]
    for file in EmbeddedFile.all {
      guard let (kind, name) = place(of: file.path) else { continue }
      let entry = Entry(kind: kind, name: name, file: "catalog:" + file.path, text: file.text, isOwn: false)
      entries[kind, default: [:]][name] = entry
    }
    return entries
  }()

  /// Kind and name of the file at a path below the folder: `calibrations/l40s/decode.json` is `l40s/decode`.
  private static func place(of path: String) -> (kind: Kind, name: String)? {
    guard let slash = path.firstIndex(of: "/"), let kind = Kind(rawValue: String(path[..<slash])),
      let dot = path.lastIndex(of: "."), dot > slash
    else { return nil }
    return (kind, String(path[path.index(after: slash)..<dot]))
  }

  private static var misplaced: String {
    "this file lies in no folder of a kind; known are \(Kind.allCases.map(\.rawValue).joined(separator: ", "))"
  }

  private static func read(_ folder: String, _ faults: inout [Diagnostic]) -> [Entry] {
    let url = InputFile.url(folder, relativeTo: nil)
    let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: url.path).sorted() else {
      faults.append(
        Diagnostic(
          file: folder, line: 1, column: 1,
          message: "there is no such folder; a catalog is a folder with folders of \(kinds)"))
      return []
    }
    var entries: [Entry] = []
    for path in paths where ["yaml", "yml", "json"].contains(URL(fileURLWithPath: path).pathExtension) {
      let file = folder + "/" + path
      guard let (kind, name) = place(of: path) else {
        faults.append(Diagnostic(file: file, line: 1, column: 1, message: Self.misplaced))
        continue
      }
      do {
        let text = try InputFile.text(file, use: kind.word)
        entries.append(Entry(kind: kind, name: name, file: file, text: text, isOwn: true))
      } catch {
        faults.append(Diagnostic(file: file, line: 1, column: 1, message: error.sentence))
      }
    }
    if entries.isEmpty, faults.isEmpty {
      faults.append(
        Diagnostic(
          file: folder, line: 1, column: 1,
          message: "the folder has no entries; a catalog has folders of \(kinds) with a YAML file for each"))
    }
    return entries
  }
}
