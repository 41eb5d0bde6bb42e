/// The wait of a server that pauses: that of the plain queue, and independent of it what the pause adds.
///
/// For Poisson arrivals and first come first served the number left behind decomposes into that of M/G/1 and that of
/// the arrivals seen while the server is away (Fuhrmann, Cooper), and by the distributional law of Little so does the
/// wait, as long as what comes after a request has no say in how long it waits. With V the pause: repeated vacations
/// add the residual of V; a single vacation adds it with probability r E[V] / (r E[V] + v), where v is the probability
/// that nobody comes during V, and else nothing; a set-up adds the residual with probability r E[V] / (1 + r E[V]), and
/// else all of V. A server that starts at a number of requests is not of this kind: its first request waits for those
/// after it.
struct PausedWaits {
  private var law: WaitingTimeLaw
  private let pause: PauseLaw
  /// Probabilities that the residual is added, and the whole pause; else nothing.
  private let residual: Double
  private let whole: Double

  /// The law where the wait decomposes; nil for a rule where it does not.
  init?(_ queue: SingleServerQueue, _ rule: PauseRule, cells: Int) {
    let rate = queue.arrivalRate
    switch rule {
    case .repeatedVacations(let law): (pause, residual, whole) = (law, 1, 0)
    case .singleVacation(let law):
      let away = rate * law.mean
      (pause, residual, whole) = (law, away / (away + law.laplaceTransform(rate)), 0)
    case .setUp(let law):
      let away = rate * law.mean
      (pause, residual, whole) = (law, away / (1 + away), 1 / (1 + away))
    case .threshold: return nil
    }
    let first = WaitingTimeLaw.firstEnd(queue) + 4 * pause.secondMoment / pause.mean
    law = WaitingTimeLaw(arrivalRate: rate, service: queue.service, end: first, cells: cells)
    while distribution(end) <= 0.995 {
      law = WaitingTimeLaw(arrivalRate: rate, service: queue.service, end: 2 * end, cells: cells)
    }
  }

  /// The scale at which a percentile is looked for.
  var end: Double { law.end }

  /// P(W <= x), for x up to the end of the grid.
  func distribution(_ x: Double) -> Double {
    guard x >= 0 else { return 0 }
    let last = min(law.values.count - 1, Int(x / law.step))
    let idle = 1 - law.load
    var sum = idle * (residual * pause.cut(at: x) / pause.mean + whole * pause.distribution(x) + nothing)
    var above = integral(x)
    for cell in 0..<last {
      let below = integral(x - Double(cell + 1) * law.step)
      sum += idle * (law.values[cell + 1] - law.values[cell]) / law.step * (above - below)
      above = below
    }
    if last + 1 < law.values.count {
      // The cell that x lies in: its part below x.
      sum += idle * (law.values[last + 1] - law.values[last]) / law.step * above
    }
    return sum
  }

  private var nothing: Double { 1 - residual - whole }

  /// The integral from 0 to y of the distribution of what is added.
  private func integral(_ y: Double) -> Double {
    guard y > 0 else { return 0 }
    return residual * pause.integralOfCut(at: y) / pause.mean + whole * (y - pause.cut(at: y)) + nothing * y
  }
}
