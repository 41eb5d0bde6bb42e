/// A batch that changes at given numbers of tokens, such as a ramp.
public struct BatchSchedule: Sendable, Hashable {
  /// A batch and the tokens seen when it ends.
  public struct Stage: Sendable, Hashable {
    /// The batch of the stage.
    public let batch: Batch<Token>
    /// Tokens seen at its end; infinite for the last stage.
    public let endsAtTokens: Double

    /// A stage that lasts until `tokens` have been seen.
    public init(_ batch: Batch<Token>, untilTokens tokens: Double = .infinity) {
      self.batch = batch
      endsAtTokens = tokens
    }
  }

  /// The stages in order; the last never ends.
  public let stages: [Stage]

  /// One batch throughout.
  public static func constant(_ batch: Batch<Token>) -> Self { Self(unchecked: [Stage(batch)]) }

  /// Stages in order.
  ///
  /// - Throws: ``LawError`` when a batch is not above zero, the ends do not rise, or the last stage ends.
  public init(_ stages: [Stage]) throws(LawError) {
    let ends = stages.map(\.endsAtTokens)
    guard stages.allSatisfy({ $0.batch.count > 0 && $0.batch.count.isFinite }) else {
      throw LawError(.noAnswer("every batch of a schedule must be a number above 0"))
    }
    guard ends.last == .infinity, zip([0] + ends, ends).allSatisfy({ $0 < $1 }) else {
      throw LawError(
        .noAnswer("a schedule's stages must end at rising numbers of tokens, the last one never")
      )
    }
    self.stages = stages
  }

  private init(unchecked stages: [Stage]) { self.stages = stages }

  /// What a stretch of training spends and achieves.
  public struct Spent: Sendable, Hashable {
    /// Tokens seen.
    public var tokens = 0.0
    /// Optimiser steps made.
    public var steps = 0.0
    /// Learning, in tokens that a tiny batch would have needed.
    public var progress = 0.0

    /// Nothing spent.
    public init() {}
  }

  /// What it takes to make `progress`.
  public func spent(progress: Double, along path: CriticalBatchPath) -> Spent {
    run(path) { stage, spent in min(progress, endProgress(of: stage, spent, path)) }
  }

  /// What `tokens` achieve.
  public func spent(tokens: Double, along path: CriticalBatchPath) -> Spent {
    run(path) { stage, spent in
      endProgress(of: Stage(stage.batch, untilTokens: min(tokens, stage.endsAtTokens)), spent, path)
    }
  }

  /// Runs the stages; `goal` gives the progress at which each is left.
  private func run(_ path: CriticalBatchPath, goal: (Stage, Spent) -> Double) -> Spent {
    var spent = Spent()
    for stage in stages {
      let end = max(goal(stage, spent), spent.progress)
      let gained = end - spent.progress
      let least = path.minimumSteps(progress: end) - path.minimumSteps(progress: spent.progress)
      spent.tokens += gained + stage.batch.count * least
      spent.steps += gained / stage.batch.count + least
      spent.progress = end
    }
    return spent
  }

  /// The progress at which a stage has used up its tokens.
  private func endProgress(of stage: Stage, _ spent: Spent, _ path: CriticalBatchPath) -> Double {
    let budget = stage.endsAtTokens - spent.tokens
    guard budget.isFinite else { return .infinity }
    guard budget > 0 else { return spent.progress }
    let before = path.minimumSteps(progress: spent.progress)
    let range = spent.progress...(spent.progress + budget)
    let end = Bracketed.root(in: range) { progress in
      progress - spent.progress + stage.batch.count * (path.minimumSteps(progress: progress) - before)
        - budget
    }
    return end ?? range.upperBound
  }
}
