import CostModel
package import ModelArchitecture
import Quantities
import RealModule

/// Seconds of one iteration for exactly what is in the batch.
///
/// What depends on the number of tokens alone is remembered by that number, and attention comes from the sums of the
/// batch, so an iteration costs the same to price however large its batch is.
package struct IterationCost: Sendable {
  private let plan: ServingPlan
  private let layers: [LayerCost]
  private let exchange: ExchangeCost
  private let sharedLaunch: Double
  private let profile: EngineProfile
  private let layerCount: Double
  /// Sequences are divided over the ranks of the data group, and over the stages of the pipeline.
  private let dataRanks: Double
  private let stages: Double
  /// Seconds in which a block crosses the bus to the host alone.
  let secondsPerMovedBlock: Double
  /// Whether a layer's products depend on prompts being among the tokens.
  private let hasPhases: Bool
  /// Seconds of everything but attention, routed experts and head, by tokens: of decodes alone, and with prompts.
  private var linearSeconds = CountedTimes()
  private var promptLinearSeconds = CountedTimes()
  /// Seconds of routed experts and of the way to them, by tokens of all ranks.
  private var routedSeconds = CountedTimes()
  /// Seconds of the head, by rows.
  private var headSeconds = CountedTimes()
  private var decodes = DecodeTable()
  private var prompts = PromptMemory()

  /// Prices the iterations of a plan.
  package init(plan: ServingPlan) {
    self.plan = plan
    var counts: [(layer: TransformerLayer, count: Double)] = []
    for layer in plan.model.layers {
      if let index = counts.firstIndex(where: { $0.layer == layer }) {
        counts[index].count += 1
      } else {
        counts.append((layer, 1))
      }
    }
    layers = counts.map { LayerCost($0.layer, count: $0.count, plan: plan) }
    exchange = ExchangeCost(plan: plan, layers: counts)
    hasPhases = layers.contains { $0.attention.hasProjections }
    sharedLaunch = layers.reduce(0) { $0 + $1.count * $1.attention.sharedLaunchSeconds }
    profile = plan.engine.profile
    layerCount = Double(plan.model.layers.count)
    dataRanks = Double(plan.layout.data)
    stages = Double(plan.layout.pipeline)
    secondsPerMovedBlock =
      KVCapacity(plan: plan).bytesPerToken * Double(plan.engine.blockTokens) / plan.engine.hostBandwidth.value
  }

  /// Seconds of an iteration, host overhead included.
  ///
  /// - Parameters:
  ///   - batch: the sums of what it works on.
  ///   - movedBlocks: blocks that cross the bus to the host.
  package mutating func seconds(of batch: TokenBatch, movedBlocks: Int = 0) -> Double {
    guard batch.tokens > 0 else { return 0 }
    let hasPrompts = batch.tokens > batch.decodeSequences
    let whole = batch
    let batch = dataRanks * stages > 1 ? divided(batch) : batch
    var kernels = linear(Int(batch.tokens), hasPrompts: hasPrompts) + head(Int(batch.logitTokens))
    if exchange.isRouted { kernels += routed(of: whole, part: batch) }
    if profile.attendsTogether, hasPrompts, batch.decodeSequences > 0 {
      kernels += layers.reduce(0) { $0 + $1.count * $1.attention.mixedSeconds(batch) }
    } else if batch.decodeSequences > 0 {
      kernels += profile.attentionFactor * decodeAttention(batch)
      if hasPrompts { kernels += promptAttention(batch) - sharedLaunch }
    } else {
      kernels += promptAttention(batch)
    }
    kernels *= profile.kernelFactor * (hasPrompts ? profile.promptFactor : 1)
    if profile.layerLaunchSeconds > 0, hasPrompts || batch.decodeSequences > Double(profile.greatestGraph) {
      let launches = profile.layerLaunchSeconds * layerCount
      kernels = Double.sqrt(kernels * kernels + launches * launches)
    }
    if stages > 1 { kernels += sendSeconds(batch.tokens) }
    kernels = max(kernels, profile.hiddenSequenceSeconds * batch.sequences)
    if plan.engine.samplesNucleus, whole.logitTokens > 0 {
      kernels +=
        profile.samplerSeconds
        + profile.samplerElementSeconds * whole.logitTokens * Double(plan.model.vocabulary)
    }
    return kernels + profile.stepSeconds + profile.sequenceSeconds * whole.sequences
      + (hasPrompts ? profile.promptSeconds : 0) + profile.tokenSeconds * whole.tokens + Double(movedBlocks)
      * secondsPerMovedBlock
  }

  /// What one rank works on at a time: a share of the data group's sequences, in as many parts as the pipeline keeps in
  /// flight.
  ///
  /// With as many parts as stages, a part passes every stage while each stage serves every part: a turn takes as long as
  /// one part takes through the whole model.
  private func divided(_ batch: TokenBatch) -> TokenBatch {
    let parts = min(dataRanks, batch.sequences) * pipelineParts(of: batch)
    let decodes = (batch.decodeSequences / parts).rounded(.up)
    let share = batch.decodeSequences > 0 ? decodes / batch.decodeSequences : 0
    let prompts = batch.sequences - batch.decodeSequences
    let promptParts = max(1, min(parts, prompts))
    let promptTokens = ((batch.tokens - batch.decodeSequences) / promptParts).rounded(.up)
    let decodeKeys = batch.decodeKeyTokens * share
    return TokenBatch(
      tokens: decodes + promptTokens, pairs: decodeKeys + (batch.pairs - batch.decodeKeyTokens) / promptParts,
      keyTokens: decodeKeys + (batch.keyTokens - batch.decodeKeyTokens) / promptParts,
      sequences: decodes + prompts / promptParts, logitTokens: (batch.logitTokens / parts).rounded(.up),
      decodeSequences: decodes, decodeKeyTokens: decodeKeys)
  }

  /// Parts of a batch that are in the pipeline at a time.
  private func pipelineParts(of batch: TokenBatch) -> Double {
    max(1, min(stages, batch.sequences / min(dataRanks, batch.sequences)))
  }

  private func sendSeconds(_ tokens: Double) -> Double {
    stages
      * plan.collectives.seconds(
        of: StageMessage(
          tokens: tokens, width: plan.model.hidden, bytesPerElement: plan.shard.format.bytesPerElement,
          stride: plan.layout.tensor))
  }

  private mutating func decodeAttention(_ batch: TokenBatch) -> Double {
    let layers = layers
    return decodes.seconds(sequences: Int(batch.decodeSequences), keys: batch.decodeKeyTokens) { keys in
      layers.reduce(0) { sum, kind in
        sum + kind.count * kind.attention.decodeSeconds(sequences: batch.decodeSequences, keys: keys)
      }
    }
  }

  private mutating func promptAttention(_ batch: TokenBatch) -> Double {
    let work = PromptMemory.Work(
      sequences: batch.sequences - batch.decodeSequences, tokens: batch.tokens - batch.decodeSequences,
      keys: batch.keyTokens - batch.decodeKeyTokens, pairs: batch.pairs - batch.decodeKeyTokens)
    let layers = layers
    return prompts.seconds(work) {
      layers.reduce(0) { sum, kind in
        sum + kind.count
          * kind.attention.prefillSeconds(
            sequences: work.sequences, tokens: work.tokens, keys: work.keys, pairs: work.pairs)
      }
    }
  }

  private mutating func linear(_ tokens: Int, hasPrompts: Bool) -> Double {
    let isPrompt = hasPhases && hasPrompts
    if let known = isPrompt ? promptLinearSeconds[tokens] : linearSeconds[tokens] { return known }
    let batch = TokenBatch(tokens: Double(tokens), pairs: 0, keyTokens: 0, sequences: 0, logitTokens: 0)
    var total = plan.operators.seconds(of: plan.model.embeddingOperator(batch, format: plan.shard.format))
    for kind in layers { total += kind.count * kind.seconds(tokens: tokens, hasPrompts: isPrompt) }
    total += exchange.sumSeconds(tokens: tokens)
    if isPrompt {
      promptLinearSeconds.remember(total, at: tokens)
    } else {
      linearSeconds.remember(total, at: tokens)
    }
    return total
  }

  /// Routed experts work for all ranks of the data group together.
  private mutating func routed(of whole: TokenBatch, part: TokenBatch) -> Double {
    let tokens = Int(max(part.tokens, (whole.tokens / pipelineParts(of: whole)).rounded(.up)))
    if let known = routedSeconds[tokens] { return known }
    let seconds = exchange.routedSeconds(tokens: tokens)
    routedSeconds.remember(seconds, at: tokens)
    return seconds
  }

  private mutating func head(_ rows: Int) -> Double {
    if let known = headSeconds[rows] { return known }
    let seconds = computeHead(rows: rows)
    headSeconds.remember(seconds, at: rows)
    return seconds
  }

  private func computeHead(rows: Int) -> Double {
    guard rows > 0 else { return 0 }
    let batch = TokenBatch(tokens: 0, pairs: 0, keyTokens: 0, sequences: 0, logitTokens: Double(rows))
    return plan.operators.seconds(of: plan.model.headOperators(batch, shard: plan.shard.ofHead))
  }
}

