package import Yams

/// The keys of a mapping, as its table declares them. Keys that nobody asked for are faults: call `finish` when all have
/// been read.
package final class MappingReader {
  /// The mapping as a value.
  package let value: ValueReader
  /// The keys that may stand here.
  package private(set) var table: KeyTable
  private var entries: [(key: Node, name: String, value: Node)] = []
  /// The keys that were asked for.
  private var known: [String] = []
  private let tellsAbsent: Bool
  /// The faults that there were before it was read.
  private let faultsBefore: Int

  /// Opens a mapping, or reports that there is none.
  ///
  /// - Parameters:
  ///   - table: the keys that may stand here.
  ///   - isThere: whether the mapping stands in the file and is not made up for its defaults.
  ///   - tellsAbsent: whether keys that are looked for in vain are taken down.
  init?(_ value: ValueReader, _ table: KeyTable, isThere: Bool = true, tellsAbsent: Bool = true) {
    self.table = table
    self.tellsAbsent = tellsAbsent
    faultsBefore = value.collector.diagnostics.count
    guard case .mapping(let mapping) = value.node else {
      value.report(
        value.path.isEmpty
          ? "the file must be a mapping of keys to values" : "`\(value.path)` must be a mapping of keys")
      return nil
    }
    self.value = value
    if isThere, mapping.isEmpty, !value.path.isEmpty { value.collector.inputs.set(value.path, "{}") }
    var seen: Set<String> = []
    for (key, node) in mapping {
      guard let name = key.scalar?.string else {
        ValueReader(node: key, path: value.path, collector: value.collector).report("a key must be a plain word")
        continue
      }
      if !seen.insert(name).inserted {
        ValueReader(node: key, path: value.path, collector: value.collector).report("`\(name)` stands here twice")
      }
      entries.append((key, name, node))
    }
  }

  /// Takes the keys of another table for such that may stand here, too, once it is known which those are.
  package func extend(by table: KeyTable) { self.table = self.table.joined(table) }

  // MARK: Declared keys

  /// The value of a key, or nil when the key is absent.
  package func optional(_ key: any DeclaredKey) -> ValueReader? {
    if table[key.name] == nil {
      value.report(
        "`\(path(of: key))` is read, though it is not declared here: a bug in Rehearsal, please report it")
    }
    return optional(named: key.name)
  }

  /// The value of a key that was read before, for a second look.
  package func known(_ key: any DeclaredKey) -> ValueReader? { has(key) ? optional(key) : nil }

  /// The value of a key that must be there.
  package func required(_ key: any DeclaredKey) -> ValueReader? {
    if let found = optional(key) { return found }
    value.report("`\(path(of: key))` is missing; for example `\(key.name): \(key.declaration.example ?? "…")`")
    return nil
  }

  /// The value of a key that must be there unless something else gives it.
  package func required(_ key: any DeclaredKey, unless isGiven: Bool) -> ValueReader? {
    isGiven ? optional(key) : required(key)
  }

  /// What stands at a key, without reading it.
  package func own(_ key: any DeclaredKey) -> Node? { own(key.name) }

  /// Whether a key is there.
  package func has(_ key: any DeclaredKey) -> Bool { has(key.name) }

  /// Takes a key for one that may stand here, though it is read elsewhere or not at all.
  package func know(_ key: any DeclaredKey) { know(key.name) }

  /// The key, by dots from the root.
  package func path(of key: any DeclaredKey) -> String { path(of: key.name) }

  // MARK: Keys by their names

  /// The value of a key that is no word of ours, such as the name of a metric.
  package func optional(named key: String) -> ValueReader? {
    know(key)
    guard let entry = entries.first(where: { $0.name == key }) else {
      if tellsAbsent { value.collector.inputs.absent(path(of: key)) }
      return nil
    }
    return ValueReader(node: entry.value, path: path(of: key), collector: value.collector)
  }

  func own(_ key: String) -> Node? { entries.first { $0.name == key }?.value }

  /// Puts another value at a key, or a new key behind the others.
  func replace(_ key: String, by node: Node) {
    if let place = entries.firstIndex(where: { $0.name == key }) {
      entries[place].value = node
    } else {
      entries.append((Node.scalar(Node.Scalar(key, .implicit, .any, node.mark)), key, node))
    }
  }

  /// The keys that are there, in order.
  package var names: [String] { entries.map(\.name) }

  func has(_ key: String) -> Bool { entries.contains { $0.name == key } }

  private func know(_ key: String) { known.append(key) }

  func path(of key: String) -> String { value.path.isEmpty ? key : "\(value.path).\(key)" }

  /// Reports every key that nobody asked for.
  ///
  /// Keys of the file itself that begin with `x-` are its author's own: anchors stand there.
  package func finish() {
    // A reader that met a fault may have stopped before it asked for all: what it left is no fault then.
    let isFaulty = value.collector.diagnostics.count > faultsBefore
    for entry in entries where !known.contains(entry.name) {
      if value.path.isEmpty, entry.name.hasPrefix("x-") { continue }
      let place = ValueReader(node: entry.key, path: path(of: entry.name), collector: value.collector)
      guard table[entry.name] != nil else {
        place.reportUnknown("key", entry.name, among: table.names)
        continue
      }
      if isFaulty { continue }
      // Declared, and not asked for beside what else stands here: another law, or a trace that has it.
      var seen: Set<String> = []
      let others = known.filter { $0 != entry.name && seen.insert($0).inserted }.joined(separator: ", ")
      place.report("`\(entry.name)` does not go with what else stands here; leave it out, or say one of \(others)")
    }
  }
}

extension MappingReader {
  /// Reports a fault at the value of a key, given by dots from the root, or at the nearest key above it that is there.
  ///
  /// - Parameter isCombination: whether values that are good by themselves cannot be together.
  package func report(_ message: String, at path: String, isCombination: Bool = false) {
    var node = value.node
    for part in path.split(separator: ".") {
      guard case .mapping(let mapping) = node, let below = mapping[String(part)] else { break }
      node = below
    }
    // What a sweep put below the key is the likelier cause than the rest of it.
    let swept = value.collector.swept.first { $0.path.hasPrefix(path + ".") }
    let mark = node.scalar == nil ? swept?.mark ?? node.mark : node.mark
    value.collector.report(
      "`\(path)`: \(message)", line: mark?.line ?? 1, column: mark?.column ?? 1,
      isCombination: isCombination)
  }

  /// Where the value of a key stands, given by dots from the root; nil where the file does not set it.
  package func place(of path: String) -> (line: Int, column: Int)? {
    var node = value.node
    for part in path.split(separator: ".") {
      guard case .mapping(let mapping) = node, let below = mapping[String(part)] else { return nil }
      node = below
    }
    return (node.mark?.line ?? 1, node.mark?.column ?? 1)
  }
}
