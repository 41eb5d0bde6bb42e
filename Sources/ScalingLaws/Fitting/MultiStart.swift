/// Many descents from many starts, in parallel, with a result that does not depend on the number of threads.
struct MultiStart<Objective: DifferentiableObjective>: Sendable {
  let objective: Objective

  /// The end of one descent.
  struct Descent: Sendable {
    let point: FitPoint
    let value: Double
  }

  init(_ objective: Objective) { self.objective = objective }

  /// The ends of the descents in the order of their starts.
  func descents(from starts: [FitPoint], progress: (_ done: Int) -> Void = { _ in }) async -> [Descent] {
    await ParallelChunks.map(count: starts.count, progress: progress) { descent(from: starts[$0]) }
  }

  /// The best end, descended again until it gains nothing; ties go to the earlier start.
  func best(of descents: [Descent]) -> Descent? {
    let finite = descents.filter { $0.value.isFinite }
    guard var best = finite.min(by: { $0.value < $1.value }) else { return nil }
    for _ in 0..<20 {
      let again = descent(from: best.point)
      let gain = best.value - again.value
      if gain > 0 { best = again }
      if gain <= 1e-12 * abs(best.value) { break }
    }
    return best
  }

  private func descent(from start: FitPoint) -> Descent {
    let (point, value) = QuasiNewton(objective).minimum(from: start)
    return Descent(point: point, value: value)
  }
}
