package import Quantities
package import Yams

/// One value of a scenario at its place; every reading function reports what is wrong and returns nil.
package struct ValueReader {
  /// What stands in the file.
  package let node: Node
  /// The key, by dots from the root.
  package let path: String
  /// Where faults are collected.
  package let collector: DiagnosticCollector

  /// A value at its place.
  package init(node: Node, path: String, collector: DiagnosticCollector) {
    self.node = node
    self.path = path
    self.collector = collector
  }

  /// Whether a single value stands here, and no list or mapping.
  package var isScalar: Bool { node.scalar != nil }

  /// The single value that stands here, without a word about its absence.
  package var word: String? { node.scalar?.string }

  /// Whether keys with values stand here.
  package var isMapping: Bool { node.mapping != nil }

  /// Whether a key stands in the mapping here, without reading it.
  package func holds(_ key: String) -> Bool { node.mapping?[key] != nil }

  /// Reports a fault of this value.
  ///
  /// - Parameter isCombination: whether values that are good by themselves cannot be together.
  package func report(_ message: String, isCombination: Bool = false) {
    collector.report(
      message, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, isCombination: isCombination)
  }

  /// Says something that is no fault of this value but that its writer should know.
  package func warn(_ message: String) {
    collector.warn(message, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The text of a scalar.
  package func string() -> String? {
    guard let text = scalarText() else { return nil }
    collector.inputs.set(path, text)
    return text
  }

  /// The text of a scalar, for a reader that takes down what it makes of it.
  private func scalarText() -> String? {
    guard case .scalar(let scalar) = node else {
      report("`\(path)` must be a single value, not \(node.kind)")
      return nil
    }
    return scalar.string
  }

  /// A whole number within bounds.
  package func integer(atLeast least: Int = 1, atMost greatest: Int = 1_000_000_000) -> Int? {
    guard let text = scalarText() else { return nil }
    guard let number = number(text, .count), number == number.rounded() else {
      if Double(text) != nil { report("`\(path)` must be a whole number, not `\(text)`") }
      return nil
    }
    guard number >= Double(least), number <= Double(greatest) else {
      report("`\(path)` is \(text); it must lie between \(least) and \(greatest)")
      return nil
    }
    collector.inputs.set(path, text, number: number, .count)
    return Int(number)
  }

  /// A quantity in the base unit of its dimension.
  ///
  /// - Parameters:
  ///   - least: what it must exceed.
  ///   - range: what it may be beside zero; what is believable of the dimension when nil.
  package func quantity(
    _ dimension: Dimension, above least: Double? = nil, within range: ClosedRange<Double>? = nil
  ) -> Double? {
    guard let text = scalarText(), let value = number(text, dimension) else { return nil }
    if let least, value <= least {
      report("`\(path)` is \(text); it must be more than \(dimension.format(least))")
      return nil
    }
    if value < 0 {
      report("`\(path)` is \(text); it must not be negative")
      return nil
    }
    // A number that no machine has would overflow somewhere behind, far from its place.
    let range = range ?? dimension.believable
    guard value == 0 || range.contains(value) else {
      let (low, high) = (dimension.format(range.lowerBound), dimension.format(range.upperBound))
      report("`\(path)` is \(text); it must lie between \(low) and \(high)")
      return nil
    }
    collector.inputs.set(path, text, number: value, dimension)
    return value
  }

  /// True or false.
  package func boolean() -> Bool? {
    guard let text = string() else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      report("`\(path)` must be true or false, not `\(text)`")
      return nil
    }
  }

  /// A name out of a known set, with the nearest one offered when it is not in it.
  package func name(of what: String, among names: [String]) -> String? {
    guard let text = string() else { return nil }
    guard names.contains(text) else {
      reportUnknown(what, text, among: names)
      return nil
    }
    return text
  }

  /// A case of an enumeration by the name that it has in files.
  package func oneOf<Value: RawRepresentable & CaseIterable>(_ what: String, _: Value.Type) -> Value?
  where Value.RawValue == String {
    name(of: what, among: Value.allCases.map(\.rawValue)).flatMap(Value.init(rawValue:))
  }

  /// Reports a name that is not known.
  package func reportUnknown(_ what: String, _ name: String, among names: [String]) {
    if names.isEmpty {
      let owner = path.split(separator: ".").dropLast().joined(separator: ".")
      report("`\(owner)` takes no settings; leave out `\(name)`")
      return
    }
    report(Suggestion.refusal(of: what, name, among: names))
  }

  /// The elements of a list.
  package func list() -> [ValueReader]? {
    guard case .sequence(let sequence) = node else {
      report("`\(path)` must be a list, not \(node.kind)")
      return nil
    }
    if sequence.isEmpty { collector.inputs.set(path, "[]") }
    return sequence.enumerated().map { index, element in
      ValueReader(node: element, path: "\(path)[\(index)]", collector: collector)
    }
  }

  private func number(_ text: String, _ dimension: Dimension) -> Double? {
    do {
      return try dimension.parse(text)
    } catch {
      report("`\(path)`: \(error.description)")
      return nil
    }
  }
}

extension Dimension {
  /// What a number of a file may be, in the base unit; beside it only zero.
  ///
  /// The bounds are far from any machine, and near enough that products of a few of them are finite.
  package var believable: ClosedRange<Double> {
    switch self {
    case .time: 1e-12...1e12
    case .memory, .bandwidth: 1...1e21
    case .operations, .operationRate: 1...1e30
    case .power, .energy: 1e-6...1e12
    case .money, .moneyRate: 1e-9...1e12
    case .tokens: 1...1e18
    case .rate: 1e-9...1e9
    case .ratio: 1e-9...1e6
    case .count: 1e-9...1e18
    }
  }
}

extension Node {
  /// What stands here, in words.
  fileprivate var kind: String {
    switch self {
    case .scalar: "a single value"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
