import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// Independent gamma gaps: burstier than Poisson where their coefficient of variation is above one, more even below.
package struct GammaArrivals: RenewalArrivals {
  /// Arrivals in a second.
  package let rate: Double
  private let squaredVariation: Double
  private let gaps: Gamma

  /// A rate and a coefficient of variation of the gaps.
  ///
  /// - Throws: `DistributionError` unless both are positive.
  package init(rate: Double, variation: Double) throws(DistributionError) {
    try self.init(rate: rate, squaredVariation: variation * variation)
  }
  /// A rate and the square of that coefficient.
  ///
  /// - Throws: `DistributionError` unless both are positive.
  package init(rate: Double, squaredVariation: Double) throws(DistributionError) {
    self.rate = rate
    self.squaredVariation = squaredVariation
    gaps = try Gamma(mean: 1 / rate, squaredCoefficientOfVariation: squaredVariation)
  }
  /// A gamma gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { gaps.sample(using: &stream) }

  /// Gamma gaps.
  package var shape: ArrivalLaw.Shape { .gamma(squaredVariation: squaredVariation) }

  private static let section = KeySection(
    "gamma", .nothing, "gamma gaps; a variation above 1 makes bursts",
    KeyTable([ArrivalKeys.rate]).joined(VariationKeys.table))
  package static let options = [KeyOption(section, "{gamma: {rate: 6/s, variation: 2}}")]
  package static func read(_ choice: Chosen, at value: ValueReader) -> GammaArrivals? {
    guard let keys = choice.keys() else { return nil }
    defer { keys.finish() }
    let rate = keys.read(ArrivalKeys.rate)
    guard let squared = keys.squaredVariation(), let rate else { return nil }
    do throws(DistributionError) { return try GammaArrivals(rate: rate, squaredVariation: squared) } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }
}
