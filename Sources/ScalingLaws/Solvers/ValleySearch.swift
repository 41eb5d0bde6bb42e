/// The state of Brent's search for a minimum: golden sections that take a parabola's vertex where that is safe.
struct ValleySearch {
  /// The smaller golden section, (3 - sqrt 5) / 2.
  private static let golden = 0.3819660112501051
  /// A minimum cannot be placed better than about the square root of the rounding unit.
  private static let relativeTolerance = 1e-10

  private var low: Double
  private var high: Double
  private(set) var best: Double
  private var second: Double
  private var third: Double
  private var atBest = Double.infinity
  private var atSecond = Double.infinity
  private var atThird = Double.infinity
  private var step = 0.0
  private var stepBefore = 0.0

  init(_ range: ClosedRange<Double>) {
    (low, high) = (range.lowerBound, range.upperBound)
    best = low + Self.golden * (high - low)
    (second, third) = (best, best)
  }

  mutating func begin(_ value: Double) { (atBest, atSecond, atThird) = (value, value, value) }

  /// The next place to look, or nil when the bracket is small enough.
  mutating func nextPoint() -> Double? {
    let middle = (low + high) / 2
    let tolerance = Self.relativeTolerance * abs(best) + 1e-14
    if abs(best - middle) <= 2 * tolerance - (high - low) / 2 { return nil }
    if !takeParabola(tolerance: tolerance, middle: middle) {
      stepBefore = best >= middle ? low - best : high - best
      step = Self.golden * stepBefore
    }
    return best + (abs(step) >= tolerance ? step : (step > 0 ? tolerance : -tolerance))
  }

  mutating func absorb(_ place: Double, _ value: Double) {
    if value <= atBest {
      if place >= best { low = best } else { high = best }
      (third, atThird) = (second, atSecond)
      (second, atSecond) = (best, atBest)
      (best, atBest) = (place, value)
      return
    }
    if place < best { low = place } else { high = place }
    if value <= atSecond || second == best {
      (third, atThird) = (second, atSecond)
      (second, atSecond) = (place, value)
    } else if value <= atThird || third == best || third == second {
      (third, atThird) = (place, value)
    }
  }

  private mutating func takeParabola(tolerance: Double, middle: Double) -> Bool {
    guard abs(stepBefore) > tolerance else { return false }
    let r = (best - second) * (atBest - atThird)
    let q = (best - third) * (atBest - atSecond)
    var p = (best - third) * q - (best - second) * r
    var d = 2 * (q - r)
    if d > 0 { p = -p } else { d = -d }
    let before = stepBefore
    stepBefore = step
    guard abs(p) < abs(0.5 * d * before), p > d * (low - best), p < d * (high - best) else { return false }
    step = p / d
    let place = best + step
    if place - low < 2 * tolerance || high - place < 2 * tolerance {
      step = best < middle ? tolerance : -tolerance
    }
    return true
  }
}
