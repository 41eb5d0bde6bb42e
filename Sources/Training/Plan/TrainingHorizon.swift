package import ScalingLaws

/// How long a whole run is: to a number of tokens, or to a loss under a scaling law.
package struct TrainingHorizon: Sendable {
  /// Where the run ends.
  package enum Goal: Hashable, Sendable {
    /// After so many tokens.
    case tokens(Double)
    /// At this held-out loss, in the unit of the law.
    case loss(Double)
  }

  /// A smaller batch at the start of the run.
  package struct RampStage: Hashable, Sendable {
    /// Sequences in a step of this stage.
    package var globalBatch: Int
    /// Tokens seen when the stage ends.
    package var untilTokens: Double

    /// A stage of the ramp.
    package init(globalBatch: Int, untilTokens: Double) {
      self.globalBatch = globalBatch
      self.untilTokens = untilTokens
    }
  }

  /// Where the run ends.
  package let goal: Goal
  /// The law that ties tokens to the loss.
  package let law: any ScalingLaw
  /// What large batches cost in tokens; nil takes the law's tokens as they are, whatever the batch.
  package let criticalBatch: CriticalBatchPath?
  /// Batches of the start of the run, before the plan's own.
  package let ramp: [RampStage]

  /// A horizon; the critical batch grows with the run as Power Lines found, unless said.
  package init(
    goal: Goal, law: (any ScalingLaw)? = nil, criticalBatch: CriticalBatchPath? = .growing(PowerLines()),
    ramp: [RampStage] = []
  ) throws(LawError) {
    self.goal = goal
    if let law {
      self.law = law
    } else {
      self.law = try ScalingLawCatalog.standard.law(named: Self.defaultLaw)
    }
    self.criticalBatch = criticalBatch
    self.ramp = ramp
  }

  /// The law that is used when none is named: the replication of Chinchilla.
  package static let defaultLaw = "chinchilla.besiroglu"

  /// What the run takes and reaches.
  ///
  /// - Parameters:
  ///   - parameters: parameters of the model.
  ///   - batch: the plan's own batch.
  /// - Throws: `LawError` when the law takes other inputs than size and tokens, or the loss is nowhere.
  package func forecast(parameters: Double, batch: TrainingBatch) throws(LawError) -> LossHorizon.Plan {
    let horizon = LossHorizon(law: law, inputs: ["N": parameters])
    let schedule = try schedule(batch)
    switch goal {
    case .tokens(let tokens): return try horizon.plan(tokens: tokens, schedule: schedule, critical: criticalBatch)
    case .loss(let loss): return try horizon.plan(loss: loss, schedule: schedule, critical: criticalBatch)
    }
  }

  /// Optimizer steps of each stage of the ramp and of the plan's own batch, for a run of so many tokens.
  ///
  /// - Returns: for each stage that the run reaches, its place in the ramp (behind all of them the plan's own batch), its
  ///   batch and its steps.
  package func steps(
    tokens: Double, batch: TrainingBatch
  ) -> [(place: Int, globalBatch: Int, steps: Double)] {
    var seen = 0.0
    var stages: [(place: Int, globalBatch: Int, steps: Double)] = []
    let last = RampStage(globalBatch: batch.global, untilTokens: .infinity)
    for (place, stage) in (ramp + [last]).enumerated() {
      let end = min(tokens, stage.untilTokens)
      guard end > seen else { break }
      stages.append(
        (place, stage.globalBatch, (end - seen) / (Double(stage.globalBatch) * Double(batch.sequenceLength))))
      seen = end
    }
    return stages
  }

  private func schedule(_ batch: TrainingBatch) throws(LawError) -> BatchSchedule {
    let length = Double(batch.sequenceLength)
    let stages = ramp.map { stage in
      BatchSchedule.Stage(Batch(Double(stage.globalBatch) * length), untilTokens: stage.untilTokens)
    }
    return try BatchSchedule(stages + [BatchSchedule.Stage(Batch(batch.tokens))])
  }
}
