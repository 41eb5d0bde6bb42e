import Hardware
import Quantities
import Serving

/// The keys of a served run as they are put together, and what was assumed for those that its row does not state.
struct ServedKeys {
  /// The model by its name.
  var model: String
  /// `fleet`.
  var fleet: FileKeys
  /// `engine`.
  var engine: FileKeys
  /// `workload`.
  var workload: FileKeys = [:]
  /// `precision`: the format that is multiplied.
  var precision = NumberFormat.bf16
  /// What was assumed, each by its rule.
  var assumptions: [String] = []

  /// A run of a model on accelerators.
  init(model: String, fleet: FileKeys, policy: FileValue, profile: FileValue) {
    self.model = model
    self.fleet = fleet
    engine = ["policy": policy, "profile": profile]
  }

  /// A run by a table's words for its engine; what the profile is assumed for is said.
  init(model: String, fleet: FileKeys, policy: FileValue, engine: ServedEngine) {
    self.init(model: model, fleet: fleet, policy: policy, profile: .text(engine.profile))
    if let assumption = engine.assumption { assumptions.append(assumption) }
  }

  /// Sets the formats of a checkpoint.
  mutating func set(_ formats: ServedFormats) {
    precision = formats.main.activation
    engine["weightFormat"] = .text(formats.main.weight.name)
    engine["kvFormat"] = .text(formats.cache.name)
    var parts: FileKeys = [:]
    for (name, part) in [("attention", formats.parts.attention), ("experts", formats.parts.experts)] {
      guard let part else { continue }
      parts[name] = ["weight": .text(part.weight.name), "activation": .text(part.activation.name)]
    }
    if !parts.isEmpty { engine["parts"] = .keys(parts) }
    if formats.main.weight.bits < 16 || !parts.isEmpty { assumptions.append(formats.rule) }
  }

  /// The row as a scenario.
  func scenario(_ id: String, figures: [RowFigure], files: [RowFile] = []) -> RowScenario {
    RowScenario(
      id: id,
      keys: [
        "kind": "serving", "model": .text(model), "precision": .text(precision.name), "fleet": .keys(fleet),
        "engine": .keys(engine), "workload": .keys(workload),
      ],
      files: files.map(\.named), figures: figures, assumptions: assumptions)
  }
}

extension FileKeys {
  /// `fleet` of one replica.
  static func replica(
    on accelerator: FileValue, tensor: Int, pipeline: Int = 1, data: Int = 1, expert: Int = 1
  ) -> FileKeys {
    var fleet: FileKeys = ["accelerator": accelerator, "tensor": .integer(tensor)]
    for (key, size) in [("pipeline", pipeline), ("data", data), ("expert", expert)] where size != 1 {
      fleet[key] = .integer(size)
    }
    return fleet
  }

  /// `workload` of equal requests that all wait from the start.
  static func queued(_ count: Int, prompt: Int, output: Int) -> FileKeys {
    [
      "arrivals": "at-once", "requests": .integer(count), "prompt": ["fixed": .integer(prompt)],
      "output": ["fixed": .integer(output)], "warmUp": 0,
    ]
  }
}

extension MeasurementRow {
  /// A figure that was measured in milliseconds, by the metric of the run that predicts it; nil where it was not.
  func milliseconds(_ column: String, _ metric: String) -> RowFigure? {
    guard let measured = number(column), measured > 0 else { return nil }
    return RowFigure(metric: metric, value: measured / 1e3, column: column, scale: 1e3)
  }

  /// A figure that was measured in tokens a second; nil where it was not.
  func tokensPerSecond(_ column: String) -> RowFigure? {
    guard let measured = number(column), measured > 0 else { return nil }
    return RowFigure(metric: "output_tokens_per_second", value: measured, column: column)
  }
}
