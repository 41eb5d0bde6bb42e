import CostModel
import ModelArchitecture
import Quantities

/// One attention call over a prompt's chunk and some sequences that generate, as LLMServingSim timed it.
package struct MixedAttentionSchema: ValidationSchema {
  /// `attention-mixed`.
  package let name = "attention-mixed"
  /// The columns of the table.
  package let columns = [
    "hw", "model", "tp", "profiler", "prefill_chunk", "kv_prefill", "n_decode", "kv_decode", "latency_us",
  ]

  /// The schema has no parameters.
  package init() {}

  /// Prices the batch from its sums.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    return table.predictions { (row) throws(RowFault) in
      guard
        let device = row["hw"], let model = row["model"], let tensor = row.number("tp"),
        let chunk = row.number("prefill_chunk"), let past = row.number("kv_prefill"),
        let decodes = row.number("n_decode"), let context = row.number("kv_decode"),
        let measured = row.number("latency_us"), measured > 0
      else {
        throw RowFault(why: "a cell is missing")
      }
      let call = ServedAttentionRow(row)
      if let fault = call.fault {
        throw RowFault(why: fault)
      }
      var batch = TokenBatch.empty
      if chunk > 0 { batch.addPrefill(tokens: chunk, past: past) }
      if decodes > 0 { batch.addDecodes(count: decodes, context: decodes * context) }
      let attention = ServedAttention(
        device: device, model: model, tensor: tensor, isServed: call.isServed)
      guard let seconds = attention?.seconds(batch) else {
        throw RowFault(why: "\(model) on \(device) is not modelled")
      }
      return [row.time(measured: measured * 1e-6, predicted: seconds)]
    }
  }
}

/// Attention over batches with some long sequences among short ones, as LLMServingSim timed it.
package struct SkewedAttentionSchema: ValidationSchema {
  /// `attention-skewed`.
  package let name = "attention-skewed"
  /// The columns of the table.
  package let columns = [
    "hw", "model", "tp", "n", "nb", "skew", "pc", "kp", "kvs", "kv_big", "kv_mean", "t_mean_us", "t_skew_us",
  ]

  /// The schema has no parameters.
  package init() {}

  /// Layers in one time of the table.
  ///
  /// - Source: the table beside the one of mixed batches: where a batch of equal sequences stands in both, its time here
  ///   is 3.00 times the time of one layer (median of 2,975 pairs).
  private static let layers = 3.0

  /// Prices the skewed batch from its sums.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    return table.predictions { (row) throws(RowFault) in
      guard
        let device = row["hw"], let model = row["model"], let tensor = row.number("tp"), let count = row.number("n"),
        let big = row.number("nb"), let small = row.number("kvs"), let large = row.number("kv_big"),
        let chunk = row.number("pc"), let past = row.number("kp"), let measured = row.number("t_skew_us"), measured > 0
      else {
        throw RowFault(why: "a cell is missing")
      }
      var batch = TokenBatch.empty
      if chunk > 0 { batch.addPrefill(tokens: chunk, past: past) }
      if big > 0 { batch.addDecodes(count: big, context: big * large) }
      if count > big { batch.addDecodes(count: count - big, context: (count - big) * small) }
      let attention = ServedAttention(device: device, model: model, tensor: tensor, isServed: true)
      guard let seconds = attention?.seconds(batch) else {
        throw RowFault(why: "\(model) on \(device) is not modelled")
      }
      return [row.time(measured: measured * 1e-6, predicted: Self.layers * seconds)]
    }
  }
}

/// Attention of one layer of a model of LLMServingSim's tables.
private struct ServedAttention {
  private let operators: OperatorCostModel
  private let shape: LayerShape
  private let tensor: Double
  private let isServed: Bool

  /// - Parameter isServed: whether the call was timed in an engine, which attends for a whole iteration at once.
  init?(device: String, model: String, tensor: Double, isServed: Bool) {
    var shelf = PricerShelf()
    guard
      let shape = LayerShape.servingSim[model], let accelerator = shelf.pricer(device)?.accelerator, tensor >= 1,
      let operators = try? OperatorCostModel(
        accelerator: accelerator, format: .bf16, engine: isServed ? "vllm" : nil)
    else { return nil }
    self.operators = operators
    self.shape = shape
    self.tensor = tensor
    self.isServed = isServed
  }

  func seconds(_ batch: TokenBatch) -> Double {
    let work = AttentionWork(
      heads: shape.heads / tensor, keyValueHeads: max(1, shape.keyValueHeads / tensor),
      headDimension: shape.headDimension, batch: batch, format: .bf16, cacheFormat: .bf16)
    return isServed ? AttentionPricer(operators, of: work).mixedSeconds(batch) : operators.seconds(of: work)
  }
}
