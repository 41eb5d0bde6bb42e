/// A distribution of real numbers that can be sampled and whose first two moments are known exactly.
///
/// Parameters are checked when a distribution is made, so a value of any of these types is always meaningful.
public protocol Distribution: Sendable {
  /// One variate, drawn from `stream`.
  func sample(using stream: inout RandomStream) -> Double
  /// The mean; infinite where it does not exist.
  var mean: Double { get }
  /// The variance; infinite where it does not exist.
  var variance: Double { get }
}

extension Distribution {
  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }
  /// The mean of the square.
  public var secondMoment: Double { variance + mean * mean }
  /// Variance over squared mean: 0 for a constant, 1 for an exponential.
  public var squaredCoefficientOfVariation: Double { variance / (mean * mean) }
}

/// A distribution with a known distribution function.
public protocol CumulativeDistribution: Distribution {
  /// The probability of a variate of at most `value`.
  func cumulativeProbability(_ value: Double) -> Double
}

/// A distribution with a known mean of the cube, which waiting-time variances need.
public protocol ThirdMomentDistribution: Distribution {
  /// The mean of the cube; infinite where it does not exist.
  var thirdMoment: Double { get }
}

/// A distribution of non-negative numbers X with a known Laplace transform, which the queue solvers need.
public protocol LaplaceTransformDistribution: Distribution {
  /// The mean of exp(-s X), for `s` in 1/units of X, `s >= 0`.
  func laplaceTransform(_ s: Double) -> Double
}

/// A distribution of whole numbers.
public protocol DiscreteDistribution: CumulativeDistribution {
  /// One variate, drawn from `stream`.
  func sampleInteger(using stream: inout RandomStream) -> Int
  /// The probability of exactly `value`.
  func probability(of value: Int) -> Double
  /// The values that can occur; the upper bound is `Int.max` where there is none.
  var support: ClosedRange<Int> { get }
}

extension DiscreteDistribution {
  /// One variate, drawn from `stream`.
  @inlinable
  public func sample(using stream: inout RandomStream) -> Double { Double(sampleInteger(using: &stream)) }

  /// The probabilities of `support.lowerBound` and the values after it, up to the first value with less than
  /// `tail` beyond it (or the end of the support).
  ///
  /// - Complexity: O(values returned).
  public func probabilities(leavingTail tail: Double = 1e-15) -> [Double] {
    var result: [Double] = []
    var seen = 0.0
    for value in support {
      let probability = probability(of: value)
      result.append(probability)
      seen += probability
      if 1 - seen < tail { break }
      // Without an upper bound the terms fall for ever once past the mean; one too small to move the sum means
      // that rounding alone keeps it from 1.
      if support.upperBound == .max && Double(value) > mean && probability < 1e-18 { break }
    }
    return result
  }
}

/// Parameters from which no distribution can be made: every problem, not the first one only.
public struct DistributionError: Error, Equatable, CustomStringConvertible {
  /// One parameter that is out of its domain.
  public struct Problem: Equatable, Sendable {
    /// The parameter's label in the initialiser.
    public let parameter: String
    /// What was given.
    public let value: Double
    /// What it must be, as the rest of a sentence: "must be positive and finite".
    public let requirement: String
  }

  /// The type that was to be made.
  public let distribution: String
  /// What is wrong, in order of the parameters.
  public let problems: [Problem]

  /// One sentence for each problem.
  public var description: String {
    problems.map { "\(distribution): \($0.parameter) is \($0.value) but \($0.requirement)." }
      .joined(separator: " ")
  }
}

/// Collects the problems of an initialiser's parameters.
struct ParameterCheck {
  private let distribution: String
  private var problems: [DistributionError.Problem] = []

  init(_ distribution: String) { self.distribution = distribution }

  mutating func require(_ holds: Bool, _ parameter: String, _ value: Double, _ requirement: String) {
    if !holds { problems.append(.init(parameter: parameter, value: value, requirement: requirement)) }
  }

  mutating func positive(_ parameter: String, _ value: Double) {
    require(value > 0 && value < .infinity, parameter, value, "must be positive and finite")
  }

  mutating func notNegative(_ parameter: String, _ value: Double) {
    require(value >= 0 && value < .infinity, parameter, value, "must be finite and not negative")
  }

  mutating func finite(_ parameter: String, _ value: Double) {
    require(value.isFinite, parameter, value, "must be finite")
  }

  /// Throws what was found, if anything was.
  func finish() throws(DistributionError) {
    if !problems.isEmpty { throw DistributionError(distribution: distribution, problems: problems) }
  }
}
