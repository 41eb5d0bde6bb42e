/// How far to train: from a loss to tokens and steps, and from tokens to a loss, under any law with a `loss` in `D`.
///
///     let horizon = LossHorizon(law: law, inputs: ["N": 8e9])
///     let plan = try horizon.plan(loss: 2.1, schedule: .constant(Batch(4e6)), critical: .growing(PowerLines()))
///     plan.tokens   // what the run will read
///     plan.steps    // how often it will step
public struct LossHorizon: Sendable {
  /// The law that ties tokens to the loss.
  public let law: any ScalingLaw
  /// All of the law's inputs but the tokens: the size, and whatever else it takes.
  public let inputs: LawInputs

  /// A horizon under `law`.
  public init(law: any ScalingLaw, inputs: LawInputs) {
    self.law = law
    self.inputs = inputs
  }

  /// What a run to a loss takes, or what a run of given length reaches.
  public struct Plan: Sendable, Hashable {
    /// The law that was used.
    public let law: String
    /// The loss and its unit.
    public let loss: Double, lossUnit: LawUnit
    /// Tokens that the law asks for: those of a tiny batch when a critical batch is given.
    public let minimumTokens: Double
    /// Tokens that the run reads, and steps that it makes; infinite when the loss is out of reach.
    public let tokens: Double, steps: Double
    /// The critical batch of the run as a whole; nil when none was given.
    public let criticalBatch: Batch<Token>?
    /// What limits the prediction.
    public let warnings: [LawWarning]
  }

  /// The tokens and steps of a run to `loss`.
  ///
  /// - Parameter critical: how the critical batch moves; nil takes the law's tokens as they are, whatever the batch.
  /// - Throws: ``LawError`` when the law does not take the inputs or does not meet the loss anywhere.
  public func plan(
    loss: Double,
    schedule: BatchSchedule,
    critical: CriticalBatchPath? = nil
  ) throws(LawError) -> Plan {
    let needed = try tokens(for: loss)
    guard needed.value.isFinite else {
      return Plan(
        law: law.id,
        loss: loss,
        lossUnit: try lossUnit(),
        minimumTokens: .infinity,
        tokens: .infinity,
        steps: .infinity,
        criticalBatch: nil,
        warnings: needed.warnings
      )
    }
    let spent = schedule.spent(progress: needed.value, along: critical ?? Self.harmless)
    return Plan(
      law: law.id,
      loss: loss,
      lossUnit: try lossUnit(),
      minimumTokens: needed.value,
      tokens: spent.tokens,
      steps: spent.steps,
      criticalBatch: critical?.criticalBatch(progress: needed.value),
      warnings: needed.warnings
    )
  }

  /// The loss that a run of `tokens` reaches.
  public func plan(
    tokens: Double,
    schedule: BatchSchedule,
    critical: CriticalBatchPath? = nil
  ) throws(LawError) -> Plan {
    guard tokens > 0, tokens.isFinite else {
      throw LawError(.invalidInput("tokens", value: String(tokens), mustBe: LawDomain.positive.phrase))
    }
    let spent = schedule.spent(tokens: tokens, along: critical ?? Self.harmless)
    var complete = inputs
    complete["D"] = .number(spent.progress)
    let answer = try law.evaluate("loss", complete)
    return Plan(
      law: law.id,
      loss: answer.value,
      lossUnit: answer.unit,
      minimumTokens: spent.progress,
      tokens: spent.tokens,
      steps: spent.steps,
      criticalBatch: critical?.criticalBatch(progress: spent.progress),
      warnings: answer.warnings
    )
  }

  /// A path on which any batch is far below the critical one.
  private static var harmless: CriticalBatchPath { .steps { _ in 0 } }

  private func lossUnit() throws(LawError) -> LawUnit {
    guard let loss = law.quantities.first(where: { $0.name == "loss" }) else {
      throw LawError(
        .unknownQuantity("loss", law: law.id, nearest: nil, known: law.quantities.map(\.name))
      )
    }
    return loss.unit
  }

  /// The law's own inverse where it has one, else a search; the warnings are those of the loss at the tokens found.
  private func tokens(for loss: Double) throws(LawError) -> LawAnswer {
    guard law.quantities.contains(where: { $0.name == "D_for_loss_at_N" }) else {
      return try law.solve(for: "D", where: "loss", equals: loss, inputs)
    }
    var complete = inputs
    complete["L"] = .number(loss)
    let answer = try law.evaluate("D_for_loss_at_N", complete)
    guard answer.value.isFinite else { return answer }
    complete = inputs
    complete["D"] = .number(answer.value)
    let check = try law.evaluate("loss", complete)
    return LawAnswer(
      law: law.id,
      quantity: answer.quantity,
      value: answer.value,
      unit: answer.unit,
      warnings: answer.warnings + check.warnings.filter { !answer.warnings.contains($0) }
    )
  }
}
