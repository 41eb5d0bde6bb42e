import Quantities
package import Reading
import RealModule
package import SimulationKernel

/// Poisson arrivals whose rate swings as a sine around its mean.
package struct DiurnalArrivals: ArrivalProcess {
  /// Arrivals in a second, in the mean over a period.
  package let rate: Double
  /// How far the rate swings, as a share of its mean, at most one.
  package let swing: Double
  /// Seconds of a period.
  package let period: Double
  /// Its rate goes up and down.
  package var isStationary: Bool { false }
  private var now = 0.0

  /// A rate with a swing, beginning at its mean and rising.
  package init(rate: Double, swing: Double, period: Double) {
    precondition(rate > 0 && period > 0 && (0...1).contains(swing), "a rate swings by at most itself")
    self.rate = rate
    self.swing = swing
    self.period = period
  }

  /// A gap, by thinning arrivals of the greatest rate.
  ///
  /// - Source: Lewis, Shedler 1979, "Simulation of nonhomogeneous Poisson processes by thinning".
  package mutating func nextGap(using stream: inout RandomStream) -> Double {
    let start = now
    while true {
      now += stream.exponential(mean: 1 / (rate * (1 + swing)))
      let share = (1 + swing * Double.sin(2 * .pi * now / period)) / (1 + swing)
      if stream.uniform() < share { return now - start }
    }
  }

  private static let swing = Key.quantity(
    "swing", .ratio, .needed("60 %"), sensible: 0...1, "How far the rate swings, as a share of it.")
  private static let period = Key.quantity("period", .time, .needed("24 h"), above: 0, "The time of one swing.")
  private static let section = KeySection(
    "diurnal", .nothing, "a rate that swings as over a day", KeyTable([ArrivalKeys.rate, swing, period]))
  package static let options = [KeyOption(section, "{diurnal: {rate: 6/s, swing: 60 %, period: 24 h}}")]
  package static func read(_ choice: Chosen, at value: ValueReader) -> DiurnalArrivals? {
    guard let keys = choice.keys() else { return nil }
    defer { keys.finish() }
    let rate = keys.read(ArrivalKeys.rate)
    let share = keys.read(swing)
    let period = keys.read(period)
    guard let rate, let share, let period else { return nil }
    guard share <= 1 else {
      keys.known(swing)?.report("`\(keys.path(of: swing))` is at most 100 %: a rate cannot fall below zero")
      return nil
    }
    return DiurnalArrivals(rate: rate, swing: share, period: period)
  }
}
