import ModelArchitecture

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

  /// Layers of each chunk when the embedding, the layers, the final norm and the head are cut so that the heaviest chunk has
  /// as few parameters as can be; nil where a chunk would get no layer.
  ///
  /// The final norm weighs next to nothing, and the head as much as the embedding, whether they share a matrix or not: the
  /// ranks at both ends hold one each.
  static func layers(of model: TransformerModel, chunks: Int) -> [Int]? {
    guard chunks > 1 else { return nil }
    let ends = Double(model.vocabulary * model.hidden)
    let weights = [ends] + model.layers.map { $0.parameters(hidden: model.hidden) } + [0, ends]
    guard let parts = counts(of: weights, parts: chunks) else { return nil }
    // The embedding is the first piece; the final norm and the head are the last two.
    var bounds = parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }.map { $0 - 1 }
    bounds = bounds.map { min(max($0, 0), model.layers.count) }
    let counts = zip(bounds.dropFirst(), bounds).map { $0 - $1 }
    return counts.contains(0) ? nil : counts
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
