package import Quantities
import RealModule

/// One axis: where values fall between its ends, and which of them are marked.
package struct Scale {
  /// The value at the lower end.
  package let low: Double
  /// The value at the upper end.
  package let high: Double
  /// Whether equal factors, not equal differences, lie equally far apart.
  package let isLogarithmic: Bool
  /// What is measured.
  package let dimension: Dimension

  /// An axis that holds the finite ones of `values`.
  ///
  /// - Parameters:
  ///   - fromZero: whether zero must be on it, as for bars, whose lengths are compared.
  ///   - logarithmicFrom: the ratio of greatest to least positive value from which the axis is logarithmic.
  package init(_ values: [Double], _ dimension: Dimension, fromZero: Bool, logarithmicFrom ratio: Double = .infinity) {
    self.dimension = dimension
    let finite = values.filter(\.isFinite)
    let positive = finite.filter { $0 > 0 }
    if let least = positive.min(), let most = positive.max(), positive.count == finite.count, most / least >= ratio {
      isLogarithmic = true
      (low, high) = (least, most)
      return
    }
    isLogarithmic = false
    let least = min(finite.min() ?? 0, fromZero ? 0 : .infinity)
    let most = max(finite.max() ?? 1, fromZero ? 0 : -.infinity)
    // Values that are all the same lie in the middle of an axis around them.
    let room = least == most ? max(most.magnitude * 0.1, 1e-12) : 0
    (low, high) = (fromZero && least == 0 ? 0 : least - room, most + room)
  }

  private init(low: Double, high: Double, isLogarithmic: Bool, dimension: Dimension) {
    (self.low, self.high, self.isLogarithmic, self.dimension) = (low, high, isLogarithmic, dimension)
  }

  /// The axis with room beyond both ends, but not below a zero where it starts.
  package func padded(_ share: Double) -> Scale {
    guard !isLogarithmic else {
      let factor = Double.exp(.log(high / low) * share)
      return Scale(low: low / factor, high: high * factor, isLogarithmic: true, dimension: dimension)
    }
    let room = (high - low) * share
    return Scale(low: low == 0 ? 0 : low - room, high: high + room, isLogarithmic: false, dimension: dimension)
  }

  /// Where a value falls: 0 at the lower and 1 at the upper end.
  package func position(_ value: Double) -> Double {
    let share = isLogarithmic ? Double.log(value / low) / .log(high / low) : (value - low) / (high - low)
    return share.isFinite ? min(1, max(0, share)) : 0
  }

  /// Values to mark, about `count` of them, each a round number of the unit that the axis is read in.
  package func ticks(_ count: Int) -> [Double] {
    isLogarithmic ? decades(count) : steps(count)
  }

  /// A mark as a person reads it.
  package func label(_ tick: Double) -> String {
    if tick == 0 { return "0" }
    return dimension == .count || dimension == .tokens ? Self.short(tick) : dimension.format(tick, digits: 3)
  }

  private static func short(_ value: Double) -> String {
    let steps: [(String, Double)] = [("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3)]
    guard let step = steps.first(where: { value.magnitude >= $0.1 }) else { return Dimension.decimal(value, digits: 3) }
    return Dimension.decimal(value / step.1, digits: 3) + step.0
  }

  private func decades(_ count: Int) -> [Double] {
    let first = Int(Double.log10(low).rounded(.down))
    let last = Int(Double.log10(high).rounded(.up))
    let factors: [Double] = last - first <= 2 ? [1, 2, 5] : last - first <= 4 ? [1, 3] : [1]
    let every = max(1, (last - first + count - 1) / count)
    let all = stride(from: first, through: last, by: every).flatMap { decade in
      factors.map { $0 * Double.pow(10, decade) }
    }
    return all.filter { $0 >= low * (1 - 1e-9) && $0 <= high * (1 + 1e-9) }
  }

  private func steps(_ count: Int) -> [Double] {
    let unit = readingUnit
    let rough = (high - low) / unit / Double(count)
    guard rough > 0, rough.isFinite else { return [low] }
    let decade = Double.pow(10, Int(Double.log10(rough).rounded(.down)))
    var step = ([1.0, 2, 5, 10].map { $0 * decade }.first { $0 >= rough } ?? rough) * unit
    // Half a request is no mark.
    if dimension == .count, high - low >= 1 { step = max(1, step) }
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    return stride(from: first, through: max(first, last), by: 1).map { $0 * step }
  }

  /// The size of the unit in which the greatest value is printed, where units are no powers of ten.
  private var readingUnit: Double {
    let greatest = max(low.magnitude, high.magnitude)
    switch dimension {
    case .memory: return [0x1p50, 0x1p40, 0x1p30, 0x1p20, 0x1p10].first { greatest >= $0 } ?? 1
    case .time: return [365.25 * 86_400, 86_400, 3600].first { greatest >= 2 * $0 } ?? 1
    default: return 1
    }
  }
}
