import Quantities
package import Reading

/// Who has had the least service goes first: a counter for each client adds up weighted prompt and output tokens.
///
/// - Source: Sheng et al. 2024, arXiv:2401.00588, the virtual token counter, algorithms 2 and 4.
package struct FairBatching: BatchingPolicy {
  private var core: MixedBatching

  /// A scheduler with its limits.
  package init(maxBatch: Int, tokenBudget: Int) {
    core = MixedBatching(maxBatch: maxBatch, tokenBudget: tokenBudget)
    core.dependsOnTime = true
  }

  /// Composes an iteration; each place goes to the client that has had least.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    engine.selectLeastServed()
    return core.compose(&engine, now: now) { engine in
      engine.selectLeastServed()
      return engine.hasBlocksForNext()
    }
  }
}

extension Engine {
  /// The queue of the client that has had the least service, of those that wait, is served next.
  mutating func selectLeastServed() {
    guard let accounts else { return }
    var least: (lane: Int, service: Double)?
    for lane in 0..<waiting.laneCount where waiting.isWaiting(in: lane) {
      let service = accounts.service(of: lane, step: running.step)
      if least.map({ service < $0.service }) ?? true { least = (lane, service) }
    }
    if let least { waiting.select(lane: least.lane) }
  }
}

/// Serves the client with the least service first (VTC).
package struct FairPolicy: PolicyDeclaration {
  package static let name = "fair"
  package static let meaning = "the client with the least service first"
  package static let usual = FairPolicy(promptWeight: 1, outputWeight: 2)
  /// What a prompt's token counts as service.
  package let promptWeight: Double
  /// What an output's token counts as service.
  package let outputWeight: Double

  /// A policy with what counts as service.
  package init(promptWeight: Double, outputWeight: Double) {
    self.promptWeight = promptWeight
    self.outputWeight = outputWeight
  }

  private static let promptToken = Key.quantity(
    "promptWeight", .count, .usual(usual.promptWeight), "What a token of a prompt counts as service.")
  private static let outputToken = Key.quantity(
    "outputWeight", .count, .usual(usual.outputWeight), "What a token of an output counts as service.")
  package static let keys = KeyTable([promptToken, outputToken])

  package init?(_ keys: MappingReader) {
    let prompt = keys.read(Self.promptToken)
    let output = keys.read(Self.outputToken)
    guard let prompt, let output else { return nil }
    self.init(promptWeight: prompt, outputWeight: output)
  }

  package var sharesBudget: Bool { true }

  package func prepare(_ engine: inout Engine) {
    engine.accounts = ClientAccounts(promptWeight: promptWeight, outputWeight: outputWeight)
  }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    FairBatching(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget)
  }
}

extension PolicySettings {
  /// Serves the client with the least service first.
  package static func fair(promptWeight: Double, outputWeight: Double) -> PolicySettings {
    PolicySettings(FairPolicy(promptWeight: promptWeight, outputWeight: outputWeight))
  }
}
