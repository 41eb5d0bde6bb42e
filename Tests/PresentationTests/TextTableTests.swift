import Foundation
import Presentation
import TestSupport
import Testing

@Suite struct TextTableTests {
  private static func random(_ random: inout SeededGenerator) -> TextTable {
    let columns = Int.random(in: 2...9, using: &random)
    var table = TextTable(
      (0..<columns).map { "head\($0)" }, alignments: (0..<columns).map { $0 % 3 == 0 ? .left : .right })
    for row in 0..<Int.random(in: 1...6, using: &random) {
      table.append(
        (0..<columns).map { column in
          String(repeating: column % 3 == 0 ? "w" : "7", count: Int.random(in: 1...14, using: &random)) + "\(row)"
        })
    }
    return table
  }

  @Test("a table fits a terminal of any usual width, and no number on it is cut", arguments: [40, 72, 80, 120])
  func fits(width: Int) {
    // Seed 3.
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let table = Self.random(&random)
      let text = table.rendered(width: width)
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
      for row in table.rows {
        for (cell, side) in zip(row, table.alignments) where side == .right {
          let stands = text.contains(cell)
          #expect(stands, "\(cell) is missing")
        }
      }
      for head in table.header where !text.contains(head) { Issue.record("column \(head) is missing") }
    }
  }

  @Test("colours take no room and change no letter")
  func paint() {
    var random = SeededGenerator(seed: 8)
    for width in [40, 80, .max] {
      let table = Self.random(&random)
      let plain = table.rendered(width: width)
      let painted = table.rendered(width: width) { _, padded, isHeader in
        isHeader ? "\u{1B}[1m\(padded)\u{1B}[0m" : padded
      }
      let bare = painted.replacing(/\u{1B}\[\d+m/, with: "").split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
      #expect(bare == plain)
      #expect(painted != plain)
    }
  }

  @Test("a sparkline is highest where the values are, and never longer than asked")
  func sparkline() {
    #expect(Sparkline.text([]) == "")
    #expect(Sparkline.text([0, 0, 0]) == "▁▁▁")
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([.nan, 1, -5]) == "▁█▁")
    var values = Array(repeating: 1.0, count: 1000)
    values[700] = 100
    let line = Array(Sparkline.text(values, width: 40))
    #expect(line.count == 40)
    #expect(line[28] == "█" && line.count { $0 == "█" } == 1)
  }
}
