package import Reading
import Reports
package import Scenarios

/// Scenarios to be checked without running them.
public struct CheckRequest: Codable, Hashable, Sendable {
  /// The scenarios.
  public var scenarios: [Source]
  /// Whether warnings, such as keys that have no effect, count as faults.
  public var strict: Bool

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case scenarios, strict
  }

  /// A request.
  public init(_ scenarios: [Source], strict: Bool = false) {
    self.scenarios = scenarios
    self.strict = strict
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    scenarios = try keys.required(.scenarios)
    strict = try keys.value(.strict, usual: false)
  }
}

/// What a check found.
public struct CheckAnswer: Answer {
  /// The scenarios of the sources without faults.
  package let scenarios: [Scenario]
  /// The faults of the others.
  package let diagnostics: [Diagnostic]

  /// Every fault of every source.
  public var faults: [Fault] { diagnostics.map(Fault.init) }
  /// Whether there are none.
  public var isGood: Bool { diagnostics.isEmpty }
  /// The faults, each with file, line, column and message; without any, what each scenario is.
  public var json: String { value.text }

  private var value: JSONValue {
    guard isGood else { return RunJSON.warnings(diagnostics) }
    return .array(
      scenarios.map { scenario in
        .object([
          "kind": .string(scenario.kind), "name": .string(scenario.name),
          "notes": .array(scenario.notes.map(JSONValue.string)),
          "warnings": RunJSON.warnings(scenario.warnings),
        ])
      })
  }
}

extension Session {
  /// Checks scenarios without running them. Faults of scenarios are the answer and no error.
  ///
  /// - Throws: for facts of the session that cannot be read, and for a cancelled work.
  public func check(_ request: CheckRequest, _ work: Work = Work()) async throws(RehearsalError) -> CheckAnswer {
    try await perform(work) { try answer(request, work) }
  }

  /// The answer on this thread.
  package func answer(_ request: CheckRequest, _ work: Work = Work()) throws(RehearsalError) -> CheckAnswer {
    try RehearsalError.wrapping {
      var (scenarios, faults) = try diagnosed(request.scenarios, work, saysWarnings: !request.strict)
      if request.strict {
        for warning in scenarios.flatMap(\.warnings) where !faults.contains(warning) { faults.append(warning) }
      }
      return CheckAnswer(scenarios: scenarios, diagnostics: faults)
    }
  }
}
