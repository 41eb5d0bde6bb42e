package import Quantities
package import Reading
package import RunStore
package import Scenarios

/// Runs as JSON. Keys are the metric names and never change.
package enum RunJSON {
  /// A run that was just made; `id` is nil when it was not stored.
  ///
  /// - Parameter verdicts: how it stands against what was asked of it, alone and beside other runs of its file.
  package static func value(
    _ scenario: Scenario, _ outcome: any StudyOutcome, _ verdicts: [Verdict], id: Int64?, wallSeconds: Double
  ) -> JSONValue {
    .object([
      "id": id.map(JSONValue.integer) ?? .null, "kind": .string(scenario.kind), "name": .string(scenario.name),
      "seed": .integer(Int64(scenario.seed)), "wall_s": .number(wallSeconds), "metrics": metrics(outcome.metrics),
      "quantile_intervals": quantileIntervals(outcome.metrics),
      "notes": .array(scenario.notes(on: outcome).map(JSONValue.string)),
      "accuracy": accuracy(outcome.accuracy), "setting": .string(outcome.setting),
      "verdicts": .array(verdicts.map(verdict)), "holds": .boolean(verdicts.allSatisfy(\.holds)),
      "warnings": warnings(scenario.warnings),
    ])
  }

  /// How far the numbers may be off: by metric, and why no error is known where none is.
  package static func accuracy(_ accuracy: Accuracy) -> JSONValue {
    let errors = accuracy.errors.map { name, error in
      (
        name,
        JSONValue.object([
          "figures": .integer(Int64(error.figures)), "sentence": .string(error.sentence),
          "median_low_ratio": .number(error.medians.lowerBound), "median_high_ratio": .number(error.medians.upperBound),
          "p90_low_ratio": .number(error.nineInTen.lowerBound), "p90_high_ratio": .number(error.nineInTen.upperBound),
          "compared_with": .array(error.of.map(JSONValue.string)),
          "sources": .array(error.sources.map(JSONValue.string)),
        ])
      )
    }
    return .object([
      "errors": .object(Dictionary(errors, uniquingKeysWith: { $1 })),
      "unknown": accuracy.gap.map(JSONValue.string) ?? .null,
    ])
  }

  /// What the writer of a file should know though it is no fault.
  package static func warnings(_ warnings: [Diagnostic]) -> JSONValue {
    .array(
      warnings.map { warning in
        .object([
          "file": .string(warning.file), "line": .integer(Int64(warning.line)),
          "column": .integer(Int64(warning.column)), "message": .string(warning.message),
        ])
      })
  }

  /// A stored run.
  package static func value(_ run: StoredRun) -> JSONValue { .object(keys(run)) }

  /// A stored run with what the store holds beyond its metrics.
  package static func value(_ run: StoredRun, _ details: RunDetails) -> JSONValue {
    var all = keys(run)
    all["accuracy"] = accuracy(details.accuracy)
    all["holds"] = .boolean(details.verdicts.allSatisfy(\.holds))
    all["verdicts"] = .array(
      details.verdicts.map {
        .object(["holds": .boolean($0.holds), "verdict": .string($0.state), "sentence": .string($0.sentence)])
      })
    return .object(all)
  }

  private static func keys(_ run: StoredRun) -> [String: JSONValue] {
    [
      "id": .integer(run.id), "kind": .string(run.kind), "name": .string(run.name), "seed": .integer(run.seed),
      "version": .string(run.version), "started": .string(run.started), "wall_s": .number(run.wallSeconds),
      "host": .string(run.host), "tags": .array(run.tags.map(JSONValue.string)), "metrics": metrics(run.metrics),
      "quantile_intervals": quantileIntervals(run.metrics), "scenario": .string(run.scenario),
    ]
  }

  /// The intervals of quantiles by metric, apart from the metrics, where quantiles are plain numbers.
  private static func quantileIntervals(_ metrics: [Metric]) -> JSONValue {
    let pairs = metrics.compactMap { metric -> (String, JSONValue)? in
      guard metric.certainty == .estimatedQuantile, let low = metric.low, let high = metric.high else { return nil }
      return (metric.name, .object(["ci_low": .number(low), "ci_high": .number(high)]))
    }
    return .object(Dictionary(pairs, uniquingKeysWith: { $1 }))
  }

  /// Metrics by name; a mean with an interval is an object of value and bounds, others are plain numbers.
  package static func metrics(_ metrics: [Metric]) -> JSONValue {
    let pairs = metrics.map { metric -> (String, JSONValue) in
      guard metric.certainty != .estimatedQuantile, let low = metric.low, let high = metric.high else {
        return (metric.name, .number(metric.value))
      }
      return (
        metric.name, .object(["value": .number(metric.value), "ci_low": .number(low), "ci_high": .number(high)])
      )
    }
    return .object(Dictionary(pairs, uniquingKeysWith: { $1 }))
  }

  /// A verdict; bounds and ends that there are not are null.
  package static func verdict(_ verdict: Verdict) -> JSONValue {
    func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    return .object([
      "metric": .string(verdict.metric), "wanted": number(verdict.wanted), "wanted_low": number(verdict.wantedLow),
      "wanted_high": number(verdict.wantedHigh), "observed": number(verdict.observed),
      "observed_low": number(verdict.observedLow), "observed_high": number(verdict.observedHigh),
      "over": verdict.over.map(JSONValue.string) ?? .null, "holds": .boolean(verdict.holds),
      "verdict": .string(verdict.state.rawValue), "sentence": .string(verdict.sentence),
    ])
  }

  /// The answer to a query: one object for each row.
  package static func value(_ result: QueryResult) -> JSONValue {
    .array(
      result.rows.map { row in
        .object(Dictionary(zip(result.columns, row.map(value)), uniquingKeysWith: { $1 }))
      })
  }

  private static func value(_ value: QueryResult.Value) -> JSONValue {
    switch value {
    case .null: .null
    case .integer(let number): .integer(number)
    case .real(let number): .number(number)
    case .text(let text): .string(text)
    case .blob(let bytes): .string(QueryResult.hexadecimal(bytes))
    }
  }
}
