package import Reading
import RealModule
import SimulationKernel

/// A model ranks requests by how long their outputs will be; those that waited too long go first.
///
/// The ranking is right as often as its Kendall correlation with the truth says. A request that waited for `patience`
/// iterations is moved to the front, so that no long one starves.
///
/// - Source: Fu et al. 2024, arXiv:2408.15792, sections 4.2 and 4.3.
package struct LearnedRanking: BatchingPolicy {
  private var core: MixedBatching
  /// Iterations after which a waiting request goes first.
  package let patience: Int
  private var iterations = 0

  /// A scheduler with its limits.
  package init(maxBatch: Int, tokenBudget: Int, patience: Int) {
    core = MixedBatching(maxBatch: maxBatch, tokenBudget: tokenBudget)
    core.dependsOnTime = true
    self.patience = patience
  }

  /// Moves the starving to the front, then composes by rank.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    // Iterations in which nobody waits are not counted: they may be passed over in one step.
    if engine.waiting.count > 0 {
      iterations += 1
      engine.waiting.promote(waitingSince: iterations - patience, now: iterations)
    }
    return core.compose(&engine, now: now)
  }
}

/// Serves by a learnt ranking, as right as a Kendall correlation says.
package struct LearnedRankingPolicy: PolicyDeclaration {
  package static let name = "learned-ranking"
  package static let meaning = "the shortest first, by a learnt ranking"
  package static let usual = LearnedRankingPolicy(kendallTau: 0.6, patience: 1000)
  /// The correlation of believed and true ranks.
  package let kendallTau: Double
  /// Iterations after which a request that was passed over goes first.
  package let patience: Int

  /// A policy with how right its ranking is.
  package init(kendallTau: Double, patience: Int) {
    self.kendallTau = kendallTau
    self.patience = patience
  }

  private static let correlation = Key.share(
    "kendallTau", .usual(usual.kendallTau), "Kendall's correlation of believed and true ranks.")
  private static let starvation = Key.whole(
    "patience", .usual(usual.patience), "Iterations after which a request that was passed over goes first.")
  package static let keys = KeyTable([correlation, starvation])

  package init?(_ keys: MappingReader) {
    let tau = keys.read(Self.correlation)
    let patience = keys.read(Self.starvation)
    guard let tau, let patience else { return nil }
    self.init(kendallTau: tau, patience: patience)
  }

  package var rank: RankRule { .shortestJob }
  package var sharesBudget: Bool { true }

  package func predictor(seed: UInt64, _ requests: [Request]) -> LengthPredictor {
    var logs = Tally()
    for request in requests { logs.record(Double.log(Double(max(1, request.outputTokens)))) }
    let sigma = LengthPredictor.sigma(kendallTau: kendallTau, spread: logs.standardDeviation)
    return LengthPredictor(error: .lognormal(sigma: sigma), seed: seed)
  }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    LearnedRanking(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget, patience: patience)
  }
}

extension PolicySettings {
  /// Serves by a learnt ranking.
  package static func learnedRanking(kendallTau: Double, patience: Int) -> PolicySettings {
    PolicySettings(LearnedRankingPolicy(kendallTau: kendallTau, patience: patience))
  }
}
