import Foundation
import Testing
import Yams

/// Checks a YAML text by a JSON Schema, as editors do: as much of the standard as the generated schema uses.
struct SchemaValidator {
  typealias Node = [String: Any]

  let root: Node

  init(_ text: String) throws {
    root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Node)
  }

  /// Whether an editor finds nothing wrong in a text.
  func accepts(_ yaml: String) throws -> Bool { accepts(try #require(try Yams.load(yaml: yaml)), root) }

  /// The node of a key by its path of properties, in scenarios of a kind; references are followed.
  func node(_ path: [String], kind: String) throws -> Node {
    let kinds = try #require(root["oneOf"] as? [Node])
    var node = try #require(
      kinds.first { (($0["properties"] as? Node)?["kind"] as? Node)?["const"] as? String == kind })
    for key in path { node = resolved(try #require((node["properties"] as? Node)?[key] as? Node, "\(path)")) }
    return node
  }

  /// What stands behind a reference.
  func resolved(_ node: Node) -> Node {
    guard let reference = node["$ref"] as? String, let name = reference.split(separator: "/").last,
      let found = (root["$defs"] as? Node)?[String(name)] as? Node
    else { return node }
    return resolved(found)
  }

  private func accepts(_ value: Any, _ node: Node) -> Bool {
    if node["$ref"] != nil, !accepts(value, resolved(node)) { return false }
    if let types = node["type"] {
      let names = types as? [String] ?? [types as? String ?? ""]
      if !names.contains(where: { Self.isOf($0, value) }) { return false }
    }
    if let words = node["enum"] as? [String], !words.contains(Self.text(value)) { return false }
    if let word = node["const"] as? String, word != Self.text(value) { return false }
    if let any = node["anyOf"] as? [Node], !any.contains(where: { accepts(value, $0) }) { return false }
    if let one = node["oneOf"] as? [Node], one.count(where: { accepts(value, $0) }) != 1 { return false }
    if let number = (value as? NSNumber)?.doubleValue ?? (value as? Int).map(Double.init) ?? value as? Double,
      !(value is Bool)
    {
      if let least = node["minimum"] as? Double, number < least { return false }
      if let least = node["exclusiveMinimum"] as? Double, number <= least { return false }
      if let most = node["maximum"] as? Double, number > most { return false }
    }
    if let list = value as? [Any] {
      if let least = node["minItems"] as? Int, list.count < least { return false }
      if let most = node["maxItems"] as? Int, list.count > most { return false }
      if let items = node["items"] as? Node, !list.allSatisfy({ accepts($0, items) }) { return false }
    }
    return Self.mapping(value).map { accepts(mapping: $0, node) } ?? true
  }

  private func accepts(mapping: [String: Any], _ node: Node) -> Bool {
    if let needed = node["required"] as? [String], !needed.allSatisfy({ mapping[$0] != nil }) { return false }
    let properties = node["properties"] as? Node ?? [:]
    let patterns = node["patternProperties"] as? Node ?? [:]
    for (key, value) in mapping {
      if let property = properties[key] as? Node {
        if !accepts(value, property) { return false }
      } else if let pattern = patterns.first(where: { key.range(of: $0.key, options: .regularExpression) != nil }) {
        if !accepts(value, pattern.value as? Node ?? [:]) { return false }
      } else if let others = node["additionalProperties"] as? Node {
        if !accepts(value, others) { return false }
      } else if node["additionalProperties"] as? Bool == false {
        return false
      }
    }
    return true
  }

  private static func mapping(_ value: Any) -> [String: Any]? {
    (value as? [AnyHashable: Any]).map { pairs in
      Dictionary(pairs.map { ("\($0.key)", $0.value) }, uniquingKeysWith: { $1 })
    }
  }

  private static func text(_ value: Any) -> String { "\(value)" }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [AnyHashable: Any]
    case "array": value is [Any]
    case "boolean": value is Bool
    case "integer": !(value is Bool) && (value is Int || (value as? Double).map { $0 == $0.rounded() } ?? false)
    case "number": !(value is Bool) && (value is Int || value is Double)
    default: value is String || value is Date
    }
  }
}
