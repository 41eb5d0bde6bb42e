import Foundation
import Reading
import Scenarios
import TestSupport
import Testing

/// The shipped JSON Schema, and what the reader says that it knows.
enum ScenarioSchema {
  /// A node of the schema.
  typealias Node = [String: Any]

  /// The whole schema.
  static func root() throws -> Node {
    let data = try Data(contentsOf: Checkout.file("Scenarios/scenario.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? Node)
  }

  /// The node of a key by its path of properties, in scenarios of a kind.
  static func node(_ path: [String], kind: String) throws -> Node {
    let kinds = try #require(try root()["oneOf"] as? [Node])
    var node = try #require(
      kinds.first { (($0["properties"] as? Node)?["kind"] as? Node)?["const"] as? String == kind })
    for key in path { node = try #require((node["properties"] as? Node)?[key] as? Node, "\(path)") }
    return node
  }

  /// The keys that the schema offers at a path.
  static func keys(_ path: [String], kind: String) throws -> Set<String> {
    try keys(try node(path, kind: kind))
  }

  /// The keys that a node offers.
  static func keys(_ node: Node) throws -> Set<String> {
    Set(try #require(node["properties"] as? Node).keys)
  }

  /// What the reader offers in the place of `xyzzyxyzzy`, which is near none of the words that it knows.
  static func offered(_ text: String) throws -> Set<String> {
    do {
      _ = try ScenarioFile.read(text: text, path: "x.yaml")
      Issue.record("the unknown word was accepted")
      return []
    } catch {
      let message = try #require(error.diagnostics.map(\.message).first { $0.contains("`xyzzyxyzzy`") }, "\(text)")
      let list = try #require(message.components(separatedBy: "known are ").last)
      return Set(list.components(separatedBy: ", "))
    }
  }
}
