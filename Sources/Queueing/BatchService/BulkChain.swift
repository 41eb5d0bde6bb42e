/// The chain of the number waiting from one batch to the next, with what happens in each cycle.
///
/// Below `boundary.count` every state has its own cycle. Above, the cycles are alike: a full batch starts at once,
/// and the number waiting moves by the arrivals less the batch. Those states are never listed: their part of every
/// average follows from the generating function at 1, so nothing is truncated however heavy the load.
struct BulkChain {
  /// The cycle from one state.
  struct Cycle {
    /// The number waiting at the next chain point, and its factorial moments.
    var next: CountLaw
    var nextMoments: FactorialMoments
    /// Mean length of the cycle.
    var duration: Double
    /// Integrals over the cycle of the number waiting and of its square; the latter nil where it is not known.
    var waiting: Double
    var waitingSquared: Double?
    /// Mean batch size, batch time, and size times a member's own time.
    var batch: Double
    var busy: Double
    var memberTime: Double
    /// Mean number of requests whose service starts on arrival.
    var immediate: Double
  }

  let rate: Double
  let boundary: [Cycle]
  /// The full batch, and its size; nil where the batch is unlimited and the boundary holds all states.
  let full: (profile: BatchProfile, size: Int)?

  /// Shares of cycles that begin in each boundary state, the rest of the cycles, and the moments of the state.
  struct Solution {
    var shares: [Double]
    var above: Double
    var mean: Double
    var meanSquare: Double
  }

  func solve() -> Solution {
    let descent = full.map { DescentLaw(arrivals: $0.profile.arrivals, batch: $0.size) }
    let shares = CensoredChain(rows: boundary.map(\.next), descent: descent).stationaryLaw()
    guard let full else {
      let mean = shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
      let square = shares.enumerated().reduce(0) { $0 + Double($1.offset * $1.offset) * $1.element }
      return Solution(shares: shares, above: 0, mean: mean, meanSquare: square)
    }
    return normalised(shares, full)
  }

  /// With P(z) the generating function of the state, A that of the arrivals in a full batch of b, and R_x that of the
  /// next state from x: P(z) (z^b - A(z)) = sum over the boundary of share_x (z^b R_x(z) - z^x A(z)). Its first three
  /// derivatives at 1 give the scale and the two moments.
  private func normalised(_ shares: [Double], _ full: (profile: BatchProfile, size: Int)) -> Solution {
    let arrivals = full.profile.arrivalMoments(rate: rate)
    let power = FactorialMoments(ofConstant: full.size)
    let d = power - arrivals
    var v = FactorialMoments()
    for (state, share) in shares.enumerated() where share > 0 {
      let there = power.convolved(boundary[state].nextMoments)
      let here = FactorialMoments(ofConstant: state).convolved(arrivals)
      v = v + share * (there - here)
    }
    let scale = d.first / v.first
    let first = (scale * v.second - d.second) / (2 * d.first)
    let second = (scale * v.third - d.third - 3 * first * d.second) / (3 * d.first)
    let scaled = shares.map { $0 * scale }
    return Solution(
      shares: scaled, above: max(0, 1 - scaled.reduce(0, +)), mean: first, meanSquare: second + first)
  }

  /// Long-run averages.
  func measures(_ solution: Solution) -> QueueMeasures {
    var totals = Totals()
    for (state, share) in solution.shares.enumerated() { totals.add(boundary[state], share: share) }
    if let full { totals.add(aboveBoundary(solution, full)) }
    var measures = QueueMeasures()
    let queue = totals.waiting / totals.duration
    let wait = queue / rate
    measures.meanWait = wait
    measures.meanResponse = wait + totals.memberTime / totals.batch
    measures.waitProbability = 1 - totals.immediate / (rate * totals.duration)
    measures.lossProbability = 0
    measures.meanBatchSize = totals.batch
    measures.utilisation = totals.busy / totals.duration
    if let squared = totals.waitingSquared {
      // Distributional Little: those waiting are the arrivals during a wait.
      measures.waitVariance = (squared / totals.duration - queue) / (rate * rate) - wait * wait
    }
    return measures
  }

  /// The cycles that begin above the boundary, all together, weighted by their shares.
  private func aboveBoundary(_ solution: Solution, _ full: (profile: BatchProfile, size: Int)) -> Cycle {
    let time = full.profile
    let b = Double(full.size)
    var first = solution.mean
    var second = solution.meanSquare
    for (state, share) in solution.shares.enumerated() {
      first -= share * Double(state)
      second -= share * Double(state * state)
    }
    let share = solution.above
    // Moments of what a batch leaves behind.
    let left = first - b * share
    let leftSquared = second - 2 * b * first + b * b * share
    let squared =
      leftSquared * time.mean + left * rate * time.second
      + share * (0.5 * rate * time.second + rate * rate * time.third / 3)
    return Cycle(
      next: CountLaw(first: 0, probabilities: []), nextMoments: FactorialMoments(),
      duration: share * time.mean, waiting: left * time.mean + share * 0.5 * rate * time.second,
      waitingSquared: squared, batch: share * b, busy: share * time.mean,
      memberTime: share * b * time.ownTime, immediate: 0)
  }

  /// Sums over cycles.
  private struct Totals {
    var duration = 0.0
    var waiting = 0.0
    var waitingSquared: Double? = 0
    var batch = 0.0
    var busy = 0.0
    var memberTime = 0.0
    var immediate = 0.0

    mutating func add(_ cycle: Cycle, share: Double = 1) {
      duration += share * cycle.duration
      waiting += share * cycle.waiting
      waitingSquared = waitingSquared.flatMap { sum in cycle.waitingSquared.map { sum + share * $0 } }
      batch += share * cycle.batch
      busy += share * cycle.busy
      memberTime += share * cycle.memberTime
      immediate += share * cycle.immediate
    }
  }
}

extension FactorialMoments {
  /// Those of a constant.
  init(ofConstant value: Int) {
    let x = Double(value)
    self.init(first: x, second: x * (x - 1), third: x * (x - 1) * (x - 2))
  }

  /// Those of the sum of two independent counts.
  func convolved(_ other: FactorialMoments) -> FactorialMoments {
    FactorialMoments(
      first: first + other.first,
      second: second + 2 * first * other.first + other.second,
      third: third + 3 * second * other.first + 3 * first * other.second + other.third)
  }

  static func + (a: FactorialMoments, b: FactorialMoments) -> FactorialMoments {
    FactorialMoments(first: a.first + b.first, second: a.second + b.second, third: a.third + b.third)
  }

  static func - (a: FactorialMoments, b: FactorialMoments) -> FactorialMoments {
    FactorialMoments(first: a.first - b.first, second: a.second - b.second, third: a.third - b.third)
  }

  static func * (a: Double, b: FactorialMoments) -> FactorialMoments {
    FactorialMoments(first: a * b.first, second: a * b.second, third: a * b.third)
  }
}
