import Quantities
import Reports
import Scenarios
package import Training

/// A training scenario whose step is to be asked how it answers to each figure of the hardware.
public struct SensitivityRequest: Codable, Hashable, Sendable {
  /// The scenario.
  public var scenario: Source
  /// The change of each figure as a share, more than 0 and less than 1.
  public var change: Double
  /// Whether the best layouts under each change are compared, and not the file's own layout.
  public var search: Bool

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case scenario, change, search
  }

  /// A request.
  public init(_ scenario: Source, change: Double = 0.1, search: Bool = false) {
    self.scenario = scenario
    self.change = change
    self.search = search
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    scenario = try keys.required(.scenario)
    change = try keys.value(.change, usual: 0.1)
    search = try keys.value(.search, usual: false)
  }
}

/// How steps answer to the figures of the hardware.
public struct SensitivityAnswer: Answer {
  /// The answers, one for each combination of swept values.
  package let found: [FoundSensitivity]

  /// Whether every step fits into memory as it is.
  public var isGood: Bool { found.allSatisfy(\.sensitivity.fits) }
  /// Each answer with its figures; of one the answer itself, else a list.
  public var json: String { listed(found.map(\.json)).text }
}

/// How the step of one scenario answers to the figures of the hardware.
package struct FoundSensitivity: Sendable {
  /// The name of the scenario.
  package var name: String
  /// The format in which the model is trained.
  package var format: String
  /// What was found.
  package var sensitivity: Sensitivity

  /// The answer for programs.
  var json: JSONValue {
    let rows = sensitivity.rows.map { row in
      JSONValue.object([
        "figure": .string(row.figure.rawValue), "value": .number(row.value),
        "step_time_raised_s": .number(row.raisedSeconds), "step_time_lowered_s": .number(row.loweredSeconds),
        "elasticity": .number(row.elasticity), "memory_used_ratio_raised": .number(row.memoryUsedRatio),
        "fits_raised": .boolean(row.fits.raised), "fits_lowered": .boolean(row.fits.lowered),
      ])
    }
    return .object([
      "name": .string(name), "precision": .string(format), "step_time_s": .number(sensitivity.seconds),
      "memory_used_ratio": .number(sensitivity.memoryUsedRatio), "fits": .boolean(sensitivity.fits),
      "change_ratio": .number(sensitivity.change), "figures": .array(rows),
    ])
  }
}

extension Session {
  /// Raises and lowers each figure of the hardware of a training scenario, and simulates the step again.
  ///
  /// - Throws: every fault of the scenario, and for a cancelled work.
  public func sensitivity(
    _ request: SensitivityRequest, _ work: Work = Work()
  ) async throws(RehearsalError) -> SensitivityAnswer {
    guard request.change > 0, request.change < 1 else {
      throw RehearsalError("`change` is \(request.change); it must be more than 0 and less than 1")
    }
    return try await perform(work) {
      SensitivityAnswer(
        found: request.search ? try await bestLayouts(request, work) : try await ownLayouts(request, work))
    }
  }

  private func bestLayouts(_ request: SensitivityRequest, _ work: Work) async throws -> [FoundSensitivity] {
    let scenarios = try searches(request.scenario)
    var found: [FoundSensitivity] = []
    for scenario in scenarios {
      try work.check()
      let place = Double(found.count)
      let sensitivity = try await Sensitivity(of: scenario.search, change: request.change) { done, all in
        work.report((place + Double(done) / Double(max(1, all))) / Double(scenarios.count), scenario.name)
      }
      found.append(
        FoundSensitivity(name: scenario.name, format: scenario.search.recipe.format.name, sensitivity: sensitivity))
    }
    try work.check()
    return found
  }

  private func ownLayouts(_ request: SensitivityRequest, _ work: Work) async throws -> [FoundSensitivity] {
    let scenarios = try self.scenarios([request.scenario], work)
    var found: [FoundSensitivity] = []
    for scenario in scenarios {
      try work.check()
      work.report(Double(found.count) / Double(scenarios.count))
      guard let plan = (scenario.study as? TrainingStudy)?.plan else {
        let file = request.scenario.shown(in: self, usual: "scenario.yaml")
        throw RehearsalError("\(file): sensitivity is for `kind: training`")
      }
      let sensitivity = try await Sensitivity(of: plan, change: request.change)
      found.append(FoundSensitivity(name: scenario.name, format: plan.format.name, sensitivity: sensitivity))
    }
    return found
  }
}
