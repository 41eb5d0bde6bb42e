import Quantities
package import Queueing
package import Reading
import RealModule
package import SimulationKernel

/// One plus the failures before a success: lengths without memory.
package struct GeometricLength: LengthDistribution, LengthLaw {
  /// The mean length.
  package let mean: Double
  /// A mean of at least one token.
  package init(mean: Double) {
    precondition(mean >= 1, "a mean length is at least one token")
    self.mean = mean
  }
  /// A draw, by inverting the exponential that the geometric law is rounded up from.
  package func sample(using stream: inout RandomStream) -> Int {
    guard mean > 1 else { return 1 }
    let rate = -Double.log(onePlus: -1 / mean)
    return 1 + Int(min(1e9, (stream.exponential(mean: 1) / rate).rounded(.down)))
  }

  package func table() throws(QueueError) -> TokenLengths { try .geometric(stop: 1 / mean) }

  private static let key = Key.quantity(
    "mean", .count, .needed("180"), sensible: 1...Double(LengthKeys.greatest), "Tokens on average.")
  private static let section = KeySection(
    "geometric", .nothing, "as if each token could be the last", KeyTable([key]))
  package static let option = KeyOption(section, "{geometric: {mean: 180}}")
  package static func read(_ choice: Chosen, at value: ValueReader) -> (any LengthDistribution)? {
    guard let keys = choice.keys() else { return nil }
    defer { keys.finish() }
    guard let mean = keys.read(key) else { return nil }
    guard mean >= 1, mean <= Double(LengthKeys.greatest) else {
      keys.known(key)?.report("`\(keys.path(of: key))` must lie between 1 and \(LengthKeys.greatest)")
      return nil
    }
    return GeometricLength(mean: mean)
  }
}