/// Times by a count, as far as they are known.
private struct CountedTimes: Sendable {
  /// Seconds by count; negative where not yet known.
  private var seconds: [Double] = []
  /// The greatest count whose time is remembered.
  private static let remembered = 1 << 16

  subscript(count: Int) -> Double? {
    count < seconds.count && seconds[count] >= 0 ? seconds[count] : nil
  }

  mutating func remember(_ time: Double, at count: Int) {
    guard count < Self.remembered else { return }
    if count >= seconds.count { seconds += repeatElement(-1, count: count + 1 - seconds.count) }
    seconds[count] = time
  }
}

/// The times of prompt pieces that were priced last.
private struct PromptMemory: Sendable {
  struct Work: Hashable, Sendable {
    var sequences: Double
    var tokens: Double
    var keys: Double
    var pairs: Double
  }

  private var works = Array(repeating: Work(sequences: 0, tokens: 0, keys: 0, pairs: 0), count: slots)
  private var times = Array(repeating: 0.0, count: slots)

  private static let slots = 1 << 10

  mutating func seconds(_ work: Work, price: () -> Double) -> Double {
    let mixed = UInt64(work.pairs) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(work.tokens) &* 0xBF58_476D_1CE4_E5B9
    let slot = Int(mixed >> 54)
    if works[slot] == work { return times[slot] }
    let seconds = price()
    works[slot] = work
    times[slot] = seconds
    return seconds
  }
}
