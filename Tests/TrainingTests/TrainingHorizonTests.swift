import ModelArchitecture
import Quantities
import RealModule
import ScalingLaws
import Testing
import Training

@Suite struct TrainingHorizonTests {
  private func metrics(_ horizon: TrainingHorizon, global: Int = 64) throws -> (String) -> Double {
    let base = try TrainingPlanTests.plan()
    let plan = try TrainingPlan(
      model: base.model, cluster: base.cluster, layout: base.layout,
      batch: TrainingBatch(global: global, micro: 1, sequenceLength: 4096), horizon: horizon)
    let all = TrainingSimulation.run(plan).metrics
    return { name in all.first { $0.name == name }?.value ?? .nan }
  }

  @Test("without a critical batch the tokens to a loss are the law's own")
  func tokensToLoss() throws {
    let value = try metrics(try TrainingHorizon(goal: .loss(2.1), criticalBatch: nil))
    let parameters = try TrainingPlanTests.plan().model.parameters
    // D = (B / (L - E - A / N^alpha))^(1/beta) with the coefficients of arXiv:2404.10102.
    let rest = 2.1 - 1.8172 - 482.01 * power(parameters, -0.3478)
    let expected = power(2085.43 / rest, 1 / 0.3658)
    #expect(abs(value("horizon_tokens") / expected - 1) < 1e-9)
    #expect(abs(value("horizon_time_s") - value("horizon_tokens") / value("tokens_per_second")) < 1e-3)
    #expect(value("horizon_loss_nats_per_token") == 2.1)
  }

  @Test("a critical batch adds one token for each token of batch over it: (S/Smin - 1)(E/Emin - 1) = 1")
  func criticalBatch() throws {
    let batch = 64 * 4096.0
    let free = try metrics(try TrainingHorizon(goal: .loss(2.1), criticalBatch: nil))("horizon_tokens")
    let value = try metrics(try TrainingHorizon(goal: .loss(2.1), criticalBatch: .constant(Batch(batch))))
    #expect(abs(value("horizon_tokens") / (2 * free) - 1) < 1e-9)
    let least = (tokens: free, steps: free / batch)
    let product =
      (value("horizon_tokens") / batch / least.steps - 1) * (value("horizon_tokens") / least.tokens - 1)
    #expect(abs(product - 1) < 1e-9)
  }

  @Test("a loss is reached with the tokens that a run to those tokens is foretold to need", arguments: [2.0, 2.3])
  func inverse(loss: Double) throws {
    let forward = try metrics(try TrainingHorizon(goal: .loss(loss)))
    let back = try metrics(try TrainingHorizon(goal: .tokens(forward("horizon_tokens"))))
    #expect(abs(back("horizon_loss_nats_per_token") / loss - 1) < 1e-9)
  }

  @Test("a ramp takes more steps and fewer tokens to a loss than the full batch from the start")
  func ramp() throws {
    let critical = CriticalBatchPath.growing(PowerLines())
    let constant = try metrics(try TrainingHorizon(goal: .loss(2.1), criticalBatch: critical), global: 512)
    let ramped = try metrics(
      try TrainingHorizon(
        goal: .loss(2.1), criticalBatch: critical, ramp: [.init(globalBatch: 64, untilTokens: 20e9)]), global: 512)
    #expect(ramped("horizon_steps_count") > constant("horizon_steps_count"))
    #expect(ramped("horizon_tokens") < constant("horizon_tokens"))
  }

  @Test("stages of a ramp account for every token")
  func stages() throws {
    let horizon = try TrainingHorizon(
      goal: .tokens(1e10), ramp: [.init(globalBatch: 8, untilTokens: 1e9), .init(globalBatch: 16, untilTokens: 3e9)])
    let batch = TrainingBatch(global: 64, micro: 1, sequenceLength: 1000)
    let stages = horizon.steps(tokens: 1e10, batch: batch)
    #expect(stages.map(\.globalBatch) == [8, 16, 64])
    #expect(abs(stages.reduce(0) { $0 + $1.steps * Double($1.globalBatch) * 1000 } - 1e10) < 1)
    #expect(horizon.steps(tokens: 2e9, batch: batch).count == 2)
  }

  private func power(_ base: Double, _ exponent: Double) -> Double { .pow(base, exponent) }
}
