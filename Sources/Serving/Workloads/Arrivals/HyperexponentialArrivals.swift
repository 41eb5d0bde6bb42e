import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// Independent gaps of two exponential branches that bring the same load: rare long ones among many short ones.
package struct HyperexponentialArrivals: RenewalArrivals {
  /// Arrivals in a second.
  package let rate: Double
  /// Gaps of two branches.
  package let shape: ArrivalLaw.Shape
  private let gaps: GapSampler

  /// A rate and the squared coefficient of variation of the gaps.
  ///
  /// - Throws: `QueueError` unless the rate is positive and the other above one.
  package init(rate: Double, squaredVariation: Double) throws(QueueError) {
    let law = try ArrivalLaw(rate: rate, shape: .hyperexponential(squaredVariation: squaredVariation))
    self.rate = rate
    shape = law.shape
    gaps = try law.sampler()
  }
  /// A gap of one of the branches.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { gaps.gap(&stream) }

  private static let section = KeySection(
    "hyperexponential", .nothing, "gaps of two exponential branches; the variation is above 1",
    KeyTable([ArrivalKeys.rate]).joined(VariationKeys.table))
  package static let options = [KeyOption(section, "{hyperexponential: {rate: 6/s, variation: 2}}")]
  package static func read(_ choice: Chosen, at value: ValueReader) -> HyperexponentialArrivals? {
    guard let keys = choice.keys() else { return nil }
    defer { keys.finish() }
    let rate = keys.read(ArrivalKeys.rate)
    guard let squared = keys.squaredVariation(), let rate else { return nil }
    do throws(QueueError) {
      return try HyperexponentialArrivals(rate: rate, squaredVariation: squared)
    } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }
}
