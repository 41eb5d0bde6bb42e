import Quantities
package import Reading

/// Requests with short outputs go first, as far as their lengths are known.
///
/// By the job: the shortest believed output is served next. By what is left: also, a running request gives way to a
/// waiting one with less left.
///
/// - Source: Schrage 1968 (SRPT); for outputs whose length is predicted, Qiu et al. 2024, arXiv:2404.08509.
enum ShortestFirst {
  /// The scheduler; `displaces` when running requests give way.
  static func policy(maxBatch: Int, tokenBudget: Int, displaces: Bool) -> MixedBatching {
    var policy = MixedBatching(maxBatch: maxBatch, tokenBudget: tokenBudget)
    policy.displaces = displaces
    return policy
  }
}

/// A policy whose one setting is how far off the believed lengths are.
package protocol BelievedLengthPolicy: PolicyDeclaration {
  /// The standard deviation of the logarithm of what is believed over what is so; 0 knows.
  var sigma: Double { get }
  /// A policy with the error of its predictor.
  init(sigma: Double)
}

extension BelievedLengthPolicy {
  private static var error: Key<Double> {
    .quantity(
      "sigma", .count, .usual(usual.sigma),
      "The standard deviation of the logarithm of the believed length over the true one; 0 knows.")
  }
  package static var keys: KeyTable { KeyTable([error]) }

  package init?(_ keys: MappingReader) {
    guard let sigma = keys.read(Self.error) else { return nil }
    self.init(sigma: sigma)
  }

  package var sharesBudget: Bool { true }

  package func predictor(seed: UInt64, _ requests: [Request]) -> LengthPredictor {
    LengthPredictor(error: .lognormal(sigma: sigma), seed: seed)
  }
}

/// Serves the shortest believed output first (SJF).
package struct ShortestJobPolicy: BelievedLengthPolicy {
  package static let name = "sjf"
  package static let meaning = "the shortest believed output first"
  package static let usual = ShortestJobPolicy(sigma: 0)
  /// The standard deviation of the logarithm of what is believed over what is so; 0 knows.
  package let sigma: Double

  /// A policy with the error of its predictor.
  package init(sigma: Double) { self.sigma = sigma }

  package var rank: RankRule { .shortestJob }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    ShortestFirst.policy(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget, displaces: false)
  }
}

/// Serves the least that is left first (SRPT).
package struct ShortestRemainingPolicy: BelievedLengthPolicy {
  package static let name = "srpt"
  package static let meaning = "the least that is believed to be left first"
  package static let usual = ShortestRemainingPolicy(sigma: 0)
  /// The standard deviation of the logarithm of what is believed over what is so; 0 knows.
  package let sigma: Double

  /// A policy with the error of its predictor.
  package init(sigma: Double) { self.sigma = sigma }

  package var rank: RankRule { .shortestRemaining }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    ShortestFirst.policy(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget, displaces: true)
  }
}

extension PolicySettings {
  /// Serves the shortest believed output first.
  package static func shortestJob(sigma: Double) -> PolicySettings { PolicySettings(ShortestJobPolicy(sigma: sigma)) }
  /// Serves the least that is left first.
  package static func shortestRemaining(sigma: Double) -> PolicySettings {
    PolicySettings(ShortestRemainingPolicy(sigma: sigma))
  }
}
