import RealModule
import SimulationKernel

/// What a policy believes of the length of an output before it is there.
///
/// A belief depends on the seed and on the request alone: the same request is believed the same whenever it is asked.
package struct LengthPredictor: Hashable, Sendable {
  /// How beliefs miss the truth.
  package enum Error: Hashable, Sendable {
    /// They do not.
    case none
    /// By a factor whose logarithm is normal with this standard deviation.
    case lognormal(sigma: Double)
    /// The output is put into one of equal buckets up to a greatest length; with this probability into the right one,
    /// otherwise into a neighbour of it.
    case buckets(count: Int, greatest: Int, accuracy: Double)
  }

  /// How beliefs miss the truth.
  package let error: Error
  /// The seed of the errors.
  package let seed: UInt64

  /// A predictor with its error.
  package init(error: Error = .none, seed: UInt64 = 1) {
    self.error = error
    self.seed = seed
  }

  /// The believed output tokens of a request by its place in the workload.
  func tokens(_ request: Request, index: Int) -> Double {
    let truth = Double(request.outputTokens)
    switch error {
    case .none: return truth
    case .lognormal(let sigma):
      var stream = RandomStream(seed: seed, name: "length predictions", index: index)
      return max(1, truth * Double.exp(stream.normal(mean: 0, standardDeviation: sigma)))
    case .buckets(let count, let greatest, let accuracy):
      var stream = RandomStream(seed: seed, name: "length predictions", index: index)
      let width = Double(greatest) / Double(count)
      let right = min(count - 1, Int((truth - 1) / width))
      var bucket = right
      if stream.uniform() >= accuracy { bucket += stream.uniform() < 0.5 ? -1 : 1 }
      return (Double(min(max(bucket, 0), count - 1)) + 1) * width
    }
  }

  /// The spread of a lognormal error with which beliefs order outputs with a given Kendall rank correlation.
  ///
  /// - Parameters:
  ///   - tau: the wanted correlation, above zero and at most one.
  ///   - spread: standard deviation of the logarithm of the true lengths.
  /// - Source: for normal variables, correlation = sin(pi tau / 2); Kendall 1949.
  package static func sigma(kendallTau tau: Double, spread: Double) -> Double {
    let correlation = Double.sin(.pi / 2 * min(max(tau, 1e-3), 1))
    return spread * Double.sqrt(max(0, 1 / (correlation * correlation) - 1))
  }
}
