import RealModule
package import SimulationKernel

/// How long prompts or outputs are, in tokens of at least one.
package protocol LengthDistribution: Sendable {
  /// One length.
  func sample(using stream: inout RandomStream) -> Int
  /// The mean length before rounding up to whole tokens.
  var mean: Double { get }
  /// The greatest length; nil where there is none.
  var greatest: Int? { get }
}

extension LengthDistribution {
  /// Most laws have no greatest length.
  package var greatest: Int? { nil }
}

/// Always the same length.
package struct FixedLength: LengthDistribution {
  /// The length.
  package let tokens: Int
  /// A length of at least one token.
  package init(tokens: Int) {
    precondition(tokens >= 1, "a length is at least one token")
    self.tokens = tokens
  }
  /// The length.
  package func sample(using stream: inout RandomStream) -> Int { tokens }
  /// The length.
  package var mean: Double { Double(tokens) }
  /// The length.
  package var greatest: Int? { tokens }
}

/// Every whole length between two bounds, equally likely.
package struct UniformLength: LengthDistribution {
  /// The least length.
  package let least: Int
  /// The greatest length.
  package var greatest: Int? { most }
  private let most: Int
  /// Bounds of at least one token, in order.
  package init(least: Int, greatest: Int) {
    precondition(1 <= least && least <= greatest, "lengths are at least one token and in order")
    self.least = least
    most = greatest
  }
  /// A draw.
  package func sample(using stream: inout RandomStream) -> Int {
    least + stream.integer(below: most - least + 1)
  }
  /// The middle.
  package var mean: Double { Double(least + most) / 2 }
}

/// One plus the failures before a success: lengths without memory.
package struct GeometricLength: LengthDistribution {
  /// The mean length.
  package let mean: Double
  /// A mean of at least one token.
  package init(mean: Double) {
    precondition(mean >= 1, "a mean length is at least one token")
    self.mean = mean
  }
  /// A draw, by inverting the exponential that the geometric law is rounded up from.
  package func sample(using stream: inout RandomStream) -> Int {
    guard mean > 1 else { return 1 }
    let rate = -Double.log(onePlus: -1 / mean)
    return 1 + Int(min(1e9, (stream.exponential(mean: 1) / rate).rounded(.down)))
  }
}

/// The exponential of a normal variate, rounded up to whole tokens.
package struct LognormalLength: LengthDistribution {
  /// The mean length.
  package let mean: Double
  /// The standard deviation of the logarithm.
  package let sigma: Double
  private let mu: Double

  /// A positive mean and a spread of the logarithm.
  package init(mean: Double, sigma: Double) {
    precondition(mean > 0 && sigma >= 0, "a lognormal length has a positive mean and a spread")
    self.mean = mean
    self.sigma = sigma
    self.mu = Double.log(mean) - sigma * sigma / 2
  }
  /// A draw.
  package func sample(using stream: inout RandomStream) -> Int {
    let length = Double.exp(stream.normal(mean: mu, standardDeviation: sigma)).rounded(.up)
    return max(1, Int(min(1e9, length)))
  }
}
