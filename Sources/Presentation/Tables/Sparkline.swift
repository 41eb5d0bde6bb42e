package import Quantities

/// A curve in one line of a terminal.
package enum Sparkline {
  private static let levels = Array("▁▂▃▄▅▆▇█")

  /// Values as blocks between zero and the greatest, each block the greatest value of its stretch.
  ///
  /// - Parameter width: at most so many blocks.
  package static func text(_ values: [Double], width: Int = 48) -> String {
    let finite = values.map { $0.isFinite ? max(0, $0) : 0 }
    guard let most = finite.max(), width > 0 else { return "" }
    let count = min(width, finite.count)
    return String(
      (0..<count).map { block -> Character in
        let stretch = finite[block * finite.count / count..<(block + 1) * finite.count / count]
        let share = most > 0 ? (stretch.max() ?? 0) / most : 0
        return levels[min(levels.count - 1, Int(share * Double(levels.count - 1) + 0.5))]
      })
  }

  /// A row for a table of curves: its name, the curve, and its range in words.
  package static func curve(_ name: String, _ dimension: Dimension, _ values: [Double]) -> [String] {
    guard let least = values.min(), let most = values.max() else { return [name, "", ""] }
    let range = dimension.format(least, digits: 3) + " to " + dimension.format(most, digits: 3)
    return [name, text(values), range]
  }

  /// How many values fall into equal stretches between the least and the 99th percentile, as rows for a table of curves;
  /// none for so few that they have no shape.
  package static func histogram(_ name: String, _ values: [Double]) -> [[String]] {
    let sorted = values.sorted()
    guard let least = sorted.first, sorted.count > 10 else { return [] }
    let most = sorted[sorted.count * 99 / 100]
    guard most > least else { return [] }
    var counts = Array(repeating: 0.0, count: 32)
    for value in sorted where value <= most {
      counts[min(31, Int((value - least) / (most - least) * 32))] += 1
    }
    let range = Dimension.time.format(least, digits: 3) + " to p99 " + Dimension.time.format(most, digits: 3)
    return [[name, text(counts), range]]
  }
}
