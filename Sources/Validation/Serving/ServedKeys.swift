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
  var engine: FileKeys = [:]
  /// `workload`.
  var workload: FileKeys = [:]
  /// `precision`: the format that is multiplied; nil where the recipe says it.
  var precision: NumberFormat? = .bf16
  /// `recipe`: what was published of how such runs are launched.
  private var recipe: String?
  /// `checkpoint`: which published weights the recipe takes.
  private var checkpoint: String?
  /// What was assumed, each by its rule.
  var assumptions: [String] = []

  /// A run of a model on accelerators.
  ///
  /// - Parameters:
  ///   - policy: nil where the recipe says it.
  ///   - engine: the engine by a table's words; what its profile is assumed for is said.
  init(model: String, fleet: FileKeys, policy: FileValue?, engine: ServedEngine) {
    self.model = model
    self.fleet = fleet
    if let policy { self.engine["policy"] = policy }
    self.engine["profile"] = .text(engine.profile)
    if let assumption = engine.assumption { assumptions.append(assumption) }
  }

  /// Follows a recipe with published weights.
  mutating func follow(_ recipe: String, checkpoint: String) {
    (self.recipe, self.checkpoint, precision) = (recipe, checkpoint, nil)
  }

  /// The row as a scenario.
  func scenario(_ id: String, figures: [RowFigure], files: [RowFile] = []) -> RowScenario {
    var keys: FileKeys = ["kind": "serving", "model": .text(model)]
    if let precision { keys["precision"] = .text(precision.name) }
    if let recipe { keys["recipe"] = .text(recipe) }
    if let checkpoint { keys["checkpoint"] = .text(checkpoint) }
    keys["fleet"] = .keys(fleet)
    keys["engine"] = .keys(engine)
    keys["workload"] = .keys(workload)
    return RowScenario(id: id, keys: keys, files: files.map(\.named), figures: figures, assumptions: assumptions)
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
