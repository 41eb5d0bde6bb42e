/// The state of Brent's root search: bisection that takes a secant or inverse quadratic step where that is safe.
struct RootSearch {
  private var previous: Double
  private var atPrevious: Double
  private(set) var best: Double
  private var atBest: Double
  private var opposite: Double
  private var atOpposite: Double
  private var step: Double
  private var stepBefore: Double

  init(low: Double, atLow: Double, high: Double, atHigh: Double) {
    (previous, atPrevious) = (low, atLow)
    (best, atBest) = (high, atHigh)
    (opposite, atOpposite) = (low, atLow)
    step = high - low
    stepBefore = step
  }

  var hasSignChange: Bool { atPrevious * atBest <= 0 && !atPrevious.isNaN && !atBest.isNaN }

  /// The next place to look, or nil when the bracket is as small as the numbers allow.
  mutating func nextPoint() -> Double? {
    if atBest * atOpposite > 0 {
      (opposite, atOpposite) = (previous, atPrevious)
      step = best - previous
      stepBefore = step
    }
    if abs(atOpposite) < abs(atBest) {
      (previous, atPrevious) = (best, atBest)
      (best, atBest) = (opposite, atOpposite)
      (opposite, atOpposite) = (previous, atPrevious)
    }
    let tolerance = 2 * Double.ulpOfOne * abs(best)
    let middle = (opposite - best) / 2
    if abs(middle) <= tolerance || atBest == 0 { return nil }
    chooseStep(towards: middle, tolerance: tolerance)
    let move = abs(step) > tolerance ? step : (middle > 0 ? tolerance : -tolerance)
    return best + move
  }

  mutating func absorb(_ place: Double, _ value: Double) {
    (previous, atPrevious) = (best, atBest)
    (best, atBest) = (place, value)
  }

  private mutating func chooseStep(towards middle: Double, tolerance: Double) {
    guard abs(stepBefore) >= tolerance, abs(atPrevious) > abs(atBest) else {
      (stepBefore, step) = (middle, middle)
      return
    }
    var (numerator, denominator) = interpolation(towards: middle)
    if numerator > 0 { denominator = -denominator } else { numerator = -numerator }
    let limit = min(3 * middle * denominator - abs(tolerance * denominator), abs(stepBefore * denominator))
    if 2 * numerator < limit {
      (stepBefore, step) = (step, numerator / denominator)
    } else {
      (stepBefore, step) = (middle, middle)
    }
  }

  /// The step of the secant through two points, or of the inverse parabola through three.
  private func interpolation(towards middle: Double) -> (numerator: Double, denominator: Double) {
    let s = atBest / atPrevious
    if previous == opposite { return (2 * middle * s, 1 - s) }
    let q = atPrevious / atOpposite
    let r = atBest / atOpposite
    return (
      s * (2 * middle * q * (q - r) - (best - previous) * (r - 1)),
      (q - 1) * (r - 1) * (s - 1)
    )
  }
}
