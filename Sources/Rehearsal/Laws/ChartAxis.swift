import Foundation

/// One axis of a chart: where values fall, and which of them are marked.
struct ChartAxis {
  let range: ClosedRange<Double>
  let isLogarithmic: Bool

  /// The axis that holds `values` (finite, not all equal or widened), logarithmic from `logarithmicFrom` times upward.
  init?(_ values: [Double], logarithmicFrom ratio: Double) {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return nil }
    isLogarithmic = low > 0 && high / low >= ratio
    if low == high {
      range = (low - max(abs(low) * 0.1, 1e-12))...(high + max(abs(high) * 0.1, 1e-12))
    } else {
      range = low...high
    }
  }

  /// The same axis with room beyond its ends.
  func padded(_ share: Double) -> ChartAxis {
    let low = scale(range.lowerBound)
    let high = scale(range.upperBound)
    let room = (high - low) * share
    return ChartAxis(range: unscale(low - room)...unscale(high + room), isLogarithmic: isLogarithmic)
  }

  private init(range: ClosedRange<Double>, isLogarithmic: Bool) {
    self.range = range
    self.isLogarithmic = isLogarithmic
  }

  /// Where a value falls, 0 at the lower and 1 at the upper end.
  func position(_ value: Double) -> Double {
    let low = scale(range.lowerBound)
    return (scale(value) - low) / (scale(range.upperBound) - low)
  }

  /// Values to mark: powers of ten (with 2 and 5 between them on a short axis), or round steps.
  var ticks: [Double] {
    isLogarithmic ? decadeTicks : stepTicks
  }

  private func scale(_ value: Double) -> Double { isLogarithmic ? log10(value) : value }
  private func unscale(_ value: Double) -> Double { isLogarithmic ? pow(10, value) : value }

  private var decadeTicks: [Double] {
    let first = Int(log10(range.lowerBound).rounded(.down))
    let last = Int(log10(range.upperBound).rounded(.up))
    let factors: [Double] = last - first <= 3 ? [1, 2, 5] : [1]
    let every = max(1, (last - first) / 8)
    let all = stride(from: first, through: last, by: every).flatMap { decade in
      factors.map { $0 * pow(10, Double(decade)) }
    }
    return all.filter { $0 >= range.lowerBound * (1 - 1e-9) && $0 <= range.upperBound * (1 + 1e-9) }
  }

  private var stepTicks: [Double] {
    let rough = (range.upperBound - range.lowerBound) / 6
    let decade = pow(10, log10(rough).rounded(.down))
    let step = [1.0, 2, 5, 10].map { $0 * decade }.first { $0 >= rough } ?? rough
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}
