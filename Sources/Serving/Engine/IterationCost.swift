import CostModel
import Hardware
public import ModelArchitecture
import Quantities
import RealModule

/// Seconds of one iteration for exactly what is in the batch.
///
/// What depends on the number of tokens alone is remembered by that number, and attention comes from the sums of the
/// batch, so an iteration costs the same to price however large its batch is.
public struct IterationCost: Sendable {
  private let plan: ServingPlan
  /// Distinct layers and how many there are of each.
  private let layers: [(layer: TransformerLayer, count: Double)]
  private let attention: [(pricer: AttentionPricer, count: Double)]
  private let sharedLaunch: Double
  private let profile: EngineProfile
  private let layerCount: Double
  /// Sequences are divided over the ranks of the data group, and over the stages of the pipeline.
  private let dataRanks: Double
  private let stages: Double
  private let secondsPerMovedBlock: Double
  /// Seconds of everything but attention and head, by tokens; negative where not yet known.
  private var linearSeconds: [Double] = []
  /// Seconds of the head, by rows; negative where not yet known.
  private var headSeconds: [Double] = []
  private var decodes = DecodeTable()
  private var prompts = PromptMemory()

  /// The greatest count whose time is remembered.
  private static let remembered = 1 << 16

  /// Prices the iterations of a plan.
  public init(plan: ServingPlan) {
    self.plan = plan
    var counts: [(layer: TransformerLayer, count: Double)] = []
    for layer in plan.model.layers {
      if let index = counts.firstIndex(where: { $0.layer == layer }) {
        counts[index].count += 1
      } else {
        counts.append((layer, 1))
      }
    }
    layers = counts
    attention = counts.map { layer, count in
      (AttentionPricer(plan.operators, of: layer.attentionWork(.empty, shard: plan.shard)), count)
    }
    sharedLaunch = attention.reduce(0) { $0 + $1.count * $1.pricer.sharedLaunchSeconds }
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
  public mutating func seconds(of batch: TokenBatch, movedBlocks: Int = 0) -> Double {
    guard batch.tokens > 0 else { return 0 }
    let hasPrompts = batch.tokens > batch.decodeSequences
    let whole = batch
    let batch = dataRanks * stages > 1 ? divided(batch) : batch
    var kernels = linear(Int(batch.tokens)) + head(Int(batch.logitTokens))
    if batch.decodeSequences > 0 {
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
    let ranks = min(dataRanks, batch.sequences)
    let parts = ranks * max(1, min(stages, batch.sequences / ranks))
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

  private func sendSeconds(_ tokens: Double) -> Double {
    let bytes = tokens * Double(plan.model.hidden) * plan.shard.format.bytesPerElement
    return stages * plan.collectives.sendSeconds(bytes: bytes, stride: plan.layout.tensor)
  }

  private mutating func decodeAttention(_ batch: TokenBatch) -> Double {
    let attention = attention
    return decodes.seconds(sequences: Int(batch.decodeSequences), keys: batch.decodeKeyTokens) { keys in
      attention.reduce(0) { sum, kind in
        sum + kind.count * kind.pricer.decodeSeconds(sequences: batch.decodeSequences, keys: keys)
      }
    }
  }

  private mutating func promptAttention(_ batch: TokenBatch) -> Double {
    let work = PromptMemory.Work(
      sequences: batch.sequences - batch.decodeSequences, tokens: batch.tokens - batch.decodeSequences,
      keys: batch.keyTokens - batch.decodeKeyTokens, pairs: batch.pairs - batch.decodeKeyTokens)
    let attention = attention
    return prompts.seconds(work) {
      attention.reduce(0) { sum, kind in
        sum + kind.count
          * kind.pricer.prefillSeconds(
            sequences: work.sequences, tokens: work.tokens, keys: work.keys, pairs: work.pairs)
      }
    }
  }

  private mutating func linear(_ tokens: Int) -> Double {
    if tokens < linearSeconds.count, linearSeconds[tokens] >= 0 { return linearSeconds[tokens] }
    let seconds = computeLinear(tokens: tokens)
    Self.remember(seconds, at: tokens, in: &linearSeconds)
    return seconds
  }

  private mutating func head(_ rows: Int) -> Double {
    if rows < headSeconds.count, headSeconds[rows] >= 0 { return headSeconds[rows] }
    let seconds = computeHead(rows: rows)
    Self.remember(seconds, at: rows, in: &headSeconds)
    return seconds
  }

  private static func remember(_ seconds: Double, at index: Int, in table: inout [Double]) {
    guard index < remembered else { return }
    if index >= table.count { table += repeatElement(-1, count: index + 1 - table.count) }
    table[index] = seconds
  }

  private func computeLinear(tokens: Int) -> Double {
    let batch = TokenBatch(
      tokens: Double(tokens), pairs: 0, keyTokens: 0, sequences: 0, logitTokens: 0)
    let element = plan.shard.format.bytesPerElement
    let reduce = reduceSeconds(bytes: batch.tokens * Double(plan.model.hidden) * element)
    var total = plan.operators.seconds(of: plan.model.embeddingOperator(batch, format: plan.shard.format))
    for (layer, count) in layers {
      let work = layer.forwardOperators(batch, hidden: plan.model.hidden, shard: plan.shard)
        .compactMap(Self.fused)
      total += count * (plan.operators.seconds(of: work) + 2 * reduce)
    }
    return total
  }

  /// Engines add the residual in the kernel of the norm behind it; attention is priced by the batch.
  private static func fused(_ work: Operator) -> Operator? {
    switch work {
    case .attention: return nil
    case .elementwise(let simple) where simple.name == "residual": return nil
    case .elementwise(var simple) where simple.name == "norm":
      simple.bytes *= 2
      return .elementwise(simple)
    default: return work
    }
  }

  /// A sum over the tensor group, by the engine's own kernel where messages are small and by the library otherwise.
  private func reduceSeconds(bytes: Double) -> Double {
    let group = plan.cluster.group(size: plan.layout.tensor, stride: 1)
    let library = plan.collectives.seconds(.allReduce, bytes: bytes, group: group)
    guard let own = plan.ownCollectives, bytes <= Self.ownCollectiveBytes else { return library }
    return min(library, own.seconds(.allReduce, bytes: bytes, group: group))
  }

  /// Messages up to this size go by an engine's own kernel.
  ///
  /// - Source: vLLM, `distributed/device_communicators/custom_all_reduce.py`: 8 MiB.
  private static let ownCollectiveBytes = 8.0 * 0x1p20

  private func computeHead(rows: Int) -> Double {
    guard rows > 0 else { return 0 }
    let batch = TokenBatch(tokens: 0, pairs: 0, keyTokens: 0, sequences: 0, logitTokens: Double(rows))
    return plan.operators.seconds(of: plan.model.headOperators(batch, shard: plan.shard))
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
