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
}
