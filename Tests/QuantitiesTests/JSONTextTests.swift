import Foundation
import Quantities
import TestSupport
import Testing

@Suite struct JSONTextTests {
  /// A random text of JSON, with what Python writes for numbers that are none where `loose`.
  private func text(_ random: inout SeededGenerator, depth: Int = 0, loose: Bool) -> String {
    let space = ["", " ", "\n", "\t "].randomElement(using: &random) ?? ""
    let scalars = ["1", "-0.5", "1e9", "2.25E-3", "true", "false", "null", "\"a \\\" \\u00e9 ,]}\"", "\"\"", "0"]
    let odd = ["NaN", "Infinity", "-Infinity"]
    guard depth < 4, Bool.random(using: &random) else {
      return (loose ? scalars + odd : scalars).randomElement(using: &random) ?? "1"
    }
    let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in text(&random, depth: depth + 1, loose: loose) }
    if Bool.random(using: &random) { return "[" + space + parts.joined(separator: "," + space) + space + "]" }
    return "{" + space + parts.enumerated().map { "\"k\($0)\"" + space + ":" + $1 }.joined(separator: ",") + space + "}"
  }

  private func isAccepted(_ text: String) -> Bool {
    do throws(JSONTextError) {
      _ = try JSONText(Array(text.utf8))
      return true
    } catch { return false }
  }

  @Test("it accepts what a second reader accepts and refuses what that refuses", arguments: 1...400)
  func agrees(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var json = text(&random, loose: false)
    // Half of the texts are damaged in one place.
    if seed % 2 == 0, !json.isEmpty {
      var bytes = Array(json.utf8)
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1:
        bytes.insert(
          contentsOf: Array("{}[],:\"19.-et ".utf8).randomElement(using: &random).map { [$0] } ?? [], at: place)
      default: bytes[place] = Array("{}[],:\"19.-et ".utf8).randomElement(using: &random) ?? 0x20
      }
      json = String(decoding: bytes, as: UTF8.self)
    }
    let second = (try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)) != nil
    #expect(isAccepted(json) == second, "seed \(seed): \(json)")
  }

  @Test("what Python writes for numbers that are none becomes null, and the rest stays", arguments: 1...100)
  func loose(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let json = text(&random, loose: true)
    let standard = String(decoding: try JSONText(Array(json.utf8)).standard, as: UTF8.self)
    let replaced = json.replacingOccurrences(of: "-Infinity", with: "null")
      .replacingOccurrences(of: "Infinity", with: "null").replacingOccurrences(of: "NaN", with: "null")
    #expect(standard == replaced, "seed \(seed)")
  }

  @Test(
    "a fault is named by line, column and remedy",
    arguments: [
      ("", "line 1, column 1: the text is empty"),
      ("{\"a\": 1,\n \"b\": tru}", "line 2, column 7: `tru` is no value; a text stands in double quotes"),
      ("{\"a\": 1,\n}", "line 2, column 1: a comma stands before `}`; remove the comma"),
      ("[1 2]", "line 1, column 4: expected `,` or `]`"), ("{\"a\": [1, 2}", "expected `,` or `]`"),
      ("{\"a\": \"b\n\"}", "a text holds an end of line"), ("{\"a", "the text in quotes is not closed"),
      ("{a: 1}", "line 1, column 2: expected a key in double quotes"), ("[01]", "`01` is no value"),
      ("{} x", "something stands behind the end"), ("{\"a\": 1", "the text ends before `}`"),
      (String(repeating: "[", count: 100_000), "more than 200 deep"),
    ])
  func faults(text: String, part: String) {
    #expect {
      try JSONText(Array(text.utf8))
    } throws: { ($0 as? JSONTextError)?.description.contains(part) == true }
  }

  @Test("keys of the outermost object are known by their lines")
  func lines() throws {
    let json = try JSONText(Array("\u{FEFF}{\n\"a\": {\"b\": 1},\n\n \"c\": [\n1], \"d\": 2}".utf8))
    #expect(json.lines == ["a": 2, "c": 4, "d": 5])
  }
}
