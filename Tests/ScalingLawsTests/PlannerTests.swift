import Foundation
import ScalingLaws
import Testing

@Suite("Planners")
struct PlannerTests {
  static let tradeOff = BatchTradeOff(minimumTokens: 2e10, criticalBatch: Batch(2e6))

  @Test("every batch lies on (S/S_min - 1)(E/E_min - 1) = 1", arguments: [1e3, 1e5, 2e6, 1e7, 1e9])
  func curve(size: Double) throws {
    let batch = Batch<Token>(size)
    let steps = Self.tradeOff.steps(at: batch)
    let tokens = Self.tradeOff.tokens(at: batch)
    #expect(agree((steps / 1e4 - 1) * (tokens / 2e10 - 1), 1, within: 1e-9))
    #expect(agree(tokens / steps, size, within: 1e-12))
    #expect(agree(try #require(Self.tradeOff.batch(forSteps: steps)).count, size, within: 1e-6))
  }

  @Test("at the critical batch both resources are twice their minimum")
  func critical() {
    #expect(Self.tradeOff.steps(at: Batch(2e6)) == 2e4 && Self.tradeOff.tokens(at: Batch(2e6)) == 4e10)
    #expect(Self.tradeOff.batch(forSteps: 1e4) == nil)
  }

  @Test("the fastest batch under a linear step time is sqrt(B_crit t0/t1)")
  func fastest() {
    let best = Self.tradeOff.fastestBatch(in: Batch(1e3)...Batch(1e9)) { 0.5 + 1e-7 * $0.count }
    let closed = LargeBatch.fastestBatch(critical: Batch(2e6), fixedSeconds: 0.5, secondsPerToken: 1e-7)
    #expect(agree(best.batch.count, closed.count, within: 1e-6))
    #expect(agree(closed.count, sqrt(2e6 * 0.5 / 1e-7), within: 1e-12))
  }

  @Test("a constant schedule spends what the trade-off says, and gives it back")
  func constantSchedule() {
    let schedule = BatchSchedule.constant(Batch(1e6))
    let spent = schedule.spent(progress: 2e10, along: .constant(Batch(2e6)))
    #expect(agree(spent.tokens, 3e10, within: 1e-12) && agree(spent.steps, 3e4, within: 1e-12))
    #expect(agree(schedule.spent(tokens: 3e10, along: .constant(Batch(2e6))).progress, 2e10, within: 1e-12))
    // With Power Lines the whole run pays D_min (1 + B/B_crit(D_min)).
    let growing = schedule.spent(progress: 2e10, along: .growing(PowerLines()))
    let expected = PowerLines().tokens(
      minimum: 2e10,
      batch: Batch<Token>(1e6).converted(to: SequenceOf2048.self)
    )
    #expect(agree(growing.tokens, expected, within: 1e-12))
  }

  @Test("a ramp to the same final batch saves tokens when the critical batch grows, and costs steps")
  func ramp() throws {
    let path = CriticalBatchPath.growing(PowerLines())
    let flat = BatchSchedule.constant(Batch(4e6)).spent(progress: 1e11, along: path)
    let ramp = try BatchSchedule([
      .init(Batch(5e5), untilTokens: 1e10), .init(Batch(2e6), untilTokens: 5e10), .init(Batch(4e6)),
    ]).spent(progress: 1e11, along: path)
    #expect(ramp.tokens < flat.tokens && ramp.steps > flat.steps)
    // The same by small steps of progress.
    var (tokens, steps, before) = (0.0, 0.0, 0.0)
    let slice = 1e11 / 200_000
    for index in 1...200_000 {
      let batch = tokens < 1e10 ? 5e5 : tokens < 5e10 ? 2e6 : 4e6
      let least = path.minimumSteps(progress: Double(index) * slice)
      tokens += slice + batch * (least - before)
      steps += slice / batch + least - before
      before = least
    }
    #expect(agree(ramp.tokens, tokens, within: 1e-4) && agree(ramp.steps, steps, within: 1e-4))
  }

