package import Reading
import SimulationKernel

/// Admits a request only when the memory that all running ones will need at their worst moment is there.
///
/// How long each output will be is drawn from the outputs that ended last, given how long it is already; the moment of
/// greatest need is where one of them ends. Of some such futures the worst must fit.
///
/// - Source: Gong et al. 2025, arXiv:2507.10150, section 3; LightLLM, `past_future` router.
package struct PastFuture: BatchingPolicy {
  private let core: MixedBatching
  /// Share of the cache that may be planned for.
  package let share: Double
  private var stream: RandomStream

  /// Futures that are drawn for each admission.
  private static let futures = 5

  /// A scheduler with its limits.
  package init(maxBatch: Int, tokenBudget: Int, share: Double = 0.95, seed: UInt64) {
    var core = MixedBatching(maxBatch: maxBatch, tokenBudget: tokenBudget)
    core.dependsOnTime = true
    self.core = core
    self.share = share
    stream = RandomStream(seed: seed, name: "past-future")
  }

  /// Composes an iteration; newcomers join while the futures fit.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    var stream = stream
    let share = share
    var core = core
    let decision = core.compose(&engine, now: now) { engine in
      engine.batchCount == 0
        || Self.peak(&engine, stream: &stream) < share * Double(engine.cache.totalBlocks * engine.cache.blockTokens)
    }
    self.stream = stream
    return decision
  }

  /// The greatest number of tokens in the cache over some futures, with the next waiting request admitted now.
  private static func peak(_ engine: inout Engine, stream: inout RandomStream) -> Double {
    guard let next = engine.nextRequest else { return 0 }
    let history = (engine.history?.lengths ?? []).sorted()
    let members = engine.lengthsOfRunning() + [(held: next.promptTokens, generated: 0)]
    var worst = 0.0
    for _ in 0..<futures {
      var ends = members.map { member in
        (held: Double(member.held), left: left(after: member.generated, history, &stream))
      }
      ends.sort { $0.left > $1.left }
      // Those that outlast the i-th hold what they have and as many new tokens as the i-th still needs.
      var held = 0.0
      for (count, end) in ends.enumerated() {
        held += end.held
        worst = max(worst, held + end.left * Double(count + 1))
      }
    }
    return worst
  }

  /// Tokens still to come of an output that has `generated`, drawn from the past outputs that were longer.
  private static func left(after generated: Int, _ sorted: [Int], _ stream: inout RandomStream) -> Double {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] > generated { high = middle } else { low = middle + 1 }
    }
    guard low < sorted.count else { return 1 }
    let place = Double(low) + stream.uniform() * Double(sorted.count - low - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    let length = Double(sorted[below]) + (place - Double(below)) * Double(sorted[above] - sorted[below])
    return max(1, length - Double(generated))
  }
}

extension Engine {
  /// Cached and generated tokens of every request that holds blocks.
  func lengthsOfRunning() -> [(held: Int, generated: Int)] {
    victims.unrankedEntries.compactMap { entry in
      guard isHolding(entry.request, entry.admission) else { return nil }
      let record = records[Int(entry.request)]
      guard record.phase == .running else { return (record.prefillTokens, record.generated) }
      let steps = running.step - record.joinStep
      return (record.joinContext + steps, record.generated + steps)
    }
  }
}

/// Admits by the memory that running requests will need.
package struct PastFuturePolicy: PolicyDeclaration {
  package static let name = "past-future"
  package static let meaning = "admits by the memory that running requests will need"
  package static let usual = PastFuturePolicy(greatestOutput: 2048)
  /// The longest output, in tokens, before any was seen.
  package let greatestOutput: Int

  /// A policy with the longest output.
  package init(greatestOutput: Int) { self.greatestOutput = greatestOutput }

  private static let longest = PolicyKeys.greatestOutput(usual.greatestOutput)
  package static let keys = KeyTable([longest])

  package init?(_ keys: MappingReader) {
    guard let greatest = keys.read(Self.longest) else { return nil }
    self.init(greatestOutput: greatest)
  }

  package var sharesBudget: Bool { true }

  package func prepare(_ engine: inout Engine) {
    engine.history = OutputHistory(limit: 200, greatest: greatestOutput)
  }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    PastFuture(maxBatch: engine.maxBatch, tokenBudget: engine.tokenBudget, seed: seed)
  }
}

extension PolicySettings {
  /// Admits by the memory that running requests will need.
  package static func pastFuture(greatestOutput: Int) -> PolicySettings {
    PolicySettings(PastFuturePolicy(greatestOutput: greatestOutput))
  }
}
