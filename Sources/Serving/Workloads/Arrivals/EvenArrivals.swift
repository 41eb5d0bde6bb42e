import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// Equal gaps.
package struct EvenArrivals: RenewalArrivals {
  /// Arrivals in a second.
  package let rate: Double
  /// A positive rate.
  package init(rate: Double) {
    precondition(rate > 0, "arrivals have a positive rate")
    self.rate = rate
  }
  /// The gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { 1 / rate }

  /// Equal gaps.
  package var shape: ArrivalLaw.Shape { .constant }

  private static let even = Key.quantity("even", .rate, .nothing, above: 0, "evenly")
  /// The same in the words of queueing theory.
  private static let constant = Key.quantity("constant", .rate, .nothing, above: 0, "evenly, as `even`")
  package static let options = [KeyOption(even, "{even: 6/s}"), KeyOption(constant, "{constant: 6/s}")]
  package static func read(_ choice: Chosen, at value: ValueReader) -> EvenArrivals? {
    choice.settings?.read(even).map { EvenArrivals(rate: $0) }
  }
}
