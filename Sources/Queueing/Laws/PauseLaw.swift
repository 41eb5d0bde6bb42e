import RealModule
import SimulationKernel

/// The law of a vacation or a set-up: a time in which the server serves nobody.
public enum PauseLaw: Sendable, Equatable {
  /// Always this long.
  case constant(Double)
  /// Exponential with this mean.
  case exponential(mean: Double)
  /// Uniform between two times.
  case uniform(Double, Double)
  /// The sum of `stages` exponential times, with this mean of the whole.
  case erlang(stages: Int, mean: Double)

  /// What is wrong with the numbers.
  var problems: [QueueError.Problem] {
    var check = DomainCheck()
    switch self {
    case .constant(let time): check.positive("the pause", time)
    case .exponential(let mean): check.positive("the mean pause", mean)
    case .uniform(let low, let high):
      check.notNegative("the shortest pause", low)
      check.positive("the longest pause", high)
      check.require(low <= high, "the shortest pause", low, "must not exceed the longest, \(high)")
    case .erlang(let stages, let mean):
      check.require(stages >= 1, "the stages of the pause", Double(stages), "must be at least 1")
      check.positive("the mean pause", mean)
    }
    return check.problems
  }

  /// E[V].
  public var mean: Double {
    switch self {
    case .constant(let time): time
    case .exponential(let mean), .erlang(_, let mean): mean
    case .uniform(let low, let high): 0.5 * (low + high)
    }
  }

  /// E[V^2].
  public var secondMoment: Double {
    switch self {
    case .constant(let time): time * time
    case .exponential(let mean): 2 * mean * mean
    case .uniform(let low, let high): (low * low + low * high + high * high) / 3
    case .erlang(let stages, let mean): mean * mean * (1 + 1 / Double(stages))
    }
  }

  /// E[exp(-s V)].
  func laplaceTransform(_ s: Double) -> Double {
    switch self {
    case .constant(let time): .exp(-s * time)
    case .exponential(let mean): 1 / (1 + s * mean)
    case .uniform(let low, let high):
      high > low ? .exp(-s * low) * -.expMinusOne(-s * (high - low)) / (s * (high - low)) : .exp(-s * low)
    case .erlang(let stages, let mean): .pow(1 + s * mean / Double(stages), -stages)
    }
  }

  /// P(V <= x).
  func distribution(_ x: Double) -> Double {
    guard x >= 0 else { return 0 }
    switch self {
    case .constant(let time): return x >= time ? 1 : 0
    case .exponential(let mean): return -.expMinusOne(-x / mean)
    case .uniform(let low, let high):
      if x >= high { return 1 }
      return x <= low ? 0 : (x - low) / (high - low)
    case .erlang(let stages, let mean): return Self.erlangDistributions(stages, Double(stages) / mean * x)[stages - 1]
    }
  }

  /// E[min(V, x)], the integral of P(V > u) from 0 to x.
  func cut(at x: Double) -> Double {
    switch self {
    case .constant(let time): return min(time, x)
    case .exponential(let mean): return -mean * .expMinusOne(-x / mean)
    case .uniform(let low, let high):
      if x <= low { return x }
      return x >= high ? 0.5 * (low + high) : x - (x - low) * (x - low) / (2 * (high - low))
    case .erlang(let stages, let mean):
      let stage = mean / Double(stages)
      return stage * Self.erlangDistributions(stages, x / stage).reduce(0, +)
    }
  }

  /// The integral of E[min(V, u)] from 0 to x.
  func integralOfCut(at x: Double) -> Double {
    switch self {
    case .constant(let time): return x <= time ? 0.5 * x * x : time * (x - 0.5 * time)
    case .exponential(let mean): return mean * (x - cut(at: x))
    case .uniform(let low, let high):
      let inside = min(max(x - low, 0), high - low)
      let within = high > low ? inside * inside * inside / (6 * (high - low)) : 0
      let upTo = min(x, high)
      return 0.5 * upTo * upTo - within + max(0, x - high) * 0.5 * (low + high)
    case .erlang(let stages, let mean):
      let stage = mean / Double(stages)
      var ends = 0.0
      // For each number of stages: the time after they have ended.
      return Self.erlangDistributions(stages, x / stage).reduce(0) { sum, distribution in
        ends += stage * distribution
        return sum + stage * (x - ends)
      }
    }
  }

  /// The probabilities that 1, 2, … `stages` stages of mean 1 have ended by `x`.
  private static func erlangDistributions(_ stages: Int, _ x: Double) -> [Double] {
    let law = CountLaw.poisson(mean: max(0, x))
    var fewer = (0..<max(0, min(law.first, stages))).reduce(0.0) { $0 + law[$1] }
    return (1...stages).map { stage in
      fewer += law[stage - 1]
      return max(0, 1 - fewer)
    }
  }

  /// One pause.
  func sample(_ stream: inout RandomStream) -> Double {
    switch self {
    case .constant(let time): return time
    case .exponential(let mean): return stream.exponential(mean: mean)
    case .uniform(let low, let high): return low + (high - low) * stream.uniform()
    case .erlang(let stages, let mean):
      var sum = 0.0
      for _ in 0..<stages { sum += stream.exponential(mean: mean / Double(stages)) }
      return sum
    }
  }
}
