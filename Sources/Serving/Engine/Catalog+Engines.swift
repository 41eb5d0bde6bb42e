package import Hardware
import Quantities
package import Reading

/// An engine's profile on each generation that it was measured on.
package struct EngineEntry: Sendable {
  /// The name in files.
  package var name: String { common.name }
  /// What holds on every generation.
  var common: EngineProfile
  /// Profiles by generation, in the order of the file.
  var generations: [(generation: String, profile: EngineProfile)]
  /// The entry of the catalogue that it was made from, described by no other, whatever it is called.
  package var origin: String
}

extension Catalog {
  /// The profile of an engine on an accelerator, or nil when no engine has that name.
  ///
  /// Where a version was not measured on a generation, the figures of the nearest that was are used and said so.
  package func engineProfile(
    named name: String, on accelerator: Accelerator, within collector: DiagnosticCollector? = nil
  ) -> EngineProfile? {
    engineEntry(named: name, within: collector)?.profile(on: accelerator)
  }

  /// The entry of that name, or nil.
  package func engineEntry(named name: String, within collector: DiagnosticCollector? = nil) -> EngineEntry? {
    value(.engines, name, within: collector) { engine($0, named: name) }
  }

  /// A profile by name, `{from: name, …}` with figures replaced on every generation, or described whole.
  ///
  /// - Parameter name: the name of the entry that is read; nil where a scenario says it.
  package func engine(_ value: ValueReader, named name: String? = nil) -> EngineEntry? {
    if value.isScalar { return named(.engines, value) { engineEntry(named: $0, within: $1) } }
    guard let keys = value.mapping(ProfileKeys.table) else { return nil }
    let from = keys.read(ProfileKeys.from)
    let base = from.flatMap { named(.engines, $0) { engineEntry(named: $0, within: $1) } }
    let called = name ?? keys.read(EntryKeys.name) ?? base?.common.name ?? "engine"
    let source = self.source(keys, base: base?.common.source, isNeeded: name != nil && from == nil)
    var entry = base ?? EngineEntry(common: EngineProfile(name: called, source: ""), generations: [], origin: called)
    let changes = ProfileReading(keys: keys).changes()
    var isWhole = changes != nil
    for place in entry.generations.indices { changes?(&entry.generations[place].profile) }
    changes?(&entry.common)
    if let on = keys.optional(ProfileKeys.on) { isWhole = read(on: on, into: &entry) && isWhole }
    keys.finish()
    guard isWhole, from == nil || base != nil else { return nil }
    entry.rename(called, source: source)
    return entry
  }

  /// Figures by generation: what is not said holds as on every other.
  private func read(on value: ValueReader, into entry: inout EngineEntry) -> Bool {
    guard let keys = value.mapping(ProfileKeys.generations) else { return false }
    var isWhole = true
    for generation in keys.names {
      guard let own = keys.optional(named: generation) else { continue }
      guard EngineEntry.generations.contains(generation) else {
        own.reportUnknown("generation", generation, among: EngineEntry.generations)
        isWhole = false
        continue
      }
      guard let settings = own.mapping(ProfileKeys.figures) else { return false }
      let changes = ProfileReading(keys: settings).changes()
      settings.finish()
      isWhole = isWhole && changes != nil
      let known = entry.generations.firstIndex { $0.generation == generation }
      var profile = known.map { entry.generations[$0].profile } ?? entry.common
      changes?(&profile)
      if let known {
        entry.generations[known].profile = profile
      } else {
        entry.generations.append((generation, profile))
      }
    }
    keys.finish()
    return isWhole
  }
}

extension EngineProfile {
  /// Takes down the figures of a profile under the keys that would set them.
  package func takeDown(_ keys: MappingReader) {
    for (key, path) in ProfileKeys.numbers { _ = keys.read(key, usual: self[keyPath: path]) }
    for (key, path) in ProfileKeys.flags { _ = keys.read(key, usual: self[keyPath: path]) }
    _ = keys.read(ProfileKeys.kernels, usual: kernels)
    // Without a greatest one every batch is captured, which no number says.
    if greatestGraph < Int.max { _ = keys.read(ProfileKeys.greatestGraph, usual: greatestGraph) }
    _ = keys.read(ProfileKeys.memoryShare, usual: memoryShare)
  }
}

extension EngineEntry {
  /// What profiles tell apart: the design of the chip, and the host where the two come as one.
  static let generations = Architecture.allCases.map(\.rawValue) + ["grace-blackwell"]

  mutating func rename(_ name: String, source: String) {
    for place in generations.indices {
      generations[place].profile.name = name
      generations[place].profile.source = source
    }
    common.name = name
    common.source = source
  }

  /// The profile on an accelerator: that of its generation, else of the nearest that was measured, which is said.
  package func profile(on accelerator: Accelerator) -> EngineProfile {
    let likely = Self.likeness(of: accelerator)
    let found = likely.lazy.compactMap { name in generations.first { $0.generation == name } }.first
    guard let entry = found ?? generations.first else { return common }
    var profile = entry.profile
    if entry.generation != likely.first { profile.source += "; carried over from \(entry.generation)" }
    return profile
  }

  /// Generations by likeness to that of an accelerator, its own first.
  private static func likeness(of accelerator: Accelerator) -> [String] {
    let own = accelerator.architecture.rawValue
    return switch accelerator.architecture {
    case .blackwell where accelerator.host.kind == .grace: ["grace-blackwell", own]
    case .pascal, .volta, .ampereGA10x: [own, Architecture.ampere.rawValue]
    case .blackwellGB20x: [own, Architecture.blackwell.rawValue]
    default: [own]
    }
  }
}

/// The keys of a profile as a change of it: what is not said stays.
private struct ProfileReading {
  let keys: MappingReader

  /// The change; nil after faults were reported.
  func changes() -> ((inout EngineProfile) -> Void)? {
    var changes: [(inout EngineProfile) -> Void] = []
    var isWhole = true
    func take<Value>(_ path: WritableKeyPath<EngineProfile, Value>, _ value: Value?) {
      guard let value else { return isWhole = false }
      changes.append { $0[keyPath: path] = value }
    }
    for (key, path) in ProfileKeys.numbers {
      if let value = keys.found(key) { take(path, value) }
    }
    for (key, path) in ProfileKeys.flags {
      if let value = keys.found(key) { take(path, value) }
    }
    if let value = keys.found(ProfileKeys.kernels) { take(\.kernels, value) }
    if let value = keys.found(ProfileKeys.greatestGraph) { take(\.greatestGraph, value) }
    if let value = keys.found(ProfileKeys.memoryShare) { take(\.memoryShare, value) }
    guard isWhole else { return nil }
    return { profile in for change in changes { change(&profile) } }
  }
}
