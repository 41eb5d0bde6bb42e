import Quantities
import Reading
import ScalingLaws
import Training
import Yams

extension ScenarioDecoder {
  /// Reads `horizon: {loss: 2.1}` or `horizon: {tokens: 15T tokens}` and what goes with it.
  func horizon(_ value: ValueReader) -> TrainingHorizon? {
    guard let keys = value.mapping() else { return nil }
    let tokens = keys.optional("tokens")?.quantity(.tokens, above: 0)
    let loss = keys.optional("loss")?.quantity(.count, above: 0)
    let law = keys.optional("law").flatMap(law)
    let critical = keys.optional("criticalBatch").map(criticalBatch) ?? .some(.growing(PowerLines()))
    keys.record { $0.usual(keys.path(of: "criticalBatch"), "power-lines") }
    let ramp = keys.optional("ramp").map(ramp) ?? []
    keys.finish()
    guard keys.has("tokens") != keys.has("loss") else {
      value.report("`horizon` takes either `tokens: 15T tokens` or `loss: 2.1`")
      return nil
    }
    guard let goal = tokens.map(TrainingHorizon.Goal.tokens) ?? loss.map(TrainingHorizon.Goal.loss) else { return nil }
    do {
      let horizon = try TrainingHorizon(goal: goal, law: law, criticalBatch: critical, ramp: ramp)
      keys.record { $0.usual(keys.path(of: "law"), horizon.law.id) }
      return horizon
    } catch {
      value.report("`horizon`: \(error.description)")
      return nil
    }
  }

  private func law(_ value: ValueReader) -> (any ScalingLaw)? {
    guard let name = value.string() else { return nil }
    do {
      return try ScalingLawCatalog.standard.law(named: name)
    } catch {
      value.report(error.description)
      return nil
    }
  }

  /// `power-lines`, `none`, or a fixed number of tokens.
  private func criticalBatch(_ value: ValueReader) -> CriticalBatchPath? {
    switch value.node.scalar?.string {
    case "power-lines"?, "none"?:
      return value.string() == "none" ? nil : .growing(PowerLines())
    default: return value.quantity(.tokens, above: 0).map { .constant(Batch($0)) }
    }
  }

  private func ramp(_ value: ValueReader) -> [TrainingHorizon.RampStage] {
    var stages: [TrainingHorizon.RampStage] = []
    for element in value.list() ?? [] {
      guard let keys = element.mapping() else { continue }
      let global = keys.required("global", example: "256")?.integer()
      let until = keys.required("until", example: "100B tokens")?.quantity(.tokens, above: 0)
      keys.finish()
      guard let global, let until else { continue }
      if let last = stages.last, until <= last.untilTokens {
        element.report("`\(element.path).until` must lie behind the stage before it")
      }
      stages.append(TrainingHorizon.RampStage(globalBatch: global, untilTokens: until))
    }
    return stages
  }
}
