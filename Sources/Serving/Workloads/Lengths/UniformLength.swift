import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// Every whole length between two bounds, equally likely.
package struct UniformLength: LengthDistribution, LengthLaw {
  /// The least length.
  package let least: Int
  /// The greatest length.
  package var greatest: Int? { most }
  private let most: Int
  /// Bounds of at least one token, in order.
  package init(least: Int, greatest: Int) {
    precondition(1 <= least && least <= greatest, "lengths are at least one token and in order")
    self.least = least
    most = greatest
  }
  /// A draw.
  package func sample(using stream: inout RandomStream) -> Int {
    least + stream.integer(below: most - least + 1)
  }
  /// The middle.
  package var mean: Double { Double(least + most) / 2 }

  package func table() throws(QueueError) -> TokenLengths { try .uniform(least...most) }

  package static let option = KeyOption(
    "uniform", "{uniform: [1, 1000]}", "every length between two bounds alike",
    .list(LengthKeys.length.declaration.kind, count: 2...2), standsAlone: false)
  package static func read(_ choice: Chosen, at value: ValueReader) -> (any LengthDistribution)? {
    guard let settings = choice.settings, let bounds = settings.list() else { return nil }
    let ends = bounds.compactMap { $0.read(LengthKeys.length) }
    guard bounds.count == 2, ends.count == 2, ends[0] <= ends[1] else {
      if ends.count == bounds.count {
        settings.report("`\(settings.path)` takes two lengths in order, such as `[1, 1000]`")
      }
      return nil
    }
    return UniformLength(least: ends[0], greatest: ends[1])
  }
}