  @Test("a schedule whose stages do not rise, or end, is refused")
  func badSchedule() {
    #expect(throws: LawError.self) { try BatchSchedule([.init(Batch(1), untilTokens: 5)]) }
    #expect(throws: LawError.self) {
      try BatchSchedule([.init(Batch(1), untilTokens: 5), .init(Batch(2), untilTokens: 4), .init(Batch(3))])
    }
    #expect(throws: LawError.self) { try BatchSchedule([.init(Batch(0))]) }
    #expect(throws: LawError.self) { try BatchSchedule([]) }
  }

  @Test("a horizon in loss gives tokens and steps, and the tokens give the loss back")
  func horizon() throws {
    let law = try ScalingLawCatalog.standard.law(named: "chinchilla.besiroglu")
    let horizon = LossHorizon(law: law, inputs: ["N": 8e9])
    let schedule = BatchSchedule.constant(Batch(4e6))
    let plain = try horizon.plan(loss: 2.1, schedule: schedule)
    #expect(agree(plain.tokens, Chinchilla.besiroglu.tokens(for: Loss(2.1), parameters: 8e9), within: 1e-12))
    #expect(agree(plain.steps, plain.tokens / 4e6, within: 1e-12))
    #expect(plain.law == "chinchilla.besiroglu" && plain.criticalBatch == nil)
    let plan = try horizon.plan(loss: 2.1, schedule: schedule, critical: .growing(PowerLines()))
    let critical = try #require(plan.criticalBatch)
    #expect(
      agree(
        plan.tokens,
        plan.minimumTokens + 4e6 * plan.minimumTokens / critical.count,
        within: 1e-9
      )
    )
    let back = try horizon.plan(tokens: plan.tokens, schedule: schedule, critical: .growing(PowerLines()))
    #expect(agree(back.loss, 2.1, within: 1e-9))
    #expect(
      back.warnings.contains(where: { if case .outsideFittedRange = $0 { true } else { false } })
        == (back.minimumTokens > 3.2e11)
    )
  }

  @Test("a horizon below the floor of a size is infinite and says so; a law without an inverse is searched")
  func unreachable() throws {
    let catalog = ScalingLawCatalog.standard
    let horizon = LossHorizon(law: try catalog.law(named: "chinchilla.besiroglu"), inputs: ["N": 1e9])
    let plan = try horizon.plan(loss: 1.9, schedule: .constant(Batch(1e6)))
    #expect(plan.tokens == .infinity && plan.warnings.contains(.unreachable))
    let mixture = LossHorizon(law: try catalog.law(named: "krajewski.moe"), inputs: ["N": 1e9, "G": 8])
    let tokens = try mixture.plan(loss: 3.0, schedule: .constant(Batch(1e6))).tokens
    #expect(
      agree(
        FineGrainedExperts().loss(parameters: 1e9, tokens: tokens, granularity: 8).value,
        3.0,
        within: 1e-12
      )
    )
  }

  @Test("with the same utilisation for every size, lifetime cost is Sardana's")
  func lifetime() throws {
    let peak = 1e15
    let lifetime = LifetimeCost(
      law: .sardana,
      demand: .init(promptTokens: 4e12, outputTokens: 1e12),
      training: { _ in .init(dollarsPerHour: 2, peakFLOPsPerSecond: peak, utilization: 0.5) },
      serving: { n in
        .init(
          dollarsPerHour: 1,
          promptTokensPerSecond: 0.5 * peak / (2 * n),
          outputTokensPerSecond: 0.01 * peak / (2 * n)
        )
      }
    )
    let planner = InferenceAware()
    let target = planner.quality(ofOptimal: 3e10)
    let terms = InferenceAware.Terms(
      promptTokens: 4e12,
      outputTokens: 1e12,
      dollarsPerTrainingFLOP: 2 / 3600 / peak,
      dollarsPerServingFLOP: 1 / 3600 / peak,
      trainingUtilisation: 0.5,
      prefillUtilisation: 0.5,
      decodeUtilisation: 0.01
    )
    let plan = try #require(planner.cheapest(for: target, prices: .dollars(terms)))
    let bill = try #require(lifetime.cheapest(for: target))
    #expect(agree(bill.dollars, plan.cost, within: 1e-9))
    #expect(agree(bill.parameters, plan.parameters, within: 1e-4))
    #expect(agree(bill.loss.value, target.value, within: 1e-9))
    #expect(lifetime.cheapest(for: Loss(1.6)) == nil)
  }

  @Test("a forecast is the base law at effective parameters and tokens, with every law's part listed")
  func forecast() {
    var run = RunForecast(parameters: 1e9, tokens: 4e10, batch: Batch(1e6))
    let plain = run.outcome()
    #expect(plain.loss == Chinchilla.besiroglu.loss(parameters: 1e9, tokens: 4e10) && plain.parts.count == 1)
    run.uniqueTokens = 1e10
    run.bits = .init(weights: 4)
    run.criticalBatch = Batch(4e6)
    run.replicas = 4
    run.roundedBits = 4
    let outcome = run.outcome()
    #expect(agree(outcome.effectiveParameters, 0.7758873957e9, within: 1e-8))
    #expect(agree(outcome.effectiveTokens, 3.725673123e10 / 1.25, within: 1e-8))
    let base = Chinchilla.besiroglu.loss(
      parameters: outcome.effectiveParameters,
      tokens: outcome.effectiveTokens
    ).value
    let added = PrecisionScaling().roundingPenalty(
      parameters: 1e9,
      tokens: 4e10,
      roundedBits: 4,
      bits: run.bits
    )
    #expect(agree(outcome.loss.value, base * pow(4, 0.0116) + added, within: 1e-12))
    #expect(
      outcome.parts.map(\.law) == [
        "kumar.N_eff", "muennighoff.D_eff", "mccandlish.tokens", "chinchilla (base)", "diloco.joint",
        "kumar.delta_ptq",
      ]
    )
    #expect(outcome.steps == 4e4)
  }
}
