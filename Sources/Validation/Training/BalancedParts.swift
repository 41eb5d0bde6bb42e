/// Pieces in a row, cut into parts so that the heaviest part is as light as it can be.
///
/// - Source: the balanced partition of pipelines in DeepSpeed, and in Aleph-Alpha/scaling after it.
package enum BalancedParts {
  /// How many pieces each part takes, filled from the first on; nil where fewer parts would do.
  ///
  /// - Complexity: O(n) for each of a fixed number of bisections.
  package static func counts(of weights: [Double], parts: Int) -> [Int]? {
    var low = max(weights.reduce(0, +) / Double(parts), weights.max() ?? 0)
    var high = weights.reduce(0, +)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if filled(weights, upTo: middle).count <= parts { high = middle } else { low = middle }
    }
    let counts = filled(weights, upTo: high)
    return counts.count == parts ? counts : nil
  }

  /// Pieces of parts that each weigh at most so much.
  private static func filled(_ weights: [Double], upTo most: Double) -> [Int] {
    var counts: [Int] = []
    var room = 0.0
    for weight in weights {
      // Sums of the same weights in another order differ in the last bits.
      if weight > room * (1 + 1e-12) || counts.isEmpty {
        counts.append(0)
        room = most
      }
      counts[counts.count - 1] += 1
      room -= weight
    }
    return counts
  }
}
