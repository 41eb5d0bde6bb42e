/// A search along a direction for a place that falls enough and flattens enough (the strong Wolfe conditions).
///
/// - Source: Nocedal and Wright, Numerical Optimization, algorithms 3.5 and 3.6.
struct LineSearch<Objective: DifferentiableObjective> {
  let objective: Objective
  let origin: LinePoint
  let direction: FitPoint

  private let enoughFall = 1e-4
  private let enoughFlat = 0.9

  init(objective: Objective, origin: LinePoint, direction: FitPoint) {
    self.objective = objective
    self.origin = origin
    self.direction = direction
  }

  private struct Trial {
    let length: Double
    let place: LinePoint
    let slope: Double
    var value: Double { place.value }
  }

  /// The place found, or nil when the direction does not lead down.
  func minimum(firstLength: Double) -> LinePoint? {
    let start = Trial(length: 0, place: origin, slope: origin.gradient.dot(direction))
    guard start.slope < 0 else { return nil }
    var before = start
    var length = firstLength
    for _ in 0..<30 {
      let trial = probe(length)
      if !fallsEnough(trial, start) || (trial.value >= before.value && before.length > 0) {
        return zoom(low: before, high: trial, start)
      }
      if abs(trial.slope) <= -enoughFlat * start.slope { return trial.place }
      if trial.slope >= 0 { return zoom(low: trial, high: before, start) }
      before = trial
      length *= 2.5
    }
    return before.length > 0 ? before.place : nil
  }

  private func probe(_ length: Double) -> Trial {
    let place = LinePoint(at: origin.point + length * direction, objective)
    return Trial(length: length, place: place, slope: place.gradient.dot(direction))
  }

  private func fallsEnough(_ trial: Trial, _ start: Trial) -> Bool {
    trial.value <= start.value + enoughFall * trial.length * start.slope
  }

  /// Narrows an interval that holds a good length; `low` is its best end.
  private func zoom(low: Trial, high: Trial, _ start: Trial) -> LinePoint? {
    var (low, high) = (low, high)
    for _ in 0..<40 {
      let trial = probe(vertex(low, high))
      if !fallsEnough(trial, start) || trial.value >= low.value {
        high = trial
      } else {
        if abs(trial.slope) <= -enoughFlat * start.slope { return trial.place }
        if trial.slope * (high.length - low.length) >= 0 { high = low }
        low = trial
      }
      if abs(high.length - low.length) <= 1e-14 * max(high.length, low.length) { break }
    }
    return low.length > 0 && low.value < start.value ? low.place : nil
  }

  /// The foot of the parabola through the better end's value and slope and the other end's value, kept inside.
  private func vertex(_ low: Trial, _ high: Trial) -> Double {
    let width = high.length - low.length
    let bend = high.value - low.value - low.slope * width
    let share = bend > 0 ? -low.slope * width / (2 * bend) : 0.5
    return low.length + width * (share.isFinite ? min(max(share, 0.1), 0.9) : 0.5)
  }
}
