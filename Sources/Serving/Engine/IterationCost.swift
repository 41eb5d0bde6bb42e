import Hardware
import CostModel
public import ModelArchitecture
import Quantities

/// Seconds of one iteration for exactly what is in the batch.
///
/// What depends on the number of tokens alone is remembered by that number, so an iteration costs the same to
/// price however large its batch is.
public struct IterationCost: Sendable {
  private let plan: ServingPlan
  /// Distinct layers and how many there are of each.
  private let layers: [(layer: TransformerLayer, count: Double)]
  /// Seconds of everything but attention and head, by tokens; negative where not yet known.
  private var linearSeconds: [Double]
  /// Seconds of the head, by rows; negative where not yet known.
  private var headSeconds: [Double]

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
    linearSeconds = []
    headSeconds = []
  }

  /// Seconds of an iteration, host overhead included.
  public mutating func seconds(of batch: TokenBatch) -> Double {
    guard batch.tokens > 0 else { return 0 }
    var attention = 0.0
    for (layer, count) in layers {
      attention += count * plan.operators.seconds(of: layer.attentionWork(batch, shard: plan.shard))
    }
    return linear(Int(batch.tokens)) + head(Int(batch.logitTokens)) + attention + plan.engine.hostOverhead.value
  }

  private mutating func linear(_ tokens: Int) -> Double {
    if let known = Self.known(linearSeconds, tokens) { return known }
    let seconds = computeLinear(tokens: tokens)
    Self.remember(seconds, at: tokens, in: &linearSeconds)
    return seconds
  }

  private mutating func head(_ rows: Int) -> Double {
    if let known = Self.known(headSeconds, rows) { return known }
    let seconds = computeHead(rows: rows)
    Self.remember(seconds, at: rows, in: &headSeconds)
    return seconds
  }

  private static func known(_ table: [Double], _ index: Int) -> Double? {
    guard index < table.count, table[index] >= 0 else { return nil }
    return table[index]
  }

  private static func remember(_ seconds: Double, at index: Int, in table: inout [Double]) {
    guard index < remembered else { return }
    if index >= table.count { table += Array(repeating: -1, count: index + 1 - table.count) }
    table[index] = seconds
  }

  private func computeLinear(tokens: Int) -> Double {
    let batch = TokenBatch(
      tokens: Double(tokens), pairs: 0, keyTokens: 0, sequences: 0, logitTokens: 0)
    let element = plan.shard.format.bytesPerElement
    let group = plan.cluster.group(size: plan.tensor, stride: 1)
    let reduce = plan.collectives.seconds(
      .allReduce, bytes: batch.tokens * Double(plan.model.hidden) * element, group: group)
    var total = plan.operators.seconds(of: plan.model.embeddingOperator(batch, format: plan.shard.format))
    for (layer, count) in layers {
      let work = layer.forwardOperators(batch, hidden: plan.model.hidden, shard: plan.shard)
        .filter { if case .attention = $0 { false } else { true } }
      total += count * (plan.operators.seconds(of: work) + 2 * reduce)
    }
    return total
  }

  private func computeHead(rows: Int) -> Double {
    guard rows > 0 else { return 0 }
    let batch = TokenBatch(tokens: 0, pairs: 0, keyTokens: 0, sequences: 0, logitTokens: Double(rows))
    return plan.operators.seconds(of: plan.model.headOperators(batch, shard: plan.shard))
  }
}
