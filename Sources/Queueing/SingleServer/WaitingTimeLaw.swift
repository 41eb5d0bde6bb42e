import RealModule

/// The distribution of the M/G/1 wait: P(Wq <= x) = (1 - rho) U(x), where U solves the renewal equation
/// U(x) = 1 + rho (U * B)(x) and B is the law of a service time's residual.
///
/// U is piecewise linear on an even grid, with the integrals of B exact in each cell, so the error falls with the
/// square of the step also where the service law has jumps. U makes sense for any load, which patience needs.
struct WaitingTimeLaw {
  let load: Double
  let step: Double
  /// U at 0, step, 2 step, …
  private(set) var values: [Double]

  /// U from 0 to `end` in `cells` cells.
  ///
  /// - Complexity: O(cells^2).
  init(arrivalRate: Double, service: ServiceTime, end: Double, cells: Int) {
    load = arrivalRate * service.mean
    step = end / Double(cells)
    let grid = (0...cells).map { Double($0) * end / Double(cells) }
    let integrals = service.survivalIntegrals(at: grid)
    // Weights of U(x - jh) and U(x - (j+1)h) in the integral over cell j.
    var near = [Double](repeating: 0, count: cells)
    var far = near
    for cell in 0..<cells {
      let mass = arrivalRate * (integrals[cell + 1].plain - integrals[cell].plain)
      let moment = arrivalRate * (integrals[cell + 1].weighted - integrals[cell].weighted)
      far[cell] = max(0, (moment - grid[cell] * mass) / step)
      near[cell] = mass - far[cell]
    }
    // Combined weight of U(x - jh), j >= 1.
    var weights = [Double](repeating: 0, count: cells + 1)
    for j in 1...cells { weights[j] = far[j - 1] + (j < cells ? near[j] : 0) }
    // Beyond this many cells a service time has ended; no weight is left.
    let reach = (weights.lastIndex { $0 > 0 } ?? 0)
    values = [Double](repeating: 1, count: cells + 1)
    let scale = 1 / (1 - near[0])
    for i in 1...cells {
      var sum = 0.0
      for j in 1...max(1, min(i, reach)) { sum += weights[j] * values[i - j] }
      // The cell that begins at i has its near end outside [0, x].
      if i <= reach && i < cells { sum -= near[i] * values[0] }
      values[i] = (1 + sum) * scale
    }
  }

  /// The law of a stable queue, up to a point that is not exceeded with a probability of `reach` at least.
  init(of queue: SingleServerQueue, reach: Double = 0.995, cells: Int = WaitingTimeLaw.cells) {
    var end = Self.firstEnd(queue)
    while true {
      let law = WaitingTimeLaw(arrivalRate: queue.arrivalRate, service: queue.service, end: end, cells: cells)
      if law.probability(at: law.values.count - 1) > reach {
        self = law
        return
      }
      end *= 2
    }
  }

  /// Cells of the grid on which percentiles are found; half as many tell how good they are.
  static let cells = 6000

  /// Both the mean given that one waits and the service time itself set the scale of the tail.
  static func firstEnd(_ queue: SingleServerQueue) -> Double {
    6 * queue.meanWait / queue.load + queue.service.mean
  }

  /// The end of the grid.
  var end: Double { step * Double(values.count - 1) }

  /// P(Wq <= x), for x up to the end of the grid.
  func distribution(_ x: Double) -> Double {
    guard x >= 0 else { return 0 }
    let place = x / step
    let cell = Int(place)
    guard cell + 1 < values.count else { return probability(at: values.count - 1) }
    return (1 - load) * (values[cell] + (values[cell + 1] - values[cell]) * (place - Double(cell)))
  }

  private func probability(at index: Int) -> Double { (1 - load) * values[index] }

  /// The wait that a share `probability` of requests does not exceed.
  func quantile(_ probability: Double) -> Double {
    guard self.probability(at: 0) < probability else { return 0 }
    var low = 0
    var high = values.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.probability(at: middle) < probability { low = middle } else { high = middle }
    }
    let share = (probability - self.probability(at: low)) / (self.probability(at: high) - self.probability(at: low))
    return step * (Double(low) + share)
  }

  /// The least x up to which U has risen to `share` of its value at the end.
  func place(ofShare share: Double) -> Double {
    let wanted = share * values[values.count - 1]
    guard values[0] < wanted else { return 0 }
    let high = values.firstIndex { $0 >= wanted } ?? values.count - 1
    return step * (Double(high - 1) + (wanted - values[high - 1]) / (values[high] - values[high - 1]))
  }

  /// U at the end, and the integrals of x dU and x^2 dU up to there.
  var endMoments: (value: Double, first: Double, second: Double) {
    var first = 0.0
    var second = 0.0
    for cell in 1..<values.count {
      let rise = values[cell] - values[cell - 1]
      let middle = (Double(cell) - 0.5) * step
      first += rise * middle
      second += rise * (middle * middle + step * step / 12)
    }
    return (values[values.count - 1], first, second)
  }
}
