import Quantities
import Reading
import ScalingLaws
import Training
import Yams

extension ScenarioDecoder {
  /// Reads `horizon: {loss: 2.1}` or `horizon: {tokens: 15T tokens}` and what goes with it.
  func horizon(_ keys: MappingReader) -> TrainingHorizon? {
    let tokens = keys.read(HorizonKeys.tokens)
    let loss = keys.read(HorizonKeys.loss)
    let law = keys.read(HorizonKeys.law)
    let critical = keys.read(HorizonKeys.criticalBatch).map(criticalBatch) ?? .some(.growing(PowerLines()))
    keys.record { $0.usual(keys.path(of: HorizonKeys.criticalBatch), "power-lines") }
    let ramp = keys.read(HorizonKeys.ramp).map(ramp) ?? []
    keys.finish()
    guard keys.has(HorizonKeys.tokens) != keys.has(HorizonKeys.loss) else {
      keys.value.report("`horizon` takes either `tokens: 15T tokens` or `loss: 2.1`")
      return nil
    }
    guard let goal = tokens.map(TrainingHorizon.Goal.tokens) ?? loss.map(TrainingHorizon.Goal.loss) else { return nil }
    do {
      let horizon = try TrainingHorizon(goal: goal, law: law, criticalBatch: critical, ramp: ramp)
      keys.record { $0.usual(keys.path(of: HorizonKeys.law), horizon.law.id) }
      return horizon
    } catch {
      keys.value.report("`horizon`: \(error.description)")
      return nil
    }
  }

  /// `power-lines`, `none`, or a fixed number of tokens.
  private func criticalBatch(_ value: ValueReader) -> CriticalBatchPath? {
    switch value.node.scalar?.string {
    case "power-lines"?, "none"?:
      return value.string() == "none" ? nil : .growing(PowerLines())
    default: return value.read(HorizonKeys.tokensPerBatch).map { .constant(Batch($0)) }
    }
  }

  private func ramp(_ value: ValueReader) -> [TrainingHorizon.RampStage] {
    var stages: [TrainingHorizon.RampStage] = []
    for element in value.list() ?? [] {
      guard let keys = element.mapping(RampKeys.table) else { continue }
      let global = keys.read(RampKeys.global)
      let until = keys.read(RampKeys.until)
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
