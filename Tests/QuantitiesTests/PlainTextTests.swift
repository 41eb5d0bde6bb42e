import Foundation
import Quantities
import TestSupport
import Testing

@Suite struct PlainTextTests {
  @Test("a text is the same whatever mark or encoding it was saved with")
  func marks() {
    let text = "TIMESTAMP,Größe 😀\r\n1,2\r\n"
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFE, 0xFF] + big, [0xFF, 0xFE] + little] {
      #expect(PlainText.utf8(bytes).map { String(decoding: $0, as: UTF8.self) } == text)
    }
    #expect(PlainText.utf8(Array(text.utf8)) == nil)
    #expect(PlainText.utf8([UInt8]()) == nil)
  }

  @Test("the first byte that is not UTF-8 is found by its line", arguments: 1...50)
  func fault(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lines = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      String((0..<Int.random(in: 0...9, using: &random)).map { _ in "aö€😀".randomElement(using: &random) ?? "a" })
    }
    let good = Array(lines.joined(separator: "\n").utf8)
    #expect(PlainText.lineOfFirstFault(good) == nil)
    let line = Int.random(in: 0..<lines.count, using: &random)
    let place = lines[..<line].reduce(0) { $0 + $1.utf8.count + 1 }
    var bad = good
    bad.insert(0xFF, at: place)
    #expect(PlainText.lineOfFirstFault(bad) == line + 1, "seed \(seed)")
  }

  @Test("what a message shows moves no cursor and is no longer than it may be")
  func shown() {
    #expect(PlainText.shown("a\u{1B}[2Jb\tc\u{9B}d\u{7F}") == "a\\u{1B}[2Jb\\tc\\u{9B}d\\u{7F}")
    #expect(PlainText.shown("two\nlines") == "two\nlines")
    let long = PlainText.shown("start" + String(repeating: "x", count: 100_000) + "end", limit: 100)
    #expect(long.count <= 100 && long.hasPrefix("start") && long.hasSuffix("end"))
  }
}
