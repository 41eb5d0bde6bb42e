import Foundation
import Scenarios
import TestSupport
import Testing

/// The JSON Schema serves editors; these tests keep it true to the reader.
@Suite struct SchemaTests {
  private func schemaKeys(_ path: [String], kind: String) throws -> Set<String> {
    let data = try Data(contentsOf: Checkout.file("Scenarios/scenario.schema.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let kinds = try #require(root["oneOf"] as? [[String: Any]])
    var properties = try #require(
      kinds.compactMap { $0["properties"] as? [String: Any] }
        .first { (($0["kind"] as? [String: Any])?["const"] as? String) == kind })
    for key in path {
      properties = try #require((properties[key] as? [String: Any])?["properties"] as? [String: Any])
    }
    return Set(properties.keys)
  }

  /// The keys that the reader offers for a key that is near none of them.
  private func readerKeys(_ text: String) throws -> Set<String> {
    do {
      _ = try ScenarioFile.read(text: text, path: "x.yaml")
      Issue.record("the unknown key was accepted")
      return []
    } catch {
      let message = try #require(error.diagnostics.map(\.message).first { $0.contains("`xyzzyxyzzy`") })
      let list = try #require(message.components(separatedBy: "known are ").last)
      return Set(list.components(separatedBy: ", "))
    }
  }

  @Test(
    "the schema knows the keys that the reader knows",
    arguments: [
      ("training", "cluster"), ("training", "layout"), ("training", "batch"), ("training", ""),
      ("serving", "fleet"), ("serving", "engine"), ("serving", ""), ("queue", ""), ("queue", "service"),
    ])
  func keys(kind: String, section: String) throws {
    let base =
      switch kind {
      case "training": ScenarioErrorTests.training
      case "serving": ScenarioErrorTests.serving
      default: QueueScenarioTests.queue
      }
    let text =
      section.isEmpty
      ? base + "\nxyzzyxyzzy: 1\n"
      : base.replacingOccurrences(of: "\(section): {", with: "\(section): {xyzzyxyzzy: 1, ")
    let expected = try schemaKeys(section.isEmpty ? [] : [section], kind: kind)
    #expect(try readerKeys(text) == expected.subtracting(["sweep"]))
  }
}
