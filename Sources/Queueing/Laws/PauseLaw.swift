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
