import Quantities
import Queueing
package import Reading

/// Lengths on a bell, rounded, and drawn again outside of 1 and the most.
package enum NormalLength: LengthLaw {
  private static let mean = Key.quantity("mean", .count, .needed("300"), "Tokens on average, before the bounds.")
  private static let deviation = Key.quantity("deviation", .count, .needed("120"), "Standard deviation.")
  private static let most = Key.whole(
    "most", .needed("1000"), atMost: TokenLengths.greatestLength, "The longest.")
  private static let section = KeySection(
    "normal", .nothing, "a bell between 1 and the most", KeyTable([mean, deviation, most]))
  package static let option = KeyOption(section, "{normal: {mean: 300, deviation: 120, most: 1000}}")

  package static func read(_ choice: Chosen, at value: ValueReader) -> (any LengthDistribution)? {
    guard let keys = choice.keys() else { return nil }
    defer { keys.finish() }
    let (mean, deviation, most) = (keys.read(mean), keys.read(deviation), keys.read(most))
    guard let mean, let deviation, let most else { return nil }
    return TabulatedLength.read(at: value) { () throws(QueueError) in
      try .normal(mean: mean, deviation: deviation, most: most)
    }
  }
}
