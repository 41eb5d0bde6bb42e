import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// Independent exponential gaps.
package struct PoissonArrivals: RenewalArrivals {
  /// Arrivals in a second.
  package let rate: Double
  /// A positive rate.
  package init(rate: Double) {
    precondition(rate > 0, "arrivals have a positive rate")
    self.rate = rate
  }
  /// An exponential gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { stream.exponential(mean: 1 / rate) }

  /// Exponential gaps.
  package var shape: ArrivalLaw.Shape { .poisson }

  private static let key = Key.quantity("poisson", .rate, .nothing, above: 0, "at random")
  package static let options = [KeyOption(key, "{poisson: 6/s}")]
  package static func read(_ choice: Chosen, at value: ValueReader) -> PoissonArrivals? {
    choice.settings?.read(key).map { PoissonArrivals(rate: $0) }
  }
}
