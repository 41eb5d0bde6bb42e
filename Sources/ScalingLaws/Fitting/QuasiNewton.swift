import RealModule

/// Limited-memory BFGS: a descent that learns curvature from its last steps.
///
/// - Source: Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5.
struct QuasiNewton<Objective: DifferentiableObjective> {
  let objective: Objective
  var iterations = 1000
  /// The descent ends when this many iterations in a row gain less than a relative 1e-13.
  var patience = 8

  /// Steps remembered; more than the number of parameters buys nothing.
  private let memory = 10

  init(_ objective: Objective) { self.objective = objective }

  /// The lowest place that a descent from `start` reaches, with its value; infinite when the start is undefined.
  func minimum(from start: FitPoint) -> (point: FitPoint, value: Double) {
    var place = LinePoint(at: start, objective)
    guard place.value.isFinite else { return (start, .infinity) }
    var history: [Step] = []
    var idle = 0
    for _ in 0..<iterations where idle < patience {
      let direction = descent(place.gradient, history)
      let firstLength = history.isEmpty ? min(1, 0.1 / max(place.gradient.greatestMagnitude, 1e-300)) : 1
      let search = LineSearch(objective: objective, origin: place, direction: direction)
      guard let next = search.minimum(firstLength: firstLength) else {
        // A direction without descent is stale curvature: forget it once, then stop.
        if history.isEmpty { break }
        history = []
        continue
      }
      remember(from: place, to: next, in: &history)
      idle = place.value - next.value > 1e-13 * abs(place.value) ? 0 : idle + 1
      place = next
    }
    return (place.point, place.value)
  }

  private struct Step {
    let move: FitPoint
    let change: FitPoint
    let curvature: Double
  }

  private func remember(from old: LinePoint, to new: LinePoint, in history: inout [Step]) {
    let move = new.point - old.point
    let change = new.gradient - old.gradient
    let curvature = move.dot(change)
    guard curvature > 1e-300 else { return }
    if history.count == memory { history.removeFirst() }
    history.append(Step(move: move, change: change, curvature: curvature))
  }

  /// The downhill direction under the remembered curvature: the two-loop recursion.
  private func descent(_ gradient: FitPoint, _ history: [Step]) -> FitPoint {
    guard let last = history.last else { return -gradient }
    var direction = gradient
    var weights: [Double] = []
    for step in history.reversed() {
      let weight = step.move.dot(direction) / step.curvature
      weights.append(weight)
      direction -= weight * step.change
    }
    direction *= last.curvature / last.change.dot(last.change)
    for (step, weight) in zip(history, weights.reversed()) {
      direction += (weight - step.change.dot(direction) / step.curvature) * step.move
    }
    return -direction
  }
}

/// A place with the objective's value and gradient there.
struct LinePoint {
  let point: FitPoint
  let value: Double
  let gradient: FitPoint

  init(at point: FitPoint, _ objective: some DifferentiableObjective) {
    self.point = point
    (value, gradient) = objective.evaluate(at: point)
  }
}
