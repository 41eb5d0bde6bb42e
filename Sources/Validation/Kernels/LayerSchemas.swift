import CostModel

/// Operators of whole layers timed one by one by Vidur's profiler.
package struct VidurLayerSchema: ValidationSchema {
  /// `layers-vidur`.
  package let name = "layers-vidur"
  /// The columns of the table.
  package let columns = ["gpu", "model", "tp", "op", "num_tokens", "median_ms"]

  /// The schema has no parameters.
  package init() {}

  /// Prices every operator; the widths of the models stand in `serving_vidur_models.csv` beside the table.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    let models = companion("serving_vidur_models.csv").map(Self.shapes) ?? [:]
    var pricers = PricerShelf()
    return table.predictions { (row) throws(RowFault) in
      guard
        let device = row["gpu"], let model = row["model"], let name = row["op"],
        let tensor = row.number("tp"), tensor >= 1, let tokens = row.number("num_tokens"), tokens >= 1,
        let measured = row.number("median_ms"), measured > 0
      else {
        throw RowFault(why: "a cell is missing")
      }
      guard let shape = Self.shape(of: model, in: models) else {
        throw RowFault(why: "serving_vidur_models.csv does not have \(model)")
      }
      guard
        let pricer = pricers.pricer(device), let work = shape.vidur(name, tokens: tokens, tensor: tensor)
      else {
        throw RowFault(why: "\(name) on \(device) is not modelled")
      }
      let timing = LayerTiming(profiler: "vidur", name: name, tokens: tokens, work: work)
      return [row.time(measured: measured * 1e-3, predicted: timing.seconds(by: pricer))]
    }
  }

  private static func shapes(_ table: MeasurementTable) -> [String: LayerShape] {
    var shapes: [String: LayerShape] = [:]
    for index in table.rows.indices {
      let row = table.row(index)
      guard
        let model = row["model"], let heads = row.number("n_head"), let keyValue = row.number("n_kv_head"),
        let hidden = row.number("n_embd"), let inner = row.number("n_expanded_embd"),
        let vocabulary = row.number("vocab_size"), heads >= 1
      else { continue }
      shapes[model] = LayerShape(
        hidden: hidden, heads: heads, keyValueHeads: keyValue, headDimension: hidden / heads, inner: inner,
        vocabulary: vocabulary, isGated: !LayerShape.vidurWithoutGate.contains(model))
    }
    return shapes
  }

  /// Tables name some models with their organisation and some without.
  private static func shape(of model: String, in shapes: [String: LayerShape]) -> LayerShape? {
    shapes[model] ?? shapes.first { model.hasSuffix($0.key) || $0.key.hasSuffix(model) }?.value
  }
}

/// Operators of whole layers timed one by one by LLMServingSim's profilers.
package struct ServingSimLayerSchema: ValidationSchema {
  /// `layers-llmservingsim`.
  package let name = "layers-llmservingsim"
  /// The columns of the table.
  package let columns = ["hw", "model", "tp", "layer", "tokens", "latency_us", "profiler"]

  /// The schema has no parameters.
  package init() {}

  /// Prices every operator.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var pricers = PricerShelf()
    return table.predictions { (row) throws(RowFault) in
      guard
        let device = row["hw"], let model = row["model"], let name = row["layer"], let profiler = row["profiler"],
        let tensor = row.number("tp"), tensor >= 1, let tokens = row.number("tokens"), tokens >= 1,
        let measured = row.number("latency_us"), measured > 0
      else {
        throw RowFault(why: "a cell is missing")
      }
      guard
        let shape = LayerShape.servingSim[model], let pricer = pricers.pricer(device),
        let work = shape.servingSim(name, tokens: tokens, tensor: tensor)
      else {
        throw RowFault(why: "\(name) of \(model) on \(device) is not modelled")
      }
      let fused = shape.fusesNorms && LayerShape.norms.contains(name) ? ":fused" : ""
      let timing = LayerTiming(profiler: profiler, name: name + fused, tokens: tokens, work: work)
      return [row.time(measured: measured * 1e-6, predicted: timing.seconds(by: pricer))]
    }
  }
}
